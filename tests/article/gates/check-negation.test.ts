import { describe, expect, test } from 'vitest';
import { problemsOf } from './support.ts';

const lost = (sentence: string, point: string, given = {}) =>
  problemsOf(sentence, point, given).filter(({ rule }) => rule === 'source-negation');

describe('a negation that is lost', () => {
  test.each<readonly [string, string]>([
    ['Berg has not yet met the mayor.', 'Berg has met the mayor'],
    ['Berg has not yet met the mayor.', 'Berg meets the mayor'],
    ['The bridge no longer carries trains.', 'The bridge carries trains'],
    ['Few residents supported the plan.', 'Residents supported the plan'],
    ['The council refused to sign the treaty.', 'The council signed the treaty'],
    ['The council failed to repair the dam.', 'The council repaired the dam'],
    ['The port refrained from raising fees.', 'The port raised fees'],
    ['The ferry doesn’t run in winter.', 'The ferry runs in winter'],
    ['The mill was never important to the town.', 'The mill was important to the town'],
    ['There was no meeting between Berg and Lund.', 'A meeting between Berg and Lund'],
    ['There is no clear evidence of a leak.', 'Clear evidence of a leak'],
    ['Nobody in the village trusts the dam.', 'The village trusts the dam'],
    ['The dam broke, and nobody in the town was hurt.', 'The dam hurt the town'],
    ['None of the boats came home.', 'The boats came home'],
    ['The crew left without paying the harbour fee.', 'The crew left after paying the harbour fee'],
    ['Berg denied taking bribes from builders.', 'Berg took bribes from builders'],
    ['Freelancers were not included in the survey.', 'Freelancers were included in the survey'],
    ['The Union has never interfered in the trade.', 'The Union has interfered in the trade'],
    ['Lund has yet to visit the island.', 'Lund has visited the island'],
    ['The north road is hardly used by carts.', 'The north road is used by carts'],
    ['Neither the mayor nor the council backed the plan.', 'The mayor and the council backed the plan'],
    ['The mayor praised the weir, but Lund did not praise the lock.', 'Lund praised the lock'],
  ])('%s ↛ %s', (sentence, point) => {
    expect(lost(sentence, point)).toHaveLength(1);
  });
});

describe('a negation that is kept, or that says nothing of the point', () => {
  test.each<readonly [string, string]>([
    ['Berg has not yet met the mayor.', 'Berg has not met the mayor'],
    ['Berg has not yet met the mayor.', 'Berg has yet to meet the mayor'],
    ['The bridge no longer carries trains.', 'The bridge once carried trains'],
    ['The bridge no longer carries trains.', 'Trains stopped using the bridge'],
    ['A few residents supported the plan.', 'Some residents supported the plan'],
    ['The council refused to sign the treaty.', 'The council rejects the treaty it was to sign'],
    ['Not only the mill but the dam burned.', 'The mill and the dam burned'],
    ['The dam did not break until the third day.', 'On the third day the dam did break'],
    ['The town did not build a road but a bridge.', 'The town built a bridge'],
    ['The mayor praised the weir, but Lund did not praise it.', 'The mayor praised the weir'],
    ['There is no doubt that the dam holds.', 'The dam holds, there is no doubt'],
    ['The dam broke, and nobody in the town was hurt.', 'The dam broke over the town'],
    ['No fewer than six boats sank.', 'Six boats sank'],
    [
      'The ferry does not run in winter. In summer it runs twice a day.',
      'In summer the ferry runs twice a day',
    ],
    ['Without the dam the valley would flood.', 'What would the valley be without the dam?'],
    ['The lock is closed and nobody repairs it.', 'The lock stays shut'],
    ['The miller never sleeps before the mill is still.', 'The miller waits for the mill'],
    ['The council was unable to pay the crew.', 'The crew went unpaid'],
    ['The fund lacks money for repairs.', 'A fund that is short of money for repairs'],
  ])('%s → %s', (sentence, point) => {
    expect(lost(sentence, point)).toEqual([]);
  });
});

