import type { DeckTab } from '../io/browser/deck-tab.ts';
import { measureSlides } from '../io/browser/measure-overflow.ts';
import type { PageFile } from '../io/browser/page-content.ts';
import { EnvironmentError } from '../io/errors.ts';
import type { MeasureCache } from '../io/files/measure-cache.ts';
import type { Arranged } from '../layout/arrange.ts';
import type { Form } from '../layout/fit/fit-slides.ts';
import type { Measured } from '../layout/fit/measured.ts';
import type { MeasurePage } from '../render/measure-page.ts';
import type { Bound } from '../source/bound.ts';
import type { Size } from '../theme/types.ts';
import { drawInTurn } from './draw-in-turn.ts';

/** What slides are measured with. */
export interface MeasureContext {
  readonly size: Size;
  /** Fonts, pictures and films by their path beside the page. */
  readonly files: ReadonlyMap<string, PageFile>;
  /** The page of the deck. Null to measure nothing anew. */
  readonly tab: DeckTab | null;
  readonly signal?: AbortSignal | undefined;
  /** Bounds the time in which slides are drawn. */
  readonly within?: Bound | undefined;
}

/** Measures the slides of one deck, again and again as they change. */
export interface Measurer {
  /** What is known of slides in their forms. Of one that cannot be measured it is taken that it fits as it is. */
  readonly measure: (arranged: readonly Arranged[], forms: readonly Form[]) => Promise<Measured[]>;
  /** What the measuring came to so far. */
  readonly outcome: () => Outcome;
}

interface Outcome {
  /** Slides that a browser laid out. */
  readonly measured: number;
  /** Slides of which nothing was known when they were last asked for. */
  readonly unmeasured: number;
  /** Why there was no browser for them, where one was asked for. */
  readonly failure: EnvironmentError | null;
}

const loadMs = 60_000;

/** Most slides on one page: more of them take the browser more memory than it is worth. */
const mostOnPage = 400;

interface Wanted {
  readonly key: string;
  readonly index: number;
  readonly form: Form;
}

/** A measurer that asks the cache first, and a browser for what is not in it; with what it finds the cache is filled. */
export function makeMeasurer(page: MeasurePage, cache: MeasureCache, context: MeasureContext): Measurer {
  const { tab, files, size, signal = new AbortController().signal, within } = context;
  let measured = 0;
  let unmeasured = 0;
  let failure: EnvironmentError | null = null;

  async function measureMissing(
    arranged: readonly Arranged[],
    missing: readonly Wanted[],
  ): Promise<Map<string, Measured>> {
    const found = new Map<string, Measured>();
    if (missing.length === 0 || tab === null || failure) return found;
    const draw = page.drawer(arranged);
    try {
      for (let from = 0; from < missing.length; from += mostOnPage) {
        const part = missing.slice(from, from + mostOnPage);
        const wanted = part.map(({ index }) => arranged[index]!);
        const drawn = await drawInTurn(wanted, (_, i) => draw(part[i]!.index), within);
        const { frame, slides } = await page.pageOf(drawn);
        const forms = part.map(({ form }) => form);
        const options = { signal, timeoutMs: loadMs, stage: 'layout' } as const;
        const all = await tab.use({ html: frame, files, ...size }, slides, options, (loaded) =>
          measureSlides(loaded.page, forms),
        );
        part.forEach(({ key }, i) => found.set(key, all[i]!));
        for (const { key } of part) cache.keep(key, found.get(key)!);
        measured += part.length;
      }
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof EnvironmentError)) throw error;
      failure = error;
    }
    return found;
  }

  return {
    measure: async (arranged, forms) => {
      const toWanted = (each: Arranged, index: number): Wanted => {
        const form = forms[index]!;
        return { key: JSON.stringify([form, page.drawKey(each).markup]), index, form };
      };
      const wanted = await drawInTurn(arranged, toWanted, within);
      const known = wanted.map(({ key }) => cache.read(key));
      const missing = new Map(wanted.filter((_, i) => !known[i]).map((each) => [each.key, each]));
      const found = await measureMissing(arranged, [...missing.values()]);
      unmeasured = 0;
      return wanted.map(({ key, form }, i) => {
        const result = known[i] ?? found.get(key);
        if (result) return result;
        unmeasured++;
        return { tried: [{ density: form.densities[0]!, overflow: null }], room: 0, notes: 0, boxes: [] };
      });
    },
    outcome: () => ({ measured, unmeasured, failure }),
  };
}
