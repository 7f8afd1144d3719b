import { join } from 'node:path';
import { findProjectRoot } from '../io/files/project-root.ts';
import { readInput } from '../io/files/read.ts';
import { writeAtomic } from '../io/files/write-atomic.ts';
import { type DeckOptions, prepareDeck } from '../prepare/prepare-deck.ts';
import type { Diagnostic, Fix } from '../source/diagnostic.ts';
import { type Edit, planEdits } from '../source/fix.ts';
import { printable } from '../source/format.ts';
import { editLines, printDiff, type TracedLine, traceLines } from '../source/line-edits.ts';
import { makeSource } from '../source/source.ts';

/** A file that was mended. */
export interface Mended {
  /** As diagnostics name it. */
  readonly path: string;
  /** How many edits were made. */
  readonly edits: number;
  /** A unified diff. */
  readonly diff: string;
}

/** Most readings of a deck: an edit may bring to light what it hid, and there must be an end to it. */
const mostRounds = 10;

/**
 * Mends what is mechanical in an outline and the outlines that it includes: edits are made, and the deck is read again,
 * until there is none left. All other bytes of the files stay. Files that are not in UTF-8 are left as they are.
 */
export async function mendDeck(path: string, options: DeckOptions): Promise<Mended[]> {
  if (path === '-') return [];
  const root = await findProjectRoot(path);
  const files = new Map<string, MendedFile>();
  for (let round = 0; round < mostRounds; round++) {
    options.signal?.throwIfAborted();
    const { fixes, texts } = await findFixes(path, options);
    let isChanged = false;
    for (const [name, ofFile] of fixes) {
      const at = name.startsWith('@/') ? join(root, name.slice(2)) : name;
      const file = await mendFile(at, texts.get(name)!, ofFile, files.get(name));
      if (file) files.set(name, file);
      isChanged ||= file !== null;
    }
    if (!isChanged) break;
  }
  return [...files].map(([name, { before, lines, edits }]) => ({
    path: name,
    edits,
    diff: printDiff(name, before, lines).split('\n').map(printable).join('\n'),
  }));
}

/** The edits that a deck offers, by file, and the texts of its files. */
async function findFixes(
  path: string,
  options: DeckOptions,
): Promise<{
  readonly fixes: ReadonlyMap<string, readonly Fix[]>;
  readonly texts: ReadonlyMap<string, string>;
}> {
  const found: Diagnostic[] = [];
  const texts = new Map<string, string>();
  await prepareDeck(path, options, {
    report: (diagnostics, sources = []) => {
      found.push(...diagnostics);
      for (const source of sources) texts.set(source.path, source.text);
    },
  });
  const fixes = new Map<string, Fix[]>();
  for (const { path: name, fix, silenced } of found) {
    if (!fix || silenced !== undefined) continue;
    const ofFile = fixes.get(name);
    if (ofFile) ofFile.push(fix);
    else fixes.set(name, [fix]);
  }
  return { fixes, texts };
}

interface MendedFile {
  /** The text before the first edit, as its bytes are. */
  readonly before: string;
  readonly lines: readonly TracedLine[];
  readonly edits: number;
}

/** Makes edits to a file; null where its bytes are no longer, or never were, the text that was read. */
async function mendFile(
  path: string,
  text: string,
  fixes: readonly Fix[],
  known: MendedFile | undefined,
): Promise<MendedFile | null> {
  const input = await readInput(path);
  if ('diagnostic' in input) return null;
  const raw = Buffer.from(input.bytes).toString('utf8');
  if (!Buffer.from(raw).equals(input.bytes) || makeSource(path, raw).text !== text) return null;
  const edits = toRaw(raw, text, planEdits(text, fixes));
  const lines = editLines(known?.lines ?? traceLines(raw), edits);
  await writeAtomic(path, lines.map((line) => line.text).join(''));
  return { before: known?.before ?? raw, lines, edits: (known?.edits ?? 0) + edits.length };
}

/** Edits of a text as edits of what it was made from, with that one's byte order mark and line ends. */
function toRaw(raw: string, text: string, edits: readonly Edit[]): Edit[] {
  const lineEnd = /\r\n|\r|\n/.exec(raw)?.[0] ?? '\n';
  let at = raw.startsWith('\uFEFF') ? 1 : 0;
  let offset = 0;
  const find = (wanted: number): number => {
    for (; offset < wanted && at < raw.length; offset++) at += raw.startsWith('\r\n', at) ? 2 : 1;
    return at;
  };
  return edits.map(({ range, text: words }) => {
    const start = find(range.start);
    return {
      range: { start, end: find(Math.min(range.end, text.length)) },
      text: words.replaceAll('\n', lineEnd),
    };
  });
}
