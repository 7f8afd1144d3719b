import type { Listener } from '../prepare/listener.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { formatDiagnostic } from '../source/format.ts';
import { readVersion } from '../io/files/own-package.ts';
import { printGithub } from './print-github.ts';
import { printSarif } from './print-sarif.ts';

/** What a command may touch of the world around it; tests give their own. */
export interface Shell {
  /** Results: standard output. */
  readonly print: (line: string) => void;
  /** Everything else: standard error. */
  readonly note: (line: string) => void;
  /** Aborted by Ctrl-C and its like. */
  readonly signal: AbortSignal;
  /** Shows one line at the foot of a terminal until the next call; null takes it away. Absent where there is none. */
  readonly status?: ((line: string | null) => void) | undefined;
  readonly quiet: boolean;
  /** Results and diagnostics as one JSON value on standard output. */
  readonly json: boolean;
}

/** Forms in which a command tells what it finds. */
export const forms = ['text', 'json', 'sarif', 'github'] as const;
/** `text`: for people; `json`: one value on standard output; `sarif`: for code scanning; `github`: workflow commands. */
export type Form = (typeof forms)[number];

/** Gathers what a command finds, prints each diagnostic once, and knows the exit code in the end. */
export interface Reporter extends Listener {
  /** One result, as a line for people and as data for `--json`. */
  readonly result: (line: string, data: Readonly<Record<string, unknown>>) => void;
  /** A line that is no diagnostic, such as what stands in the way. */
  readonly note: (line: string) => void;
  /** Prints the JSON if asked for and gives the exit code: 1 with errors, or with warnings where they count. */
  readonly finish: (options?: { readonly strict?: boolean | undefined }) => number;
}

/** A listener that passes on to `reporter` what it hears, and what it has heard. */
export function listenTo(reporter: Pick<Reporter, 'report'>): {
  readonly listener: Listener;
  readonly found: readonly Diagnostic[];
} {
  const found: Diagnostic[] = [];
  const listener: Listener = {
    report: (diagnostics, sources) => {
      found.push(...diagnostics);
      reporter.report(diagnostics, sources);
    },
  };
  return { listener, found };
}

/** A part of a reporter that keeps what it hears until it is its turn. */
export interface Teller extends Pick<Reporter, 'report' | 'result'> {
  /** A line that is no diagnostic. */
  readonly note: (line: string) => void;
  /** Nothing more comes from it. */
  readonly done: () => void;
}

/** As many tellers as there are things worked on at once; what they tell comes in their order. */
export function inOrder(reporter: Reporter, length: number): Teller[] {
  const kept: (() => void)[][] = Array.from({ length }, () => []);
  const isDone = Array.from({ length }, () => false);
  let turn = 0;
  const hear = (at: number, action: () => void) => (at === turn ? action() : kept[at]!.push(action));
  return kept.map((_, at) => ({
    report: (...heard) => hear(at, () => reporter.report(...heard)),
    result: (...heard) => hear(at, () => reporter.result(...heard)),
    note: (line) => hear(at, () => reporter.note(line)),
    done: () => {
      isDone[at] = true;
      while (isDone[turn]) {
        turn++;
        for (const action of kept[turn]?.splice(0) ?? []) action();
      }
    },
  }));
}

/** A reporter that writes to `shell`. Results are part of `text` and `json` alone. */
export function makeReporter(shell: Shell, form: Form = shell.json ? 'json' : 'text'): Reporter {
  const found: Diagnostic[] = [];
  const results: Readonly<Record<string, unknown>>[] = [];
  const seen = new Set<string>();
  const texts = new Map<string, string>();
  return {
    report(diagnostics, sources = []) {
      for (const { path, text } of sources) texts.set(path, text);
      for (const diagnostic of diagnostics.toSorted(byPlace)) {
        const own = texts.get(diagnostic.path);
        const text = formatDiagnostic(diagnostic, own);
        if (seen.has(text)) continue;
        seen.add(text);
        found.push(diagnostic);
        if (diagnostic.silenced !== undefined) continue;
        if (form === 'text') shell.note(text);
        else if (form === 'github') shell.print(printGithub(diagnostic, own));
      }
    },
    result(line, data) {
      results.push(data);
      if (form === 'text') shell.print(line);
    },
    note: shell.note,
    finish({ strict = false } = {}) {
      const loud = found.filter(({ silenced }) => silenced === undefined);
      const errors = loud.filter(({ severity }) => severity === 'error').length;
      const warnings = loud.filter(({ severity }) => severity === 'warning').length;
      const counts = { errors, warnings };
      if (form === 'json') shell.print(JSON.stringify({ results, diagnostics: found, counts }, null, 2));
      else if (form === 'sarif') shell.print(printSarif(found, { version: readVersion(), texts }));
      else if (errors + warnings > 0 && !shell.quiet) shell.note(describeCounts(counts));
      return errors > 0 || (strict && warnings > 0) ? 1 : 0;
    },
  };
}

/** `2 errors, 1 warning`; what there is none of is left out. */
function describeCounts({ errors, warnings }: Readonly<Record<'errors' | 'warnings', number>>): string {
  const parts = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')];
  return parts.filter((part) => part !== false).join(', ');
}

/** In the order of the file; what concerns a file as a whole comes first. */
function byPlace(one: Diagnostic, other: Diagnostic): number {
  return one.path === other.path ? (one.range?.start ?? -1) - (other.range?.start ?? -1) : 0;
}

/** `1 slide`, `2 slides`. */
export function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
