import type { Range } from '../../source/source.ts';
import type { Removed } from '../types.ts';

/** What stands around the text of a plain article: the head of a mail, the licence of an e-book. */
export interface PlainFrame {
  readonly meta: Readonly<Record<string, string>>;
  /** Where the article itself stands. */
  readonly body: Range;
  readonly removed: readonly Removed[];
}

const mailLine = /^(from|to|cc|subject|date|reply-to|sent):[ \t]+(\S.*)$/i;

/** The frame of a plain text from `start` on (UTF-16 units). */
export function readPlainFrame(text: string, start = 0): PlainFrame {
  return (
    readMail(text, start) ??
    readEbook(text, start) ?? { meta: {}, body: { start, end: text.length }, removed: [] }
  );
}

/** A mail: its subject is the headline, its sender the author; a signature follows a line of two dashes. */
function readMail(text: string, start: number): PlainFrame | null {
  const head = new Map<string, string>();
  let at = start;
  for (;;) {
    const end = text.indexOf('\n', at);
    const [, name, value] = mailLine.exec(text.slice(at, Math.max(at, end))) ?? [];
    if (name === undefined || value === undefined) break;
    head.set(name.toLowerCase(), value.trim());
    at = end + 1;
  }
  if (!head.has('from') || !head.has('subject')) return null;
  const signature = text.indexOf('\n-- \n', at);
  const end = signature < 0 ? text.length : signature + 1;
  const author = head
    .get('from')!
    .replace(/\s*<[^>]*>\s*$/, '')
    .replace(/^"|"$/g, '');
  const date = /\d{1,2} \w{3,9} \d{4}/.exec(head.get('date') ?? head.get('sent') ?? '')?.[0];
  return {
    meta: {
      title: head.get('subject')!.replace(/^(?:(?:re|fwd?|aw|wg):\s*)+/i, ''),
      ...(!author.includes('@') && { author }),
      ...(date !== undefined && { date }),
    },
    body: { start: at, end },
    removed: [
      cut(text, { start, end: at }, 'head of a mail'),
      cut(text, { start: end, end: text.length }, 'signature'),
    ].flat(),
  };
}

const opening = /^\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG.*$/m;
const closing = /^(?:\*{3} ?)?END OF (?:THE|THIS) PROJECT GUTENBERG.*$/m;

/** A book of Project Gutenberg between its notices. */
function readEbook(text: string, start: number): PlainFrame | null {
  const first = opening.exec(text);
  if (!first || first.index < start) return null;
  const bodyStart = first.index + first[0].length;
  const last = closing.exec(text.slice(bodyStart));
  const end = last ? bodyStart + last.index : text.length;
  const head = text.slice(start, first.index);
  const told = (name: string) => new RegExp(`^${name}:[ \\t]+(\\S.*)$`, 'm').exec(head)?.[1]?.trim();
  const [title, author] = [told('Title'), told('Author')];
  return {
    meta: { ...(title !== undefined && { title }), ...(author !== undefined && { author }) },
    body: { start: bodyStart, end },
    removed: [
      cut(text, { start, end: bodyStart }, 'notice of the e-book'),
      cut(text, { start: end, end: text.length }, 'notice of the e-book'),
    ].flat(),
  };
}

function cut(text: string, range: Range, why: string): Removed[] {
  const part = text.slice(range.start, range.end).trim();
  return part === '' ? [] : [{ text: part, why, range }];
}
