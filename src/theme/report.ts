import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import type { RuleId } from '../source/rules.ts';
import type { Range } from '../source/source.ts';
import type { JsonField, JsonObject } from './json.ts';

/** Collects the problems of one file. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly error: (rule: RuleId, message: string, range?: Range, help?: string) => void;
  readonly warn: (rule: RuleId, message: string, range?: Range, help?: string) => void;
}

/** An empty report on the file at `path`; what is in it is told in the order it was found. */
export function makeReport(path: string): Report {
  const diagnostics: Diagnostic[] = [];
  const add =
    (severity: Diagnostic['severity']): Report['error'] =>
    (rule, message, range, help) => {
      diagnostics.push({ severity, rule, message, path, ...(range && { range }), ...(help && { help }) });
    };
  return { diagnostics, error: add('error'), warn: add('warning') };
}

/** The fields of `object` by key; a key that is not allowed is left out, with a warning that names the nearest one. */
export function readFields(
  object: JsonObject,
  allowed: readonly string[],
  what: string,
  report: Report,
): ReadonlyMap<string, JsonField> {
  const known = new Map<string, JsonField>();
  for (const field of object.fields) {
    if (allowed.includes(field.key)) known.set(field.key, field);
    else {
      const help = didYouMean(field.key, allowed);
      report.warn('unknown-key', `${what} has no setting "${field.key}"`, field.keyRange, help);
    }
  }
  return known;
}
