import type { Place } from '../talk/messages.ts';
import type { Shared } from '../talk/shared.ts';
import { findSection } from './slides.ts';
import { type DeckStage, howOpened } from './stage.ts';

/** Keeps the slide that is shown and the place that is shared the same, whichever of them changes. */
export function followPlace({ reveal, shared, link }: DeckStage): void {
  let isFollowing = false;
  /** The slides are being brought up to date from outside. */
  let isPatching = false;
  const shown = (): Place | null => {
    const section = reveal.getCurrentSlide() as HTMLElement | undefined;
    const { f } = reveal.getIndices();
    return section?.id ? { slide: section.id, step: f === undefined ? 0 : f + 1 } : null;
  };
  /** Tells where the slides are, if that is new. */
  const tellPlace = (): boolean => {
    const place = shown();
    if (!place || (place.slide === shared.place?.slide && place.step === shared.place.step)) return false;
    shared.say({ type: 'place', ...place });
    return true;
  };
  const tell = () => {
    if (isFollowing || isPatching || !tellPlace()) return;
    // The talk's time begins as the speaker goes on; a deck that is only looked at has none.
    if (link.isAlive() || shared.company.speakers > 0) startClock(shared);
  };
  const follow = () => {
    const { place } = shared;
    const section = findSection(place?.slide);
    if (!section) return;
    const { h, v } = reveal.getIndices(section);
    isFollowing = true;
    reveal.slide(h, v, place!.step - 1);
    isFollowing = false;
  };
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) reveal.on(event, tell);
  addEventListener('lectern-patching', () => {
    isPatching = true;
  });
  // An edit is no step of the talk: it starts no clock.
  addEventListener('lectern-patched', () => {
    isPatching = false;
    tellPlace();
    link.renew();
  });
  shared.listen((said, own) => {
    if (own) return;
    if (said.type === 'place') follow();
  });
  const first = shown();
  if (first && shared.place === null) shared.begin(first);
  // The address lags behind by up to a second, and after a reload what was kept is the truth.
  else if (howOpened() === 'reload') follow();
  else tell();
}

/** Starts the talk's time, unless it has been started before. */
export function startClock(shared: Shared): void {
  if (!shared.isRunning && shared.elapsedMs() === 0)
    shared.say({ type: 'timer', running: true, elapsedMs: 0 });
}
