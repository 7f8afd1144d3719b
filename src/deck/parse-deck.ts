import type { Token, Tokens } from 'marked';
import { type Block, type LinkDefinitions, lexBlocks, linkDefinitions } from '../markdown/blocks.ts';
import { isComment } from '../markdown/comments.ts';
import type { FootnoteDefinition } from '../markdown/footnotes.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { plainText } from '../markdown/plain-text.ts';
import { takeTrailing } from '../markdown/trailing.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { readComments } from './directives.ts';
import { cutNotes } from './notes.ts';
import { readSectionAttributes } from './section-attributes.ts';
import { readSettings } from './settings.ts';
import { makeSlugs } from './slug.ts';
import { isVisible, type Part, splitSlides } from './split.ts';
import type { Deck, DeckMeta, Heading, Slide, SlideRole, Stack } from './types.ts';

/** An outline as a deck, with everything that is wrong with it. Never throws for what a user wrote. */
export function parseDeck(source: Source): { deck: Deck; diagnostics: readonly Diagnostic[] } {
  const frontMatter = readFrontMatter(source);
  const settings = readSettings(frontMatter.entries, source.path);
  const blocks = lexBlocks(source, frontMatter.bodyStart);
  const reader = makeSlideReader(source, linkDefinitions(blocks));
  const parts = splitSlides(blocks, settings.meta.split, settings.meta.slideLevel);
  const drafts = parts.filter(({ blocks }) => blocks.some(isVisible)).map(reader.read);
  const title = settings.meta.title ?? drafts.find(({ heading }) => heading)?.heading?.text ?? baseName(source.path);
  const meta: DeckMeta = { ...settings.meta, title };
  if (settings.meta.title !== null && drafts[0]?.heading?.level !== 1) drafts.unshift(coverFromTitle(title));
  const empty: Diagnostic[] =
    drafts.length > 0
      ? []
      : [{ severity: 'error', rule: 'empty-deck', message: 'the outline has no slides', help: 'start with a line `# Title`', path: source.path }];
  return {
    deck: { meta, stacks: stackSlides(drafts), footnotes: collectFootnotes(blocks) },
    diagnostics: [...frontMatter.diagnostics, ...settings.diagnostics, ...reader.diagnostics, ...empty],
  };
}

/** Slides of a deck in the order in which they are shown. */
export function listSlides(deck: Deck): Slide[] {
  return deck.stacks.flatMap(({ slides }) => slides);
}

/** A slide before it knows its neighbours. */
interface Draft extends Omit<Slide, 'id' | 'role' | 'section'> {
  readonly below: boolean;
}

function makeSlideReader(
  source: Source,
  links: LinkDefinitions,
): { readonly read: (part: Part) => Draft; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const read = ({ blocks, range, below }: Part): Draft => {
    const { blocks: shown, notes } = cutNotes(blocks, source, links);
    const comments = readComments(shown, source.path);
    diagnostics.push(...comments.diagnostics);
    const attributes: Record<string, string> = {};
    for (const { text, start } of comments.sectionAttributes) {
      const read = readSectionAttributes(text, start, source.path);
      Object.assign(attributes, read.attributes);
      diagnostics.push(...read.diagnostics);
    }
    const visible = shown.filter(isVisible);
    const heading = readHeading(visible[0]);
    return {
      range,
      below,
      heading,
      kicker: comments.directives.kicker?.value ?? null,
      blocks: heading ? visible.slice(1) : visible,
      directives: comments.directives,
      attributes,
      sources: [...(heading ? headingSources(heading) : []), ...comments.sources],
      notes: notes.filter(isVisible),
    };
  };
  return { read, diagnostics };
}

/** The first block, if it is a heading of level 1 to 3. */
function readHeading(block: Block | undefined): Heading | null {
  if (block?.token.type !== 'heading') return null;
  const { depth, tokens } = block.token as Tokens.Heading;
  return depth > 3 ? null : { level: depth, text: plainText(takeTrailing(tokens).tokens), block };
}

const headingSources = ({ block }: Heading): readonly string[] =>
  takeTrailing((block.token as Tokens.Heading).tokens).sources;

/** The cover of a talk whose title stands in the front matter only. */
function coverFromTitle(title: string): Draft {
  const block = lexBlocks({ path: '', text: `# ${title.replace(/\s+/g, ' ')}\n` })[0]!;
  const range = { start: 0, end: 0 };
  const heading: Heading = { level: 1, text: title, block: { token: block.token, range } };
  return { range, below: false, heading, kicker: null, blocks: [], directives: {}, attributes: {}, sources: [], notes: [] };
}

function stackSlides(drafts: readonly Draft[]): Stack[] {
  const slugOf = makeSlugs();
  const stacks: [Slide, ...Slide[]][] = [];
  let section: string | null = null;
  for (const [i, { below, ...draft }] of drafts.entries()) {
    const role = roleOf(i, drafts);
    if (role === 'section') section = draft.heading?.text ?? null;
    const slide: Slide = { ...draft, id: slugOf(draft.heading?.text ?? null, i + 1), role, section };
    const stack = stacks.at(-1);
    if (below && stack) stack.push(slide);
    else stacks.push([slide]);
  }
  return stacks.map((slides) => ({ slides }));
}

function roleOf(i: number, drafts: readonly Draft[]): SlideRole {
  const isTop = drafts[i]?.heading?.level === 1;
  if (i === 0) return isTop ? 'cover' : 'content';
  if (isTop) return 'section';
  return i === drafts.length - 1 ? 'last' : 'content';
}

function collectFootnotes(blocks: readonly Block[]): Deck['footnotes'] {
  // No prototype: a label may be any word, `constructor` too.
  const footnotes: Record<string, readonly Token[]> = Object.create(null);
  for (const { token } of blocks) {
    if (token.type !== 'footnoteDefinition') continue;
    const { label, tokens = [] } = token as FootnoteDefinition;
    footnotes[label] ??= tokens.filter((inner) => !isComment(inner));
  }
  return footnotes;
}

const baseName = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
