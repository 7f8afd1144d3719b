import { resolve } from 'node:path';
import { hashOf } from '../io/files/hash.ts';
import { readSource } from '../io/files/read.ts';
import { keepBytes, readKept } from '../io/files/kept-bytes.ts';
import { readBuild } from '../io/files/own-package.ts';
import { isAsStamped, isNewer, type Stamp, takeStamp } from '../io/files/stamp.ts';
import type { Reporter } from './shell.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

/** One result as it was told: a line, perhaps with more below it, and data for `--json`. */
export interface Told {
  readonly line: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What an earlier run made of outlines, and of what. */
interface Remembered {
  readonly inputs: Readonly<Record<string, Stamp>>;
  readonly outputs: Readonly<Record<string, Stamp>>;
  readonly results: readonly Told[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What was made before and is still right. */
export type Recalled = Pick<Remembered, 'results' | 'diagnostics'> & {
  /** Files that it was made of. */
  readonly inputs: readonly string[];
};

/** Changes with all that output depends on besides the files it is made of: the program, the place, what is asked for. */
export function keyOf(asked: Readonly<Record<string, unknown>>): string {
  const all = { asked, folder: resolve(''), build: readBuild() };
  return `${hashOf(JSON.stringify(all))}.json`;
}

/** What an earlier run made with the same key, if nothing that it read and wrote has changed since; else null. */
export async function recall(key: string): Promise<Recalled | null> {
  const bytes = await readKept('exports', key);
  const kept = bytes && parse(bytes);
  if (!kept) return null;
  const { inputs, outputs, results, diagnostics } = kept;
  const stamps = [...Object.entries(inputs), ...Object.entries(outputs)];
  const same = await Promise.all(stamps.map(([path, stamp]) => isAsStamped(path, stamp)));
  return same.every(Boolean) ? { results, diagnostics, inputs: Object.keys(inputs) } : null;
}

/** What the files of an outline are like; null where one was written after `startedMs`, when they began to be read. */
async function stampInputs(
  paths: readonly string[],
  startedMs: number,
): Promise<Remembered['inputs'] | null> {
  const files = [...new Set(paths)];
  const newer = await Promise.all(files.map((path) => isNewer(path, startedMs)));
  if (newer.some(Boolean)) return null;
  return Object.fromEntries(
    await Promise.all(files.map(async (path) => [path, await takeStamp(path)] as const)),
  );
}

/** What was made, and how it came about. */
export interface Made {
  /** Files and folders that were read. */
  readonly inputs: readonly string[];
  /** When they began to be read, in milliseconds since 1970. */
  readonly startedMs: number;
  /** Files and folders that were written. */
  readonly outputs: readonly string[];
  readonly results: readonly Told[];
  /** What was found on the way. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Keeps what was made for later runs; with errors nothing is kept, so that they are told again from the source. */
export async function remember(key: string, made: Made): Promise<void> {
  const { startedMs, results, diagnostics } = made;
  if (diagnostics.some(({ severity }) => severity === 'error')) return;
  const inputs = await stampInputs(made.inputs, startedMs);
  if (!inputs) return;
  const outputs = Object.fromEntries(
    await Promise.all(made.outputs.map(async (path) => [path, await takeStamp(path)] as const)),
  );
  const kept: Remembered = { inputs, outputs, results, diagnostics };
  await keepBytes('exports', key, new TextEncoder().encode(JSON.stringify(kept)));
}

/** Tells again what was made and found before, with the lines in question; what had not to be made again is `unchanged`. */
export async function replay(
  { results, diagnostics }: Recalled,
  reporter: Pick<Reporter, 'report' | 'result'>,
): Promise<void> {
  const paths = new Set(diagnostics.map((diagnostic) => diagnostic.path));
  const sources = await Promise.all([...paths].map(async (each) => (await readSource(each)).source));
  reporter.report(
    diagnostics,
    sources.filter((source) => source !== null),
  );
  for (const { line, data } of results)
    reporter.result(line.replace(/$/m, ', unchanged'), { ...data, unchanged: true });
}

/** What was kept; null for half a file, or anything else. */
function parse(bytes: Uint8Array): Remembered | null {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Remembered> | null;
    const isWhole = value?.inputs && value.outputs && Array.isArray(value.results);
    return isWhole && Array.isArray(value.diagnostics) ? (value as Remembered) : null;
  } catch {
    return null;
  }
}
