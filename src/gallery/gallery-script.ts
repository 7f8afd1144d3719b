import { panelScript } from './panel-script.ts';
import { slidesScript } from './slides-script.ts';
import { takeScript } from './take-script.ts';

/**
 * The script of a gallery. Its parts share one scope and one `state`: theme, mode, ratio and what the panel changes.
 * Texts from the server are only ever set as text, and sheets only within the slides' shadow trees.
 */
export const galleryScript = `{
const data = JSON.parse(document.getElementById('gallery-data').textContent);
const gallery = document.querySelector('.gallery');
const find = (selector) => gallery.querySelector(selector);
const unchanged = () => ({ brand: {}, roles: {}, font: '', headingFont: '', scale: 1, gap: 1, radius: null });
const store = data.key === null ? 'static-gallery' : 'gallery';
const kept = (() => {
  try { return JSON.parse(sessionStorage.getItem(store) || '{}'); } catch { return {}; }
})();
const state = { theme: data.first, mode: null, ratio: '16:9', vision: 'usual', changes: unchanged(), ...kept };
if (!data.themes.some(({ name }) => name === state.theme)) Object.assign(state, { theme: data.first, mode: null });
const themeNow = () => data.themes.find(({ name }) => name === state.theme);
const modeNow = () => state.mode || themeNow().mode;
const remember = (what = state) => {
  try { sessionStorage.setItem(store, JSON.stringify(what)); } catch {}
};
const ask = (path, body) => fetch(path, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'X-Lectern-Key': data.key },
  body: JSON.stringify(body),
}).then((response) => {
  if (!response.ok) throw new Error('the server answered ' + response.status);
  return response.json();
});
${slidesScript}
${panelScript}
${takeScript}
start();
}`;
