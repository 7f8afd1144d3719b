import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import type { RuleId } from '../source/rules.ts';
import type { Range } from '../source/source.ts';
import type { JsonField, JsonObject, JsonRange } from './json.ts';

/** Collects problems; a range that names no file is one of the report's own. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly error: (rule: RuleId, message: string, range?: Range | JsonRange, help?: string) => void;
  readonly warn: (rule: RuleId, message: string, range?: Range | JsonRange, help?: string) => void;
}

/** An empty report on the file at `path`; what is in it is told in the order it was found. */
export function makeReport(path: string): Report {
  const diagnostics: Diagnostic[] = [];
  const add =
    (severity: Diagnostic['severity']): Report['error'] =>
    (rule, message, range, help) => {
      const place = range && { start: range.start, end: range.end };
      const file = range && 'path' in range ? range.path : path;
      diagnostics.push({
        ...{ severity, rule, message, path: file },
        ...(place && { range: place }),
        ...(help && { help }),
      });
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
