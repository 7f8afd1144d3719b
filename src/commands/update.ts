import { copyFile } from 'node:fs/promises';
import type { Article } from '../article/types.ts';
import { type UpdateCounts, type UpdateOptions, updateOutline } from '../article/update/update-outline.ts';
import { readInput, readSource } from '../io/files/read.ts';
import { toWriteError, writeAtomic } from '../io/files/write-atomic.ts';
import { hasErrors } from '../source/diagnostic.ts';
import { count, type Reporter } from './shell.ts';

/** An outline that was brought up to its article. */
export interface UpdatedFile {
  readonly text: string;
  readonly counts: UpdateCounts;
  readonly state: 'updated' | 'unchanged';
}

/**
 * Brings the outline at `path` up to its article and writes it, if anything of it changed; null if it cannot be read.
 * Before slides are drawn anew the file as it was is kept as `<path>.bak`.
 */
export async function updateFile(
  path: string,
  article: Article,
  options: UpdateOptions,
  reporter: Reporter,
): Promise<UpdatedFile | null> {
  const read = await readSource(path);
  reporter.report(read.diagnostics);
  if (!read.source) return null;
  const { source } = read;
  const { text, counts, diagnostics } = await updateOutline(source, article, options);
  reporter.report(diagnostics, [{ path, text }]);
  if (hasErrors(diagnostics)) return null;
  if (text === source.text) return { text, counts, state: 'unchanged' };
  if (counts.redrawn > 0) await backUp(path);
  await writeAtomic(path, await restoreMarks(path, text));
  return { text, counts, state: 'updated' };
}

/** `12 slides kept, 2 added`; what there is none of is left out. */
export function describeUpdate(counts: UpdateCounts): string {
  const { kept, edited, renumbered, changed, redrawn, added } = counts;
  const parts = [
    `${count(kept, 'slide')} kept`,
    edited > 0 && `${edited} edited`,
    renumbered > 0 && `${renumbered} renumbered`,
    changed > 0 && `${changed} with changed sources`,
    redrawn > 0 && `${redrawn} drawn anew`,
    added > 0 && `${added} added at the end`,
  ];
  return parts.filter((part) => part !== false).join(', ');
}

/** The text with the byte order mark and the line ends that the file has. */
async function restoreMarks(path: string, text: string): Promise<string> {
  const input = await readInput(path);
  if (!('bytes' in input)) return text;
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(input.bytes);
  const lines = raw.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  return raw.startsWith('\uFEFF') ? `\uFEFF${lines}` : lines;
}

async function backUp(path: string): Promise<void> {
  const copy = `${path}.bak`;
  try {
    await copyFile(path, copy);
  } catch (error) {
    throw toWriteError(copy, error);
  }
}
