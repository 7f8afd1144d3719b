/**
 * The slides of a gallery: real elements, each in a shadow tree of its own, so that the sheet of a theme reaches them and
 * nothing else. All trees share the same sheets, which makes a change one assignment.
 */
export const slidesScript = `
const frameSheet = new CSSStyleSheet();
frameSheet.replaceSync(':host { all: initial; } main { display: block; inline-size: 100%; block-size: 100%; }' +
  'main > section { position: relative; display: block; contain: strict; overflow: clip; }' +
  'main > section[data-layout] > .slide { zoom: var(--gallery-zoom, 1); }');
const commonSheet = new CSSStyleSheet();
commonSheet.replaceSync(data.sheet);
const themeSheet = new CSSStyleSheet();
const changeSheet = new CSSStyleSheet();
const templates = document.querySelectorAll('template.slide-markup');

const makeHost = (host) => {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [themeSheet, commonSheet, frameSheet, changeSheet];
  return root;
};
const draw = (root, at) => {
  const theme = themeNow();
  const place = theme.slides[at];
  const reveal = document.createElement('div');
  reveal.className = 'reveal';
  reveal.lang = 'en';
  const main = document.createElement('main');
  main.className = 'slides';
  main.setAttribute('role', 'presentation');
  main.dataset.print = '';
  reveal.style.cssText = 'display: block; inline-size: 100%; block-size: 100%';
  main.append(templates[place].content.cloneNode(true));
  main.firstElementChild.dataset.tone = theme.tones[at];
  reveal.append(main);
  root.replaceChildren(reveal);
};

const cells = [];
const addCell = (at) => {
  const item = document.createElement('li');
  item.className = 'cell';
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.inert = true;
  const host = document.createElement('div');
  host.className = 'host';
  frame.append(host);
  const open = document.createElement('button');
  open.type = 'button';
  open.className = 'open';
  open.addEventListener('click', () => show(at));
  item.append(frame, open);
  find('.cells').append(item);
  cells.push({ item, open, root: makeHost(host) });
};
const label = (at) => {
  const { layout, title } = data.slides[themeNow().slides[at]];
  return { layout, title, text: layout + (title ? ': ' + title : '') };
};
let drawnTheme = null;
const drawAll = () => {
  if (drawnTheme === state.theme) return;
  drawnTheme = state.theme;
  const { slides, height } = themeNow();
  while (cells.length < slides.length) addCell(cells.length);
  while (cells.length > slides.length) cells.pop().item.remove();
  gallery.style.setProperty('--gallery-zoom', 1080 / height);
  cells.forEach(({ open, root }, at) => {
    draw(root, at);
    const { layout, text } = label(at);
    open.textContent = layout;
    open.setAttribute('aria-label', (at + 1) + ', ' + text);
  });
  if (large.open) show(shown);
};

// The share of its own size at which a slide is shown; all cells are as wide as the first.
const fit = () => {
  const { width, height } = data.ratios[state.ratio];
  gallery.style.setProperty('--gallery-width', width);
  gallery.style.setProperty('--gallery-height', height);
  for (const frame of [cells[0] && cells[0].item.firstElementChild, large.firstElementChild]) {
    if (!frame || frame.clientWidth === 0) continue;
    const holder = frame === large.firstElementChild ? large : find('.cells');
    holder.style.setProperty('--gallery-scale', frame.clientWidth / width);
  }
};
new ResizeObserver(fit).observe(find('.cells'));

const large = find('dialog.large');
const largeRoot = makeHost(large.querySelector('.host'));
let shown = 0;
const show = (at) => {
  shown = (at + cells.length) % cells.length;
  draw(largeRoot, shown);
  large.querySelector('.large-name').textContent = (shown + 1) + ' / ' + cells.length + '  ' + label(shown).text;
  if (!large.open) large.showModal();
  fit();
};
large.querySelector('.frame').inert = true;
large.querySelector('.previous').addEventListener('click', () => show(shown - 1));
large.querySelector('.next').addEventListener('click', () => show(shown + 1));
large.querySelector('.close').addEventListener('click', () => large.close());
large.addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  show(shown + step);
});
large.addEventListener('click', (event) => { if (event.target === large) large.close(); });
large.addEventListener('close', () => { cells[shown].open.focus(); });
addEventListener('resize', fit);
`;
