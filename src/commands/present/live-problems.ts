import type { Diagnostic } from '../../source/diagnostic.ts';
import { formatDiagnostic } from '../../source/format.ts';
import type { Source } from '../../source/source.ts';

/** Tells what is wrong with a deck that is built again and again. */
export interface LiveProblems {
  /** Notes what was not noted the last time; gives the errors among all as one text for the page, empty for none. */
  readonly tell: (found: readonly Diagnostic[], sources: readonly Source[]) => string;
}

/** Notes each problem once for as long as it lasts. */
export function liveProblems(note: (line: string) => void): LiveProblems {
  let known: ReadonlySet<string> = new Set();
  return {
    tell: (found, sources) => {
      const texts = new Map(sources.map(({ path, text }) => [path, text]));
      const told = new Map(
        found
          .filter(({ silenced }) => silenced === undefined)
          .toSorted((one, other) => (one.range?.start ?? -1) - (other.range?.start ?? -1))
          .map((each) => [formatDiagnostic(each, texts.get(each.path)), each.severity]),
      );
      for (const text of told.keys()) if (!known.has(text)) note(text);
      known = new Set(told.keys());
      return [...told].flatMap(([text, severity]) => (severity === 'error' ? [text] : [])).join('\n');
    },
  };
}
