import type { Chart } from '../render/chart/types.ts';
import type { Cell, ChartItem, Edge, Item, PictureItem, ShapeItem, TableItem, TextItem } from './drawing.ts';
import { type Library, type LibrarySlide, newPresentation, type TableCell } from './library.ts';
import { isNative, toNativeChart } from './native-chart.ts';
import { mendPptx, type SlidePatch } from './mend-pptx.ts';
import type { OnMaster } from './plan-masters.ts';
import { cropOf, type Size } from './crop.ts';
import { dataUrl, noMargin, type PictureData, placeProps, shapeProps } from './item-options.ts';
import { masterProps } from './master-options.ts';
import { boxOf, paragraphRuns, type TextEnv, toTextProps } from './text-options.ts';

/** A slide as it goes into the file. */
export interface WrittenSlide extends OnMaster {
  readonly notes: readonly string[];
  readonly hidden: boolean;
  /** The slide's charts in their order; null for one that cannot be read. */
  readonly charts: readonly (Chart | null)[];
}

/** A presentation, complete. */
export interface Presentation {
  readonly title: string;
  readonly subject: string | null;
  readonly author: string | null;
  readonly rtl: boolean;
  /** Of a slide, in CSS px. */
  readonly size: Size;
  readonly slides: readonly WrittenSlide[];
  readonly pictureOf: (item: PictureItem | ChartItem) => PictureData | null;
  /** Told as the date of the file; null for none, so that the same deck gives the same bytes. */
  readonly date: Date | null;
}

/** The bytes of a PowerPoint file. The same presentation gives the same bytes. */
export async function writePptx(presentation: Presentation, env: TextEnv): Promise<Uint8Array> {
  const { title, subject, author, rtl, size, slides } = presentation;
  const { units, look } = env;
  const library = await newPresentation();
  library.defineLayout({ name: 'deck', width: units.inches(size.width), height: units.inches(size.height) });
  library.layout = 'deck';
  library.title = title;
  library.subject = subject ?? '';
  library.author = author ?? '';
  library.company = '';
  library.rtlMode = rtl;
  library.theme = { headFontFace: look.headings, bodyFontFace: look.text };
  const masters = [...new Set(slides.map(({ master }) => master))];
  for (const master of masters) library.defineSlideMaster(masterProps(master, presentation.pictureOf, env));
  const patches = slides.map((slide) => addSlide(library, slide, presentation, env));
  const bytes = (await library.write({ outputType: 'uint8array' })) as Uint8Array;
  return mendPptx(bytes, { patches, look, lang: env.lang, date: presentation.date, title });
}

function addSlide(
  library: Library,
  slide: WrittenSlide,
  presentation: Presentation,
  env: TextEnv,
): SlidePatch {
  const added = library.addSlide({ masterName: slide.master.name });
  if (slide.hidden) added.hidden = true;
  const patch: SlidePatch = new Map();
  for (const [at, item] of slide.items.entries()) {
    switch (item.kind) {
      case 'text':
        addText(added, item, `Text ${at + 1}`, patch, env);
        break;
      case 'shape':
        added.addShape(shapeName(item), {
          ...placeProps(item.place, env),
          ...shapeProps(item, env),
          objectName: `Shape ${at + 1}`,
        });
        break;
      case 'picture':
        addPicture(added, item, `Picture ${at + 1}`, presentation, env);
        break;
      case 'table':
        addTable(added, item, `Table ${at + 1}`, env);
        break;
      case 'chart':
        addChart(added, item, slide, `Chart ${at + 1}`, presentation, env);
    }
  }
  if (slide.notes.length > 0) added.addNotes(slide.notes.join('\n'));
  return patch;
}

function addText(slide: LibrarySlide, item: TextItem, name: string, patch: SlidePatch, env: TextEnv): void {
  const { runs, patches } = toTextProps(item, env);
  const box = boxOf(item, env.width);
  const { units } = env;
  const place = {
    x: units.emu(box.x),
    y: units.emu(box.y),
    width: units.emu(box.width),
    height: units.emu(box.height),
  };
  if (item.role === 'title' || item.role === 'body') {
    const placeholder = item.role === 'title' ? 'Title' : 'Body';
    slide.addText(runs, { placeholder });
    patch.set(placeholder, { place, paragraphs: patches });
    return;
  }
  const [first] = item.paragraphs;
  slide.addText(runs, {
    ...placeProps(box, env),
    align: first!.align,
    margin: noMargin,
    valign: 'top',
    isTextBox: true,
    objectName: name,
    ...(first!.vertical && { vert: 'eaVert' as const }),
    // A figure or a label of one line would be broken within a word by a font that is wider.
    ...((item.isCode || (item.paragraphs.length === 1 && first!.lines === 1)) && { wrap: false }),
  });
  patch.set(name, { place, paragraphs: patches });
}

