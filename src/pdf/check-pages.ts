import type { PageFont } from './page-fonts.ts';
import { countLetters, lettersMissing, lettersOf } from './letters.ts';
import type { Glyph, PagePainting } from './page-painting.ts';
import type { SeenBox, SeenPicture, SeenSlide, SeenText } from './seen.ts';

/** What is wrong with a page of a PDF. */
export interface PageFault {
  /** What is wrong, as the end of a sentence that begins with the slide. */
  readonly what: string;
  readonly help: string;
  /** The text that it is about, by which its line is found; empty for a picture. */
  readonly text?: string;
  /** The characters without a glyph, where that is what is wrong. */
  readonly glyphs?: readonly string[];
}

/** The slide that a page must show. */
export interface ExpectedPage {
  /** What the browser showed; null where nobody looked. */
  readonly seen: SeenSlide | null;
  /** The outline says something that has to be seen. */
  readonly hasContent: boolean;
  readonly width: number;
  readonly height: number;
}

// Browsers set lines on whole pixels, a page of paper does not: up to 1.5 px were seen.
const tolerance = 2.5;
const enough = 40;
const mostNamed = 5;
/** Texts with characters that have no glyph which are told one by one: more are a script that the fonts do not have. */
const mostTexts = 3;
const otherBrowser = 'try another browser with LECTERN_BROWSER; `lectern doctor` says which one was taken';

/** In what a page differs from its slide; nothing when it is as the browser showed it. */
export function checkPage(painting: PagePainting, page: ExpectedPage): PageFault[] {
  const { seen } = page;
  if (isBlank(painting, page)) return [{ what: 'is blank', help: otherBrowser }];
  if (!seen) return checkMissing(painting, []);
  const lost: SeenText[] = [];
  const moved: SeenText[] = [];
  for (const text of seen.texts) {
    const place = findText(painting.glyphs, text);
    if (place === 'lost') lost.push(text);
    if (place === 'moved') moved.push(text);
  }
  return [
    ...checkMissing(painting, seen.texts),
    ...tellTexts(lost, 'cannot be read on its page'),
    ...tellTexts(moved, 'stands elsewhere than on the screen'),
    ...seen.pictures.flatMap((picture) => checkPicture(painting, picture)),
  ];
}

/** True for a page that shows nothing but its ground, where its slide shows more. */
function isBlank(
  { glyphs, pictures, areas }: PagePainting,
  { seen, hasContent, width, height }: ExpectedPage,
): boolean {
  const isExpected = seen ? hasContent || seen.texts.length > 0 || seen.pictures.length > 0 : hasContent;
  const isGround = (area: PagePainting['areas'][number]) =>
    area.left <= 1 && area.top <= 1 && area.right >= width - 1 && area.bottom >= height - 1;
  if (!isExpected || glyphs.length > 0 || pictures.length > 0) return false;
  // A drawing of one colour that fills the page is an area like the ground, upon it.
  const isFilled = seen?.texts.length === 0 && seen.pictures.some(({ kind }) => kind === 'drawing');
  return areas.every(isGround) && !(isFilled && areas.length > 1);
}

function tellTexts(texts: readonly SeenText[], what: string): PageFault[] {
  const [first] = texts;
  if (!first) return [];
  const more =
    texts.length > 1
      ? `, and so ${texts.length === 2 ? 'does one text' : `do ${texts.length - 1} texts`} more`
      : '';
  return [{ what: `differs: ${quote(first.text)} ${what}${more}`, help: otherBrowser, text: first.text }];
}

/** Whether a text is where the browser showed it. */
function findText(glyphs: readonly Glyph[], seen: SeenText): 'there' | 'moved' | 'lost' {
  const letters = lettersOf(seen.text);
  if (letters.length === 0) return 'there';
  const inside = glyphs.filter((glyph) => seen.boxes.some((box) => isInside(glyph, box)));
  const missing = lettersMissing(seen.text, countLetters(inside.map(({ text }) => text)));
  // A glyph can stand for letters that a file does not tell apart; a text that is gone is gone with all of them.
  const isMost = letters.length < 4 ? inside.length === 0 : missing.length > letters.length / 4;
  // Who looks at a box for a character without a glyph reads that in a message of its own.
  if (isMost && missing.length > inside.filter(({ isMissing }) => isMissing).length)
    return holds(glyphs, letters.join('')) ? 'moved' : 'lost';
  return seen.boxes.every((box) => standsRight(inside, box, seen.ascent)) ? 'there' : 'moved';
}

function isInside({ x, y }: Glyph, box: SeenBox): boolean {
  // Asked for every glyph and every text of a page: taking the box apart by name would take longer than asking.
  const left = box[0];
  const top = box[1];
  const width = box[2];
  const height = box[3];
  return x >= left - 2 && x <= left + width + 2 && y >= top - 2 && y <= top + height + 2;
}

