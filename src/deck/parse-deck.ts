import { lexInline } from '../markdown/blocks.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { plainText } from '../markdown/plain-text.ts';
import { type Diagnostic, hasErrors } from '../source/diagnostic.ts';
import { type JoinedSource, joinSources } from '../source/joined.ts';
import { type Limits, limits as usualLimits } from '../source/limits.ts';
import type { RuleLevels } from '../source/judge.ts';
import { resolvePath } from '../source/paths.ts';
import type { Range, Source } from '../source/source.ts';
import { addAgenda } from './agenda.ts';
import type { ReadFile } from './file-reader.ts';
import type { GivenFiles, WantedFile } from './files.ts';
import { readFile } from './read-file.ts';
import { noClasses, spreadMarpClasses } from './marp-classes.ts';
import type { Draft } from './read-slide.ts';
import type { ReadMemory } from './read-memory.ts';
import { isRevealText, type RevealReading } from './reveal-reading.ts';
import { usualSeparators } from './separators.ts';
import { readSettings, type Settings, type SettingsFile, type SettingValues } from './settings.ts';
import { makeSlugs } from './slug.ts';
import type { DeckStyle } from './styles.ts';
import type { Deck, Heading, Slide, SlideRole, Stack } from './types.ts';

/** What an outline is read with besides its text. */
export interface ParseOptions {
  /** Files that the outline includes, as far as they have been read. */
  readonly files?: GivenFiles | undefined;
  /** Settings for keys that the front matter does not set, as a configuration gives them. */
  readonly defaults?: SettingValues | undefined;
  /** Settings files of reveal-md beside the deck, weakest first. */
  readonly revealFiles?: readonly SettingsFile[] | undefined;
  /** How a deck that is written for reveal-md is parted, where it sets patterns of its own or is read to the letter. */
  readonly reveal?: RevealReading | null | undefined;
  /** What is known from the last reading of the same outline: what did not change is not read again, nor told again. */
  readonly memory?: ReadMemory | undefined;
  /** How many slides there may be, and how long; those of `limits` by default. */
  readonly limits?: Pick<Limits, 'slides' | 'slide'> | undefined;
}

/** A deck and what was found on the way to it. */
export interface ParsedDeck {
  readonly deck: Deck;
  /** True when the deck sets the size of its slides; else a theme may have one of its own. */
  readonly hasSize: boolean;
  /** Rules that the deck takes more or less gravely than usual. */
  readonly rules: RuleLevels;
  /** True when a setting of reveal-md tells that the deck is written for it. */
  readonly isReveal: boolean;
  /** CSS from `<style>` elements of the deck. */
  readonly styles: readonly DeckStyle[];
  /** Everything that is wrong with the outline, at places in `source`. */
  readonly diagnostics: readonly Diagnostic[];
  /** The outline and the files that it includes, as one text. */
  readonly source: JoinedSource;
  /** Files that the outline asks for and that were not given; read them and parse again. */
  readonly wanted: readonly WantedFile[];
}

