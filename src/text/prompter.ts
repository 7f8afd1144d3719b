/** The look of a page that a speaker reads from. */
export const prompterCss = `
html { background: #000; color: #f2f2f2; }
body { margin: 0; overflow-x: hidden; font: 400 var(--size, 56px)/1.45 system-ui, sans-serif; }
main { max-inline-size: 22em; margin-inline: auto; padding: 40vh 6vw 90vh; }
html[data-mirrored] main { transform: scaleX(-1); }
h1 { font-size: 1.2em; line-height: 1.2; }
h2 { margin-block: 2.2em 0.8em; font-size: 0.5em; font-weight: 600; color: #ffd166; }
time { margin-inline-start: 1em; color: #9aa0a6; font-variant-numeric: tabular-nums; }
p { margin-block: 0 0.8em; white-space: pre-line; overflow-wrap: break-word; }
.step { margin-block: 0; font-size: 0.5em; color: #ffd166; }
.step::before { content: '\\25B8\\00A0'; }
#mark { position: fixed; inset-block-start: 38vh; inset-inline: 0; height: 1.6em; pointer-events: none; border-block: 2px solid rgb(255 209 102 / 0.35); }
#help { position: fixed; inset-block-end: 0; inset-inline: 0; margin: 0; padding: 0.6em; font-size: 16px; text-align: center; background: #000; color: #9aa0a6; }
#help:empty { display: none; }
`;

/**
 * Scrolls the page: Space starts and stops, up and down change the pace, + and - the size, M mirrors it, Home goes back to
 * the start.
 */
export const prompterScript = `{
const root = document.documentElement;
const help = document.querySelector('#help');
const keys = 'Space: start and stop · ↑ ↓: pace · + −: size · PgUp PgDn: slide · M: mirror · Home: start';
let pace = 60;
let size = 56;
let running = false;
let before = 0;
let left = 0;
let timer = 0;
const tell = (text) => {
  help.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => { help.textContent = running ? '' : keys; }, 1600);
};
const step = (now) => {
  if (!running) return;
  left += (pace * Math.min(100, now - before)) / 1000;
  before = now;
  const whole = Math.trunc(left);
  left -= whole;
  scrollBy({ top: whole, behavior: 'instant' });
  requestAnimationFrame(step);
};
const toggle = () => {
  running = !running;
  before = performance.now();
  if (running) requestAnimationFrame(step);
  tell(running ? '' : keys);
};
const slides = [...document.querySelectorAll('section')];
const go = (by) => {
  const line = innerHeight * 0.4;
  const at = slides.findLastIndex((slide) => slide.getBoundingClientRect().top <= line + 1);
  const next = slides[Math.max(0, at + by)];
  if (next) scrollBy({ top: next.getBoundingClientRect().top - line, behavior: 'instant' });
};
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { key } = event;
  if (key === ' ') toggle();
  else if (key === 'ArrowDown' || key === 'ArrowUp') {
    pace = Math.min(400, Math.max(10, pace + (key === 'ArrowDown' ? 10 : -10)));
    tell(pace + ' px/s');
  } else if (key === '+' || key === '=' || key === '-') {
    size = Math.min(160, Math.max(20, size + (key === '-' ? -4 : 4)));
    root.style.setProperty('--size', size + 'px');
    tell(size + ' px');
  } else if (key === 'm' || key === 'M') root.toggleAttribute('data-mirrored');
  else if (key === 'PageDown') go(1);
  else if (key === 'PageUp') go(-1);
  else if (key === 'Home') scrollTo({ top: 0, behavior: 'instant' });
  else return;
  event.preventDefault();
});
document.querySelector('main').addEventListener('click', toggle);
help.textContent = keys;
}`;
