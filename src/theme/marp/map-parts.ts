import type { CSSToken } from '@csstools/css-tokenizer';
import { splitAtCommas } from './css-tree.ts';
import { type Part, readSelector } from './read-selector.ts';

/** Why something of a sheet has no place here, and what it is. */
export interface Lost {
  readonly lost: 'page' | 'place' | 'state' | 'unread';
  readonly what: string;
}

/** The box of a slide, and the pseudo-element of it that is meant. */
export interface MappedBox {
  readonly box: string;
  readonly element: string | null;
}

/** Elements and classes of the page that Marp puts its slides in, and of what scales its type. */
const pageTypes = /^(?:html|body|svg|foreignobject|marp-auto-scaling|mjx-[\w-]+|bespoke-[\w-]+)$/;
const pageClasses = /^(?:marpit|marp|marp-[\w-]+|bespoke[\w-]*|MathJax)$/;
const pageElements = ['backdrop', 'part'];
/** What Marp notes on a slide and we do not. */
const states =
  /^data-(?:marp\w*|theme|size|color|transition|heading-divider|style|math|lang|background-[\w-]+|marpit-[\w-]+)$/;

/** What Marp notes on a slide and shows here in what stands at its foot. */
const shown: Readonly<Record<string, string>> = {
  'data-paginate': ':has(.f-num)',
  'data-marpit-pagination': ':has(.f-num)',
  'data-header': ':has(.f-section)',
  'data-footer': ':has(.f-title)',
};

/** Selectors in brackets of which any, or none, may hold. */
const lists = ['is', 'where', 'not', 'has', '-webkit-any', 'matches'];
const deepest = 4;

/** True for what stands for a slide: `section` or `:root`, alone or in a list of such. */
export function isSlideBox(parts: readonly Part[], depth = 0): boolean {
  return parts.some(({ kind, name, args }) => {
    if (kind === 'type') return name === 'section';
    if (kind !== 'pseudo-class') return false;
    if (name === 'root') return true;
    if ((name !== 'is' && name !== 'where') || depth > deepest) return false;
    const all = splitAtCommas(args ?? []).map(readSelector);
    return all.length > 0 && all.every((each) => each?.length === 1 && isSlideBox(each[0]!.parts, depth + 1));
  });
}

/** True for what Marp has around its slides. */
export function isContainer(parts: readonly Part[]): boolean {
  return parts.some(
    ({ kind, name }) =>
      (kind === 'type' && pageTypes.test(name)) || (kind === 'class' && pageClasses.test(name)),
  );
}

/** `section.lead` → the box that `.slide` is on a slide of that class; it counts as much. */
export function mapSlideBox(parts: readonly Part[]): MappedBox | Lost {
  const isRoot = parts.some(isRootPart);
  const type = parts.some(({ kind }) => kind === 'type') ? 'section' : ':where(section)';
  let own = '';
  let element: string | null = null;
  for (const part of parts) {
    if (part.kind === 'type' || isRootPart(part)) continue;
    if (part.kind === 'pseudo-element') {
      if (pageElements.includes(part.name)) return { lost: 'page', what: `::${part.name}` };
      element = `::${part.name}`;
      continue;
    }
    const mapped = mapPart(part, { onBox: true, isTop: false, inHas: false, depth: 0 });
    if (typeof mapped !== 'string') return mapped;
    own += mapped;
  }
  return { box: `${type}${own} > ${isRoot ? '.slide' : ':where(.slide)'}`, element };
}

const isRootPart = ({ kind, name }: Part): boolean => kind === 'pseudo-class' && name === 'root';

/** What holds for an element on a slide; `isTop` for a child of the slide itself. */
export function mapParts(parts: readonly Part[], isTop: boolean): string | Lost {
  return mapAll(parts, { onBox: false, isTop, inHas: false, depth: 0 });
}

/** Where a part of a selector stands. */
interface Context {
  /** On the slide itself. */
  readonly onBox: boolean;
  readonly isTop: boolean;
  /** Inside `:has()`, which holds no other of its kind. */
  readonly inHas: boolean;
  readonly depth: number;
}

function mapAll(parts: readonly Part[], context: Context): string | Lost {
  let text = '';
  for (const part of parts) {
    const mapped = mapPart(part, context);
    if (typeof mapped !== 'string') return mapped;
    text += mapped;
  }
  return text;
}

