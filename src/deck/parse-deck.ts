import { lexBlocks, lexInline, linkDefinitions } from '../markdown/blocks.ts';
import { findTooDeep } from '../markdown/depth.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { plainText } from '../markdown/plain-text.ts';
import { type Diagnostic, hasErrors } from '../source/diagnostic.ts';
import type { Range, Source } from '../source/source.ts';
import { collectFootnotes } from './footnotes.ts';
import { type Draft, readSlide } from './read-slide.ts';
import { partSetextRules } from './setext-rules.ts';
import { readSettings, type Settings } from './settings.ts';
import { makeSlugs } from './slug.ts';
import { isEmptyHeading, isVisible, splitSlides } from './split.ts';
import type { Deck, Heading, Slide, SlideRole, Stack } from './types.ts';

/** An outline as a deck, with everything that is wrong with it. Never throws for what a user wrote. */
export function parseDeck(source: Source): { deck: Deck; diagnostics: readonly Diagnostic[] } {
  const frontMatter = readFrontMatter(source);
  const settings = readSettings(frontMatter.entries, source.path);
  const body = readBody(source, frontMatter.bodyStart, settings.meta);
  const deck = makeDeck(body, settings.meta, source.path);
  const empty = deck.stacks.length === 0 && !hasErrors(body.diagnostics) ? [reportEmpty(source.path)] : [];
  return {
    deck,
    diagnostics: [...frontMatter.diagnostics, ...settings.diagnostics, ...body.diagnostics, ...empty],
  };
}

/** Slides of a deck in the order in which they are shown. */
export function listSlides(deck: Deck): Slide[] {
  return deck.stacks.flatMap(({ slides }) => slides);
}

interface Body {
  readonly drafts: readonly Draft[];
  readonly footnotes: Deck['footnotes'];
  readonly diagnostics: readonly Diagnostic[];
}

/** The slides of a text from `start` on; none if its nesting exhausts the reader. */
function readBody(source: Source, start: number, { split, slideLevel }: Settings): Body {
  const { path, text } = source;
  const refuse = (range: Range | null): Body => {
    const help = 'the limit is 100 levels of quotes, lists and divs; flatten the outline';
    const message = 'nested too deep to be read';
    const problem: Diagnostic = {
      severity: 'error',
      rule: 'too-deep',
      message,
      help,
      path,
      ...(range && { range }),
    };
    return { drafts: [], footnotes: {}, diagnostics: [problem] };
  };
  const tooDeep = findTooDeep(text, start);
  if (tooDeep) return refuse(tooDeep);
  try {
    const lexed = lexBlocks(source, start);
    const links = linkDefinitions(lexed);
    const { blocks, diagnostics } = partSetextRules(lexed, source, links);
    const parts = splitSlides(blocks, split, slideLevel).filter((part) => part.blocks.some(isVisible));
    const slides = parts.map((part) => readSlide(part, { source, links, slideLevel }));
    const { footnotes, diagnostics: doubles } = collectFootnotes(blocks, path);
    const drafts = slides
      .map(({ draft }) => draft)
      .filter(({ attributes }) => attributes['data-visibility'] !== 'hidden');
    const empty = blocks
      .filter(({ token }) => isEmptyHeading(token))
      .map(({ range }) => reportEmptyHeading(path, range));
    const ofSlides = slides.flatMap((slide) => slide.diagnostics);
    return { drafts, footnotes, diagnostics: [...diagnostics, ...empty, ...ofSlides, ...doubles] };
  } catch (error) {
    // Nesting that `findTooDeep` does not foresee, such as thousands of brackets, ends in an exhausted stack.
    if (error instanceof RangeError) return refuse(null);
    throw error;
  }
}

function reportEmpty(path: string): Diagnostic {
  return {
    severity: 'error',
    rule: 'empty-deck',
    message: 'the outline has no slides',
    help: 'start with a line `# Title`',
    path,
  };
}

function reportEmptyHeading(path: string, range: Range): Diagnostic {
  const help = 'write a title after it, or remove it; screen readers and the contents list need one';
  return {
    severity: 'warning',
    rule: 'empty-heading',
    message: 'a heading without words',
    help,
    path,
    range,
  };
}

function makeDeck({ drafts, footnotes }: Body, meta: Settings, path: string): Deck {
  const written = meta.title === null ? '' : plainText(lexInline(meta.title)).replace(/\s+/g, ' ');
  const title = written || drafts.find(({ heading }) => heading?.text)?.heading?.text || baseName(path);
  const needsCover = written !== '' && drafts[0]?.heading?.level !== 1;
  const all = needsCover ? [coverFromTitle(meta.title ?? ''), ...drafts] : drafts;
  return { meta: { ...meta, title }, stacks: stackSlides(all), footnotes };
}

/** The cover of a talk whose title stands in the front matter only. */
function coverFromTitle(written: string): Draft {
  const range = { start: 0, end: 0 };
  const tokens = lexInline(written);
  const text = plainText(tokens).replace(/\s+/g, ' ');
  const heading: Heading = {
    level: 1,
    text,
    block: { token: { type: 'heading', depth: 1, raw: '', text: written, tokens }, range },
  };
  const nothing = {
    kicker: null,
    wantedId: null,
    blocks: [],
    directives: {},
    attributes: {},
    sources: [],
    notes: [],
  };
  return { range, below: false, heading, ...nothing };
}

function stackSlides(drafts: readonly Draft[]): Stack[] {
  const slugOf = makeSlugs();
  const stacks: [Slide, ...Slide[]][] = [];
  let section: string | null = null;
  for (const [i, { below, wantedId, ...draft }] of drafts.entries()) {
    const role = roleOf(i, drafts);
    const text = draft.heading?.text ?? null;
    // A level-1 heading that ends the talk belongs to no section: mostly it says thanks.
    if (draft.heading?.level === 1) section = role === 'section' ? text : null;
    const slide: Slide = { ...draft, id: slugOf(wantedId ?? text, i + 1, wantedId !== null), role, section };
    const stack = stacks.at(-1);
    if (below && stack) stack.push(slide);
    else stacks.push([slide]);
  }
  return stacks.map((slides) => ({ slides }));
}

function roleOf(i: number, drafts: readonly Draft[]): SlideRole {
  const isTop = drafts[i]?.heading?.level === 1;
  if (i === 0) return isTop ? 'cover' : 'content';
  if (i === drafts.length - 1) return 'last';
  return isTop ? 'section' : 'content';
}

const baseName = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
