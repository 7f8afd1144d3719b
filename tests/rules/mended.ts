import type { RuleId } from '../../src/source/rules.ts';

/** Rules of which `lectern check --fix` mends a breach where one edit is certain to be right. */
export const mended: readonly RuleId[] = [
  'allow-comment',
  'code-info',
  'column-place',
  'empty-heading',
  'equation-reference',
  'fragment-effect',
  'rule-setting',
  'setext-rule',
  'setting-value',
  'stray-end',
  'unclosed',
  'unknown-directive',
  'unknown-emoji',
  'unknown-fit',
  'unknown-icon',
  'unknown-layout',
  'unknown-setting',
  'unknown-theme',
  'unknown-tone',
];