test('the message has the negation and the sentence, the place is the word that was denied', () => {
  const [problem] = lost('Berg has not yet met the mayor.', 'Berg meets the mayor');
  expect(problem).toMatchObject({ at: 'meets' });
  expect(problem?.message).toBe('the "not" of p1.s1 is lost: “Berg has not yet met the mayor.”');
});

test('only English is looked at', () => {
  expect(lost('Berg has not met the mayor.', 'Berg met the mayor', { lang: 'sv' })).toEqual([]);
});

test.each<readonly [string, string, readonly string[]]>([
  [
    'The dam did not break in the flood.',
    'The dam broke in the flood',
    ['the "not" of p1.s1 is lost: “The dam did not break in the flood.”'],
  ],
  ['The dam did not break in the flood.', 'The dam held in the flood', []],
  [
    'The dam didn’t break in the flood.',
    'The dam broke in the flood',
    ['the "not" of p1.s1 is lost: “The dam didn’t break in the flood.”'],
  ],
  [
    'Nobody in the town was hurt by the flood.',
    'The flood hurt the town',
    ['the "Nobody" of p1.s1 is lost: “Nobody in the town was hurt by the flood.”'],
  ],
  [
    'Nobody drowned in the flood.',
    'Many drowned in the flood',
    ['the "Nobody" of p1.s1 is lost: “Nobody drowned in the flood.”'],
  ],
  [
    'No one at the dam ever really slept that night.',
    'All slept at the dam that night',
    ['the "No one" of p1.s1 is lost: “No one at the dam ever really slept that night.”'],
  ],
  [
    'No new arms deal was signed in the town.',
    'New arms deal signed in the town',
    ['the "No" of p1.s1 is lost: “No new arms deal was signed in the town.”'],
  ],
  ['No new arms deal was signed in the town.', 'The town signed arms', []],
  [
    'Few boats returned to the harbour.',
    'Boats returned to the harbour',
    ['the "Few" of p1.s1 is lost: “Few boats returned to the harbour.”'],
  ],
  ['A few boats returned to the harbour.', 'Boats returned to the harbour', []],
  [
    'The town lacks clean water in summer.',
    'The town has clean water in summer',
    ['the "lacks" of p1.s1 is lost: “The town lacks clean water in summer.”'],
  ],
  [
    'The mayor ruled out new taxes on boats.',
    'The mayor plans new taxes on boats',
    ['the "ruled out" of p1.s1 is lost: “The mayor ruled out new taxes on boats.”'],
  ],
  ['The dam did not break until the third day.', 'The dam broke on the third day', []],
  ['It is not a road but a bridge over the river.', 'It is a bridge over the river', []],
  ['It is not a road but a bridge over the river.', 'It is a road over the river', []],
  [
    'The mayor refused to open the gate.',
    'The mayor opened the gate',
    ['the "refused to" of p1.s1 is lost: “The mayor refused to open the gate.”'],
  ],
  ['The dam did not only break but sank the boats.', 'The dam broke and sank the boats', []],
  ['The dam did not break, but the gate broke in the flood.', 'The gate broke in the flood', []],
  [
    'The dam did not break; the gate of the dam did.',
    'The dam broke',
    ['the "not" of p1.s1 is lost: “The dam did not break; the gate of the dam did.”'],
  ],
  [
    'Neither boat sank in the storm.',
    'A boat sank in the storm',
    ['the "Neither" of p1.s1 is lost: “Neither boat sank in the storm.”'],
  ],
  [
    'Nothing was saved from the mill.',
    'The mill saved things',
    ['the "Nothing" of p1.s1 is lost: “Nothing was saved from the mill.”'],
  ],
  [
    'The boat never fully sank in the storm.',
    'The boat sank in the storm',
    ['the "never" of p1.s1 is lost: “The boat never fully sank in the storm.”'],
  ],
  ['The boat never, it is said, sank in the storm.', 'The boat sank in the storm', []],
  [
    'Without water the mill stood still for weeks.',
    'Water kept the mill for weeks',
    ['the "Without" of p1.s1 is lost: “Without water the mill stood still for weeks.”'],
  ],
])('%s → %s: %j', (paragraph, text, messages) => {
  const found = problemsOf(paragraph, text).filter(({ rule }) => rule === 'source-negation');
  expect(found.map(({ message }) => message)).toEqual(messages);
});
