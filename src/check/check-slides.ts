import type { Tokens } from 'marked';
import type { Arranged } from '../layout/arrange.ts';
import type { Finding } from './finding.ts';

/** Visible words on a slide beyond which an audience reads instead of listening. */
const mostWords = 90;

/** Slides with too many words, and keys that point at nothing. */
export function checkSlides(arranged: readonly Arranged[]): Finding[] {
  return arranged.flatMap((slide) => [...checkWords(slide), ...checkKey(slide)]);
}

function checkWords({ slide, content, layout }: Arranged): Finding[] {
  if (layout.name === 'code' || content.words <= mostWords) return [];
  const help = `${mostWords} are too many to read along; move some to the notes or split the slide`;
  const range = slide.heading?.block.range ?? slide.range;
  return [{ rule: 'crowded', message: `${content.words} words on one slide`, help, range }];
}

function checkKey({ slide, content, layout }: Arranged): Finding[] {
  const { key } = slide.directives;
  // What a key means for a chart, the check of charts knows.
  if (!key || (layout.name === 'chart' && content.key !== null)) return [];
  const { range } = key;
  if (content.key === null) {
    const message = `"${key.value}" is no number of an item, row or column`;
    return [{ rule: 'key-value', message, help: 'write a whole number from 1, such as key: 2', range }];
  }
  const isTable = layout.name === 'comparison' || layout.name === 'table';
  const most = isTable ? countRows(layout.name, content.table) : content.list?.items.length;
  if (most !== undefined && content.key <= most) return [];
  const message = `nothing on the slide has the number ${content.key}`;
  const help =
    most === undefined ? 'a key marks an item of a list, or a row or column of a table' : `there are ${most}`;
  return [{ rule: 'key-value', message, help, range }];
}

/** What a key may number: the rows of a table, but the columns of a comparison, of which two lists make two. */
function countRows(layout: string, table: Tokens.Table | null): number | undefined {
  return layout === 'comparison' ? (table?.header.length ?? 2) : table?.rows.length;
}
