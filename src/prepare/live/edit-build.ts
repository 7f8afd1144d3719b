import { listSlides } from '../../deck/list-slides.ts';
import { type ParsedDeck, parseDeck } from '../../deck/parse-deck.ts';
import { boundFor, LateError } from '../../io/time-limit.ts';
import { readFrontMatter } from '../../markdown/front-matter.ts';
import { findEdit } from '../../markdown/relex.ts';
import type { Source } from '../../source/source.ts';
import type { Talk } from '../read-talk.ts';
import { carryFits, sameEnds } from './carry-fit.ts';
import { arrangeLive, fitBuild } from './fit-build.ts';
import type { LiveBuild } from './live-build.ts';
import { changesFonts, needsWhole } from './needs-whole.ts';

/**
 * The build after an edit of the outline: slides that changed are read, laid out and drawn, all others are those of before.
 * Null where the edit may change more than slides (settings, styles, fonts, footnotes, pictures that are new) or stops
 * the deck from being one; then it takes a whole build. Problems are not told, and places in the text are old ones.
 */
export function editBuild(last: LiveBuild, outline: Source): LiveBuild | null {
  const { memory, stages } = last;
  const { talk, dressed } = stages;
  const { text } = outline;
  if (!isPlain(last) || text.includes('[^')) return null;
  const head = readFrontMatter(outline).bodyStart;
  if (text.slice(0, head) !== last.text.slice(0, head)) return null;
  const edit = findEdit(last.text, text);
  if (edit.start < head) return null;
  const [cut, added] = [last.text.slice(edit.start, edit.oldEnd), text.slice(edit.start, edit.end)];
  if (changesFonts(last.text, text, cut, added)) return null;

  const parsed = parseInTime(outline, talk);
  if (!parsed) return null;
  if (!memory.read.isPartial() || parsed.wanted.length > 0 || parsed.deck.stacks.length === 0) return null;
  if (parsed.diagnostics.some(({ rule }) => rule === 'too-many-slides')) return null;
  const sheets = (styles: typeof parsed.styles) => JSON.stringify(styles.map(({ css }) => css));
  if (sheets(parsed.styles) !== sheets(talk.parsed.styles)) return null;
  if (JSON.stringify(parsed.deck.meta) !== JSON.stringify(talk.parsed.deck.meta)) return null;

  const whole = { ...parsed.deck, meta: dressed.whole.meta };
  const written = listSlides(whole);
  const [start, end] = sameEnds(last.written, written);
  const [gone, come] = [last.written, written].map((all) => all.slice(start, all.length - end));
  if (needsWhole(last, gone!, come!)) return null;

  const asWritten = arrangeLive(last, whole);
  const fitted = carryFits(last, whole, asWritten, dressed.theme.layouts === null);
  return fitBuild({ ...last, text, whole, written, fitted }, asWritten);
}

/** Null where it takes too long, which the whole build tells. */
function parseInTime(outline: Source, { parse, trust }: Talk): ParsedDeck | null {
  try {
    return boundFor(outline.text.length, trust.limits.time)(() => parseDeck(outline, parse));
  } catch (error) {
    if (error instanceof LateError) return null;
    throw error;
  }
}

/** True for a deck that is read, dressed and drawn slide by slide. */
export function isPlain({ stages: { talk, dressed, rendering } }: LiveBuild): boolean {
  const { theme } = dressed;
  const { parsed, habits } = talk;
  return (
    talk.written === habits.source &&
    parsed.source.parts.length === 1 &&
    !parsed.isReveal &&
    !habits.parse.reveal &&
    rendering.trust !== true &&
    theme.marp === undefined &&
    !parsed.source.text.includes('[^')
  );
}
