import { dirname, relative, sep } from 'node:path';
import { checkDeck } from '../check/check-deck.ts';
import type { Deck, DeckMeta } from '../deck/types.ts';
import { boundFor } from '../io/time-limit.ts';
import { type Arranged, arrangeDeck, type ArrangeMemory } from '../layout/arrange.ts';
import { checkLayoutOfDeck } from '../layout/choose-layout.ts';
import { continueCode } from '../layout/continue-code.ts';
import type { IconSets } from '../render/icons/icon-set.ts';
import { marpSize } from '../theme/marp/wear-marp.ts';
import { type Mode, type Theme, toneNames } from '../theme/types.ts';
import { loadIcons } from './load-icons.ts';
import { type LoadedTheme, loadTheme } from './load-theme.ts';
import { readDress } from './read-dress.ts';
import type { Talk } from './read-talk.ts';

/** A deck in its theme: each slide with a layout and a tone. */
export interface Dressed extends Pick<LoadedTheme, 'files' | 'paths'> {
  /** A long listing goes on over several slides in it, as far as that can be told without a browser. */
  readonly deck: Deck;
  /** The deck as it is written: each slide one slide. */
  readonly whole: Deck;
  readonly theme: Theme;
  readonly arranged: readonly Arranged[];
  /** The slides as they were laid out, for who lays them out again. */
  readonly laid: ArrangeMemory;
  readonly icons: IconSets;
}

/** The theme of reveal-md, which draws a deck whose own theme is not there. */
const revealTheme = 'black';

/** Theme and mode that the command line names, over those of the deck. */
export interface Wanted {
  readonly theme?: string | undefined;
  readonly mode?: Mode | undefined;
  /** Size of slides in CSS px, over that of the deck. */
  readonly ratio?: DeckMeta['size'] | undefined;
  /** Project whose themes are looked for, where it is not that of the outline. */
  readonly themeRoot?: string | undefined;
  /** The deck is not checked: whoever asks has it checked elsewhere. */
  readonly unchecked?: boolean | undefined;
}

/** Loads the theme that a deck asks for, or the one `wanted` instead, arranges its slides and checks them; null without one. */
export async function dressTalk(
  talk: Talk,
  { theme: wanted, mode, ratio, themeRoot, unchecked }: Wanted,
): Promise<Dressed | null> {
  const { path, parsed, report, trust } = talk;
  const asked = wanted === undefined ? talk.placeOf('theme') : { path };
  const usual = parsed.isReveal && wanted === undefined ? revealTheme : null;
  const { meta } = parsed.deck;
  const dress = { ...(await readDress(meta, talk)), ...(mode && { mode }) };
  const loaded = await loadTheme(wanted ?? meta.theme, themeRoot ?? trust.home, {
    ...asked,
    instead: usual,
    dress,
  });
  report(loaded.diagnostics, loaded.sources);
  const { theme, files, paths, furniture } = loaded;
  if (!theme) return null;
  const sized = ratio ? { ...parsed.deck, meta: { ...meta, size: ratio } } : parsed.deck;
  const whole = furnish(suit(sized, parsed.hasSize || ratio !== undefined, theme), path, furniture);
  // Themes of Reveal.js have boxes of their own for code, which are not known here.
  const deck = theme.layouts === null ? continueCode(whole) : whole;
  const icons = await loadIcons(deck, trust.home);
  const laid: ArrangeMemory = new WeakMap();
  const within = (act: string) => boundFor(parsed.source.text.length, trust.limits.time, act);
  const arrange = () => arrangeDeck(deck, toneNames, path, theme.layouts, laid);
  const { slides: arranged, diagnostics } = within('laying out')(arrange);
  if (unchecked) return { deck, whole, theme, arranged, laid, icons, files, paths };
  report(checkLayoutOfDeck(deck.meta, talk.placeOf('layout')));
  const checking = {
    ...{ icons, trust: trust.trust, safe: trust.safe, unfitted: true },
    within: within('checking'),
  };
  report([...diagnostics, ...(await checkDeck(deck, arranged, path, checking))]);
  return { deck, whole, theme, arranged, laid, icons, files, paths };
}

/** The deck with the logo and footer of its theme, where it sets none. */
function furnish(deck: Deck, path: string, furniture: LoadedTheme['furniture']): Deck {
  const { logo = null, footer = null } = furniture ?? {};
  const way =
    logo === null ? null : relative(dirname(path), logo).split(sep).map(encodeURIComponent).join('/');
  const { meta } = deck;
  return { ...deck, meta: { ...meta, logo: meta.logo ?? way, footer: meta.footer ?? footer } };
}

/** The deck with what a theme settles: the size of slides that sets none, and whether they are centred. */
function suit(deck: Deck, hasSize: boolean, theme: Theme): Deck {
  const { canvas, layouts, marp } = theme;
  const { reveal, size } = deck.meta;
  // Themes of Reveal.js do centre, or not, as a deck wants; for others Reveal is told of it in vain.
  const { center: _, ...others } = reveal;
  const passedOn = layouts === null ? reveal : others;
  // What a theme of Marp gives in px is meant for its own slides.
  const asked = marp ? marpSize(theme, size) : size;
  return { ...deck, meta: { ...deck.meta, size: hasSize ? asked : canvas, reveal: passedOn } };
}
