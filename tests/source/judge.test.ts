import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { makeJudge, type RuleLevels } from '../../src/source/judge.ts';

const said = (rule: Diagnostic['rule'], severity: Diagnostic['severity']): Diagnostic => ({
  severity,
  rule,
  message: 'wrong',
  path: 'talk.md',
});

describe('levels of rules', () => {
  const judged = (levels: RuleLevels, ...found: Diagnostic[]) =>
    makeJudge(levels)(found).map(({ rule, severity }) => `${severity} ${rule}`);

  test('what they do not name is told as it was found', () => {
    const found = [said('crowded', 'warning'), said('overflow', 'error'), said('source-missing', 'note')];
    expect(makeJudge({ 'alt-text': 'off' })(found)).toEqual(found);
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
