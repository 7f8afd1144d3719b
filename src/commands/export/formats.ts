/** What an outline can be exported to, with how its file ends; `null` for what is a folder. */
export const formats = {
  pdf: 'pdf',
  pptx: 'pptx',
  png: null,
  jpeg: null,
  webp: null,
  'contact-sheet': 'png',
  card: 'png',
  notes: 'pdf',
  handout: 'pdf',
  script: 'md',
  prompter: 'html',
  html: null,
  md: 'md',
  txt: 'txt',
} as const satisfies Readonly<Record<string, string | null>>;

export type ExportFormat = keyof typeof formats;

/** Names of the formats. */
export const formatNames = Object.keys(formats) as ExportFormat[];

/** Formats that a name of a file asks for by its ending, where no format is named. */
const ofEnding: Readonly<Record<string, ExportFormat>> = {
  pdf: 'pdf',
  pptx: 'pptx',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
  html: 'html',
  htm: 'html',
  md: 'md',
  txt: 'txt',
};

/** Endings that a file of a format may have, besides its usual one. */
const endings: Readonly<Partial<Record<ExportFormat, readonly string[]>>> = {
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  webp: ['webp'],
  'contact-sheet': ['png', 'jpg', 'jpeg', 'webp'],
  card: ['png', 'jpg', 'jpeg', 'webp'],
  script: ['md', 'txt'],
  prompter: ['html', 'htm'],
  html: ['html', 'htm'],
};

/** The ending of a file's name in small letters, without its dot; empty where there is none. */
export function endingOf(path: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** The format that a file's name asks for; null for a folder, or an ending that is none of ours. */
export function formatOfPath(path: string): ExportFormat | null {
  return ofEnding[endingOf(path)] ?? null;
}

/** True for the name of a file that a format can be written to, by its ending. */
export function suits(path: string, format: ExportFormat): boolean {
  const allowed: readonly (string | null)[] = endings[format] ?? [formats[format]];
  return allowed.includes(endingOf(path));
}

/** True for formats that are a picture of each slide. */
export function isPictures(format: ExportFormat): format is 'png' | 'jpeg' | 'webp' {
  return format === 'png' || format === 'jpeg' || format === 'webp';
}

/** True for formats that are made without a browser. */
export function isWritten(format: ExportFormat): boolean {
  return ['script', 'prompter', 'html', 'md', 'txt'].includes(format);
}
