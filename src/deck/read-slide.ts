import { openItemComments } from '../markdown/item-comment.ts';
import type { Tokens } from 'marked';
import type { Block, LinkDefinitions } from '../markdown/blocks.ts';
import { plainText } from '../markdown/plain-text.ts';
import { describeImage } from '../markdown/render-parts.ts';
import { readRevealComment } from '../markdown/reveal-comments.ts';
import { takeTrailing } from '../markdown/trailing.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { readComments } from './directives.ts';
import { cutBackgrounds, readBackdrop } from './backdrop.ts';
import { attachElementComments, listLeadingComments } from './element-comments.ts';
import { readHeadingAttributes } from './heading-attributes.ts';
import { type MarpClasses, mergeMarpClasses } from './marp-classes.ts';
import { cutNotes, type WithNotes } from './notes.ts';
import { cutMarkedNotes, type NotesReading } from './reveal-notes.ts';
import {
  checkSectionAttributes,
  mergeSectionAttributes,
  parseSectionAttributes,
  type WrittenAttribute,
} from './section-attributes.ts';
import { isVisible, type Part } from './split.ts';
import { readTime } from './time.ts';
import type { Footnotes, Heading, Slide } from './types.ts';

/** A slide before it knows its neighbours. */
export interface Draft extends Omit<Slide, 'id' | 'role' | 'section' | 'classes'> {
  readonly marpClasses: MarpClasses;
  /** Id that the heading gives the slide. */
  readonly wantedId: string | null;
  /** True for a slide under the one before it, in the same vertical stack. */
  readonly below: boolean;
  /** True where a line `Note:` has begun the notes, so that whatever follows belongs to them. */
  readonly inNotes: boolean;
}

/** What a slide is read with. */
export interface SlideReader {
  readonly source: Source;
  readonly links: LinkDefinitions;
  readonly footnotes: Footnotes;
  /** Depth of headings that open a slide, 1 to 6. */
  readonly slideLevel: number;
  /** How notes are marked, where not by a line `Note:`. */
  readonly noteMarks: NotesReading | null;
  /** Puts the code of other files into blocks; gives what is wrong. */
  readonly includeCode: (blocks: readonly Block[]) => readonly Diagnostic[];
}

/** One part of an outline with its notes cut off. */
export function cutPart(
  { blocks: given }: Part,
  { source, links, noteMarks }: Pick<SlideReader, 'source' | 'links' | 'noteMarks'>,
): WithNotes {
  const blocks = openItemComments(given);
  return noteMarks ? cutMarkedNotes(blocks, source, links, noteMarks) : cutNotes(blocks, source, links);
}

/** One part of an outline as a slide: heading, content, notes, and what its comments and attributes set. */
export function readSlide(
  part: Part,
  reader: SlideReader,
): { readonly draft: Draft; readonly diagnostics: readonly Diagnostic[] } {
  const { range, below } = part;
  const { source, footnotes, slideLevel, includeCode } = reader;
  const cut = cutPart(part, reader);
  const inSlide = readComments(cut.blocks, source.path);
  const inNotes = readComments(cut.notes, source.path);
  const backgrounds = cutBackgrounds(attachElementComments(cut.blocks), source.path);
  const visible = backgrounds.blocks.filter(isVisible);
  const notes = attachElementComments(cut.notes).filter(isVisible);
  const ofCode = includeCode([...visible, ...notes]);
  const heading = readHeading(visible[0], slideLevel);
  const ofHeading = heading && readHeadingAttributes(heading, source.path);
  const written = [...readLeading(cut.blocks), ...inSlide.attributes, ...inNotes.attributes];
  const ofSection = checkSectionAttributes(written, source.path);
  const merged = mergeSectionAttributes(ofHeading ?? { attributes: {}, ranges: {} }, ofSection);
  const { backdrop, attributes } = readBackdrop(backgrounds.images, merged);
  const { id, ...ofElement } = attributes;
  const directives = { ...ofHeading?.directives, ...inNotes.directives, ...inSlide.directives };
  const time = readTime(directives.time, [...(ofHeading?.written ?? []), ...written], source.path);
  const draft: Draft = {
    range,
    below,
    inNotes: cut.open,
    footnotes,
    heading,
    wantedId: ofHeading?.id ?? id ?? null,
    kicker: directives.kicker?.value ?? null,
    blocks: heading ? visible.slice(1) : visible,
    directives,
    attributes: ofElement,
    marpClasses: mergeMarpClasses(inSlide.classes, inNotes.classes),
    backdrop,
    sources: [...(heading ? sourcesOf(heading) : []), ...inSlide.sources],
    notes,
    seconds: time.seconds,
  };
  const found = [inSlide, inNotes, backgrounds, time, ofSection, ...(ofHeading ? [ofHeading] : [])];
  return { draft, diagnostics: [...ofCode, ...found.flatMap(({ diagnostics }) => diagnostics)] };
}

/** Attributes of `.element` comments before everything else on a slide: the element round them is the slide. */
function readLeading(blocks: readonly Block[]): WrittenAttribute[] {
  return listLeadingComments(blocks).flatMap(({ text, start }) => {
    const found = readRevealComment(text);
    return found?.target === 'element' ? parseSectionAttributes(found.list, start + found.start) : [];
  });
}

/** The first block, if it is a heading of level 1 to 3 or of one that opens slides. */
function readHeading(block: Block | undefined, slideLevel: number): Heading | null {
  if (block?.token.type !== 'heading') return null;
  const { depth, tokens } = block.token as Tokens.Heading;
  if (depth > Math.max(3, slideLevel)) return null;
  const inline = takeTrailing(tokens).tokens;
  const pictures = inline.filter(({ type }) => type === 'image') as Tokens.Image[];
  const text =
    plainText(inline).replace(/\s+/g, ' ') || pictures.map((picture) => describeImage(picture).alt).join(' ');
  return { level: depth, text, block };
}

const sourcesOf = ({ block }: Heading): readonly string[] =>
  takeTrailing((block.token as Tokens.Heading).tokens).sources;
