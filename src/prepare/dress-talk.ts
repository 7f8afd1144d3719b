import { checkDeck } from '../check/check-deck.ts';
import type { Deck } from '../deck/types.ts';
import { type Arranged, arrangeDeck } from '../layout/arrange.ts';
import { continueCode } from '../layout/continue-code.ts';
import type { IconSets } from '../render/icons/icon-set.ts';
import { type Theme, toneNames } from '../theme/types.ts';
import { loadIcons } from './load-icons.ts';
import { type LoadedTheme, loadTheme } from './load-theme.ts';
import type { Talk } from './read-talk.ts';

/** A deck in its theme: each slide with a layout and a tone. */
export interface Dressed extends Pick<LoadedTheme, 'files' | 'paths'> {
  readonly deck: Deck;
  readonly theme: Theme;
  readonly arranged: readonly Arranged[];
  readonly icons: IconSets;
}

/** The theme of reveal-md, which draws a deck whose own theme is not there. */
const revealTheme = 'black';

/** Loads the theme that a deck asks for, or `wanted` instead, arranges its slides and checks them; null without one. */
export async function dressTalk(talk: Talk, wanted: string | undefined): Promise<Dressed | null> {
  const { path, parsed, root, report, trust } = talk;
  const asked = wanted === undefined ? talk.placeOf('theme') : { path };
  const usual = parsed.isReveal && wanted === undefined ? revealTheme : null;
  const loaded = await loadTheme(wanted ?? parsed.deck.meta.theme, root, { ...asked, instead: usual });
  report(loaded.diagnostics, loaded.sources);
  const { theme, files, paths } = loaded;
  if (!theme) return null;
  const suited = suit(parsed.deck, parsed.hasSize, theme);
  // Themes of Reveal.js have boxes of their own for code, which are not known here.
  const deck = theme.layouts === null ? continueCode(suited) : suited;
  const icons = await loadIcons(deck, root);
  const { slides: arranged, diagnostics } = arrangeDeck(deck, toneNames, path, theme.layouts);
  report([...diagnostics, ...(await checkDeck(deck, arranged, path, { icons, trust: trust.trust }))]);
  return { deck, theme, arranged, icons, files, paths };
}

/** The deck with what a theme settles: the size of slides that sets none, and whether they are centred. */
function suit(deck: Deck, hasSize: boolean, { canvas, layouts }: Theme): Deck {
  const { reveal, size } = deck.meta;
  // Themes of Reveal.js do centre, or not, as a deck wants; for others Reveal is told of it in vain.
  const { center: _, ...others } = reveal;
  const passedOn = layouts === null ? reveal : others;
  return { ...deck, meta: { ...deck.meta, size: hasSize ? size : canvas, reveal: passedOn } };
}
