import type { Token } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { type FencedDiv, isFencedDiv } from '../markdown/fenced-div.ts';
import { eachToken } from '../markdown/places.ts';
import type { Range } from '../source/source.ts';
import type { Finding } from './finding.ts';

/** Code fences and divs that are opened and not closed, or closed and not opened; notes where they cannot be cut off. */
export function checkStructure(block: Block): Finding[] {
  const found: Finding[] = [];
  // What stands in no list and no quote, where lines begin as they are read.
  const isPlain = new Set<Token>([block.token]);
  eachToken(block, (token, range) => {
    if (isPlain.has(token) && isFencedDiv(token)) for (const child of token.tokens) isPlain.add(child);
    const line = { start: range.start, end: range.start + Math.max(1, token.raw.search(/\n|$/)) };
    if (isFencedDiv(token) && !token.closed) {
      found.push({
        severity: 'error',
        rule: 'unclosed',
        message: 'a div without an end',
        help: 'close it with a line of three colons: :::',
        range: line,
        ...(isPlain.has(token) && closeDiv(token, range)),
      });
    } else if (isFencedDiv(token)) {
      found.push(...checkNotesInside(token, range));
    } else if (['code', 'chart', 'diagram'].includes(token.type) && isOpenFence(token.raw)) {
      const help = 'close it with a line of as many backticks or tildes as it starts with';
      found.push({
        severity: 'error',
        rule: 'unclosed',
        message: 'a code block without an end',
        help,
        range: line,
      });
    } else if (token.type === 'paragraph') {
      found.push(...checkStrayEnd(token, range));
    }
  });
  return found;
}

/**
 * A div without an end is read to the end of its slide, and so it may be closed there; not where a heading or a line
 * `Note:` stands in it, which may be meant for what follows.
 */
function closeDiv({ raw }: FencedDiv, { start }: Range): Pick<Finding, 'fix'> {
  if (/^ {0,3}(?:#{1,6}(?:\s|$)|notes?:)/im.test(raw)) return {};
  const newline = raw.indexOf('\n', raw.trimEnd().length);
  const at = start + (newline < 0 ? raw.length : newline);
  return { fix: { range: { start: at, end: at }, was: '', text: '\n\n:::' } };
}

function isOpenFence(raw: string): boolean {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
  if (fence === undefined) return false;
  const last = raw.trimEnd().split('\n').slice(1).at(-1)?.trim() ?? '';
  return !(last.startsWith(fence) && last === fence[0]!.repeat(last.length));
}

function checkStrayEnd({ raw }: Token, { start }: Range): Finding[] {
  const match = /(?<![^\n]) {0,3}(:{3,})[ \t]*(?![^\n])/.exec(raw);
  if (!match) return [];
  const at = start + match.index + match[0].indexOf(':');
  const range = { start: at, end: at + match[1]!.length };
  return [
    {
      rule: 'stray-end',
      message: 'these colons close nothing',
      help: 'remove the line, or open a div above it: ::: name',
      range,
      fix: { range, was: match[1]!, text: '' },
    },
  ];
}

/** `Note:` ends a slide, which it cannot do from inside a div; its words would be shown to everybody. */
function checkNotesInside({ tokens, raw }: FencedDiv, { start }: Range): Finding[] {
  const line = /(?<![^\n]) {0,3}notes?:/i;
  const match = tokens.some((token) => token.type === 'paragraph' && line.test(token.raw))
    ? line.exec(raw)
    : null;
  if (!match) return [];
  const range = { start: start + match.index, end: start + match.index + match[0].length };
  const help = 'move it below the line that closes the div, or write ::: notes';
  return [
    { rule: 'note-in-div', message: 'a line `Note:` inside a div starts no speaker notes', help, range },
  ];
}