/** An outline as a deck, with everything that is wrong with it. Never throws for what a user wrote. */
export function parseDeck(
  outline: Source,
  {
    files = new Map(),
    defaults,
    revealFiles,
    reveal = null,
    memory,
    limits = usualLimits,
  }: ParseOptions = {},
): ParsedDeck {
  const frontMatter = readFrontMatter(outline);
  const settings = readSettings(frontMatter.entries, outline.path, { defaults, files: revealFiles });
  const isReveal = settings.isRevealMd || (frontMatter.bodyStart === 0 && isRevealText(outline.text));
  const asked = reveal ?? (isReveal ? { separators: usualSeparators(), strict: false } : null);
  // Who sets `split` writes for lectern.
  const reading = settings.meta.split === 'auto' || asked?.strict ? asked : null;
  const wanted = new Map<string, WantedFile>();
  const source = joinSources(outline, listParts(files));
  const splitting = { split: settings.meta.split, slideLevel: settings.meta.slideLevel, reading };
  const body = readFile(source.parts[0]!, frontMatter.bodyStart, splitting, {
    source,
    files,
    want: (file) => wanted.set(file.path, file),
    open: [resolvePath('', outline.path)],
    count: { includes: 0, slides: 0 },
    limits,
    memory,
  });
  // For reveal-md a title is the page's alone.
  const written = makeDeck(body, settings.meta, outline.path, !settings.isRevealMd && !reveal, memory);
  const { agenda, lang } = settings.meta;
  const place = frontMatter.entries.find(({ key }) => key === 'agenda')?.range;
  const stacks = agenda ? addAgenda(written.stacks, lang, place ?? { start: 0, end: 0 }) : written.stacks;
  const noAgenda = stacks || wanted.size > 0 ? [] : [reportNoAgenda(outline.path, place)];
  const deck = { ...written, stacks: stacks ?? written.stacks };
  const isEmpty = deck.stacks.length === 0 && wanted.size === 0 && !hasErrors(body.diagnostics);
  const empty = isEmpty ? [reportEmpty(outline.path)] : [];
  return {
    deck,
    hasSize: settings.hasSize,
    rules: settings.rules,
    isReveal: settings.isRevealMd,
    styles: body.styles,
    diagnostics: [
      ...frontMatter.diagnostics,
      ...settings.diagnostics,
      ...body.diagnostics,
      ...empty,
      ...noAgenda,
    ],
    source,
    wanted: [...wanted.values()],
  };
}

/** The texts among the files, each under the path by which it was asked for. */
function listParts(files: GivenFiles): Source[] {
  return [...files].flatMap(([path, file]) => ('text' in file ? [{ path, text: file.text }] : []));
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

function reportNoAgenda(path: string, range: Range | undefined): Diagnostic {
  return {
    severity: 'warning',
    rule: 'agenda',
    message: 'an agenda lists the sections of a talk, and this one has fewer than two',
    help: 'open each section with a level-1 heading after the cover, or remove `agenda`',
    path,
    ...(range && { range }),
  };
}

function makeDeck(
  { drafts: all, footnotes }: ReadFile,
  meta: Settings,
  path: string,
  addsCover: boolean,
  memory: ReadMemory | undefined,
): Deck {
  const drafts = all.filter(({ attributes }) => attributes['data-visibility'] !== 'hidden');
  const written = meta.title === null ? '' : plainText(lexInline(meta.title)).replace(/\s+/g, ' ');
  const title = written || drafts.find(({ heading }) => heading?.text)?.heading?.text || baseName(path);
  const needsCover = addsCover && written !== '' && drafts[0]?.heading?.level !== 1;
  const shown = needsCover ? [coverFromTitle(meta.title ?? ''), ...drafts] : drafts;
  return { meta: { ...meta, title }, stacks: stackSlides(shown, memory), footnotes };
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
    backdrop: null,
    sources: [],
    notes: [],
    footnotes: {},
    inNotes: false,
    marpClasses: noClasses,
    seconds: null,
  };
  return { range, below: false, heading, ...nothing };
}

function stackSlides(drafts: readonly Draft[], memory: ReadMemory | undefined): Stack[] {
  const slugOf = makeSlugs();
  const stacks: [Slide, ...Slide[]][] = [];
  let section: string | null = null;
  const classes = spreadMarpClasses(drafts.map(({ marpClasses }) => marpClasses));
  for (const [i, whole] of drafts.entries()) {
    const { below, wantedId, inNotes: _, marpClasses: __, ...draft } = whole;
    const role = roleOf(i, drafts);
    const text = draft.heading?.text ?? null;
    // A level-1 heading that ends the talk belongs to no section: mostly it says thanks.
    if (draft.heading?.level === 1) section = role === 'section' ? text : null;
    const id = slugOf(wantedId ?? text, i + 1, wantedId !== null);
    const ofMarp = classes[i] ? { classes: classes[i] } : {};
    const made: Slide = { ...draft, ...ofMarp, id, role, section };
    const slide = memory?.slide(whole, made) ?? made;
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
