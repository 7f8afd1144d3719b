import { isContainer, isSlideBox, mapParts, mapSlideBox, type Lost } from './map-parts.ts';
import { type Compound, type Part, readSelector } from './read-selector.ts';

/** What a selector of Marp stands for here. */
export interface MappedSelector {
  readonly selectors: readonly string[];
  /** The box of a slide, its number, or anything on it. */
  readonly target: 'slide' | 'number' | 'content';
}

/** Where the children of a slide are here: some stand in wrappers of ours. */
const child =
  ':where(.head > *, .body > *, .body > .columns > .column > *, .body > .subtitle > *, figure.code > *)';
/** Marp's slides hold their heading as any other block, ours in a header that stands before the body. */
const head = ':where(.head)';
const body = ':where(.body)';

/** A selector of a Marp theme as selectors of our slides that count as much, or why there are none. */
export function mapSelector(selector: string): MappedSelector | Lost {
  const written = readSelector(selector);
  if (!written) return { lost: 'unread', what: selector };
  const box = written.findIndex(({ parts }) => isSlideBox(parts));
  const around = written.slice(0, Math.max(0, box)).find(({ parts }) => !isContainer(parts));
  if (around) return { lost: 'place', what: selector };
  if (box < 0) return mapContent(written, ':where(.slide)', false, selector);
  const mapped = mapSlideBox(written[box]!.parts);
  if ('lost' in mapped) return mapped;
  const rest = written.slice(box + 1);
  if (rest.length > 0) return mapContent(rest, mapped.box, true, selector);
  if (mapped.element === null) return { selectors: [mapped.box], target: 'slide' };
  if (mapped.element === '::after')
    return { selectors: [`${mapped.box} > :where(.foot) > span:where(.f-num)`], target: 'number' };
  return { selectors: [`${mapped.box}${mapped.element}`], target: 'content' };
}

/** What follows the box of a slide, `prefix`; without `isBox` the sheet does not speak of the slide itself. */
function mapContent(
  compounds: readonly Compound[],
  prefix: string,
  isBox: boolean,
  selector: string,
): MappedSelector | Lost {
  const [first] = compounds;
  if (isBox && (first!.combinator === '+' || first!.combinator === '~'))
    return { lost: 'place', what: selector };
  let variants: readonly string[] = [''];
  let isTop = false;
  for (const [at, { combinator, parts }] of compounds.entries()) {
    const isNext = combinator === '+' || combinator === '~';
    isTop = at === 0 ? isBox && combinator === '>' : isNext && isTop;
    const mapped = mapParts(parts.filter(isOfElement), isTop);
    const drawn = mapParts(
      parts.filter((part) => !isOfElement(part)),
      isTop,
    );
    if (typeof mapped !== 'string') return mapped;
    if (typeof drawn !== 'string') return drawn;
    // What is drawn before or after an element stands last in its selector.
    const text = `${mapped}${isTop && !isFurniture(parts) ? child : ''}${drawn}`;
    const before = compounds[at - 1]?.parts;
    if (isNext && (isFurniture(parts) || (before && isFurniture(before))))
      return { lost: 'place', what: selector };
    if (at === 0) {
      variants = [text];
      continue;
    }
    const joined = variants.map((each) => `${each}${joint(combinator)}${text}`);
    const heading = at === 1 && isNext ? mapParts(before!, false) : null;
    const across = typeof heading === 'string' ? acrossHead(heading, combinator, mapped) : null;
    variants = across === null ? joined : [...joined, `${across}${drawn}`];
  }
  return { selectors: variants.map((each) => `${prefix} ${each}`), target: 'content' };
}

/** What follows the heading of a slide opens its body, or stands in it; null where CSS cannot say it. */
function acrossHead(heading: string, combinator: Compound['combinator'], mapped: string): string | null {
  // `:has()` may not hold another.
  if (heading.includes(':has(')) return null;
  const place = combinator === '+' ? ':where(:first-child)' : '';
  return `${head}:has(> ${heading}) ${combinator} ${body} > ${mapped}${place}`;
}

const joint = (combinator: Compound['combinator']): string =>
  combinator === ' ' || combinator === '' ? ' ' : ` ${combinator} `;

const isOfElement = ({ kind }: Part): boolean => kind !== 'pseudo-element';

const isFurniture = (parts: Compound['parts']): boolean =>
  parts.some(({ kind, name }) => kind === 'type' && (name === 'header' || name === 'footer'));
