import type { Diagnostic } from './diagnostic.ts';
import type { RuleId, Severity } from './rules.ts';

/** How grave a breach of a rule is for one deck; `off`: nothing is said of it. */
export type RuleLevel = 'off' | Severity;

/** Rules that a deck takes more or less gravely than usual. */
export type RuleLevels = Readonly<Partial<Record<RuleId, RuleLevel>>>;

/** Diagnostics of a deck as that deck wants them told: as grave as it says, without those that it has turned off. */
export type Judge = (diagnostics: readonly Diagnostic[]) => Diagnostic[];

/** A judge for one deck. An error stays one, whatever the deck says. */
export function makeJudge(levels: RuleLevels): Judge {
  return (diagnostics) => diagnostics.flatMap((diagnostic) => weigh(diagnostic, levels) ?? []);
}

/** A diagnostic as grave as `levels` say; null for one that is turned off. */
function weigh(diagnostic: Diagnostic, levels: RuleLevels): Diagnostic | null {
  const level = levels[diagnostic.rule];
  if (level === undefined || diagnostic.severity === 'error') return diagnostic;
  return level === 'off' ? null : { ...diagnostic, severity: level };
}
