/**
 * Says when the page is settled, by `data-lectern-ready`: `layout` when everything stands where it will, `true` when
 * pictures are decoded as well. Until then `data-lectern-pending` lists what it waits for, a line each; from then on what
 * could not be had. Who puts other slides on the page calls `lecternSettle` again.
 */
export const settledScript = `function lecternSettle() {
const root = document.documentElement;
delete root.dataset.lecternReady;
// What an earlier call still waits for may no longer be on the page.
const run = (globalThis.lecternSettling = {});
const say = (key, value) => { if (globalThis.lecternSettling === run) root.dataset[key] = value; };
// A PDF has no MathML: there an equation is a figure with its text, and in a heading, which the outline shows, letters.
for (const each of document.querySelectorAll('[data-text]')) {
  each.querySelector('[aria-hidden]')?.removeAttribute('aria-hidden');
  if (each.closest('h1, h2, h3, h4, h5, h6')) continue;
  each.setAttribute('role', 'img');
  each.setAttribute('aria-label', each.dataset.text);
}
// The bar of a sound is the browser's own, and not the same each time: paper has its name instead.
for (const sound of document.querySelectorAll('audio')) {
  const box = document.createElement('span');
  const file = (sound.currentSrc || sound.getAttribute('src') || '').replace(/^data:.*/s, '').split('/').pop();
  box.className = 'sound';
  box.textContent = sound.getAttribute('aria-label') || file;
  sound.replaceWith(box);
}
const pending = new Set();
const failed = new Set();
const tell = (names) => say('lecternPending', [...names].join('\\n'));
const wait = (name, promise) => {
  pending.add(name);
  return promise.catch(() => failed.add(name)).then(() => { pending.delete(name); tell(pending); });
};
const decode = (src) => Object.assign(new Image(), { src }).decode();
const firstPicture = (film) => new Promise((resolve, reject) => {
  film.addEventListener('loadeddata', resolve);
  film.addEventListener('error', reject);
  // Where its sources are elements, the last of them hears of the error, and the film does not.
  film.querySelector('source:last-of-type')?.addEventListener('error', reject);
  // A film that has just come into the page has no source for a moment; one whose sources have all failed has none for good.
  setTimeout(() => { if (film.networkState === 3) reject(); });
  film.preload = 'auto';
  if (film.readyState > 1) resolve();
  if (film.error) reject(film.error);
});
// A browser has room for some hundred large pictures that are decoded, and tells others from broken ones in a copy alone.
const decodeInTurn = async (picture) => {
  try {
    await picture.decode();
  } catch {
    const copy = await createImageBitmap(picture);
    copy.close();
  }
};
const pictures = [...document.images];
for (const picture of pictures) pending.add(picture.getAttribute('src'));
const waiting = pictures.values();
const work = async () => {
  for (const picture of waiting) await wait(picture.getAttribute('src'), decodeInTurn(picture));
};
const sizeOf = (picture) => picture.complete || new Promise((resolve) => {
  for (const event of ['load', 'error']) picture.addEventListener(event, resolve, { once: true });
});
const standing = pictures.map(sizeOf);
for (const film of document.querySelectorAll('video')) {
  film.controls = false;
  const src = film.getAttribute('poster');
  standing.push(src ? wait(src, decode(src)) : wait(film.currentSrc || film.getAttribute('src'), firstPicture(film)));
}
standing.push(wait('fonts', document.fonts.ready));
tell(pending);
const laidOut = Promise.all(standing).then(() => say('lecternReady', 'layout'));
Promise.all([laidOut, ...Array.from({ length: 16 }, work)]).then(() => {
  for (const face of document.fonts) if (face.status === 'error') failed.add('font ' + face.family);
  tell(failed);
  say('lecternReady', 'true');
});
}
lecternSettle();`;
