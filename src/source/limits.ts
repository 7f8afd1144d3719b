/** What one deck may be. A command line may set each of these; no deck and no configuration can. */
export interface Limits {
  /** Bytes of an outline or an article. */
  readonly input: number;
  /** Slides of a deck, those of included files among them. */
  readonly slides: number;
  /** Characters of one slide as it is written, its notes among them. */
  readonly slide: number;
  /** Bytes of all pictures, films and sounds of a deck. */
  readonly assets: number;
  /** Pixels of one picture. */
  readonly pixels: number;
  /** Milliseconds for reading, outlining, laying out, checking and drawing, each, 200,000 characters of a text; a short one gets it all. */
  readonly time: number;
}

/** Name of a limit, as `--limit` takes it. */
export type LimitName = keyof Limits;

/**
 * Far beyond what talks are: an article of 60 MB is a shelf of books, 10,000 slides are a week of talking, 2 MB on one slide
 * are a novel; 1 GB of films is what a memory holds, and a picture of 50 megapixels takes 200 MB of it to be drawn. A page takes
 * some ten milliseconds to be read, and no text that we know of a second: what takes half a minute would not end.
 */
export const limits: Limits = {
  input: 60_000_000,
  slides: 10_000,
  slide: 2_000_000,
  assets: 1_000_000_000,
  pixels: 50_000_000,
  time: 30_000,
};

/** For decks of strangers (`--safe`): what a large talk is, so that nobody’s deck takes the time or the memory of all others. */
export const safeLimits: Limits = {
  input: 5_000_000,
  slides: 2000,
  slide: 256_000,
  assets: 100_000_000,
  pixels: 50_000_000,
  time: 10_000,
};

/** What a limit counts, in words that follow a number. */
export const limitUnits: Readonly<Record<LimitName, string>> = {
  input: 'bytes',
  slides: 'slides',
  slide: 'characters',
  assets: 'bytes',
  pixels: 'pixels',
  time: 'milliseconds',
};

/** What to do about a limit, for the help of a message: its value, and the option that raises it. */
export function limitHelp(name: LimitName, value: number): string {
  return `the limit is ${value.toLocaleString('en')} ${limitUnits[name]}; --limit ${name}=NUMBER sets another`;
}
