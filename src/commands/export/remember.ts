import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { keepBytes, readKept } from '../../io/files/kept-bytes.ts';
import { readBuild } from '../../io/files/own-package.ts';
import { isAsStamped, isNewer, type Stamp, takeStamp } from '../../io/files/stamp.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Made } from './job.ts';

/** What an earlier run made of an outline, and of what. */
interface Remembered {
  readonly inputs: Readonly<Record<string, Stamp>>;
  readonly outputs: Readonly<Record<string, Stamp>>;
  readonly told: string;
  readonly lines: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What was made before and is still right. */
export type Recalled = Pick<Remembered, 'told' | 'lines' | 'data' | 'diagnostics'> & {
  /** Files that the outline was made of. */
  readonly inputs: readonly string[];
};

/** Changes with everything but the files that an export depends on: the program, the place, what is asked for. */
export function keyOf(asked: Readonly<Record<string, unknown>>): string {
  const all = { ...asked, folder: resolve(''), build: readBuild() };
  return `${createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 40)}.json`;
}

/** What an earlier run of the same export made, if nothing that it read and wrote has changed since; else null. */
export async function recall(key: string): Promise<Recalled | null> {
  const bytes = await readKept('exports', key);
  const kept = bytes && parse(bytes);
  if (!kept) return null;
  const { inputs, outputs, told, lines, data, diagnostics } = kept;
  const stamps = [...Object.entries(inputs), ...Object.entries(outputs)];
  const same = await Promise.all(stamps.map(([path, stamp]) => isAsStamped(path, stamp)));
  return same.every(Boolean) ? { told, lines, data, diagnostics, inputs: Object.keys(inputs) } : null;
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

/** How an export came about. */
export interface Origin {
  /** Files that the outline was made of. */
  readonly inputs: readonly string[];
  /** When they began to be read, in milliseconds since 1970. */
  readonly startedMs: number;
  /** What was found on the way. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Keeps what was made for later runs; with errors nothing is kept, so that they are told again from the source. */
export async function remember(key: string, origin: Origin, made: Made): Promise<void> {
  const diagnostics = [...origin.diagnostics, ...made.diagnostics];
  if (diagnostics.some(({ severity }) => severity === 'error')) return;
  const inputs = await stampInputs(origin.inputs, origin.startedMs);
  if (!inputs) return;
  const outputs = Object.fromEntries(
    await Promise.all(made.paths.map(async (path) => [path, await takeStamp(path)] as const)),
  );
  const { told, lines = [], data } = made;
  const kept: Remembered = { inputs, outputs, told, lines, data, diagnostics };
  await keepBytes('exports', key, new TextEncoder().encode(JSON.stringify(kept)));
}

/** What was kept; null for half a file, or anything else. */
function parse(bytes: Uint8Array): Remembered | null {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Remembered> | null;
    const isWhole =
      value?.inputs &&
      value.outputs &&
      value.data &&
      Array.isArray(value.lines) &&
      Array.isArray(value.diagnostics);
    return isWhole && typeof value.told === 'string' ? (value as Remembered) : null;
  } catch {
    return null;
  }
}
