import { expect, onTestFinished, test } from 'vitest';
import { serveDecks } from '../../../src/io/serve/server.ts';
import { makeHub } from '../../../src/talk/hub.ts';
import { openPage } from '../open-page.ts';
import { eventually } from '../support.ts';

const deck = (text: string) => `<!doctype html><html lang="en"><head><title>${text}</title>
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
  </head><body><h1>${text}</h1></body></html>`;

/** Stands in for what patches slides: here the heading is the deck. */
const patchScript = `const patchDeck = (window, { heading }, follow) => {
  if (heading === 'cannot') return false;
  window.document.querySelector('h1').textContent = heading + ' ' + follow;
  return true;
};`;

test('the page around a deck keeps it up to date at its slide, and shows what is wrong', async () => {
  let now = { html: deck('One'), version: 1 };
  const source = {
    page: () => Promise.resolve(now),
    audiencePage: () => Promise.resolve(now),
    version: () => now.version,
    file: () => undefined,
  };
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const server = await serveDecks({
    ...{
      decks: new Map([['talk', { deck: source, hub: makeHub(Date.now) }]]),
      port: 0,
      signal: controller.signal,
    },
    shell: { patchScript, follow: false },
  });
  const events = server.news('talk');
  const page = await openPage();
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(server.url);
  const heading = () =>
    page
      .frames()[1]
      ?.$eval('h1', (element) => element.textContent)
      .catch(() => null);
  const version = () => page.$eval('html', (element) => element.getAttribute('data-version'));
  const notice = () => page.$eval('pre', (element) => (element.checkVisibility() ? element.innerHTML : null));
  await eventually(async () => (await heading()) === 'One');
  await eventually(async () => (await page.title()) === 'One');

  // Of a page that is none of Reveal's nothing is known but that it has loaded: each change loads it again.
  await page.frames()[1]!.evaluate(() => history.replaceState(null, '', '#/3/1'));
  now = { html: deck('Two'), version: 2 };
  events.reload();
  await eventually(async () => (await heading()) === 'Two');
  expect(new URL(page.frames()[1]!.url()).hash).toBe('#/3/1');

  events.report('talk.md:2:1: error [raw] <img src=x onerror=alert(1)>');
  await eventually(
    async () => (await notice()) === 'talk.md:2:1: error [raw] &lt;img src=x onerror=alert(1)&gt;',
  );
  events.mend();
  await eventually(async () => (await notice()) === null);

  // The page itself loaded again keeps the slide too.
  await page.reload();
  await eventually(async () => (await heading()) === 'Two');
  expect(new URL(page.frames()[1]!.url()).hash).toBe('#/3/1');
  expect(await version()).toBeNull();
  expect(problems).toEqual([]);
});

test('a state of the deck that was missed, or that cannot be patched, is loaded', async () => {
  const reveal = '<script>window.Reveal = { isReady: () => true };</script>';
  const page = (text: string) =>
    deck(text)
      .replace(/<meta.*\n/, '')
      .replace('</body>', `${reveal}</body>`);
  let now = { html: page('One'), version: 11 };
  const source = {
    page: () => Promise.resolve(now),
    audiencePage: () => Promise.resolve(now),
    version: () => now.version,
    file: () => undefined,
  };
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const server = await serveDecks({
    decks: new Map([['talk', { deck: source, hub: makeHub(Date.now) }]]),
    ...{ port: 0, signal: controller.signal, shell: { patchScript, follow: true } },
  });
  const events = server.news('talk');
  const tab = await openPage();
  await tab.goto(server.url);
  const heading = () =>
    tab
      .frames()[1]
      ?.$eval('h1', (element) => element.textContent)
      .catch(() => null);
  const version = () => tab.$eval('html', (element) => element.getAttribute('data-version'));
  const change = (text: string, from: number) => {
    now = { html: page(text), version: now.version + 1 };
    events.send('patch', { from, to: now.version, heading: text });
  };
  await eventually(async () => (await version()) === '11');
  change('Two', 11);
  await eventually(async () => (await heading()) === 'Two true');
  expect(await version()).toBe('12');
  change('cannot', 12);
  await eventually(async () => (await heading()) === 'cannot');
  await eventually(async () => (await version()) === '13');
  // One that was lost on the way.
  now = { ...now, version: 14 };
  change('Four', 14);
  await eventually(async () => (await heading()) === 'Four');
  // One that the page has already.
  events.send('patch', { from: 13, to: 14, heading: 'old' });
  change('Five', 15);
  await eventually(async () => (await heading()) === 'Five true');
});
