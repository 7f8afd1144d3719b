import type { RevealApi } from 'reveal.js';
import { coverSlides } from './blank.ts';
import { makeDeeds, makeGoTo } from './deeds.ts';
import { showDot } from './dot.ts';
import { toggleFullScreen } from './full-screen.ts';
import { makeHelp } from './help.ts';
import { makeJump } from './jump.ts';
import { listenToKeys } from './keyboard.ts';
import type { Action } from './keys.ts';
import { makeOverview } from './overview.ts';
import { followPlace } from './place.ts';
import { makeSearch } from './search.ts';
import { followInk } from './show-ink.ts';
import { findSection, listStageSlides, type StageSlide } from './slides.ts';
import { makeSources } from './sources.ts';
import { type DeckStage, openStage, readSettings } from './stage.ts';
import { makePenBar, makeToolbar } from './toolbar.ts';
import { makeTools } from './tools.ts';
import { zoomOnClick } from './zoom.ts';

/** Widest window in which a touch screen shows the slides below each other, to be scrolled, in CSS px. */
const scrollWidth = 500;

/** Starts the deck with Reveal.js, and says when it is settled: Reveal ready, fonts loaded, pictures decoded. */
export async function startDeck(reveal: RevealApi): Promise<void> {
  const settings = readSettings();
  const isPhone = matchMedia('(pointer: coarse)').matches && innerWidth <= scrollWidth;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  await reveal.initialize({
    scrollActivationWidth: isPhone ? scrollWidth : 0,
    scrollLayout: 'compact',
    scrollSnap: false,
    ...settings,
    ...(isCalm && { transition: 'none', backgroundTransition: 'none', autoAnimate: false }),
  });
  // What scrolls is for the keyboard too, and nothing else in it need take the focus.
  if (isPhone) reveal.getSlidesElement()?.setAttribute('tabindex', '0');
  equip({ ...openStage(settings), reveal });
  const pictures = [...document.images].map((picture) => picture.decode().catch(() => undefined));
  await Promise.all([document.fonts.ready, ...pictures]);
  document.documentElement.dataset.lecternReady = 'true';
}

/** Gives the slides all that a speaker has at the lectern. */
function equip(stage: DeckStage): void {
  const { root, shared, reveal, link } = stage;
  const list = () => listStageSlides(reveal.getSlidesElement() ?? document);
  const box = () => findSection(shared.place?.slide)?.getBoundingClientRect() ?? null;
  const go = ({ section }: Pick<StageSlide, 'section'>) => {
    const { h, v } = reveal.getIndices(section);
    reveal.slide(h, v, -1);
  };
  const goTo = makeGoTo(list, go);
  followPlace(stage);
  const tools = makeTools(stage, root, box);
  const showAll = followInk(stage);
  // Slides that were put in anew have lost what was drawn on them.
  for (const event of ['sync', 'slidesync']) reveal.on(event, showAll);
  showDot(stage, box);
  const zoom = zoomOnClick(reveal.getRevealElement() as HTMLElement);
  const sources = makeSources(stage, findSection);
  const search = makeSearch(root, list, go, { now: () => shared.place?.slide });
  const overview = makeOverview(stage, list, go);
  const help = makeHelp(root);
  const jump = makeJump(root, goTo);
  coverSlides(stage);

  const leave = () => {
    if (jump.forget() || zoom.reset()) return;
    if (tools.tool !== null) tools.take(null);
    else if (sources.isOpen) sources.toggle(false);
    else if (stage.settings.overview !== false) overview.toggle(true);
  };
  const deeds: Readonly<Record<Action, () => unknown>> = {
    ...makeDeeds({ stage, tools, help, sources, list, goTo }),
    next: () => reveal.next(),
    previous: () => reveal.prev(),
    start: () => {
      goTo(1);
      toggleFullScreen(true);
    },
    search: () => search.toggle(true),
    overview: () => overview.toggle(true),
    speaker: () => link.open('speaker'),
    leave,
  };
  makePenBar(root, tools, (action) => void deeds[action]());
  makeToolbar(root, deeds);
  const { keyboard } = stage.settings;
  if (keyboard === false) return;
  const given = typeof keyboard === 'object' && keyboard !== null ? Object.keys(keyboard) : [];
  listenToKeys({
    ...stage,
    tools,
    jump,
    act: (action, key) => {
      // Reveal.js knows where an arrow leads in a deck of two dimensions.
      if ((action === 'next' && key !== 'Enter') || (action === 'previous' && key !== 'Backspace'))
        return false;
      // Some decks let nobody look at all slides.
      if (action === 'overview' && stage.settings.overview === false) return false;
      deeds[action]();
      return true;
    },
    isTaken: ({ keyCode }) => given.includes(String(keyCode)),
  });
}