function mapPart(part: Part, context: Context): string | Lost {
  const { kind, name, text } = part;
  if (kind === 'type') return mapType(name, text);
  if (kind === 'class') return pageClasses.test(name) ? { lost: 'page', what: text } : text;
  if (kind === 'attribute') return mapAttribute(part);
  if (kind === 'pseudo-element')
    return pageElements.includes(name) ? { lost: 'page', what: `::${name}` } : text;
  if (kind !== 'pseudo-class') return text;
  if (name === 'host' || name === 'host-context') return { lost: 'page', what: text };
  if (name === 'root') return 'section';
  if (context.isTop && /^nth-(?:last-)?child$/.test(name)) return { lost: 'place', what: text };
  const guard = context.onBox || context.inHas ? '' : (guards[name] ?? '');
  if (part.args && lists.includes(name)) return mapList(part, part.args, context);
  return `${text}${guard}`;
}

/** What is the first in a header of ours need not be the first on the slide, and so on. */
const notAfterHead = ':where(:not(.head + .body > *))';
const notBeforeBody = ':where(:not(.head:has(+ .body > *) > *))';
const guards: Readonly<Record<string, string>> = {
  'first-child': notAfterHead,
  'last-child': notBeforeBody,
  'only-child': `${notAfterHead}${notBeforeBody}`,
};

/**
 * A heading of a slide that is written with another level than its element has says so. Marp's header is the name of the
 * section here, its footer the text at the foot.
 */
function mapType(name: string, text: string): string | Lost {
  const level = /^(?:marp-)?h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) {
    const lowered = `:is(h1, h2, h3):where([data-level='${level}'])`;
    return `:is(h${level}:where(:not([data-level])), ${lowered})`;
  }
  if (name === 'header') return 'span:where(.f-section)';
  if (name === 'footer') return 'span:where(.f-title)';
  if (name === 'marp-pre') return 'pre';
  if (name === 'marp-span') return 'span';
  return pageTypes.test(name) ? { lost: 'page', what: text } : text;
}

function mapAttribute({ name, text }: Part): string | Lost {
  if (name === 'data-class') return text.replace(/^\[\s*data-class/i, '[class');
  if (Object.hasOwn(shown, name) && !text.includes('=')) return shown[name]!;
  if (name === 'is' || name.startsWith('data-marp-')) return { lost: 'page', what: text };
  return states.test(name) || Object.hasOwn(shown, name) ? { lost: 'state', what: text } : text;
}

/** `:is(h1, marp-h1)`: what is Marp's alone goes from the list; where nothing is left, so does the rule. */
function mapList(part: Part, args: readonly CSSToken[], context: Context): string | Lost {
  const { name, text } = part;
  if (context.depth >= deepest) return { lost: 'unread', what: text };
  const inner: Context = {
    onBox: context.onBox && name !== 'has',
    isTop: false,
    inHas: context.inHas || name === 'has',
    depth: context.depth + 1,
  };
  const all = splitAtCommas(args).map((each) => mapInner(each, inner, context.onBox));
  const kept = all.filter((each) => typeof each === 'string');
  if (kept.length > 0) return `:${name}(${kept.join(', ')})`;
  return name === 'not' && all.length > 0 ? '' : (all.find((each) => typeof each !== 'string') ?? '');
}

function mapInner(selector: readonly CSSToken[], context: Context, ofBox: boolean): string | Lost {
  const compounds = readSelector(selector);
  if (!compounds) return { lost: 'unread', what: selector.map(([, text]) => text).join('') };
  let mapped = '';
  for (const [at, { combinator, parts }] of compounds.entries()) {
    const text = mapAll(parts, context);
    if (typeof text !== 'string') return text;
    // A child of the slide stands in one of our wrappers.
    const isChild = ofBox && at === 0 && combinator === '>';
    const joint = combinator === '' || combinator === ' ' ? ' ' : `${combinator} `;
    mapped += isChild
      ? `:is(.head, .body) > ${text}`
      : `${at === 0 ? joint.trimStart() : ` ${joint}`.replace('  ', ' ')}${text}`;
  }
  return mapped.trim();
}
