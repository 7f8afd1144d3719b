import type { Tokens } from 'marked';
import { lexBlocks } from '../../markdown/blocks.ts';
import { type Entry, readFrontMatter } from '../../markdown/front-matter.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Range, Source } from '../../source/source.ts';
import { type Drawn, parseDrawn, undrawn } from './drawn.ts';
import { findReferences, type Reference } from './references.ts';

/** One slide of an outline that is there already. */
export interface DraftSlide {
  /** From the first to the last character that is no blank. */
  readonly range: Range;
  readonly text: string;
  readonly references: readonly Reference[];
}

/** An outline that is there already, as far as an update needs to know it. */
export interface Draft {
  readonly source: Source;
  readonly entries: readonly Entry[];
  /** Offset behind the front matter; 0 where there is none. */
  readonly bodyStart: number;
  readonly drawn: Drawn;
  readonly slides: readonly DraftSlide[];
  /** True where rules part the slides, false where headings do. */
  readonly isRuled: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** An outline read for an update: its slides and their places, and what front matter tells of its drawing. */
export function readDraft(source: Source): Draft {
  const { entries, bodyStart, diagnostics } = readFrontMatter(source);
  const valueOf = (key: string) => entries.find((entry) => entry.key === key)?.value;
  const blocks = lexBlocks(source, bodyStart);
  const rules = blocks.filter(({ token }) => token.type === 'hr');
  const split = valueOf('split');
  const isRuled = split === 'rules' || (split !== 'headings' && rules.length > 0);
  const level = typeof valueOf('slide-level') === 'number' ? (valueOf('slide-level') as number) : 2;
  const cuts = isRuled
    ? rules.map(({ range }) => range)
    : blocks
        .filter(({ token }) => token.type === 'heading' && (token as Tokens.Heading).depth <= level)
        .map(({ range }) => ({ start: range.start, end: range.start }));
  const codes = blocks.filter(({ token }) => token.type === 'code').map(({ range }) => range);
  const starts = [bodyStart, ...cuts.map(({ end }) => end)];
  const ends = [...cuts.map(({ start }) => start), source.text.length];
  const slides = starts.flatMap((start, i): DraftSlide[] => {
    const range = trimRange(source.text, { start, end: ends[i]! });
    if (range.start === range.end) return [];
    const text = source.text.slice(range.start, range.end);
    return [{ range, text, references: findReferences(text, range.start, codes) }];
  });
  const value = valueOf('drawn');
  const drawn = value === undefined ? undrawn : parseDrawn(value);
  return { source, entries, bodyStart, drawn, slides, isRuled, diagnostics };
}

function trimRange(text: string, { start, end }: Range): Range {
  const inner = text.slice(start, end);
  const from = start + inner.length - inner.trimStart().length;
  return { start: from, end: Math.max(from, start + inner.trimEnd().length) };
}