const shapeName = ({ radius, place }: ShapeItem) =>
  radius <= 0.5 ? 'rect' : radius >= Math.max(place.width, place.height) / 2 - 0.5 ? 'ellipse' : 'roundRect';

function addPicture(
  slide: LibrarySlide,
  item: PictureItem,
  name: string,
  { pictureOf }: Presentation,
  env: TextEnv,
): void {
  const picture = pictureOf(item);
  if (!picture) return;
  const crop = 'file' in item.source && picture.size ? cropOf(item.source, picture.size, item.place) : null;
  const place = crop
    ? { x: crop.place.x, y: crop.place.y, width: crop.image.width, height: crop.image.height }
    : item.place;
  slide.addImage({
    ...placeProps(place, env),
    data: dataUrl(picture),
    altText: item.alt,
    objectName: name,
    ...(item.link && { hyperlink: { ...item.link } }),
    ...(crop?.window && { sizing: { type: 'crop' as const, ...placeProps(crop.window, env) } }),
  });
}

function addChart(
  slide: LibrarySlide,
  item: ChartItem,
  { charts }: WrittenSlide,
  name: string,
  { pictureOf }: Presentation,
  env: TextEnv,
): void {
  const chart = charts[item.index] ?? null;
  if (chart && isNative(chart)) {
    const { type, data, options } = toNativeChart(chart, item, env);
    slide.addChart(type as never, data, {
      ...placeProps(item.place, env),
      ...options,
      objectName: name,
    } as never);
    return;
  }
  const picture = pictureOf(item);
  if (picture)
    slide.addImage({
      ...placeProps(item.place, env),
      data: dataUrl(picture),
      altText: item.alt,
      objectName: name,
    });
}

function addTable(
  slide: LibrarySlide,
  { place, rows, columns }: TableItem,
  name: string,
  env: TextEnv,
): void {
  const { units } = env;
  const cells = rows.map((row) => row.cells.map((cell) => toCell(cell, env)));
  slide.addTable(cells, {
    ...placeProps(place, env),
    colW: columns.map(units.inches),
    rowH: rows.map(({ height }) => units.inches(height)),
    objectName: name,
    autoPage: false,
  });
}

function toCell(
  { paragraphs, colspan, rowspan, fill, borders, padding, valign }: Cell,
  env: TextEnv,
): TableCell {
  const { look, units } = env;
  const edge = (each: Edge | null) =>
    each
      ? {
          type: 'solid' as const,
          pt: Math.max(0.25, units.points(each.width)),
          color: look.nameColor(each.color.hex),
        }
      : { type: 'none' as const };
  const runs = paragraphs.flatMap((paragraph, i) =>
    paragraphRuns(paragraph, env, { gap: 0, isLast: i === paragraphs.length - 1 }),
  );
  // The library takes numbers from 1 on for points, and those below for inches.
  const inches = padding.map((side) => Math.min(0.999, units.inches(side)));
  return {
    text:
      runs.length > 0
        ? runs.map(({ text, options }) => ({ text: text ?? '', options: options as never }))
        : '',
    options: {
      valign,
      margin: inches as [number, number, number, number],
      border: borders.map(edge) as never,
      ...(paragraphs[0] && { align: paragraphs[0].align }),
      ...(fill && {
        fill: {
          color: look.nameColor(fill.hex),
          ...(fill.alpha < 0.995 && { transparency: Math.round((1 - fill.alpha) * 100) }),
        },
      }),
      ...(colspan > 1 && { colspan }),
      ...(rowspan > 1 && { rowspan }),
    },
  };
}

/** What of two items must be the same for a layout to show it once. */
export function itemKey(item: Item, pictureKey: (item: PictureItem) => string): string {
  const bare = { ...item, paint: 0 };
  return item.kind === 'picture'
    ? JSON.stringify({ ...bare, source: pictureKey(item) })
    : JSON.stringify(bare);
}
