import type { Entry } from '../markdown/front-matter.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Range } from '../source/source.ts';

/** A value that a deck or a file beside it sets, and where. */
export interface WrittenValue {
  readonly value: string;
  /** File that it stands in; paths are relative to its folder. */
  readonly path: string;
  readonly range: Range;
}

/** Settings of reveal-md that are no settings of a deck's look; null and empty where nothing is set. */
export interface RevealKeys {
  readonly separator: WrittenValue | null;
  readonly verticalSeparator: WrittenValue | null;
  readonly notesSeparator: WrittenValue | null;
  readonly highlightTheme: WrittenValue | null;
  readonly preprocessor: WrittenValue | null;
  readonly css: readonly WrittenValue[];
  readonly scripts: readonly WrittenValue[];
}

/** Front matter as reveal-md writes it, turned into lectern's own. */
export interface ReadRevealKeys {
  readonly keys: RevealKeys;
  /** Entries for lectern's own settings: those that were there, and those that reveal-md's keys stand for. */
  readonly entries: readonly Entry[];
  /** True when a key is reveal-md's alone, so that the deck is written for it. */
  readonly isRevealMd: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const single = [
  'separator',
  'verticalSeparator',
  'notesSeparator',
  'highlightTheme',
  'preprocessor',
] as const;
const lists = ['css', 'scripts'] as const;

/** Keys that do something else here, and what. */
const idle: Readonly<Record<string, string>> = {
  template: 'the page is lectern’s own; name a sheet under `css:` to change its look',
  mermaid: 'diagrams are drawn when the deck is built, in the colours of the theme',
  absoluteUrl: 'a deck is a folder of files that knows no address of its own',
  featuredSlide: 'no picture of a slide is made for link previews',
  listingTemplate: 'several decks are listed on a page of lectern’s own',
  static: 'every build is static: `lectern build`',
  staticDirs: 'files that a slide names are copied by themselves',
  assetsDir: 'files that a slide names are copied by themselves',
  assetDirs: 'files that a slide names are copied by themselves',
  basePath: 'a built deck works from any folder',
  glob: 'name the decks on the command line: `lectern build slides/*.md`',
  watch: '`lectern present` watches its files',
  disableAutoOpen: '`lectern present` opens no browser unless told: --open',
  print: '`lectern export` writes the PDF',
  printSize: 'a page of the PDF is as large as a slide: set `size:`',
  port: 'the port is given on the command line: `lectern present --port`',
  host: '`lectern present` serves this machine alone',
  puppeteerLaunchArgs: 'the browser is lectern’s own; LECTERN_BROWSER names another',
  puppeteerChromiumExecutable: 'the browser is lectern’s own; LECTERN_BROWSER names another',
};

/** Idle keys that a deck may hold; the others belong into the file beside it and are refused in a deck. */
const idleInDeck = ['template', 'mermaid', 'absoluteUrl', 'featuredSlide'];

/** Takes what is wrong, with its help and place: values as errors, what does not count here as warnings. */
interface Report {
  readonly fail: (message: string, help: string, range: Range) => void;
  readonly warn: (message: string, help: string, range: Range) => void;
}

/** Reads the keys of reveal-md in front matter or, with `isFile`, in the `reveal-md.json` beside it. */
export function readRevealKeys(entries: readonly Entry[], path: string, isFile = false): ReadRevealKeys {
  const found: Record<string, WrittenValue | null> = {};
  const listed: Record<string, readonly WrittenValue[]> = {};
  const own: Entry[] = [];
  const translated: Entry[] = [];
  const diagnostics: Diagnostic[] = [];
  let isRevealMd = isFile;
  const report: Report = {
    fail: (message, help, range) =>
      diagnostics.push({ severity: 'error', rule: 'setting-value', message, help, path, range }),
    warn: (message, help, range) =>
      diagnostics.push({ severity: 'warning', rule: 'reveal-md', message, help, path, range }),
  };
  for (const entry of entries) {
    const { key, keyRange, range, value, text } = entry;
    const isText = text !== null && text !== '';
    if (single.some((name) => name === key)) {
      isRevealMd = true;
      if (isText) found[key] = { value: typeof value === 'string' ? value : text, path, range };
      else if (value !== null) report.fail(`"${key}" wants a text`, `write ${key}: "…"`, range);
    } else if (lists.some((name) => name === key)) {
      isRevealMd = true;
      const names = readNames(value);
      if (names) listed[key] = names.map((name) => ({ value: name, path, range }));
      else report.fail(`"${key}" wants files`, `write ${key}: [one.file, other.file]`, range);
    } else if (key === 'revealOptions') {
      isRevealMd = true;
      translated.push(...readRevealOptions(entry, report));
    } else if (Object.hasOwn(idle, key) && (isFile || idleInDeck.includes(key))) {
      isRevealMd = true;
      report.warn(`the setting "${key}" of reveal-md changes nothing here`, idle[key]!, keyRange);
    } else {
      own.push(entry);
    }
  }
  const keys = {
    ...Object.fromEntries(single.map((name) => [name, found[name] ?? null])),
    ...Object.fromEntries(lists.map((name) => [name, listed[name] ?? []])),
  } as unknown as RevealKeys;
  // Lectern's own settings come last and win where both stand.
  return { keys, entries: [...translated, ...own], isRevealMd, diagnostics };
}

/** The first set of keys over the second one. */
export function mergeRevealKeys(first: RevealKeys, second: RevealKeys): RevealKeys {
  const pick = (name: (typeof single)[number]) => [name, first[name] ?? second[name]] as const;
  const pickList = (name: (typeof lists)[number]) =>
    [name, first[name].length > 0 ? first[name] : second[name]] as const;
  return {
    ...Object.fromEntries(single.map(pick)),
    ...Object.fromEntries(lists.map(pickList)),
  } as unknown as RevealKeys;
}

/** A list of names, or names in one text with commas between; null for anything else. */
function readNames(value: unknown): string[] | null {
  const names = typeof value === 'string' ? value.split(',') : value === null ? [] : value;
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) return null;
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** Options of Reveal.js as entries: those that lectern has a setting for, and the rest under `reveal`. */
function readRevealOptions(entry: Entry, report: Report): Entry[] {
  const { key, value, range } = entry;
  if (value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value)) {
    const help = `write ${key}: { transition: fade }`;
    report.fail(`"${key}" wants a map of Reveal.js options`, help, range);
    return [];
  }
  const { width, height, transition, slideNumber, ...rest } = value as Record<string, unknown>;
  const toEntry = (name: string, of: unknown): Entry => ({
    ...entry,
    key: name,
    value: of,
    text: typeof of === 'object' ? null : String(of),
  });
  const made = [toEntry('reveal', rest)];
  if (width !== undefined || height !== undefined) {
    const sides = [toPixels(width, 960), toPixels(height, 700)];
    if (sides.every((side) => side !== null)) made.push(toEntry('size', sides));
    else
      report.warn(
        'slides are as large as the theme draws them, not in parts of the window',
        'write width and height as numbers of pixels',
        range,
      );
  }
  if (transition !== undefined) made.push(toEntry('transition', transition));
  if (slideNumber !== undefined) {
    made.push(toEntry('slide-number', slideNumber !== false));
    if (typeof slideNumber === 'string' && slideNumber !== 'c') {
      const help = 'slides are numbered from 1 through all stacks';
      report.warn(`slide numbers are not written as "${slideNumber.slice(0, 20)}"`, help, range);
    }
  }
  return made;
}

/** A length as Reveal.js takes it: a number, or one as text; null for a percentage. */
function toPixels(value: unknown, usual: number): number | null {
  if (value === undefined) return usual;
  const pixels = typeof value === 'string' ? /^(\d+)(?:px)?$/.exec(value.trim())?.[1] : value;
  return pixels !== undefined && Number.isFinite(Number(pixels)) ? Number(pixels) : null;
}
