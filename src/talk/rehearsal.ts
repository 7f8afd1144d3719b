/** A talk as it was practised. */
export interface Rehearsal {
  /** When it began, as in `2026-11-30T09:15:00Z`. */
  readonly began: string;
  /** Seconds for which each slide was shown, by its id. */
  readonly seconds: Readonly<Record<string, number>>;
}

/** Rehearsals that a file keeps; the oldest go. */
const mostKept = 20;

/** The rehearsals in the text of a file, the newest last; null where it is none of ours. */
export function readRehearsals(text: string): Rehearsal[] | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const list = typeof data === 'object' && data !== null && 'rehearsals' in data ? data.rehearsals : null;
  return Array.isArray(list) && list.every(isRehearsal) ? [...list] : null;
}

function isRehearsal(value: unknown): value is Rehearsal {
  if (typeof value !== 'object' || value === null) return false;
  const { began, seconds } = value as Readonly<Record<string, unknown>>;
  if (typeof began !== 'string' || typeof seconds !== 'object' || seconds === null) return false;
  return Object.values(seconds).every((each) => typeof each === 'number' && each >= 0);
}

/** The text of a file with rehearsals, one in a line, so that a difference of two versions can be read. */
export function writeRehearsals(rehearsals: readonly Rehearsal[]): string {
  const lines = rehearsals.slice(-mostKept).map((each) => `    ${JSON.stringify(each)}`);
  return `{\n  "rehearsals": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** Seconds of a rehearsal, from its first slide to its last. */
export const lengthOf = ({ seconds }: Rehearsal): number =>
  Object.values(seconds).reduce((sum, each) => sum + each, 0);
