/** A slide that is seen larger. */
export interface Zoom {
  /** Shows it at its own size again; false where it is. */
  reset(): boolean;
}

/** How much larger. */
const scale = 2;

/**
 * Shows the slides twice as large around the place of an alt-click, and at their own size at the next; the rest comes
 * into view as the pointer moves. On Linux, whose windows are often moved with alt, ctrl does the same.
 */
export function zoomOnClick(slides: HTMLElement): Zoom {
  const { style } = slides;
  let isLarge = false;
  const look = ({ clientX, clientY }: MouseEvent) => {
    style.transformOrigin = `${(100 * clientX) / innerWidth}% ${(100 * clientY) / innerHeight}%`;
  };
  const reset = () => {
    const was = isLarge;
    isLarge = false;
    style.transform = '';
    return was;
  };
  const isAsked = ({ altKey, ctrlKey }: MouseEvent) =>
    altKey || (ctrlKey && /Linux/.test(navigator.userAgent));
  slides.addEventListener(
    'click',
    (event) => {
      if (!isAsked(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (reset()) return;
      isLarge = true;
      style.transition = matchMedia('(prefers-reduced-motion: reduce)').matches ? '' : 'transform 0.3s';
      look(event);
      style.transform = `scale(${scale})`;
    },
    true,
  );
  slides.addEventListener('pointermove', (event) => {
    if (isLarge && event.pointerType === 'mouse') look(event);
  });
  lookWithFingers(slides);
  return { reset };
}

/** Lets a finger move what two fingers have made larger, which otherwise would swipe to another slide. */
function lookWithFingers(slides: HTMLElement): void {
  const { visualViewport } = window;
  const isLarger = () => (visualViewport?.scale ?? 1) > 1.05;
  visualViewport?.addEventListener('resize', () => {
    slides.style.touchAction = isLarger() ? 'auto' : '';
  });
  for (const type of ['pointerdown', 'pointermove', 'touchstart', 'touchmove'])
    slides.addEventListener(
      type,
      (event) => {
        const isMouse = event instanceof PointerEvent && event.pointerType === 'mouse';
        if (!isMouse && isLarger()) event.stopPropagation();
      },
      true,
    );
}
