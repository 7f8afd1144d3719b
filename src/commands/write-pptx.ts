import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { takeApart, type TakenApart } from '../io/browser/take-apart.ts';
import { hashOf } from '../io/files/hash.ts';
import { readImageSize } from '../io/files/image-size.ts';
import { writeAtomic } from '../io/files/write-atomic.ts';
import { makeFolder } from '../io/files/write-folder.ts';
import { sourceDate } from '../io/files/source-date.ts';
import type { ChartFence } from '../markdown/chart.ts';
import type { Chart } from '../render/chart/types.ts';
import { loadChartReader } from '../render/chart/draw-figure.ts';
import type { PreparedDeck } from '../prepare/prepare-deck.ts';
import type { ChartItem, DrawnSlide, Pictured, PictureItem } from '../pptx/drawing.ts';
import { fullTag } from '../pptx/language.ts';
import { listFamilies } from '../pptx/list-families.ts';
import { readLook } from '../pptx/look.ts';
import { isNative } from '../pptx/native-chart.ts';
import { findTokens, findWritten } from '../pptx/pictured.ts';
import { planMasters, type PlannedSlide } from '../pptx/plan-masters.ts';
import { linkReader, readSlide, readSlides } from '../pptx/read-slide.ts';
import { readSnapshot, styleNames } from '../pptx/snapshot.ts';
import { makeUnits } from '../pptx/units.ts';
import type { PictureData } from '../pptx/item-options.ts';
import { itemKey, writePptx } from '../pptx/write-pptx.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { placeOf } from '../source/joined.ts';
import { listMissing, type PrintOptions } from './write-deck.ts';

/** Pictures that the browser draws are as fine as a screen of twice the slide's size. */
const scale = 2;

/** How a deck is written for PowerPoint. */
export interface PptxOptions extends PrintOptions {
  /** Slides that are written, from 0; default all. */
  readonly indexes?: readonly number[] | undefined;
  /** Told how many slides are done. */
  readonly onDone?: (slides: number) => void;
}

