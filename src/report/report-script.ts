/**
 * The script of a report: a sentence and the lines drawn from it light up together under the pointer and under the
 * keyboard, and a click brings the partner into view. Without it, the links of the page do the same by `:target`.
 */
export const reportScript = `
(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const partnersOf = (element) =>
    (element.dataset.with || '').split(' ').flatMap((id) => document.getElementById(id) || []);
  const light = (element) => {
    for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
    if (element) for (const each of [element, ...partnersOf(element)]) each.classList.add('lit');
  };
  const lineOf = (node) => (node instanceof Element ? node.closest('[data-with]') : null);

  const show = (target) => {
    const behavior = calm.matches ? 'auto' : 'smooth';
    const pane = target.closest('.outline-side');
    const box = target.getBoundingClientRect();
    const isPane = pane && getComputedStyle(pane).overflowY === 'auto';
    if (!isPane) {
      window.scrollTo({ top: scrollY + box.top - innerHeight / 3, behavior });
      return;
    }
    const frame = pane.getBoundingClientRect();
    pane.scrollTo({ top: pane.scrollTop + box.top - frame.top - pane.clientHeight / 3, behavior });
    if (frame.top > innerHeight / 2) window.scrollTo({ top: scrollY + frame.top, behavior });
  };

  // The address names the target, for :target and the way back; both sides are then moved by hand, so that the one
  // that was clicked stays where it is.
  const go = (id) => {
    const target = document.getElementById(id);
    const pane = document.querySelector('.outline-side');
    if (!target) return;
    const [x, y, top] = [scrollX, scrollY, pane.scrollTop];
    location.hash = id;
    window.scrollTo({ left: x, top: y, behavior: 'instant' });
    pane.scrollTop = top;
    const line = lineOf(target);
    if (line) light(line);
    show(target);
  };

  // A click moves the page under a pointer that stays: what comes to lie below it was not pointed at.
  let clicked = '';
  const placeOf = (event) => event.screenX + ' ' + event.screenY;
  document.addEventListener('click', (event) => {
    if (event.detail > 0) clicked = placeOf(event);
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest('a[href^="#"]');
    if (link) {
      const id = decodeURIComponent(link.hash.slice(1));
      if (id === 'article' || id === 'outline' || id === '') return;
      event.preventDefault();
      go(id);
      return;
    }
    const line = lineOf(event.target);
    if (!line || !getSelection().isCollapsed) return;
    const [first] = partnersOf(line);
    if (first) go(first.id);
  });
  document.addEventListener('mouseover', (event) => {
    if (placeOf(event) === clicked) return;
    clicked = '';
    const line = lineOf(event.target);
    if (line) light(line);
  });
  document.addEventListener('mouseout', (event) => {
    if (placeOf(event) === clicked) return;
    if (lineOf(event.target) && !lineOf(event.relatedTarget)) light(lineOf(document.activeElement));
  });
  document.addEventListener('focusin', (event) => light(lineOf(event.target)));
  document.addEventListener('focusout', (event) => {
    if (!event.relatedTarget) light(null);
  });
})();
`;
