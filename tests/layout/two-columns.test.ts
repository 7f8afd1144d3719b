import { expect, test } from 'vitest';
import { layOut, renderSections } from '../support/deck.ts';

const columns = '::: column\n\na\n\n:::\n\n::: column {.late}\n\nb\n\n:::';
const tags = (markdown: string) =>
  renderSections(layOut(`# A\n\n---\n\n## B\n\n${markdown}\n`))[1]!.match(/<div class="column[^>]*>/g);

test('the frame of the columns keeps what its writer gave it, as each column does', () => {
  const each = ['<div class="column">', '<div class="column late">'];
  expect(tags(`:::: columns\n\n${columns}\n\n::::`)).toEqual(['<div class="columns">', ...each]);
  const own = ['<div class="columns fancy">', ...each];
  expect(tags(`:::: {.columns .fancy}\n\n${columns}\n\n::::`)).toEqual(own);
  expect(tags(`:::: columns\n\n${columns}\n\n::::\n\n<!-- .element: class="fancy" -->`)).toEqual(own);
});

test('columns without a frame get one', () => {
  const slots = '::: left {.early}\n\na\n\n:::\n\n::: right\n\nb\n\n:::';
  expect(tags(slots)).toEqual([
    '<div class="columns">',
    '<div class="column left early">',
    '<div class="column right">',
  ]);
});
