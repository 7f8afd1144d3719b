import type { Fix } from '../source/diagnostic.ts';
import type { RuleId, Severity } from '../source/rules.ts';
import type { Range } from '../source/source.ts';

/** A diagnostic of the check stage before the path of its file is added. */
export interface Finding {
  /** A warning unless something else is said. */
  readonly severity?: Severity;
  readonly rule: RuleId;
  readonly message: string;
  readonly help: string;
  /** Null where the file as a whole is meant. */
  readonly range: Range | null;
  readonly fix?: Fix;
}
