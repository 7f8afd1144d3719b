import type { Token, TokenizerExtension, Tokens } from 'marked';
import type { Range } from '../source/source.ts';
import { type Attributes, isEmpty, noAttributes, parseAttributes } from './attributes.ts';
import type { Block } from './blocks.ts';
import { parseCodeInfo } from './code-info.ts';
import { eachToken } from './places.ts';

/** A code fence whose text is drawn, such as a diagram or a chart. */
export interface DrawingFence extends Tokens.Generic {
  /** What stands between the fences, or in the file. */
  readonly text: string;
  /** File that the text stands in, as written; null where it stands between the fences. */
  readonly file: string | null;
  /** From `[…]` or `title="…"` after the language. */
  readonly title: string | null;
  readonly attributes: Attributes;
  /** A block `{…}` after the language that cannot be read, as written. */
  readonly unread: string | null;
}

const opening = /^ {0,3}(?:`{3,}|~{3,})[ \t]*(?:\{[ \t]*\.?)?([a-z]+)/i;

/** What is drawn, by the language of its fence. */
const drawings = new Map([
  ['chart', 'chart'],
  ['mermaid', 'diagram'],
]);

/** True for what is drawn from a text. */
export function isDrawing(token: Token): token is DrawingFence {
  return token.type === 'chart' || token.type === 'diagram';
}

/** Block extension for marked that reads the fences of `type`. */
export function drawingExtension(type: 'chart' | 'diagram'): TokenizerExtension {
  return {
    name: type,
    level: 'block',
    tokenizer(text) {
      if (drawings.get(opening.exec(text)?.[1]?.toLowerCase() ?? '') !== type) return undefined;
      const code = this.lexer.options.tokenizer?.fences(text);
      return code && (asDrawing(code) ?? undefined);
    },
  };
}

/** Code as what is to be drawn if its language says so; else null. */
export function asDrawing({ raw, text, lang = '' }: Tokens.Code): DrawingFence | null {
  // What is longer than any description would only cost time.
  const info = lang.trim().slice(0, 4000);
  const block = /\{[^}]*\}/.exec(info)?.[0] ?? null;
  const attributes = block === null ? noAttributes : parseAttributes(block);
  const named = parseCodeInfo(block === null ? info : info.replace(block, ' '));
  const { title = null, ...pairs } = attributes.pairs;
  const language = named.language ?? attributes.classes[0]?.toLowerCase() ?? '';
  const type = drawings.get(language);
  if (type === undefined) return null;
  const classes = attributes.classes.filter((name) => name.toLowerCase() !== language);
  return {
    type,
    raw,
    text,
    file: null,
    title: title ?? named.title,
    attributes: { ...attributes, classes, pairs },
    unread: block !== null && isEmpty(attributes) ? block : null,
  };
}

/** A fence where it stands in a text. */
export interface PlacedFence<T extends DrawingFence> {
  readonly fence: T;
  /** Place of a line of the fence: 0 is the one that opens it, 1 the first inside. What is in a file is placed at 0. */
  readonly lineAt: (line: number) => Range;
  /** Names a line that `lineAt` cannot show, such as `data.csv:3: `; empty for one between the fences. */
  readonly nameLine: (line: number) => string;
}

/** The fences of a kind in a block, in the order of the text. */
export function listFences<T extends DrawingFence>(block: Block, type: T['type']): PlacedFence<T>[] {
  const found: PlacedFence<T>[] = [];
  eachToken(block, (token: Token, range) => {
    if (token.type !== type) return;
    const text = block.token.raw.slice(range.start - block.range.start, range.end - block.range.start);
    const fence = token as T;
    found.push({
      fence,
      lineAt: (line) => findLine(text, range.start, fence.file === null ? line : 0),
      nameLine: (line) => (fence.file === null || line === 0 ? '' : `${fence.file}:${line}: `),
    });
  });
  return found;
}

function findLine(text: string, start: number, line: number): Range {
  let from = 0;
  for (let i = 0; i < line; i++) {
    const next = text.indexOf('\n', from) + 1;
    if (next === 0 || next >= text.length) break;
    from = next;
  }
  const end = text.indexOf('\n', from);
  return { start: start + from, end: start + (end < 0 ? text.length : end) };
}
