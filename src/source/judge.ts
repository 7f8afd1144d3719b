import type { Diagnostic } from './diagnostic.ts';
import type { RuleId, Severity } from './rules.ts';
import type { Range } from './source.ts';

/** How grave a breach of a rule is for one deck; `off`: nothing is said of it. */
export type RuleLevel = 'off' | Severity;

/** Rules that a deck takes more or less gravely than usual. */
export type RuleLevels = Readonly<Partial<Record<RuleId, RuleLevel>>>;

/** A comment that silences rules at one place of a file. */
export interface Allow {
  /** File of the comment. */
  readonly path: string;
  readonly rules: readonly RuleId[];
  readonly reason: string;
  /** The words of the comment. */
  readonly range: Range;
  /** What begins here is silenced. */
  readonly scope: Range;
  /**
   * Where something may begin that the comment is the first part of, such as a slide without a heading: that is
   * silenced too. Null for a comment at the end of a line.
   */
  readonly opens: Range | null;
}

/** What a deck says of its own diagnostics. */
export interface Judge {
  /**
   * Diagnostics as the deck wants them told: as grave as it says, without those that it has turned off; those that a
   * comment silences are marked.
   */
  readonly weigh: (diagnostics: readonly Diagnostic[]) => Diagnostic[];
  /** Notes on comments that have silenced nothing so far; of rules that were not looked at, nothing is known. */
  readonly unused: (isLookedAt: (rule: RuleId) => boolean) => Diagnostic[];
}

/** A judge for one deck. An error stays one, whatever the deck says. */
export function makeJudge(levels: RuleLevels, allows: readonly Allow[] = []): Judge {
  // What each comment has silenced, and what it could not.
  const silenced = new Map(allows.map((allow) => [allow, new Set<RuleId>()]));
  const refused = new Map(allows.map((allow) => [allow, new Set<RuleId>()]));
  const silence = (diagnostic: Diagnostic): Diagnostic => {
    const allow = allows.find((each) => reaches(each, diagnostic));
    if (!allow) return diagnostic;
    const isError = diagnostic.severity === 'error';
    (isError ? refused : silenced).get(allow)!.add(diagnostic.rule);
    return isError ? diagnostic : { ...diagnostic, silenced: allow.reason };
  };
  return {
    weigh: (diagnostics) =>
      diagnostics.flatMap((diagnostic) => {
        const weighed = setLevel(diagnostic, levels);
        return weighed === null ? [] : [silence(weighed)];
      }),
    unused: (isLookedAt) =>
      allows.flatMap((allow) => {
        const left = allow.rules.filter((rule) => !silenced.get(allow)!.has(rule));
        const errors = left.filter((rule) => refused.get(allow)!.has(rule));
        const idle = left.filter((rule) => !errors.includes(rule) && isLookedAt(rule));
        return [
          ...(idle.length > 0 ? [tellUnused(allow, `silences nothing of ${list(idle)} any more`)] : []),
          ...(errors.length > 0 ? [tellUnused(allow, `cannot silence ${list(errors)}, an error here`)] : []),
        ];
      }),
  };
}

/** A diagnostic as grave as `levels` say; null for one that is turned off. */
function setLevel(diagnostic: Diagnostic, levels: RuleLevels): Diagnostic | null {
  const level = levels[diagnostic.rule];
  if (level === undefined || diagnostic.severity === 'error') return diagnostic;
  return level === 'off' ? null : { ...diagnostic, severity: level };
}

function reaches({ path, rules, scope, opens }: Allow, { path: of, rule, range }: Diagnostic): boolean {
  if (!range || path !== of || !rules.includes(rule)) return false;
  if (range.start >= scope.start && range.start < scope.end) return true;
  return opens !== null && range.start >= opens.start && range.start <= opens.end && range.end >= scope.end;
}

const list = (rules: readonly RuleId[]): string => rules.map((rule) => `"${rule}"`).join(', ');

function tellUnused({ path, range }: Allow, what: string): Diagnostic {
  const message = `the comment ${what}`;
  return { severity: 'note', rule: 'allow-unused', message, help: 'remove it, or the name', path, range };
}
