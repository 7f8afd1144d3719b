import type { Token, Tokens } from 'marked';
import type { DeckMeta, Slide } from '../deck/types.ts';
import { noAttributes } from '../markdown/attributes.ts';
import { attributesOf } from '../markdown/described.ts';
import { joinBlocks } from '../markdown/join-blocks.ts';
import { incrementalOf, type ListWithAttributes } from '../markdown/list-attributes.ts';
import { mediaKind } from '../markdown/media.ts';
import { plainText } from '../markdown/plain-text.ts';
import { countWords } from '../markdown/words.ts';
import { type ImageWithAttributes, takeTrailing } from '../markdown/trailing.ts';
import { readItems } from './items.ts';
import type { ListContent, SlideContent } from './types.ts';

/** What a slide has from its deck: its settings, and counts over the slides before it. */
export interface Surroundings {
  readonly meta: DeckMeta;
  readonly sectionNumber: number;
  readonly picturesBefore: number;
}

/** A slide as layouts look at it. */
export function readContent(
  slide: Slide,
  { meta, sectionNumber, picturesBefore }: Surroundings,
): SlideContent {
  const tokens = joinBlocks(slide.blocks.map(({ token }) => token));
  const key = readKey(slide);
  return {
    slide,
    meta,
    tokens,
    words: countWords(plainText(tokens)),
    list: readList(tokens, key, meta.incremental),
    table:
      tokens.length <= 2
        ? ((tokens.find(({ type }) => type === 'table') as Tokens.Table | undefined) ?? null)
        : null,
    images: tokens.filter((token) => isImage(token) && !isStretched(token)),
    key,
    sectionNumber,
    picturesBefore,
  };
}

/** True for a paragraph that holds one picture or film and nothing else; one that is placed by hand is none. */
export function isImage(token: Token): boolean {
  if (token.type !== 'paragraph') return false;
  const { tokens } = takeTrailing((token as Tokens.Paragraph).tokens);
  const [only] = tokens;
  if (tokens.length !== 1 || only?.type !== 'image') return false;
  const { href, attributes } = only as ImageWithAttributes;
  return mediaKind(href) !== 'audio' && !attributes?.classes.includes('absolute');
}

/** True for a picture that takes the height left in the text, where it stands. */
function isStretched(token: Token): boolean {
  return attributesOf(token).some(({ classes }) => classes.includes('r-stretch'));
}

function readKey({ directives }: Slide): number | null {
  const key = Number(directives.key?.value ?? Number.NaN);
  return Number.isInteger(key) && key > 0 ? key : null;
}

function readList(tokens: readonly Token[], key: number | null, incremental: boolean): ListContent | null {
  const at = tokens.findIndex(({ type }) => type === 'list');
  const before = tokens.slice(0, Math.max(0, at));
  const after = tokens.slice(at + 1);
  const isText = ({ type }: Token) => type === 'paragraph';
  if (at < 0 || before.length > 1 || after.length > 1 || !before.every(isText) || !after.every(isText))
    return null;
  const list = tokens[at] as ListWithAttributes;
  const { attributes = noAttributes } = list;
  const items = readItems(list, key, incrementalOf(list) ?? incremental);
  return { ordered: list.ordered, start: Number(list.start) || 1, attributes, items, before, after };
}
