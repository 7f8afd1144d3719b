import { listBlocks } from '../deck/list-blocks.ts';
import { listSlides } from '../deck/list-slides.ts';
import type { Deck } from '../deck/types.ts';
import type { Arranged } from '../layout/arrange.ts';
import type { IconSets } from '../render/icons/icon-set.ts';
import { refusedOptions } from '../render/reveal.ts';
import { type Bound, unbound } from '../source/bound.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { checkAttributeLines } from './check-attribute-lines.ts';
import { checkAttributes } from './check-attributes.ts';
import { checkCharts } from './check-charts.ts';
import { checkCode } from './check-code.ts';
import { checkColumns } from './check-columns.ts';
import { checkCrowding } from './check-crowding.ts';
import { checkDiagrams } from './check-diagrams.ts';
import { checkEmoji } from './check-emoji.ts';
import { checkEquations } from './check-equations.ts';
import { checkFragments } from './check-fragments.ts';
import { checkFootnotes } from './check-footnotes.ts';
import { checkIcons } from './check-icons.ts';
import { checkInnerLinks } from './check-inner-links.ts';
import { checkLinks } from './check-links.ts';
import { checkNames } from './check-names.ts';
import { checkPictures } from './check-pictures.ts';
import { checkRawHtml } from './check-raw-html.ts';
import { checkSlides } from './check-slides.ts';
import { checkStructure } from './check-structure.ts';
import { checkUnfinished } from './check-unfinished.ts';
import { checkUnread } from './check-unread.ts';
import type { Finding } from './finding.ts';

/** What a deck is checked with. */
export interface CheckOptions {
  /** Sets of icons that the deck names. */
  readonly icons?: IconSets;
  /** Raw HTML is kept, whatever it holds. */
  readonly trust?: boolean;
  /** The deck is a stranger's. */
  readonly safe?: boolean;
  /** The slides are still to be fitted: it is too early to count their words. */
  readonly unfitted?: boolean;
  /** Bounds the time of what is done with all blocks. */
  readonly within?: Bound;
}

/**
 * What is wrong or doubtful in a deck, beyond what reading and arranging it found; in the order of the text. With
 * `trust`, raw HTML is the author's own affair.
 */
export async function checkDeck(
  deck: Deck,
  arranged: readonly Arranged[],
  path: string,
  { icons = new Map(), trust = false, safe = false, unfitted = false, within = unbound }: CheckOptions = {},
): Promise<Diagnostic[]> {
  const blocks = listBlocks(deck);
  const choice = { sets: icons, own: deck.meta.icons };
  const look = (): Finding[] => [
    ...blocks.flatMap((block) => [
      ...checkStructure(block),
      ...checkPictures(block),
      ...checkLinks(block),
      ...checkCode(block),
      ...checkDiagrams(block),
      ...checkIcons(block, choice),
      ...checkEmoji(block),
      ...checkFragments(block),
      ...checkUnread(block),
      ...checkUnfinished(block),
    ]),
    ...listSlides(deck).flatMap(({ blocks: own }) => [...checkColumns(own), ...checkAttributeLines(own)]),
    ...checkAttributes(deck, safe),
    ...checkFootnotes(deck),
    ...checkInnerLinks(deck, blocks),
    ...checkNames(blocks),
    ...checkSlides(arranged),
  ];
  const found: Finding[] = [
    ...within(look),
    ...(await checkCharts(arranged, blocks, deck.meta.lang)),
    ...(await checkEquations(blocks)),
    ...(trust ? [] : await checkRawHtml(blocks, safe)),
  ];
  const options = refusedOptions(deck.meta).map((option): Finding => {
    const message = `the Reveal.js option "${option}" is not passed on`;
    return {
      rule: 'reveal-option',
      message,
      help: 'remove it from `reveal:` or `revealOptions:`',
      range: null,
    };
  });
  const toDiagnostic = ({ severity = 'warning', rule, message, help, range, fix }: Finding): Diagnostic => ({
    severity,
    rule,
    message,
    help,
    path,
    ...(range && { range }),
    ...(fix && { fix }),
  });
  const crowded = unfitted ? [] : checkCrowding(arranged, path);
  const sorted = [...found.map(toDiagnostic), ...crowded].sort(
    (a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0),
  );
  return [...options.map(toDiagnostic), ...sorted];
}
