import type { Entry } from '../markdown/yaml-entries.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { respell, respellKey } from '../source/fix.ts';
import type { RuleLevel, RuleLevels } from '../source/judge.ts';
import { didYouMean, nearest } from '../source/nearest.ts';
import { type RuleId, rules } from '../source/rules.ts';

const levels: readonly RuleLevel[] = ['off', 'note', 'warning', 'error'];

/** Names of all rules. */
export const ruleNames = Object.keys(rules) as readonly RuleId[];

/** The rule of that name, if there is one. */
export function findRule(name: string): RuleId | undefined {
  return ruleNames.find((rule) => rule === name);
}

/** Help for a name that no rule has. */
export function nearRule(name: string): string {
  const near = nearest(name, ruleNames);
  return near ? `write "${near}"` : 'the names of rules stand in brackets after what is said: [crowded]';
}

/** What `rules:` says. */
export interface ReadLevels {
  readonly levels: RuleLevels;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads `rules: { crowded: off, alt-text: error }`. An error cannot be made less, neither one that always is one nor one
 * that `firm` (of the configuration) has made one; saying so is all that comes of it.
 */
export function readRuleLevels(entry: Entry, path: string, firm: RuleLevels = {}): ReadLevels {
  const { value, fields, range } = entry;
  const tell = (range: Entry['range'], message: string, help: string): Diagnostic => ({
    severity: 'warning',
    rule: 'rule-setting',
    message,
    help,
    path,
    range,
  });
  const wrong = (range: Entry['range'], message: string, help: string): Diagnostic => ({
    ...tell(range, message, help),
    severity: 'error',
    rule: 'setting-value',
  });
  if (!fields) {
    if (value === null) return { levels: {}, diagnostics: [] };
    const help = 'write rules: { crowded: off }';
    return { levels: {}, diagnostics: [wrong(range, '"rules" wants a map of rules', help)] };
  }
  const read: Partial<Record<RuleId, RuleLevel>> = {};
  const diagnostics: Diagnostic[] = [];
  for (const { key, keyRange, text, range: place } of fields) {
    const rule = findRule(key);
    const level = levels.find((name) => name === text);
    if (rule === undefined) {
      const mend = respellKey({ key, keyRange }, ruleNames, fields);
      diagnostics.push({ ...tell(keyRange, `there is no rule "${key}"`, nearRule(key)), ...mend });
    } else if (level === undefined) {
      const message = `the rule "${key}" cannot be "${text ?? 'a list'}"`;
      const fix = respell(place, text ?? '', levels);
      diagnostics.push({ ...wrong(place, message, didYouMean(text ?? '', levels)), ...fix });
    } else if (level !== 'error' && (rules[rule].severity === 'error' || firm[rule] === 'error')) {
      const by = rules[rule].severity === 'error' ? 'is an error' : 'is an error by the configuration';
      const message = `the rule "${key}" ${by}, which cannot be made less`;
      diagnostics.push(tell(place, message, 'mend what it tells of, and remove this'));
    } else {
      read[rule] = level;
    }
  }
  return { levels: read, diagnostics };
}
