import { lightAll } from '../code-steps.ts';

/**
 * Defines `patchDeck(window, patch, follow)` in a script of the page around a deck: brings the deck in `window` from one
 * state to the next without loading it again, at its place, or at the place of the edit with `follow`. False where that
 * cannot be done in the state that the deck is in; then it is to be loaded again.
 *
 * Slides keep their elements as long as they keep their place, since Reveal.js remembers them. What it has set on them
 * (classes, `hidden`, whether they are shown) stays; what the outline had set goes with the tag of before.
 */
export const patchScript = `
const lightDeck = (document) => {${lightAll}
  lightAll();
};

const patchDeck = (window, patch, follow) => {
  const { document, Reveal } = window;
  if (!Reveal?.isReady() || Reveal.isPrintView() || Reveal.isScrollView()) return false;
  const slidesOf = () => [...document.querySelectorAll('.slides section:not(.stack)')];
  const parse = (markup) => {
    const template = document.createElement('template');
    template.innerHTML = markup;
    return template.content.firstElementChild;
  };
  const sheets = [...document.querySelectorAll('head > style')];
  const before = slidesOf();
  if (patch.styles.some(([at]) => !sheets[at]) || patch.slides.some(([at]) => !before[at])) return false;
  const { h, v, f } = Reveal.getIndices();
  const current = Reveal.getCurrentSlide();
  const { id } = current;
  const place = before.indexOf(current);

  // The deck tells other windows where it is when all is done, and not of each move on the way.
  window.dispatchEvent(new window.Event('lectern-patching'));
  for (const [at, css] of patch.styles) sheets[at].textContent = css;
  for (const [at, markup, tag] of patch.slides) replaceSlide(before[at], parse(markup), parse(tag));
  if (patch.stacks) moveSlides(patch.stacks);
  if (patch.styles.length > 0 && !patch.stacks) Reveal.layout();

  const now = slidesOf();
  const { edited } = patch;
  const target = (follow && edited && now[edited.slide]) || null;
  const kept = now.find((slide) => slide === current) ?? now.find((slide) => slide.id === id);
  const shown = target ?? kept ?? now[Math.min(place, now.length - 1)];
  if (shown !== current || patch.stacks) {
    // Where nothing of the slide moves, an edit is seen at once.
    const { slides } = { slides: document.querySelector('.slides') };
    slides.classList.add('disable-slide-transitions');
    const to = Reveal.getIndices(shown);
    const step = target ? (edited.step ?? (shown === current ? f : -1)) : shown.id === id ? f : -1;
    Reveal.slide(to.h, to.v, step ?? -1);
    window.requestAnimationFrame(() =>
      window.requestAnimationFrame(() => slides.classList.remove('disable-slide-transitions')),
    );
  } else {
    const step = target && edited.step !== null ? edited.step : f;
    if (current.querySelector('.fragment')) Reveal.navigateFragment(step ?? -1);
  }
  lightDeck(document);
  window.dispatchEvent(new window.Event('lectern-patched'));
  return true;

  function replaceSlide(slide, fresh, old) {
    const { display, top } = slide.style;
    for (const { name } of [...old.attributes])
      if (name !== 'class' && !fresh.hasAttribute(name)) slide.removeAttribute(name);
    for (const { name, value } of [...fresh.attributes])
      if (name !== 'class' && slide.getAttribute(name) !== value) slide.setAttribute(name, value);
    slide.classList.remove(...old.classList);
    slide.classList.add(...fresh.classList);
    if (display !== '') slide.style.display = display;
    if (top !== '') slide.style.top = top;
    slide.replaceChildren(...fresh.childNodes);
    Reveal.syncSlide(slide);
    if (display === 'none') Reveal.unloadSlide(slide);
    if (slide.classList.contains('past')) showAll(slide);
  }

  function showAll(slide) {
    for (const fragment of slide.querySelectorAll('.fragment')) {
      fragment.classList.add('visible');
      fragment.classList.remove('current-fragment');
    }
  }

  function moveSlides(stacks) {
    const entries = stacks.map((stack) => stack.map((each) => (typeof each === 'number' ? before[each] : parse(each))));
    const nodes = entries.map((own) => {
      if (own.length === 1) return own[0];
      const stack = document.createElement('section');
      stack.className = 'stack';
      stack.append(...own);
      return stack;
    });
    document.querySelector('.slides').replaceChildren(...nodes);
    // As Reveal.js begins: of a stack that was never shown all but the first slide come later.
    for (const own of entries) {
      if (own.length === 1) continue;
      own.forEach((slide, at) => {
        slide.classList.remove('past', 'present', 'future');
        slide.removeAttribute('hidden');
        slide.removeAttribute('aria-hidden');
        if (at === 0) return;
        slide.classList.add('future');
        slide.setAttribute('aria-hidden', 'true');
      });
    }
    Reveal.sync();
    for (const slide of entries.flat()) Reveal.syncFragments(slide);
  }
};
`;
