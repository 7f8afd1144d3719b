import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { type Allow, makeJudge, type RuleLevels } from '../../src/source/judge.ts';

const said = (rule: Diagnostic['rule'], severity: Diagnostic['severity']): Diagnostic => ({
  severity,
  rule,
  message: 'wrong',
  path: 'talk.md',
});

describe('levels of rules', () => {
  const judged = (levels: RuleLevels, ...found: Diagnostic[]) =>
    makeJudge(levels)
      .weigh(found)
      .map(({ rule, severity }) => `${severity} ${rule}`);

  test('what they do not name is told as it was found', () => {
    const found = [said('crowded', 'warning'), said('overflow', 'error'), said('source-missing', 'note')];
    expect(makeJudge({ 'alt-text': 'off' }).weigh(found)).toEqual(found);
  });

  test('warnings and notes are turned off, made less, and made more', () => {
    expect(judged({ crowded: 'off' }, said('crowded', 'warning'))).toEqual([]);
    expect(judged({ crowded: 'note' }, said('crowded', 'warning'))).toEqual(['note crowded']);
    expect(judged({ crowded: 'error' }, said('crowded', 'warning'))).toEqual(['error crowded']);
    expect(judged({ 'source-missing': 'warning' }, said('source-missing', 'note'))).toEqual([
      'warning source-missing',
    ]);
    expect(judged({ 'source-missing': 'off' }, said('source-missing', 'note'))).toEqual([]);
  });

  test('an error stays one, also of a rule that is a warning elsewhere', () => {
    const both = [said('chart', 'error'), said('chart', 'warning')];
    expect(judged({ chart: 'off' }, ...both)).toEqual(['error chart']);
    expect(judged({ overflow: 'note' }, said('overflow', 'error'))).toEqual(['error overflow']);
  });
});

describe('comments that silence', () => {
  const allow = (rules: Allow['rules'], start: number, end: number): Allow => ({
    path: 'talk.md',
    rules,
    reason: 'a poem',
    range: { start: start - 5, end: start - 1 },
    scope: { start, end },
    opens: null,
  });
  const at = (start: number, found = said('crowded', 'warning')): Diagnostic => ({
    ...found,
    range: { start, end: start + 1 },
  });
  const always = () => true;

  test('mark what begins where they hold, and nothing else', () => {
    const { weigh } = makeJudge({}, [allow(['crowded'], 10, 20)]);
    const marked = (found: Diagnostic) => weigh([found])[0]!.silenced;
    expect([9, 10, 19, 20].map((start) => marked(at(start)))).toEqual([
      undefined,
      'a poem',
      'a poem',
      undefined,
    ]);
    expect(marked(at(12, said('alt-text', 'warning')))).toBeUndefined();
    expect(marked({ ...at(12), path: 'part.md' })).toBeUndefined();
    expect(marked(said('crowded', 'warning'))).toBeUndefined();
  });

  test('silence no error, whoever has made it one, and say so', () => {
    const { weigh, unused } = makeJudge({ crowded: 'error' }, [allow(['crowded', 'chart'], 10, 20)]);
    const found = weigh([at(12), at(13, said('chart', 'error')), at(14, said('chart', 'warning'))]);
    expect(found.map(({ severity, silenced }) => [severity, silenced])).toEqual([
      ['error', undefined],
      ['error', undefined],
      ['warning', 'a poem'],
    ]);
    expect(unused(always)).toMatchObject([
      {
        severity: 'note',
        rule: 'allow-unused',
        message: 'the comment cannot silence "crowded", an error here',
      },
    ]);
  });

  test('are told of once they silence nothing, each by what is left', () => {
    const { weigh, unused } = makeJudge({}, [allow(['crowded', 'alt-text', 'overfull' as never], 10, 20)]);
    weigh([at(12)]);
    expect(unused((rule) => rule === 'alt-text')).toMatchObject([
      { message: 'the comment silences nothing of "alt-text" any more', range: { start: 5, end: 9 } },
    ]);
    weigh([at(12, said('alt-text', 'note'))]);
    expect(unused((rule) => rule === 'alt-text')).toEqual([]);
  });
});
