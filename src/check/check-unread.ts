import type { Block } from '../markdown/blocks.ts';
import { deepestInline, isUnread, longestKnot, mostMarks } from '../markdown/bounded-lexer.ts';
import { eachToken } from '../markdown/places.ts';
import type { Finding } from './finding.ts';

/** Running text with more markup than is read. */
export function checkUnread(block: Block): Finding[] {
  const found: Finding[] = [];
  eachToken(block, (token, { start, end }) => {
    if (!isUnread(token)) return;
    const message = 'this text holds too much markup to be read, and is shown as it is written';
    const help = `one paragraph may hold ${mostMarks} characters such as * and [, ${longestKnot} of them without a blank between, nested ${deepestInline} deep`;
    found.push({ rule: 'unread-markup', message, help, range: { start, end: Math.min(end, start + 40) } });
  });
  return found;
}
