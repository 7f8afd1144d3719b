import type { RuleId, Severity } from './rules.ts';
import type { Range } from './source.ts';

/** An edit that mends what a diagnostic tells of. */
export interface Fix {
  /** In the same text as the diagnostic's own. */
  readonly range: Range;
  /** What stands there. */
  readonly was: string;
  /** What is to stand there; where nothing is, and nothing else on the line, the line goes too. */
  readonly text: string;
}

/** A mistake or doubt in a user's file. Stages collect them; only the shell prints them. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly rule: RuleId;
  /** What is wrong, one sentence without a full stop. */
  readonly message: string;
  /** How to mend it. */
  readonly help?: string;
  /** Path of the file as the user named it. */
  readonly path: string;
  /** Where in the file; absent when the file as a whole is meant. */
  readonly range?: Range;
  /** What mends it for certain. */
  readonly fix?: Fix;
  /** Why a comment of the deck silences it: it is kept for who asks for all, and counts for nothing. */
  readonly silenced?: string;
}

/** True when at least one diagnostic is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
