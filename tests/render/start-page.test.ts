import { expect, test } from 'vitest';
import { type ListedDeck, renderStartPage } from '../../src/render/start-page.ts';
import { findDangers, listElements } from '../support/inert.ts';
import { layOut, plainTheme } from '../support/deck.ts';

const list = (yaml: string, changes: Partial<ListedDeck> = {}): ListedDeck => {
  const { meta } = layOut(`---\n${yaml}\n---\n\n# A\n`).deck;
  return { meta, slides: 3, href: 'a/index.html', pdf: null, picture: null, ...changes };
};
const render = (...decks: ListedDeck[]) =>
  renderStartPage(decks, { theme: plainTheme, fontCss: '', generator: 'Lectern' });
const body = (page: string) => /<body>([\s\S]*)<\/body>/.exec(page)![1]!;

test('each deck has its title, subtitle, author, number of slides and links', async () => {
  const page = await render(
    list('title: One\nsubtitle: With *emphasis*\nauthor: A', { pdf: 'a.pdf', picture: 'assets/a.webp' }),
    list('title: Two\nlang: ar', { slides: 1, href: 'b/index.html' }),
  );
  expect(page).toContain('script-src &#39;none&#39;');
  expect(page).not.toContain('<script');
  const text = body(page)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  expect(text).toContain('One With emphasis A 3 slides PDF');
  expect(text).toContain('Two 1 slide');
  const links = listElements(body(page)).filter(({ tagName }) => tagName === 'a');
  expect(links.map(({ properties }) => properties.href)).toEqual([
    'a/index.html',
    'a/index.html',
    'a.pdf',
    'b/index.html',
    'b/index.html',
  ]);
  expect(page).toContain('<img src="assets/a.webp" alt="" width="1920" height="1080"');
  expect(page).toContain('lang="ar" dir="rtl"');
});

test('a deck without a picture has a card of type in its place', async () => {
  expect(await render(list('title: One\nsize: 4:3'))).toContain(
    'aspect-ratio: 1440 / 1080"><span>One</span>',
  );
});

test('no text of a deck becomes markup', async () => {
  const evil = '"<img src=x onerror=y><script>x</script>"';
  const page = await render(list(`title: ${evil}\nsubtitle: ${evil}\nauthor: ${evil}`));
  const dangers = findDangers(body(page)).filter((each) => !each.startsWith('style aspect-ratio'));
  expect(dangers).toEqual([]);
});
