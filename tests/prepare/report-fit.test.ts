import { expect, test } from 'vitest';
import { EnvironmentError } from '../../src/io/errors.ts';
import { reportFit, reportOverflows } from '../../src/prepare/report-fit.ts';
import { layOut, textAt } from '../support/deck.ts';

const laid = layOut(
  '## A\n\n- one\n- two\n\n---\n\n## B {fit=dense}\n\nwords\n\n---\n\n## C\n\n::: columns\n::: column\none\n:::\n:::\n',
);
const overflow = (index: number, what: string, text: string, isWide = false) => [
  { index, pixels: 120, isWide, what, text },
];

test.each([
  ['li.key.fragment "two"', 'the item "two"'],
  ['tr "a b"', 'the row "a b"'],
  ['span.line "let a;"', 'the line "let a;"'],
  ['img', 'the picture'],
  ['div.x "some words"', 'div.x "some words"'],
])('%s is named as its writer knows it', (what, name) => {
  const [found] = reportOverflows(laid.arranged, overflow(0, what, 'two'), 'talk.md');
  expect(found!.message).toBe(`slide 1 is too full by 120 px: ${name} does not fit`);
  expect(textAt(laid, found!)).toBe('two');
});

test('the help says what would mend it', () => {
  const helpOf = (index: number, isWide = false) =>
    reportOverflows(laid.arranged, overflow(index, 'p', '', isWide), 'talk.md')[0]!.help;
  expect(helpOf(0)).toContain('part the slide in two');
  expect(helpOf(0, true)).toContain('shorten what is wide');
  expect(helpOf(1)).toContain('`fit: split`');
  expect(helpOf(2)).toContain('columns stay together');
});

test('slides that were not measured are told once, with the way to a browser', () => {
  const fitted = { deck: laid.deck, arranged: laid.arranged, overflows: [], measured: 0 };
  const failure = new EnvironmentError('no browser was found', { help: 'install one' });
  expect(reportFit({ ...fitted, unmeasured: 3, failure }, 'talk.md')).toMatchObject([
    {
      severity: 'warning',
      rule: 'fit-not-measured',
      message: '3 slides were not measured and may not fit: no browser was found',
      help: 'install one',
    },
  ]);
  expect(reportFit({ ...fitted, unmeasured: 0, failure }, 'talk.md')).toEqual([]);
  expect(reportFit({ ...fitted, unmeasured: 3, failure: null }, 'talk.md')).toEqual([]);
});
