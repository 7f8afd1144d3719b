import type { DeckTab } from '../io/browser/deck-tab.ts';
import type { LoadedPage, LoadOptions, PrintPage } from '../io/browser/load-page.ts';
import { eachPart } from '../io/browser/each-part.ts';
import { type PrintedPdf, printLoaded } from '../io/browser/print-pdf.ts';
import { decodeEntities } from '../markdown/entities.ts';
import { joinPdfs } from '../pdf/join-pdfs.ts';
import { type PdfPicture, type PlacedPicture, standInMark } from '../pdf/picture.ts';
import { type PartedPage, partSlides } from '../render/print-page.ts';

/** A printed deck, and which pictures are to take the places of its stand-ins, by the numbers of those. */
export interface PrintedDeck extends Omit<PrintedPdf, 'standIns' | 'refused'> {
  readonly placed: ReadonlyMap<number, PlacedPicture>;
}

/** How a deck is printed. */
export interface PrintDeckOptions extends LoadOptions {
  /** Also tells what each page shows, for the PDF to be held against. */
  readonly look: boolean;
  /** Pictures that the PDF can take as they are, by their paths. */
  readonly pictures: Promise<ReadonlyMap<string, PdfPicture>>;
  readonly cutting?: Cutting;
}

/** How a long deck is cut into parts. */
export interface Cutting {
  /** Most slides that are printed as one. */
  readonly mostAtOnce: number;
  /** Most slides of a part of a longer deck. */
  readonly mostOfPart: number;
}

/**
 * For each page the browser looks through all slides, so that its time grows with the square of their number: as one, 2,500
 * plain slides took 13 s and 5,000 took 67, in parts of 500 they take 9 and 19. Of smaller parts each has too many slides
 * that are away, and fonts of its own in the file.
 */
const usualCutting: Cutting = { mostAtOnce: 700, mostOfPart: 500 };

/** Numbers for the stand-ins of one part. */
const mostStandIns = 1_000_000;

/** Prints a page: long ones in parts, side by side, which are joined. Throws as `printLoaded` does. */
export async function printDeck(
  tab: DeckTab,
  content: PrintPage,
  page: PartedPage,
  options: PrintDeckOptions,
): Promise<PrintedDeck> {
  const { slides, isPartable } = page;
  const { cutting = usualCutting } = options;
  if (isPartable && slides !== null && slides.length > cutting.mostAtOnce) {
    const joined = await printParts(tab, content, slides, { ...options, cutting });
    if (joined) return joined;
  }
  const printed = await tab.use(content, slides, options, (loaded) => printPart(loaded, options, 0));
  return { ...printed, placed: await placePictures([printed], options) };
}

async function printPart(
  loaded: LoadedPage,
  { look, pictures, timeoutMs }: PrintDeckOptions,
  part: number,
): Promise<PrintedPdf> {
  const names = [...(await pictures)].map(([name, { packing }]) => [name, packing === 'jpeg'] as const);
  const standIns = { names: Object.fromEntries(names), mark: standInMark, first: part * mostStandIns };
  return printLoaded(loaded, { look, standIns, timeoutMs });
}

async function placePictures(
  parts: readonly PrintedPdf[],
  { pictures }: PrintDeckOptions,
): Promise<Map<number, PlacedPicture>> {
  const known = await pictures;
  const placed = parts.flatMap(({ standIns }, part) =>
    standIns.map(
      ({ name, crop }, i) => [part * mostStandIns + i, { picture: known.get(name)!, crop }] as const,
    ),
  );
  return new Map(placed);
}

/** The same in parts; null where the browser's files are not such as can be joined. */
async function printParts(
  tab: DeckTab,
  content: PrintPage,
  slides: readonly string[],
  options: PrintDeckOptions & { readonly cutting: Cutting },
): Promise<PrintedDeck | null> {
  const count = Math.ceil(slides.length / options.cutting.mostOfPart);
  const ends = Array.from({ length: count + 1 }, (_, part) => Math.round((part * slides.length) / count));
  const markups = ends.slice(1).map((to, part) => partSlides(slides, ends[part]!, to));
  const parts = await eachPart(tab, content, markups, options, (loaded, part) =>
    printPart(loaded, options, part),
  );
  const bytes = joinParts(
    parts.map((part) => part.bytes),
    slides,
  );
  if (bytes === null) return null;
  return {
    bytes,
    overflows: parts.flatMap(({ overflows }) => overflows),
    missing: [...new Set(parts.flatMap(({ missing }) => missing))],
    // What is away shows nothing.
    seen: parts.flatMap(({ seen }, part) => seen.slice(ends[part], ends[part + 1])),
    placed: await placePictures(parts, options),
  };
}

function joinParts(parts: readonly Uint8Array[], slides: readonly string[]): Uint8Array | null {
  try {
    return joinPdfs(parts, findPages(slides));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

/** Finds the slide that holds an id, as a link names it: encoded as in an address. */
function findPages(slides: readonly string[]): (name: string) => number | null {
  const pages = new Map<string, number>();
  for (const [page, markup] of slides.entries())
    for (const [, id = ''] of markup.matchAll(/ id="([^"]*)"/g)) {
      const name = decodeEntities(id);
      for (const each of [name, encodeURI(name), encodeURIComponent(name)])
        if (!pages.has(each)) pages.set(each, page);
    }
  return (name) => pages.get(name) ?? null;
}
