import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendBrowser } from '../io/lend-browser.ts';
import { layOut, renderSections } from '../support/deck.ts';

/*
 * Comments of Reveal.js are held against its own Markdown plugin, run in a browser on the same text: which element gets
 * which attributes.
 */
const lender = lendBrowser();
let page: Page;

const dist = new URL('../../node_modules/reveal.js/dist/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, dist), 'utf8');

beforeAll(async () => {
  const { browser } = await lender.open();
  page = await browser.newPage();
  await page.setContent('<div class="reveal"><div class="slides"></div></div>');
  await page.addScriptTag({ content: read('reveal.js') });
  await page.addScriptTag({ content: read('plugin/markdown.js') });
});

afterAll(() => lender.close());

/** Elements that the comments of a case have reached: `tag "text without blanks" attributes`, with the classes that cases give. */
const collect = `(root) => [root, ...root.querySelectorAll('*')].flatMap((element) => {
  const classes = [...element.classList].filter((name) => /^[abefsx]$/.test(name)).join(' ');
  const names = ['data-id', 'data-fragment-index', 'data-transition', 'data-state', 'data-auto-animate'];
  const given = names.filter((name) => element.hasAttribute(name)).map((name) => name + '=' + element.getAttribute(name));
  if (classes !== '') given.unshift('class=' + classes);
  const text = element.tagName === 'SECTION' ? '' : element.textContent.replace(/\\s+/g, '');
  return given.length === 0 ? [] : [element.tagName.toLowerCase() + ' "' + text + '" ' + given.join(' ')];
})`;

async function ofPlugin(markdown: string): Promise<string[]> {
  const script = `(async () => {
    const slides = document.querySelector('.slides');
    slides.innerHTML = '<section data-markdown><script type="text/template"></' + 'script></section>';
    slides.querySelector('script').textContent = ${JSON.stringify(markdown)};
    const deck = new Reveal(document.querySelector('.reveal'), { plugins: [RevealMarkdown], keyboard: false });
    await deck.initialize();
    const section = slides.querySelector('section');
    const found = (${collect})(section);
    deck.destroy();
    return found;
  })()`;
  return (await page.evaluate(script)) as string[];
}

async function ofOurs(markdown: string): Promise<string[]> {
  // A cover first: the case is a slide like any other.
  const [, section = ''] = renderSections(layOut(`# Cover\n\n---\n\n${markdown}\n\n---\n\n## End\n`));
  const script = `(() => {
    const holder = document.createElement('template');
    holder.innerHTML = ${JSON.stringify(section)};
    return (${collect})(holder.content.querySelector('section'));
  })()`;
  return (await page.evaluate(script)) as string[];
}

const c = (name: string) => `<!-- .element: class="${name}" -->`;

test.each([
  ['end of a paragraph', `## T\n\nwords ${c('e')}`],
  ['middle of a paragraph', `## T\n\nwords ${c('e')} and more`],
  ['on the line below', `## T\n\nwords\n${c('e')}`],
  ['below a blank line', `## T\n\nwords\n\n${c('e')}`],
  ['after emphasis', `## T\n\nwords **strong** ${c('e')}`],
  ['after emphasis and words', `## T\n\nwords *em* more ${c('e')} and`],
  ['inside emphasis', `## T\n\nwords **strong ${c('e')}** end`],
  ['after code', `## T\n\nwords \`code\` ${c('e')}`],
  ['after a link', `## T\n\nwords [link](https://example.org) ${c('e')}`],
  ['after a line break', `## T\n\nwords  \nmore ${c('e')}`],
  ['after raw markup', `## T\n\nwords <b>bold</b> ${c('e')}`],
  ['after nested raw markup', `## T\n\nwords <b>bold <b>twice</b></b> ${c('e')}`],
  ['after a heading', `## T\n\n### H\n\n${c('e')}`],
  ['in a heading', `## T ${c('e')}\n\nwords`],
  ['after emphasis in a heading', `## T *em* ${c('e')}\n\nwords`],
  ['in an item', `## T\n\n- a ${c('e')}\n- b`],
  ['in an item after emphasis', `## T\n\n- a **b** ${c('e')}\n- c`],
  ['right below a list', `## T\n\n- a\n- b\n${c('e')}`],
  ['below a list and a blank line', `## T\n\n- a\n- b\n\n${c('e')}`],
  ['right below a numbered list', `## T\n\n1. a\n2. b\n${c('e')}`],
  ['after another comment below a list', `## T\n\n- a\n- b\n\n<!-- x -->\n${c('e')}`],
  ['after a quote', `## T\n\n> words\n\n${c('e')}`],
  ['in a quote', `## T\n\n> words ${c('e')}`],
  ['below a paragraph in a quote', `## T\n\n> words\n>\n> ${c('e')}`],
  ['after a table', `## T\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n${c('e')}`],
  ['in a cell', `## T\n\n| a | b |\n| - | - |\n| 1 | 2 ${c('e')} |`],
  ['twice: the later class replaces', `## T\n\nwords ${c('e')} ${c('f')}`],
  ['several attributes', '## T\n\nwords <!-- .element: class="x" data-fragment-index="2" data-id="i" -->'],
  ['a name without a value', '## T\n\nwords\n\n<!-- .slide: data-auto-animate -->'],
  ['no colon', '## T\n\nwords <!-- .element class="e" -->'],
  ['words before it', '## T\n\nwords <!-- see .element: class="e" -->'],
  ['the next line', '## T\n\nwords <!-- .element\nclass="e" -->'],
  ['only one line', '## T\n\nwords <!-- .element: class="e"\ndata-id="i" -->'],
  ['first of all', `${c('e')}\n\n## T\n\nwords`],
  [
    'a slide’s attributes',
    '## T\n\n<!-- .slide: class="s" data-state="x" data-transition="fade-in zoom-out" -->\n\nwords',
  ],
  ['a slide’s attributes in a paragraph', '## T\n\nwords <!-- .slide: data-state="x" -->'],
  [
    'a slide’s attributes twice',
    '## T\n\n<!-- .slide: class="a" data-state="x" -->\n<!-- .slide: class="b" -->',
  ],
  ['before the words of an item', `## T\n\n- ${c('e')} a\n- b`],
  ['element before slide', '## T\n\nwords <!-- .element: class="e"\n.slide: data-state="x" -->'],
])('as the plugin of Reveal.js: %s', async (_, markdown) => {
  const expected = await ofPlugin(markdown);
  expect(expected.length).toBeGreaterThan(0);
  expect(await ofOurs(markdown)).toEqual(expected);
});

test.each([
  ['a lone picture: its figure', `## T\n\nwords\n\n![a](a.png) ${c('e')}`, ['figure "" class=e']],
  ['an item with blank lines round it: the item', `## T\n\n- a\n\n- b ${c('e')}`, ['li "b" class=e']],
  ['single quotes', "## T\n\nwords <!-- .element: class='e' -->", ['p "words" class=e']],
  ['no quotes', '## T\n\nwords <!-- .element: data-id=e -->', ['p "words" data-id=e']],
])('unlike the plugin, on purpose: %s', async (_, markdown, expected) => {
  expect(await ofOurs(markdown)).toEqual(expected);
  expect(await ofPlugin(markdown)).not.toEqual(expected);
});
