import { expect, test } from 'vitest';
import { checkDeck } from '../../src/check/check-deck.ts';
import { layOut, renderSections } from '../support/deck.ts';

const lists = (left: string, right: string, title = '## Oak versus stone') =>
  `${title}\n\n### Oak\n\n${left}\n\n### Stone {.late}\n\n${right}\n`;

test('leads that both lists share name the rows', () => {
  const [slide] = renderSections(
    layOut(lists('- **Cost:** 900\n- **Stood** a winter', '- **Cost** 4,000\n- **Stood:** until today')),
  );
  expect(slide).toContain('<table data-columns="3" data-rows="2"><thead><tr><th scope="col"></th>');
  expect(slide).toContain('<th scope="col">Oak</th><th scope="col" class="key late">Stone</th>');
  expect(slide).toContain('<th scope="row">Cost</th><td>900</td><td class="key">4,000</td>');
});

test('without them the rows have no names, and each item is whole', () => {
  const [slide] = renderSections(
    layOut(
      lists(
        '- **Cheap**, at hand <!-- src: p1.s1 -->\n- b',
        '- **Dear**\n- c',
        '## Oak versus stone\n\n<!-- key: 1 -->',
      ),
    ),
  );
  expect(slide).toContain('<table data-columns="2" data-rows="2"><thead><tr><th scope="col" class="key">Oak');
  expect(slide).toContain(
    '<td class="key"><span data-sources="p1.s1"><strong>Cheap</strong>, at hand</span></td>',
  );
  expect(slide).toContain('<td><strong>Dear</strong></td>');
});

test('a key may name one of the two lists, and no third', async () => {
  const rulesFor = async (key: number) => {
    const { deck, arranged } = layOut(lists('- a\n- b', '- c\n- d', `## A vs B {key=${key}}`));
    return (await checkDeck(deck, arranged, 'talk.md')).map(({ rule }) => rule);
  };
  expect(await rulesFor(2)).toEqual([]);
  expect(await rulesFor(3)).toEqual(['key-value']);
});

test('what a list says of itself keeps it a list', () => {
  const laid = layOut(lists('{.incremental}\n- a\n- b', '- c\n- d'));
  expect(laid.arranged[0]?.layout.name).toBe('two-columns');
});
