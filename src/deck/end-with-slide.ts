import { type Block, lexBlocks, linkDefinitions } from '../markdown/blocks.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';

/** Blocks of a file, and what was wrong with those that are not read as they are written. */
export interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Constructs that are ended early in one file: each makes the rest be read anew. */
const mostEnded = 50;

/** A rule between empty lines, by which people part slides; what is open before it hides it from Markdown. */
const separator = /\n[ \t]*\n( {0,3}-{3,}[ \t]*)(?=\n[ \t]*\n)/g;

/**
 * Blocks as they are, but for one that is opened and never closed: Markdown reads it to the end of the file, here it ends
 * with its slide, so that the slides behind it are not lost in it.
 */
export function endWithSlide(source: Source, lexed: readonly Block[]): ReadBlocks {
  const diagnostics: Diagnostic[] = [];
  let blocks = [...lexed];
  for (let ended = 0; ended <= mostEnded; ended++) {
    const last = blocks.findLast(({ token }) => token.type !== 'space');
    const opened = last && findOpened(last.token.raw, last.token.type);
    if (!last || !opened) break;
    const { start, end } = last.range;
    if (opened.close !== null) diagnostics.push(report(source.path, start, opened));
    separator.lastIndex = 0;
    const found = separator.exec(last.token.raw);
    if (!found || ended === mostEnded) break;
    const cut = start + found.index + found[0].length - found[1]!.length;
    const links = linkDefinitions(blocks);
    const before = blocks.filter(({ range }) => range.end <= start);
    blocks = [...before, ...lexBlocks(source, start, cut, links), ...lexBlocks(source, cut, end, links)];
  }
  return { blocks, diagnostics };
}

interface Opened {
  /** As it is written. */
  readonly open: string;
  /** What would close it; null for a fence, of which the check of the structure tells. */
  readonly close: string | null;
}

const enders: readonly (readonly [RegExp, string, RegExp])[] = [
  [/^ {0,3}<!--/, '-->', /-->/],
  [/^ {0,3}<\?/, '?>', /\?>/],
  [/^ {0,3}<!\[CDATA\[/, ']]>', /\]\]>/],
  [/^ {0,3}<![a-z]/i, '>', />/],
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>])/i, '</…>', /<\/(?:script|pre|style|textarea)>/i],
];

/** What a block opens and does not close, where it goes on to the end of the text for that; null for nothing. */
function findOpened(raw: string, type: string): Opened | null {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
  if (fence !== undefined && type !== 'html') {
    const closing = new RegExp(`\\n {0,3}${fence[0]!}{${fence.length},}[ \\t]*(?:\\n|$)`);
    return closing.test(raw) ? null : { open: fence, close: null };
  }
  if (type !== 'html') return null;
  for (const [start, close, end] of enders) {
    const open = start.exec(raw)?.[0];
    if (open === undefined) continue;
    if (end.test(raw.slice(open.length))) return null;
    if (close !== '</…>') return { open: open.trim(), close };
    return { open: `${open.trim()}>`, close: `${open.trim().replace('<', '</')}>` };
  }
  return null;
}

function report(path: string, start: number, { open, close }: Opened): Diagnostic {
  return {
    severity: 'error',
    rule: 'unclosed',
    message: `${open} without an end`,
    help: `close it with ${close}`,
    path,
    range: { start, end: start + open.length },
  };
}
