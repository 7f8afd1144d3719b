import type { RevealApi } from 'reveal.js';
import { coverSlides } from './blank.ts';
import { showDot } from './dot.ts';
import { followInk } from './show-ink.ts';
import { followPlace } from './place.ts';
import { findSection } from './slides.ts';
import { makeSources } from './sources.ts';
import { openStage, readSettings } from './stage.ts';
import { toggleFullScreen } from './full-screen.ts';
import { makeToolbar } from './toolbar.ts';

/** Shows the slides where the speaker is, with all that is drawn and pointed at; nothing here turns a slide. */
export async function startFollower(reveal: RevealApi): Promise<void> {
  const settings = readSettings();
  await reveal.initialize({
    ...settings,
    // In each size of window a slide as the speaker sees it: to scroll would be to leave the talk.
    scrollActivationWidth: 0,
    ...{ keyboard: false, touch: false, controls: false, mouseWheel: false, overview: false, autoSlide: 0 },
    ...{ hash: false, respondToHashChanges: false },
  });
  const stage = { ...openStage(settings), reveal };
  followPlace(stage);
  followInk(stage);
  showDot(stage, () => findSection(stage.shared.place?.slide)?.getBoundingClientRect() ?? null);
  coverSlides(stage, { isFixed: true });
  const sources = makeSources(stage, findSection);
  const deeds = { sources: () => sources.toggle(), full: () => toggleFullScreen() };
  makeToolbar(stage.root, deeds);
  await document.fonts.ready;
  document.documentElement.dataset.lecternReady = 'true';
}
