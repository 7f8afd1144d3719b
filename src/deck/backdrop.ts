import type { Token, Tokens } from 'marked';
import { noAttributes } from '../markdown/attributes.ts';
import type { Block } from '../markdown/blocks.ts';
import { isOn, mediaKind } from '../markdown/media.ts';
import { type ElementValue, elementValues } from '../markdown/element-values.ts';
import { eachToken } from '../markdown/places.ts';
import { describeImage } from '../markdown/render-parts.ts';
import { attachToImages, type ImageWithAttributes } from '../markdown/trailing.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Range } from '../source/source.ts';
import { type BackgroundWords, readBackgroundWords, readOpacity } from './background-words.ts';
import { isDarkColor } from './css-color.ts';
import type { Placed } from './section-attributes.ts';
import type { Backdrop, BackdropPicture, BackdropVideo } from './types.ts';

/** A picture of a slide's text that is meant as its background. */
export interface BackgroundImage {
  readonly token: ImageWithAttributes;
  readonly words: BackgroundWords;
  readonly range: Range;
}

/** Blocks freed of the pictures that are backgrounds. */
export interface CutBackgrounds {
  readonly blocks: readonly Block[];
  readonly images: readonly BackgroundImage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Cuts `![bg …](…)` out of paragraphs and headings; inside other blocks it stays a picture and is reported. */
export function cutBackgrounds(blocks: readonly Block[], path: string): CutBackgrounds {
  const images: BackgroundImage[] = [];
  const diagnostics: Diagnostic[] = [];
  const report = (message: string, help: string, range: Range) =>
    diagnostics.push({ severity: 'warning', rule: 'background', message, help, path, range });
  const kept = blocks.flatMap((block): Block[] => {
    if (!block.token.raw.includes('![')) return [block];
    const isText = block.token.type === 'paragraph' || block.token.type === 'heading';
    const places = new Map<string, Range[]>();
    eachToken(block, (token, range) => {
      if (token.type !== 'image' || !wordsOf(token as Tokens.Image)) return;
      if (isText) places.set(token.raw, [...(places.get(token.raw) ?? []), range]);
      else report('a background inside another block', 'write it in a paragraph of its own', range);
    });
    if (places.size === 0) return [block];
    const rest = attachToImages((block.token as Tokens.Paragraph).tokens).filter((token) => {
      const words = token.type === 'image' ? wordsOf(token as Tokens.Image) : null;
      const range = words && (places.get(token.raw)?.shift() ?? block.range);
      if (!words || !range) return true;
      for (const { message, help } of words.faults) report(message, help, range);
      for (const { message, help } of listFaults(token as ImageWithAttributes)) report(message, help, range);
      images.push({ token: token as ImageWithAttributes, words, range });
      return false;
    });
    const isEmpty = rest.every((token) => token.type === 'br' || token.raw.trim() === '');
    return isEmpty ? [] : [{ ...block, token: { ...block.token, tokens: rest } as Token }];
  });
  return { blocks: kept, images, diagnostics };
}

/** Keys of the attribute block after a background, and what they may hold. */
const keys: Readonly<Record<string, ElementValue>> = {
  ...Object.fromEntries(
    ['fit', 'focus', 'poster', 'loop', 'muted', 'autoplay'].map((key) => [key, elementValues[key]!]),
  ),
  opacity: { values: /^(?:[01](?:\.\d+)?|\.\d+|\d{1,3}%)$/, help: 'write a number from 0 to 1' },
  shade: { values: /^(?:auto|none)$/, help: 'allowed: auto, none' },
};

function listFaults({ attributes = noAttributes }: ImageWithAttributes): { message: string; help: string }[] {
  return Object.entries(attributes.pairs).flatMap(([key, value]) => {
    const known = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (known?.values.test(value)) return [];
    const message = known ? `"${value}" is no value for ${key}` : `a background has no attribute ${key}`;
    return [{ message, help: known?.help ?? didYouMean(key, Object.keys(keys)) }];
  });
}

/** A value of the attribute block, if it is one that its key may hold. */
function valueOf({ attributes = noAttributes }: ImageWithAttributes, key: string): string | null {
  const value = attributes.pairs[key];
  return value !== undefined && keys[key]?.values.test(value) ? value : null;
}

function wordsOf(token: Tokens.Image): BackgroundWords | null {
  return readBackgroundWords(describeImage(token).alt);
}

/** Names of slide attributes that a backdrop takes; the rest stay on the `<section>`. */
const taken = [
  'data-background-image',
  'data-background-size',
  'data-background-position',
  'data-background-repeat',
  'data-background-opacity',
  'data-background-gradient',
  'data-background-video',
  'data-background-video-loop',
  'data-background-video-muted',
  'data-background-shade',
];

/** What stands behind a slide, from its background pictures and attributes, and the attributes that are left. */
export function readBackdrop(
  images: readonly BackgroundImage[],
  { attributes, ranges }: Placed,
): { readonly backdrop: Backdrop | null; readonly attributes: Readonly<Record<string, string>> } {
  const left = Object.fromEntries(Object.entries(attributes).filter(([name]) => !taken.includes(name)));
  const get = (name: string): string | null => attributes[`data-background-${name}`] ?? null;
  const shared = {
    size: get('size') ?? 'cover',
    position: get('position') ?? 'center',
    repeat: get('repeat') ?? 'no-repeat',
  };
  const rangeOf = (name: string): Range => ranges[`data-background-${name}`] ?? { start: 0, end: 0 };
  const named = (get('image') ?? '').split(',').flatMap((part): BackdropPicture[] => {
    const href = part.trim();
    return href === '' ? [] : [{ href, alt: '', filter: '', ...shared, range: rangeOf('image') }];
  });
  const written = images.filter(({ token }) => !isColor(token.href) && mediaKind(token.href) === 'image');
  const color = images.findLast(({ token }) => isColor(token.href))?.token.href ?? get('color');
  const gradient = get('gradient');
  const video = readVideo(images, get, rangeOf('video'), shared.size);
  const pictures = [...written.map((image) => toPicture(image, shared)), ...named];
  if (pictures.length === 0 && !video && color === null && gradient === null)
    return { backdrop: null, attributes: left };
  const sided = images.findLast(({ words }) => words.side !== null)?.words;
  const opacity = [
    ...images.map(({ words, token }) => readOpacity(valueOf(token, 'opacity') ?? '') ?? words.opacity),
    readOpacity(get('opacity') ?? ''),
  ].findLast((value) => value !== null);
  const isVertical = images.some(({ words }) => words.vertical);
  const shades = [get('shade'), ...images.map(({ token }) => valueOf(token, 'shade'))];
  return {
    attributes: { ...left, ...(color !== null && { 'data-background-color': color }) },
    backdrop: {
      pictures,
      arrange: written.length === 0 && named.length > 1 ? 'stack' : isVertical ? 'column' : 'row',
      video,
      color,
      gradient,
      side: sided?.side ?? null,
      share: images.findLast(({ words }) => words.share !== null)?.words.share ?? '50%',
      opacity: opacity ?? 1,
      dark: isDarkColor(gradient ?? color ?? ''),
      shade: !shades.includes('none'),
    },
  };
}

const isColor = (href: string): boolean => /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(href);

function toPicture(
  { token, words, range }: BackgroundImage,
  shared: Pick<BackdropPicture, 'size' | 'position' | 'repeat'>,
): BackdropPicture {
  return {
    href: describeImage(token).href,
    alt: words.alt,
    size: words.size ?? valueOf(token, 'fit') ?? shared.size,
    position: valueOf(token, 'focus') ?? shared.position,
    repeat: shared.repeat,
    filter: words.filter,
    range,
  };
}

function readVideo(
  images: readonly BackgroundImage[],
  get: (name: string) => string | null,
  range: Range,
  size: string,
): BackdropVideo | null {
  const written = images.findLast(({ token }) => mediaKind(token.href) === 'video');
  if (written) {
    const { pairs } = written.token.attributes ?? noAttributes;
    return {
      href: describeImage(written.token).href,
      alt: written.words.alt,
      poster: pairs.poster ?? null,
      loop: isOn(pairs.loop),
      muted: pairs.muted !== 'false',
      size: written.words.size ?? size,
      range: written.range,
    };
  }
  // Reveal takes a list of the same film in several formats; the first one is ours.
  const href = get('video')?.split(',')[0]?.trim();
  if (!href) return null;
  const has = (name: string) => isOn(get(name) ?? undefined);
  return { href, alt: '', poster: null, loop: has('video-loop'), muted: has('video-muted'), size, range };
}
