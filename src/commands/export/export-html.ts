import { dirname, join } from 'node:path';
import { writeAtomic } from '../../io/files/write-atomic.ts';
import { makeFolder, writeDeck } from '../../io/files/write-folder.ts';
import { makeSingleFile } from '../../render/single-file.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { addPassages } from '../add-passages.ts';
import { count } from '../shell.ts';
import type { Job, Made } from './job.ts';

/** Size in MB above which a single file is worth a warning: many mailboxes take no more. */
const usualBudget = 20;

/** A deck as `<name>.html` in a folder where all decks share their assets. */
export async function exportHtml(job: Job): Promise<Made> {
  const { deck, out, indexes, signal } = job;
  const page = `${deck.name}.html`;
  const assets = [...deck.files].map(([name, { bytes }]) => [name, bytes] as const);
  await writeDeck(
    out,
    new Map<string, Uint8Array | string>([...assets, [page, await addPassages(deck, { signal })]]),
  );
  job.onDone(indexes.length);
  const html = join(out, page);
  const paths = [html, ...[...deck.files.keys()].map((name) => join(out, name))];
  return { told: count(indexes.length, 'slide'), data: { html }, paths, diagnostics: [] };
}

/** A deck as one file that needs nothing else. */
export async function exportSingleFile(job: Job): Promise<Made> {
  const { deck, out, indexes, flags, signal } = job;
  const { html, parts } = await makeSingleFile(await addPassages(deck, { signal }), deck.files);
  const bytes = Buffer.byteLength(html);
  const { budget = null } = flags;
  const diagnostics = checkBudget(bytes, parts, budget, deck.path);
  const isOver = diagnostics.some(({ severity }) => severity === 'error');
  if (!isOver) {
    await makeFolder(dirname(out));
    await writeAtomic(out, html);
  }
  job.onDone(indexes.length);
  return { told: megabytes(bytes), data: { html: out, bytes }, paths: isOver ? [] : [out], diagnostics };
}

function checkBudget(
  bytes: number,
  parts: readonly { readonly name: string; readonly bytes: number }[],
  budget: number | null,
  path: string,
): Diagnostic[] {
  const most = budget ?? usualBudget;
  if (bytes <= most * 1e6) return [];
  const large = parts.filter((part) => part.bytes > bytes / 20);
  const largest = large.slice(0, 3).map((part) => `${part.name} ${megabytes(part.bytes)}`);
  const message = `the file has ${megabytes(bytes)}, more than ${budget === null ? 'most mailboxes take' : `the ${most} MB allowed`}`;
  const help = `the largest parts: ${largest.join(', ')}; make them smaller, or set --budget`;
  return [{ severity: budget === null ? 'warning' : 'error', rule: 'large-file', message, help, path }];
}

const megabytes = (bytes: number): string =>
  `${(bytes / 1e6).toFixed(bytes < 1e6 ? 2 : bytes < 1e7 ? 1 : 0)} MB`;
