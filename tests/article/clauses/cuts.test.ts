import { expect, test } from 'vitest';
import type { Cut } from '../../../src/article/clauses/cut.ts';
import { findCuts, findPointers } from '../../../src/article/clauses/cuts.ts';
import { loadTagger } from '../../../src/article/clauses/tagger.ts';
import { makeSentence } from '../support.ts';

const tagger = await loadTagger(new Set(['lund', 'selby']));

/** What a sentence can do without, each stretch once. */
function cut(text: string, find: typeof findCuts = findCuts): string[] {
  const show = ({ start, end, also }: Cut) =>
    text.slice(start, end) + (also ? `…${text.slice(...also)}` : '');
  return [...new Set(find({ text, words: tagger.tag(makeSentence(text)), from: 0, people: [] }).map(show))];
}

test.each<[string, string[]]>([
  [
    'The bank then closed the Union of Northern Towns (UNT).',
    ['Union of Northern Towns (…)', '(UNT)', 'then '],
  ],
  ['The Bank of Northern Towns (XYZ) closed its doors.', ['(XYZ) ']],
  ['The International Union for Conservation (AB) closed its doors.', ['(AB) ']],
  ['The mill (built in 1871) still turns the stone.', ['(built in 1871) ']],
  ['The town built a new bridge, linking both banks of the river.', [', linking both banks of the river.']],
  [
    'The town built a new bridge, linking the banks that the river parted.',
    [', linking the banks that the river parted.'],
  ],
  ['Six towns, including Selby and Hove, signed the treaty.', [', including Selby and Hove,']],
  ['The treaty covers six towns, including Selby.', [', including Selby.']],
  ['The rate rose to 48 percent, compared with 44 percent in 2022.', [', compared with 44 percent in 2022.']],
  ['The council met on Tuesday in the town hall.', [' on Tuesday']],
  ['The council met early on Wednesday in the town hall.', [' early on Wednesday']],
  [
    'A 2022 study by economists at the university found that rents rose.',
    [' by economists at the university'],
  ],
  ['The council closed the mill in light of the flood and sold the land.', [' in light of the flood']],
  ['Like the other mills, the mill at Selby closed.', ['Like the other mills,']],
  ['In a study at the University of Lund, birds found the way home.', [' at the University of Lund']],
  ['The miller then sold the mill.', ['then ']],
  ['The wheel is very old and really strong.', ['very ']],
  ['It works indeed', ['indeed']],
  ['The mill — a building of red brick — burned in the night.', [' — a building of red brick —']],
  ['The mayor said that the mill was old and that the city had agreed.', [' and that the city had agreed.']],
  [
    'The mayor said that the mill was old, that the wheel was broken, and that the city had agreed.',
    [', that the wheel was broken, and that the city had agreed.'],
  ],
  [
    'The fair is an event and one of the main tools of the town.',
    [' and one of the main tools of the town.'],
  ],
  [
    'The old rule lets strangers make promises: a train will arrive, a market will open.',
    [': a train will arrive, a market will open.'],
  ],
  ['The old mill by the river closed because nobody bought flour.', [' because nobody bought flour.']],
  ['The old mill by the river closed, since nobody bought flour.', [', since nobody bought flour.']],
  [
    'The old mill closed and then, because nobody was let in, left the town without bread.',
    [', because nobody was let in,'],
  ],
])('%s can do without %j', (text, expected) => {
  expect(cut(text)).toEqual(expected);
});

test.each([
  // What the sentence is true of, or would be another one without.
  'The town built a new bridge, linking both banks, and the ferry stopped.',
  'The town built a new bridge, linking banks the river parted.',
  'The council meets every Tuesday in the town hall.',
  'Despite what the rain had done, the mill kept turning.',
  'Despite the 40 men, the mill kept turning.',
  'In a study that he wrote at the university, birds found the way home.',
  'In a small study, birds found the way home.',
  'In the study at the university, birds found the way home.',
  'In a very long and careful study at the university, birds found the way home.',
  'The then mayor sold the mill.',
  'The wheel is not very old.',
  'The wheel turned, really, for years.',
  'The mayor said the mill was old and that is why it closed.',
  'The mill did something it had never done: it stopped.',
  'The mayor of the town said this: the mill must go.',
  'The old mill by the river closed because of the flood.',
  'The old mill closed and, because nobody was let in, the town was without bread.',
  'A mill, planned for 1900, was never built.',
])('%s stays whole', (text) => {
  expect(cut(text)).toEqual([]);
});

test.each<[string, string[]]>([
  ['The mill was a failure in this regard.', [' in this regard']],
  ['The windows are painted in this way.', []],
  ['The mill was closed in March, too.', [', too']],
  ['The mill was therefore sold.', ['therefore ']],
  ['The miller then sold the mill.', ['then ']],
])('what points out of %s goes always: %j', (text, expected) => {
  expect(cut(text, findPointers)).toEqual(expected);
});