/** Something that stands in the file as a picture, and where it is written. */
export interface PptxPicture extends Pictured {
  /** Number of the slide in the file, from 1. */
  readonly slide: number;
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** A PowerPoint file that was written. */
export interface WrittenPptx {
  readonly slides: number;
  /** What carries content and could not be told in PowerPoint's own terms. */
  readonly pictures: readonly PptxPicture[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a deck as a PowerPoint file with text, tables and charts that can be edited. The same deck gives the same bytes; the
 * file tells a date only where `SOURCE_DATE_EPOCH` does.
 */
export async function writeDeckPptx(
  browser: Browser,
  prepared: PreparedDeck,
  out: string,
  options: PptxOptions,
): Promise<WrittenPptx> {
  const { deck, printHtml: html, files, arranged, theme } = prepared;
  const { meta } = deck;
  const indexes = options.indexes ?? [...arranged.keys()];
  const content = { html, files, ...meta.size };
  return takeApart(browser, content, styleNames, options, async (taken) => {
    const sections = readSlides(readSnapshot(taken.snapshot));
    const readLink = linkReader(indexes.map((i) => sections[i]!));
    const drawn = indexes.map((i) => readSlide(sections[i]!, readLink));
    const charts = await readCharts(prepared, indexes);
    const pictures = await drawPictures(taken, drawn, charts, prepared, options);
    const slides = drawn.map((slide, at): PlannedSlide => {
      const { attributes } = sections[indexes[at]!]!;
      return {
        ...slide,
        layout: attributes['data-layout'] ?? 'slide',
        tone: attributes['data-tone'] ?? 'base',
      };
    });
    const keys = (item: PictureItem) => pictures.get(item)?.key ?? '';
    const planned = planMasters(slides, (item) => itemKey(item, keys));
    const families = listFamilies(slides);
    const bytes = await writePptx(
      {
        title: meta.title,
        subject: meta.subtitle ?? meta.description,
        author: meta.author,
        rtl: meta.dir === 'rtl',
        size: meta.size,
        slides: planned.map((each, at) => ({
          ...each,
          notes: slides[at]!.notes,
          hidden: arranged[indexes[at]!]!.slide.attributes['data-visibility'] === 'hidden',
          charts: charts[at]!,
        })),
        pictureOf: (item) => pictures.get(item)?.data ?? null,
        date: sourceDate(),
      },
      {
        look: readLook(theme, families.main, families.all),
        units: makeUnits(meta.size),
        lang: fullTag(meta.lang),
        width: meta.size.width,
      },
    );
    options.signal.throwIfAborted();
    await makeFolder(join(out, '..'));
    await writeAtomic(out, bytes);
    const told = drawn.map((slide, at) => [...slide.pictured, ...listCharts(slide, charts[at]!)]);
    return {
      slides: indexes.length,
      pictures: told.flatMap((each, at) => locate(prepared, each, indexes[at]!, at + 1)),
      diagnostics: listMissing(prepared, taken.missing),
    };
  });
}

/** The charts of each slide as they are written. */
async function readCharts(
  { arranged, deck }: PreparedDeck,
  indexes: readonly number[],
): Promise<(Chart | null)[][]> {
  const fences = indexes.map((i) => findTokens(arranged[i]!.slide, 'chart') as ChartFence[]);
  if (fences.every(({ length }) => length === 0)) return fences.map(() => []);
  const read = await loadChartReader(deck.meta.lang);
  // The layout gives a chart the key of its slide where it has none of its own.
  return fences.map((of, at) => {
    const { key } = arranged[indexes[at]!]!.content;
    return of
      .map((fence) => read({ ...fence, key: fence.key ?? key }).chart)
      .filter((chart) => chart !== null);
  });
}

interface DrawnPicture {
  readonly data: PictureData;
  readonly key: string;
}

/** Pictures of all items that need one: files as they are, and what the browser draws. */
async function drawPictures(
  taken: TakenApart,
  slides: readonly DrawnSlide[],
  charts: readonly (readonly (Chart | null)[])[],
  { files }: PreparedDeck,
  { signal, onDone }: PptxOptions,
): Promise<ReadonlyMap<PictureItem | ChartItem, DrawnPicture>> {
  const found = new Map<PictureItem | ChartItem, DrawnPicture>();
  const alike = new Map<string, DrawnPicture>();
  for (const [at, { items }] of slides.entries()) {
    for (const item of items) {
      if (item.kind === 'chart') {
        const chart = charts[at]?.[item.index];
        if (!chart || !isNative(chart)) found.set(item, await shoot(item.shot));
      }
      if (item.kind !== 'picture') continue;
      if (!('file' in item.source)) {
        found.set(item, await shoot(item.source));
        continue;
      }
      const file = files.get(item.source.file);
      if (!file) continue;
      const data = { bytes: file.bytes, type: file.type, size: readImageSize(file.bytes, file.type) };
      found.set(item, { data, key: item.source.file });
    }
    onDone?.(at + 1);
  }
  return found;

  async function shoot(shot: ChartItem['shot']): Promise<DrawnPicture> {
    const known = shot.look === undefined ? undefined : alike.get(shot.look);
    if (known) return known;
    signal.throwIfAborted();
    const bytes = await taken.shoot(shot, scale);
    const data = { bytes, type: 'image/png', size: null };
    const drawn = { data, key: hashOf(bytes) };
    if (shot.look !== undefined) alike.set(shot.look, drawn);
    return drawn;
  }
}

function listCharts({ items }: DrawnSlide, charts: readonly (Chart | null)[]): Pictured[] {
  return items.flatMap((item) => {
    if (item.kind !== 'chart') return [];
    const chart = charts[item.index];
    return chart && isNative(chart) ? [] : [{ what: 'chart' as const, alt: item.alt }];
  });
}

function locate(
  { arranged, source }: PreparedDeck,
  pictured: readonly Pictured[],
  index: number,
  slide: number,
): PptxPicture[] {
  return pictured.map((each, i) => {
    const before = pictured.slice(0, i).filter(({ what }) => what === each.what).length;
    const range = findWritten(arranged[index]!.slide, each.what, before);
    return { ...each, slide, ...placeOf(source, range) };
  });
}
