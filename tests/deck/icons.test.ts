import { expect, test } from 'vitest';
import { listIcons } from '../../src/deck/icons.ts';
import { layOut } from '../support/deck.ts';

test('icons of headings, text, lists, notes and footnotes are listed once each, in the order of the talk', () => {
  const { deck } = layOut(
    '# :icon-rocket: Start\n\n## Text[^f]\n\n- a :icon-leaf: **:icon-sun:**\n\n:icon-rocket: again\n\nNote: :icon-mic:\n\n[^f]: :icon-book:\n',
  );
  expect(listIcons(deck)).toEqual(['icon-rocket', 'icon-leaf', 'icon-sun', 'icon-mic', 'icon-book']);
});

test.each(['# A\n\nplain *text*, `:icon-rocket:` and 10:30\n', 'text without a heading\n'])(
  '%j has no icons',
  (text) => {
    expect(listIcons(layOut(text).deck)).toEqual([]);
  },
);
