import type { ArticleBlock, Sentence } from '../types.ts';
import { findDates } from './dates.ts';

/** One entry of a log: the time that opens it, and its sentence. */
export interface LogEntry {
  /** The time as written: "09:38", "3 March 2019". */
  readonly lead: string;
  readonly sentence: Sentence;
  /** Where its text begins in the sentence, UTF-16 offset. */
  readonly from: number;
}

/** Entries that follow one another in one section. */
export interface Log {
  readonly entries: readonly LogEntry[];
  readonly blocks: readonly ArticleBlock[];
  /** Heading of the section; null where there is none. */
  readonly heading: ArticleBlock | null;
}

/** Fewest entries of a log. */
const least = 4;

/** A clock time at the head of an entry, with what parts it from the text: "09:38 A deploy", "9:38 a.m. UTC — the". */
const clock =
  /^(?<lead>\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?(?!\p{L}))?(?: (?:UTC|GMT|[CEMP][SED]?T|CET|CEST|BST))?)(?<mark>\s*[–—:-]\s+|\s+)(?=\S)/u;

/** The logs of an article: runs of paragraphs, or of items of a list, that open with a clock time or a date. */
export function findLogs(blocks: readonly ArticleBlock[]): Log[] {
  const logs: Log[] = [];
  let heading: ArticleBlock | null = null;
  let run: { entry: LogEntry; block: ArticleBlock }[] = [];
  const close = () => {
    if (run.length >= least && isAscending(run.map(({ entry }) => entry)))
      logs.push({
        entries: run.map(({ entry }) => entry),
        blocks: [...new Set(run.map(({ block }) => block))],
        heading,
      });
    run = [];
  };
  for (const block of blocks) {
    const entries = entriesOf(block);
    if (entries.length === 0) close();
    if (block.kind === 'heading') heading = block;
    run.push(...entries.map((entry) => ({ entry, block })));
  }
  close();
  return logs;
}

function entriesOf(block: ArticleBlock): LogEntry[] {
  if (block.kind !== 'paragraph' && block.kind !== 'list') return [];
  const [first] = block.sentences;
  const openers = block.kind === 'list' ? block.sentences : first ? [first] : [];
  const entries = openers.map(readEntry);
  return entries.every((entry) => entry !== null) ? entries : [];
}

function readEntry(sentence: Sentence): LogEntry | null {
  const { text } = sentence;
  const found = clock.exec(text);
  if (found) return { lead: found.groups!.lead!, sentence, from: found[0].length };
  const [date] = findDates(text);
  if (date?.start !== 0) return null;
  const mark = /^(?:\s*[–—:]\s+|\.?\s+(?=\p{Lu}))/u.exec(text.slice(date.end));
  // "2014 was a good year": a year, or a month, needs a mark behind it.
  if (!mark || (date.day === 0 && !/[–—:]/.test(mark[0]))) return null;
  return { lead: date.text, sentence, from: date.end + mark[0].length };
}

/** True unless the times fall behind each other more than once: a log is kept in order, and may pass midnight. */
function isAscending(entries: readonly LogEntry[]): boolean {
  const minutes = entries.map(({ lead }) => {
    const found = /^(\d{1,2})[:.](\d{2})(?:.*?(p))?/i.exec(lead);
    if (!found) return null;
    return (Number(found[1]) % (found[3] ? 12 : 24)) * 60 + Number(found[2]) + (found[3] ? 720 : 0);
  });
  const falls = minutes.filter((minute, i) => i > 0 && minute !== null && minute < (minutes[i - 1] ?? 0));
  return falls.length <= 1;
}
