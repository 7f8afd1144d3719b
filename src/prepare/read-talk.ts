import type { ParseOptions } from '../deck/parse-deck.ts';
import type { ReadMemory } from '../deck/read-memory.ts';
import { readSource } from '../io/files/read.ts';
import { LateError, reportLate } from '../io/time-limit.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { checkFix } from '../source/fix.ts';
import { partSources, relocate } from '../source/joined.ts';
import { type Judge, makeJudge } from '../source/judge.ts';
import type { Source } from '../source/source.ts';
import type { Listener } from './listener.ts';
import { type LoadedConfig, loadConfig, noConfig } from './load-config.ts';
import { type ReadDeck, readDeck } from './read-deck.ts';
import type { Place } from './read-media.ts';
import { type RevealDeck, readRevealDeck } from './reveal-deck.ts';
import { readTrust, type Trust, type TrustOptions } from './trust.ts';

/** An outline as it was read, with what stands beside it. */
export interface Talk {
  readonly path: string;
  /** The outline as it stands in its file. */
  readonly written: Source;
  /** How it was parsed. */
  readonly parse: ParseOptions;
  readonly parsed: ReadDeck;
  /** What the deck says in the words of reveal-md. */
  readonly habits: RevealDeck;
  readonly trust: Trust;
  /** Where a setting stands: in the front matter, else in the configuration, else nowhere in particular. */
  readonly placeOf: (key: string) => Place;
  /** What is found of the talk, as its own rules want it told; `report` asks it for itself. */
  readonly judge: Judge;
  /** Takes problems at places in the joined text, and the other texts that they point into. */
  readonly report: (found: readonly Diagnostic[], others?: readonly Source[]) => void;
  /** Files whose change changes the talk. */
  readonly paths: readonly string[];
}

/** How an outline is read. */
export interface ReadOptions extends TrustOptions {
  /** The outline is parted to the letter, as Reveal.js does. */
  readonly strictReveal?: boolean | undefined;
  /** Keeps what was read, for who reads the outline again after an edit. */
  readonly memory?: ReadMemory | undefined;
}

/** Rules after which there is no deck that its author would recognise. */
const fatal = [
  'config-syntax',
  'json-syntax',
  'front-matter',
  'refused-setting',
  'empty-deck',
  'too-deep',
  'too-many-slides',
  'unknown-theme',
];

/** Reads an outline, its configuration and the files that it includes; null when it cannot become a deck. */
export async function readTalk(path: string, options: ReadOptions, listener: Listener): Promise<Talk | null> {
  const trust = await readTrust(path, options);
  const { limits } = trust;
  const { source: written, diagnostics } = await readSource(path, limits.input);
  if (!written) {
    listener.report(diagnostics);
    return null;
  }
  const config = trust.safe ? noConfig : await loadConfig(path);
  const habits = await readRevealDeck(written, options.strictReveal === true, trust);
  const parse = { ...habits.parse, defaults: config.deck, memory: options.memory, limits };
  const parsed = await readInTime(habits.source, trust, parse, listener);
  if (!parsed) return null;
  const judge = makeJudge(parsed.rules, parsed.allows.allows);
  // A configuration is not the deck's to mend.
  const early = [...diagnostics, ...config.diagnostics].map((diagnostic) => checkFix(diagnostic, undefined));
  listener.report(judge.weigh(early), config.sources);
  const files = partSources(parsed.source);
  const outlines = files.filter((file) => parsed.outlines.has(file.path));
  const texts = new Map(outlines.map((file) => [file.path, file.text]));
  const report: Talk['report'] = (found, others = []) => {
    const placed = found.map((diagnostic) => relocate(parsed.source, diagnostic));
    const sound = placed.map((diagnostic) => checkFix(diagnostic, texts.get(diagnostic.path)));
    listener.report(judge.weigh(sound), [...files, ...others]);
  };
  report([...habits.diagnostics, ...parsed.diagnostics, ...parsed.allows.diagnostics], habits.sources);
  if (isFatal([...config.diagnostics, ...parsed.diagnostics])) return null;
  const placeOf = findPlaces(habits.source, config);
  const paths = [path, ...config.watched, ...habits.paths, ...parsed.paths];
  return { path, written, parse, parsed, habits, trust, placeOf, judge, report, paths };
}

/** The deck; null, and told, where reading it takes too long. */
async function readInTime(
  source: Source,
  trust: Trust,
  options: Omit<ParseOptions, 'files' | 'limits'>,
  listener: Listener,
): Promise<ReadDeck | null> {
  try {
    return await readDeck(source, trust, options);
  } catch (error) {
    if (!(error instanceof LateError)) throw error;
    listener.report([reportLate(source.path, error)]);
    return null;
  }
}

function findPlaces(source: Source, { path, places }: LoadedConfig): (key: string) => Place {
  const { entries } = readFrontMatter(source);
  return (key) => {
    const own = entries.find((entry) => entry.key === key);
    const range = places.get(key);
    if (own) return { path: source.path, range: own.range };
    return path !== null && range ? { path, range } : { path: source.path };
  };
}

function isFatal(diagnostics: readonly Diagnostic[]): boolean {
  // One slide that is nested too deep is shown as it is written; without a place it is all of them.
  const isLost = ({ rule, range }: Diagnostic) => rule !== 'too-deep' || range === undefined;
  return diagnostics.some(
    (found) => found.severity === 'error' && fatal.includes(found.rule) && isLost(found),
  );
}
