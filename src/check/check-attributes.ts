import type { Token, Tokens } from 'marked';
import { listSlides } from '../deck/list-slides.ts';
import type { Deck } from '../deck/types.ts';
import type { Attributes } from '../markdown/attributes.ts';
import type { Block } from '../markdown/blocks.ts';
import { cleanStyle } from '../markdown/clean-style.ts';
import { elementValues } from '../markdown/element-values.ts';
import { elementKeys, keysOf } from '../markdown/elements.ts';
import { isFencedDiv } from '../markdown/fenced-div.ts';
import { isMath } from '../markdown/math.ts';
import { listTooWide } from '../markdown/narrow.ts';
import { mediaKind } from '../markdown/media.ts';
import { eachToken } from '../markdown/places.ts';
import type { Reached } from '../markdown/reached.ts';
import type { Span } from '../markdown/span.ts';
import { isCaption, rowAttributes } from '../markdown/table-parts.ts';
import { attachToImages, type ImageWithAttributes, takeTrailing } from '../markdown/trailing.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Range } from '../source/source.ts';
import type { Finding } from './finding.ts';

/** Attributes of one element, and the keys that such an element takes. */
interface Written {
  readonly attributes: Attributes;
  readonly keys: readonly string[];
}

/**
 * Keys in `{key=value}` and `.element` comments that no element takes, values that a key does not take, double ids; and with
 * `narrow` what a stranger's deck may not say.
 */
export function checkAttributes(deck: Deck, narrow = false): Finding[] {
  return listSlides(deck).flatMap(({ heading, blocks, notes, attributes }) => {
    const ids = new Set<string>();
    const ofSlide = {
      id: null,
      classes: (attributes.class ?? '').split(' ').filter(Boolean),
      pairs: attributes,
    };
    return [
      ...(narrow && heading ? tellTooWide(ofSlide, heading.block.range) : []),
      ...(heading ? checkBlock(heading.block, true, { ids, narrow }) : []),
      ...[...blocks, ...notes].flatMap((block) => checkBlock(block, false, { ids, narrow })),
    ];
  });
}

interface OfSlide {
  readonly ids: Set<string>;
  readonly narrow: boolean;
}

function checkBlock(block: Block, isSlideHeading: boolean, { ids, narrow }: OfSlide): Finding[] {
  const found: Finding[] = [];
  eachToken(block, (token, range) => {
    const written: readonly Written[] =
      isSlideHeading && token === block.token
        ? // The block after a slide's heading holds the slide's attributes; those are checked where they are read.
          [{ attributes: takeTrailing(inlineOf(token)).comment, keys: keysOf('other') }]
        : attributesOf(token);
    const reported = new Set<string>();
    for (const { attributes, keys } of written) {
      found.push(...checkKeys(attributes, keys, range, reported), ...checkId(attributes, range, ids));
      if (narrow) found.push(...tellTooWide(attributes, range));
    }
  });
  return found;
}

function tellTooWide(attributes: Attributes, range: Range): Finding[] {
  const removed = listTooWide(attributes);
  if (removed.length === 0) return [];
  const message = `not allowed in a deck with --safe and removed: ${removed.join(', ')}`;
  return [{ rule: 'raw-html', message, help: 'write it without; docs/security.md says what stays', range }];
}

function checkKeys(
  { pairs }: Attributes,
  keys: readonly string[],
  range: Range,
  reported: Set<string>,
): Finding[] {
  return Object.entries(pairs).flatMap(([key, value]): Finding[] => {
    if (reported.has(key)) return [];
    reported.add(key);
    if (!keys.includes(key)) {
      const help = Object.hasOwn(refused, key) ? refused[key]! : didYouMean(key, keys);
      return [{ rule: 'attribute', message: `the attribute ${key} has no effect here`, help, range }];
    }
    if (key === 'style') return checkStyle(value, range);
    const rule = elementValues[key];
    if (!rule || rule.values.test(value)) return [];
    return [
      { rule: 'attribute-value', message: `"${value}" is no value for ${key}`, help: rule.help, range },
    ];
  });
}

function checkStyle(style: string, range: Range): Finding[] {
  const { removed } = cleanStyle(style);
  if (removed.length === 0) return [];
  const message = `not allowed in a deck and removed: ${removed.join(', ')}`;
  return [
    { rule: 'attribute-value', message, help: 'sheets named by css: may hold what a style may not', range },
  ];
}

/** What to write instead of a key that decks do not take. */
const refused: Readonly<Record<string, string>> = {
  'data-preview-link': 'a deck shows no other page; write a link',
  fragment: 'write class="fragment" in a comment, or .fragment in braces',
};

function checkId({ id }: Attributes, range: Range, ids: Set<string>): Finding[] {
  if (id === null || !ids.has(id)) {
    if (id !== null) ids.add(id);
    return [];
  }
  const help = 'give each element of a slide an id of its own';
  return [{ rule: 'double-id', message: `the id "${id}" is taken on this slide`, help, range }];
}

function attributesOf(token: Token): readonly Written[] {
  if (token.type === 'reached') return [{ attributes: (token as Reached).attributes, keys: keysOf('other') }];
  if (isFencedDiv(token)) {
    const kind = isFencedDiv(token, 'grid') ? 'grid' : 'other';
    return [{ attributes: token.attributes, keys: keysOf(kind) }];
  }
  // The name of an equation is unique in the whole deck; that is looked at with the equations.
  if (isMath(token)) return [{ attributes: { ...token.attributes, id: null }, keys: keysOf('other') }];
  if (token.type === 'span') return [{ attributes: (token as Span).attributes, keys: keysOf('other') }];
  if (token.type === 'table') {
    return rowAttributes(token as Tokens.Table).map((attributes) => ({ attributes, keys: keysOf('other') }));
  }
  if (!['paragraph', 'heading', 'text', 'definitionTerm'].includes(token.type)) return [];
  const inline = inlineOf(token);
  const images = attachToImages(inline).flatMap((inner): Written[] => {
    const { attributes, href } = inner as ImageWithAttributes;
    return inner.type === 'image' && attributes ? [{ attributes, keys: keysOf(mediaKind(href)) }] : [];
  });
  const { block, comment, tokens } = takeTrailing(inline);
  const ofCaption = isCaption(token) ? ['key'] : [];
  const isPicture = tokens.length === 1 && tokens[0]?.type === 'image';
  const keys = isPicture ? elementKeys : [...keysOf('other'), ...ofCaption];
  return [{ attributes: block, keys }, { attributes: comment, keys }, ...images];
}

const inlineOf = (token: Token): readonly Token[] => (token as Tokens.Generic).tokens ?? [];
