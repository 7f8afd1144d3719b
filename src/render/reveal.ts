import type { DeckMeta } from '../deck/types.ts';

/**
 * Options of Reveal.js that a deck may set under `reveal:`; those that load scripts, listen to other windows or
 * change what lectern promises are not among them.
 */
const options = [
  'controls',
  'controlsTutorial',
  'controlsLayout',
  'controlsBackArrows',
  'progress',
  'keyboard',
  'overview',
  'touch',
  'loop',
  'rtl',
  'navigationMode',
  'shuffle',
  'fragments',
  'fragmentInURL',
  'help',
  'pause',
  'autoPlayMedia',
  'autoAnimate',
  'autoAnimateEasing',
  'autoAnimateDuration',
  'autoAnimateUnmatched',
  'autoSlide',
  'autoSlideStoppable',
  'defaultTiming',
  'totalTime',
  'mouseWheel',
  'previewLinks',
  'transition',
  'transitionSpeed',
  'backgroundTransition',
  'viewDistance',
  'mobileViewDistance',
  'hideInactiveCursor',
  'hideCursorTime',
  'jumpToSlide',
  'respondToHashChanges',
  'hashOneBasedIndex',
  'scrollActivationWidth',
] as const; // prettier-ignore

/** Settings for `Reveal.initialize`: the deck's own, then what the same picture everywhere rests on. */
export function revealSettings(meta: DeckMeta): Readonly<Record<string, unknown>> {
  const chosen = Object.fromEntries(
    options.filter((name) => Object.hasOwn(meta.reveal, name)).map((name) => [name, meta.reveal[name]]),
  );
  return {
    controls: true,
    progress: true,
    backgroundTransition: 'none',
    transition: meta.transition,
    rtl: meta.dir === 'rtl',
    ...(meta.minutes !== null && { totalTime: Math.round(meta.minutes * 60) }),
    ...chosen,
    width: meta.size.width,
    height: meta.size.height,
    margin: 0,
    center: false,
    hash: true,
    slideNumber: false, // the theme draws it
    pdfPageHeightOffset: 0,
    postMessage: false,
    postMessageEvents: false,
  };
}

/** Options that a deck may repeat, as they are so already. */
const met: Readonly<Record<string, readonly unknown[]>> = {
  hash: [true],
  center: [false],
  margin: [0],
  embedded: [false],
  postMessage: [false],
  postMessageEvents: [false],
  pdfSeparateFragments: [false],
  disableLayout: [false],
};

/** Names under `reveal:` that are not passed on. */
export function refusedOptions(meta: DeckMeta): string[] {
  const isMet = (name: string) => Object.hasOwn(met, name) && met[name]!.includes(meta.reveal[name]);
  return Object.keys(meta.reveal).filter(
    (name) => !(options as readonly string[]).includes(name) && !isMet(name),
  );
}
