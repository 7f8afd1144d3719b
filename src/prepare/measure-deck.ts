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

/** Most slides on one page: more of them take the browser more memory than it is worth, and keep it waiting for the last one. */
const mostOnPage = 200;

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

  /** Measures slides of which nothing is known, on one page, and keeps what is found. */
  async function measureMissing(arranged: readonly Arranged[], missing: readonly Wanted[]): Promise<void> {
    if (missing.length === 0 || tab === null || failure) return;
    const draw = page.drawer(arranged);
    const slides = missing.map(({ index }) => arranged[index]!);
    const drawn = await drawInTurn(slides, (_, i) => draw(missing[i]!.index), within);
    try {
      const { frame, slides: markups } = await page.pageOf(drawn);
      const forms = missing.map(({ form }) => form);
      const options = { signal, timeoutMs: loadMs, stage: 'layout' } as const;
      const all = await tab.use({ html: frame, files, ...size }, markups, options, (loaded) =>
        measureSlides(loaded.page, forms),
      );
      missing.forEach(({ key }, i) => cache.keep(key, all[i]!));
      measured += missing.length;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof EnvironmentError)) throw error;
      failure = error;
    }
  }

  return {
    measure: async (arranged, forms) => {
      const toWanted = (each: Arranged, index: number): Wanted => {
        const form = forms[index]!;
        return { key: JSON.stringify([form, page.drawKey(each).markup]), index, form };
      };
      const wanted: Wanted[] = [];
      const asked = new Set<string>();
      // While a page is measured, the slides of the next one are drawn.
      let measuring: Promise<void> = Promise.resolve();
      for (let from = 0; from < arranged.length; from += mostOnPage) {
        const part = arranged.slice(from, from + mostOnPage);
        const drawn = await drawInTurn(part, (each, i) => toWanted(each, from + i), within);
        const missing = drawn.filter(({ key }) => {
          const isNew = !asked.has(key) && !cache.read(key);
          asked.add(key);
          return isNew;
        });
        measuring = measuring.then(() => measureMissing(arranged, missing));
        measuring.catch(() => undefined); // heard of below
        wanted.push(...drawn);
      }
      await measuring;
      unmeasured = 0;
      return wanted.map(({ key, form }) => {
        const result = cache.read(key);
        if (result) return result;
        unmeasured++;
        return { tried: [{ density: form.densities[0]!, overflow: null }], room: 0, notes: 0, boxes: [] };
      });
    },
    outcome: () => ({ measured, unmeasured, failure }),
  };
}
