import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';

/** Who is told of what is wrong. */
export interface Listener {
  /** `sources` are the texts that diagnostics point into; they are remembered for later ones. */
  readonly report: (diagnostics: readonly Diagnostic[], sources?: readonly Source[]) => void;
}
