import type { Token, Tokens } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import type { EquationReference } from '../markdown/equation-reference.ts';
import { isFencedDiv } from '../markdown/fenced-div.ts';
import { isMath, isNumbered, type MathToken } from '../markdown/math.ts';
import { eachToken } from '../markdown/places.ts';
import { type DrawnTex, type DrawTex, loadDrawTex } from '../render/draw-tex.ts';
import { respell } from '../source/fix.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Range } from '../source/source.ts';
import type { Finding } from './finding.ts';

/** Widest equation, in em, that a whole slide still shows at a size to be read from afar. */
const widest = 60;

/** The same for one of two columns. */
const widestInColumn = 28;

/** Equations that cannot be drawn or seen, and names of equations that are used twice or that none has. */
export async function checkEquations(blocks: readonly Block[]): Promise<Finding[]> {
  const found: Finding[] = [];
  const maths: Found[] = [];
  const references: { readonly label: string; readonly range: Range }[] = [];
  for (const block of blocks) {
    eachToken(block, (token, range) => {
      if (isMath(token)) maths.push({ token, range: trimEnd(range, block), block });
      else if (token.type === 'equationReference')
        references.push({ label: (token as EquationReference).label, range });
      else found.push(...checkOpen(token, range));
    });
  }
  const labels = new Set<string>();
  for (const each of maths) found.push(...checkLabel(each, labels));
  for (const { label, range } of references) {
    if (labels.has(label)) continue;
    const message = `no equation is named "${label}"`;
    const help =
      labels.size === 0
        ? `name one where it is written: $$ … $$ {#${label}}`
        : didYouMean(label, [...labels], 'equations');
    const word = { start: range.start + 1, end: range.start + 1 + label.length };
    found.push({ rule: 'equation-reference', message, help, range, ...respell(word, label, [...labels], 1) });
  }
  if (maths.length === 0) return found;
  const draw = await loadDrawTex();
  return [...found, ...maths.flatMap((each) => checkDrawing(each, draw))];
}

interface Found {
  readonly token: MathToken;
  readonly range: Range;
  readonly block: Block;
}

/** A range without the line end of its block. */
function trimEnd({ start, end }: Range, { token, range }: Block): Range {
  const text = token.raw.slice(start - range.start, end - range.start);
  return { start, end: start + text.trimEnd().length };
}

function checkLabel({ token, range }: Found, labels: Set<string>): Finding[] {
  const { id } = token.attributes;
  if (!isNumbered(token) || id === null) return [];
  const message = `two equations are named "${id}"; references mean the first one`;
  const isTwice = labels.has(id);
  labels.add(id);
  return isTwice ? [{ rule: 'equation-twice', message, help: 'give one of them another name', range }] : [];
}

function checkDrawing(each: Found, draw: DrawTex): Finding[] {
  const { tex, display } = each.token;
  const drawn: DrawnTex = draw(tex, display);
  if ('problem' in drawn) {
    const message = `this equation cannot be drawn: ${drawn.problem}`;
    const help = tex.trim() === '' ? 'write it between the dollars, or remove them' : mend(drawn.problem);
    return [{ severity: 'error', rule: 'equation', message, help, range: placeOf(each, drawn.at) }];
  }
  const inColumn = ['columns', 'left', 'right'].some((name) => isFencedDiv(each.block.token, name));
  if (!display || drawn.width <= (inColumn ? widestInColumn : widest)) return [];
  const message = `this equation is ${Math.round(drawn.width)} em wide and is set too small to be read`;
  const help = 'break it into lines: \\begin{aligned} … \\\\ … \\end{aligned}';
  return [{ rule: 'equation-wide', message, help, range: each.range }];
}

function mend(problem: string): string {
  if (problem.endsWith('not allowed')) return 'leave it out: an equation holds no links, pictures or HTML';
  if (problem.startsWith('undefined')) return 'correct its name; commands are those of KaTeX';
  if (/^(?:it |its )/.test(problem)) return 'make it shorter, or part it into several';
  return 'correct it there; until then its source is shown instead';
}

/** Where a place in the TeX stands in the file. */
function placeOf({ token, range, block }: Found, at: Range | null): Range {
  if (at === null) return range;
  const top = block.token.raw;
  const from = range.start - block.range.start;
  const { raw, texStart, tex } = token;
  const offset = texStart + at.start;
  if (top.startsWith(raw.slice(0, texStart + tex.length), from))
    return { start: range.start + offset, end: range.start + texStart + at.end };
  // In a quote or a list the Markdown reader takes marks and blanks off every line: the same line, then.
  const before = raw.slice(0, offset);
  const lines = before.split('\n').length - 1;
  const lineInRaw = raw.slice(before.lastIndexOf('\n') + 1).split('\n', 1)[0]!;
  let start = from;
  for (let i = 0; i < lines; i++) start = top.indexOf('\n', start) + 1;
  const place = top.indexOf(lineInRaw.trim(), start);
  if (place < 0) return findAgain(tex.slice(at.start, at.end), top, range, block) ?? range;
  const column = before.length - (before.lastIndexOf('\n') + 1);
  const blanks = lineInRaw.length - lineInRaw.trimStart().length;
  const begin = block.range.start + place + Math.max(0, column - blanks);
  const end = Math.min(range.end, begin + Math.max(1, at.end - at.start));
  return begin < range.end ? { start: begin, end: Math.max(begin, end) } : range;
}

/** A table cell loses the backslash before a bar: there what is wrong is looked for by itself. */
function findAgain(wrong: string, top: string, range: Range, block: Block): Range | null {
  const place = wrong.length < 2 ? -1 : top.indexOf(wrong, range.start - block.range.start);
  if (place < 0) return null;
  const start = block.range.start + place;
  return { start, end: start + wrong.length };
}

/** A line that starts with `$$` and was not read as maths. */
function checkOpen(token: Token, { start }: Range): Finding[] {
  const inline = (token as Tokens.Generic).tokens ?? [];
  if (token.type !== 'paragraph' && token.type !== 'text') return [];
  if (!inline.some(({ type, raw }) => type === 'text' && raw.includes('$$'))) return [];
  const match = /(?<![^\n]) {0,3}\$\$(?!\$)[^\n]*/.exec(token.raw);
  if (!match) return [];
  const at = start + match.index;
  const help = 'close it with $$ before the next blank line, or write a fence: ```math';
  const range = { start: at, end: at + match[0].length };
  return [{ rule: 'unclosed', message: 'an equation without an end', help, range }];
}
