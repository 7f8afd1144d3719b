import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Source } from '../../source/source.ts';
import type { DeckOptions } from '../prepare-deck.ts';
import type { TrustOptions } from '../trust.ts';
import { buildLive, type CarriedFit } from './live-build.ts';

/** What a look at a whole deck has found. Plain data: it may come from another thread. */
export interface DeckLook {
  /** The outline that was looked at; null where it cannot become a deck. */
  readonly text: string | null;
  /** How each slide, as it is written, fits. */
  readonly fits: readonly CarriedFit[];
  /** Everything that is wrong, and the texts that it points into. */
  readonly found: readonly Diagnostic[];
  readonly sources: readonly Source[];
}

/** What is looked at, as plain data. */
export type LookOptions = Pick<DeckOptions, keyof TrustOptions | 'theme' | 'mode' | 'strictReveal' | 'name'>;

/** Looks at a deck whole: measures the slides that were never measured, draws its diagrams, finds all that is wrong. */
export type LookAtDeck = (path: string, options: LookOptions) => Promise<DeckLook>;

/** `LookAtDeck` here and now. */
export async function lookAtDeck(
  path: string,
  options: LookOptions,
  { browser, signal }: Pick<DeckOptions, 'browser' | 'signal'>,
): Promise<DeckLook> {
  const found: Diagnostic[] = [];
  const sources: Source[] = [];
  const build = await buildLive(
    path,
    { ...options, browser, signal },
    {
      report: (diagnostics, texts = []) => {
        found.push(...diagnostics);
        sources.push(...texts);
      },
    },
  );
  const fits = build ? build.written.map((slide) => build.fitted.get(slide)!) : [];
  return { text: build && build.text, fits, found, sources };
}
