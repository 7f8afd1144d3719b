import { allFootnotes } from '../deck/footnotes.ts';
import { listSlides } from '../deck/list-slides.ts';
import type { Deck } from '../deck/types.ts';
import type { Arranged } from '../layout/arrange.ts';
import type { Block } from '../markdown/blocks.ts';
import { refusedOptions } from '../render/reveal.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { checkAttributes } from './check-attributes.ts';
import { checkCode } from './check-code.ts';
import { checkFootnotes } from './check-footnotes.ts';
import { checkLinks } from './check-links.ts';
import { checkPictures } from './check-pictures.ts';
import { checkRawHtml } from './check-raw-html.ts';
import { checkSlides } from './check-slides.ts';
import { checkStructure } from './check-structure.ts';
import type { Finding } from './finding.ts';

/** What is wrong or doubtful in a deck, beyond what reading and arranging it found; in the order of the text. */
export async function checkDeck(
  deck: Deck,
  arranged: readonly Arranged[],
  path: string,
): Promise<Diagnostic[]> {
  const blocks = listBlocks(deck);
  const found: Finding[] = [
    ...blocks.flatMap((block) => [...checkStructure(block), ...checkPictures(block), ...checkLinks(block)]),
    ...checkAttributes(deck),
    ...checkFootnotes(deck),
    ...checkSlides(arranged),
    ...(await checkCode(blocks)),
    ...(await checkRawHtml(blocks)),
  ];
  const options = refusedOptions(deck.meta).map((option): Finding => {
    const message = `the Reveal.js option "${option}" is not passed on`;
    return { rule: 'reveal-option', message, help: 'remove it from `reveal:`', range: null };
  });
  const sorted = found.sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
  return [...options, ...sorted].map(({ severity = 'warning', rule, message, help, range }) => ({
    severity,
    rule,
    message,
    help,
    path,
    ...(range && { range }),
  }));
}

/** Every block of a deck that is shown or spoken, its footnotes at the end. */
function listBlocks(deck: Deck): Block[] {
  const ofSlides = listSlides(deck).flatMap(({ heading, blocks, notes }) => [
    ...(heading ? [heading.block] : []),
    ...blocks,
    ...notes,
  ]);
  // One that is written inside a block of a slide has been looked at with it.
  const inside = ({ range }: Block) =>
    ofSlides.some((block) => block.range.start <= range.start && range.end <= block.range.end);
  const ofFootnotes = allFootnotes(deck).map(({ block }) => block);
  return [...ofSlides, ...ofFootnotes.filter((block) => !inside(block))];
}