/** The line begins, and its baseline lies, where they did on the screen. Glyphs that another line has beside it say nothing. */
function standsRight(glyphs: readonly Glyph[], box: SeenBox, ascent: number | null): boolean {
  const inside = glyphs.filter((glyph) => isInside(glyph, box));
  if (ascent === null || inside.length === 0 || !inside.every(({ isUpright }) => isUpright)) return true;
  const [x, y] = box;
  const left = Math.min(...inside.map((glyph) => Math.abs(glyph.x - x)));
  const base = Math.min(...inside.map((glyph) => Math.abs(glyph.y - y - ascent)));
  return left <= tolerance && base <= tolerance;
}

/** True when the page has the letters in a row, in either direction. */
function holds(glyphs: readonly Glyph[], letters: string): boolean {
  const all = glyphs.flatMap(({ text }) => lettersOf(text));
  return all.join('').includes(letters) || all.reverse().join('').includes(letters);
}

/** Characters without a glyph: each text that has some is told once. */
function checkMissing({ glyphs }: PagePainting, texts: readonly SeenText[]): PageFault[] {
  const missing = glyphs.filter(
    ({ isMissing, text }) => isMissing && (text === '' || lettersOf(text).length > 0),
  );
  if (missing.length === 0) return [];
  const help = 'write it in other characters, or choose fonts that have it with `look:` or a theme';
  const found = texts.filter(({ boxes }) =>
    missing.some((glyph) => boxes.some((box) => isInside(glyph, box))),
  );
  if (found.length === 0) return [{ what: 'has a character without a glyph', help }];
  return found.map(({ text, boxes }) => {
    const inside = glyphs.filter((glyph) => !glyph.isMissing && boxes.some((box) => isInside(glyph, box)));
    const without = new Set(lettersMissing(text, countLetters(inside.map((glyph) => glyph.text))));
    const characters = [...text].filter((each) => lettersOf(each).some((letter) => without.has(letter)));
    const different = [...new Set(characters)];
    return {
      what: `has no glyph for ${nameCharacters(different)} in ${quote(text)}`,
      help,
      text,
      glyphs: different,
    };
  });
}

/** Faults of a PDF in which a whole script has no glyphs as one fault in the place of the first of them. */
export function gatherMissing<Fault extends PageFault>(faults: readonly Fault[]): Fault[] {
  const texts = faults.filter(({ glyphs }) => glyphs !== undefined);
  const [first] = texts;
  if (!first || texts.length <= mostTexts) return [...faults];
  const glyphs = [...new Set(texts.flatMap((fault) => fault.glyphs ?? []))];
  const what = `has no glyph for ${nameCharacters(glyphs)}, in ${texts.length} texts, first in ${quote(first.text ?? '')}`;
  return faults.flatMap((fault) => {
    if (fault === first) return [{ ...first, what, glyphs }];
    return fault.glyphs ? [] : [fault];
  });
}

function nameCharacters(characters: readonly string[]): string {
  if (characters.length === 0) return 'a character';
  const named = characters.slice(0, mostNamed).map(nameCharacter).join(', ');
  return characters.length > mostNamed ? `${named} and ${characters.length - mostNamed} more` : named;
}

function checkPicture(
  { glyphs, pictures, areas }: PagePainting,
  { box, kind, fills, name }: SeenPicture,
): PageFault[] {
  const [left, top, width, height] = box;
  const touches = (edges: PagePainting['areas'][number]) =>
    edges.left < left + width && edges.right > left && edges.top < top + height && edges.bottom > top;
  const isNear = (one: number, other: number) => Math.abs(one - other) <= tolerance;
  const isRight = (edges: PagePainting['areas'][number]) =>
    fills
      ? isNear(edges.left, left) &&
        isNear(edges.right, left + width) &&
        isNear(edges.top, top) &&
        isNear(edges.bottom, top + height)
      : edges.left >= left - tolerance &&
        edges.right <= left + width + tolerance &&
        edges.top >= top - tolerance &&
        edges.bottom <= top + height + tolerance;
  // Drawings come as lines and areas of which nobody knows which is whose; a page may also have them as pixels.
  const isThere =
    kind === 'drawing'
      ? [...pictures, ...areas].some(touches) || glyphs.some((glyph) => isInside(glyph, box))
      : pictures.some((each) => touches(each) && isRight(each));
  if (isThere) return [];
  const which = name === '' ? 'a picture' : `the picture ${quote(name)}`;
  const what = pictures.some(touches) ? 'stands elsewhere than on the screen' : 'is not on its page';
  return [{ what: `differs: ${which} ${what}`, help: otherBrowser, text: '' }];
}

/** What is wrong with a font of a page; null when it is in the file, with outlines. */
export function checkFont({ name, type, isEmbedded, isColoured }: PageFont): Omit<PageFault, 'text'> | null {
  const which = name === '' ? 'a font' : `the font ${quote(name)}`;
  if (!isEmbedded)
    return { what: `needs ${which}, which is not in the file`, help: 'choose a font that may be embedded' };
  if (type !== 'Type3' || isColoured) return null;
  return {
    what: `has ${which} as drawings of its glyphs (Type 3), which print and search badly`,
    help: 'choose a font that is not variable and that may be embedded, or let a theme pin its axes',
  };
}

const nameCharacter = (character: string): string =>
  `${quote(character)} (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`;

function quote(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return `“${[...flat].length > enough ? `${[...flat].slice(0, enough - 1).join('')}…` : flat}”`;
}
