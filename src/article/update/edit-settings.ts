import { stringify } from 'yaml';
import { type Drawn, formatDrawn } from './drawn.ts';
import type { Edit } from './edits.ts';
import type { Draft } from './read-draft.ts';

/** What front matter is to say of the article and of the drawing. */
export interface Origin {
  /** The article's path as the outline names it; written only where front matter names none. */
  readonly source: string;
  readonly sourceHash: string;
  readonly drawn: Drawn;
}

/** Edits that bring the front matter up to date; every other key, comment and blank of it stays. */
export function editSettings(draft: Draft, { source, sourceHash, drawn }: Origin): Edit[] {
  const { entries, bodyStart, source: file } = draft;
  const wanted: [key: string, value: string][] = [
    ['source-hash', scalar(sourceHash)],
    ['drawn', formatDrawn(drawn)],
  ];
  if (!entries.some(({ key }) => key === 'source')) wanted.unshift(['source', scalar(source)]);
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const [key, value] of wanted) {
    const entry = entries.find((each) => each.key === key);
    if (!entry) added.push(`${key}: ${value}\n`);
    else if (entry.value === null) {
      // A key without a value: what it is to say goes right behind its colon.
      const at = file.text.indexOf(':', entry.keyRange.end) + 1;
      edits.push({ range: { start: at, end: Math.max(at, entry.range.end) }, text: ` ${value}` });
    } else if (key !== 'source-hash' || entry.text !== sourceHash) {
      edits.push({ range: entry.range, text: value });
    }
  }
  if (added.length === 0) return edits;
  const close = file.text.lastIndexOf('---', bodyStart);
  const isThere = bodyStart > 0;
  const text = isThere ? added.join('') : `---\n${added.join('')}---\n\n`;
  const at = isThere ? close : 0;
  return [...edits, { range: { start: at, end: at }, text }];
}

function scalar(text: string): string {
  return stringify(text, { version: '1.2', lineWidth: 0 }).trimEnd();
}
