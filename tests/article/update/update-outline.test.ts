import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineArticle } from '../../../src/article/outline.ts';
import { printOutline } from '../../../src/article/print-outline.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { newMark } from '../../../src/article/update/follow-slide.ts';
import { printSentences } from '../../../src/article/update/prints.ts';
import { updateOutline } from '../../../src/article/update/update-outline.ts';
import { makeSource } from '../../../src/source/source.ts';
import type { Article } from '../../../src/article/types.ts';

const title = 'The mill on the Oder';
const paragraphs = [
  'The mill grinds 40 tonnes of rye a week. It was built in 1871 by the Krause family. A fire destroyed its roof in 1902.',
  'The river drives two turbines. They supply power to 300 houses in the village. The owner sells the rest to the city.',
  'Nora Krause, head of the mill, wants to open a bakery. She has asked the council for a permit. The neighbours fear the noise.',
  'A museum in the old stable shows tools of the millers. School classes visit it every Friday. The entrance is free.',
];
const extra =
  'A storm broke the lower weir in March. Divers found cracks in the stone. The repair will take two summers and cost 90,000 crowns.';

const articleOf = (...texts: readonly string[]): Article =>
  readArticle(makeSource('mill.txt', `${title}\n\n${texts.join('\n\n')}\n`)).article;

const hashOf = (article: Article): string => `h${printSentences(article)!.replace(/[^a-z]/g, '')}`;

async function draw(article: Article): Promise<string> {
  const { outline } = await outlineArticle(article, { slides: 7 });
  const sentences = printSentences(article);
  return printOutline(outline, { source: 'mill.txt', sourceHash: hashOf(article), sentences });
}

const update = (text: string, article: Article, redraw = false) =>
  updateOutline(makeSource('talk.md', text), article, {
    source: 'mill.txt',
    sourceHash: hashOf(article),
    redraw,
  });

const first = articleOf(...paragraphs);
const drawn = await draw(first);
const slidesOf = (text: string): string[] => text.trimEnd().split('\n\n---\n\n');
/** A slide with its ids masked: they may be renumbered. */
const masked = (slide: string): string => slide.replace(/(?:gone\.)?p\d+(?:\.s\d+)?/g, 'ID');
const bodyOf = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n\n/, '');

test('an article that did not change leaves the outline as it is, edited or not', async () => {
  const edited = drawn.replace('40 tonnes', 'forty tonnes').replace('title:', '# mine\ntitle:');
  for (const text of [drawn, edited]) {
    const { text: result, diagnostics, counts } = await update(text, first);
    expect(result).toBe(text);
    expect(diagnostics).toEqual([]);
    expect(counts.edited).toBe(text === drawn ? 0 : 1);
  }
});

describe('an article with a new sentence in an old paragraph', () => {
  const told = 'Divers found cracks in the weir last spring.';
  const grown = articleOf(paragraphs[0]!, `${paragraphs[1]!} ${told}`, ...paragraphs.slice(2));

  test('says which, and leaves the slides alone', async () => {
    const { text, diagnostics } = await update(drawn, grown);
    expect(slidesOf(bodyOf(text)).map(masked)).toEqual(slidesOf(bodyOf(drawn)).map(masked));
    expect(diagnostics.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      `new-part p2.s4 is new in the article and no slide came of it: "${told}"`,
    ]);
  });

  test('says so once', async () => {
    const { text } = await update(drawn, grown);
    expect((await update(text, grown)).diagnostics).toEqual([]);
  });
});

describe('an article that grew by a paragraph', () => {
  const grown = articleOf(paragraphs[0]!, extra, ...paragraphs.slice(1));

  test('has its new part at the end under a mark, and nothing else changes but ids', async () => {
    const { text, counts, diagnostics } = await update(drawn, grown);
    const before = slidesOf(bodyOf(drawn));
    const after = slidesOf(bodyOf(text));
    expect(after.slice(0, before.length).map(masked)).toEqual(before.map(masked));
    const added = after.slice(before.length);
    expect(counts.added).toBe(added.length);
    expect(added.length).toBeGreaterThan(0);
    for (const slide of added) {
      expect(slide).toContain(newMark);
      expect(slide).toMatch(/<!-- src: p2\.s\d/);
    }
    expect(diagnostics).toEqual([]);
  });

  test('has its sentences found under their new numbers', async () => {
    const { text, counts } = await update(drawn, grown);
    for (const [, id, quoted] of text.matchAll(/^(p\d+\.s\d+): (.*)$/gm)) {
      const found = grown.blocks.flatMap(({ sentences }) => sentences).find((each) => each.id === id);
      expect(found?.text).toBe(quoted);
    }
    expect(counts.renumbered).toBeGreaterThan(0);
  });

  test('updated twice is updated once', async () => {
    const once = await update(drawn, grown);
    const twice = await update(once.text, grown);
    expect(twice.text).toBe(once.text);
    expect(twice.counts.added).toBe(0);
  });

  test('does not bring back what was deleted', async () => {
    const slides = slidesOf(drawn);
    const kept = `${slides.filter((slide) => !slide.includes('museum')).join('\n\n---\n\n')}\n`;
    expect(kept).not.toBe(drawn);
    const { text } = await update(kept, grown);
    expect(bodyOf(text)).not.toContain('museum');
    const again = await update(text, articleOf(extra, ...paragraphs));
    expect(bodyOf(again.text)).not.toContain('museum');
  });

  test('a proposed slide that was deleted stays away, and one without its mark counts as drawn', async () => {
    const { text } = await update(drawn, grown);
    const next = articleOf(paragraphs[0]!, extra, ...paragraphs.slice(1, 3));
    const deleted = text.slice(0, text.lastIndexOf('\n\n---\n\n')) + '\n';
    expect(bodyOf((await update(deleted, next)).text)).not.toContain('weir');
    const unmarked = await update(text.replaceAll(`${newMark}\n\n`, ''), next);
    expect(unmarked.counts.edited).toBe(0);
  });
});

describe('an article with a sentence in other words', () => {
  const changed = articleOf(paragraphs[0]!.replace('40 tonnes', '55 tonnes'), ...paragraphs.slice(1));

  test('keeps the slide and tells of both wordings at its place', async () => {
    const { text, diagnostics, counts } = await update(drawn, changed);
    expect(bodyOf(text)).toBe(bodyOf(drawn));
    expect(counts.changed).toBeGreaterThan(0);
    const [found] = diagnostics;
    expect(found).toMatchObject({ rule: 'source-changed', severity: 'warning', path: 'talk.md' });
    expect(found!.message).toMatch(/40 tonnes.*55 tonnes/);
    expect(text.slice(found!.range!.start, found!.range!.end)).toBe('p1.s1');
  });

  test('tells so again until somebody edits the slide', async () => {
    const { text, diagnostics } = await update(drawn, changed);
    const again = await update(text, changed);
    expect(again.text).toBe(text);
    expect(again.diagnostics).toEqual(diagnostics);
    const mended = await update(text.replaceAll('40 tonnes', '55 tonnes'), changed);
    expect(mended.diagnostics).toEqual([]);
  });

  test('has the slide drawn anew on request, unless it was edited', async () => {
    const { text, counts, diagnostics } = await update(drawn, changed, true);
    expect(counts.redrawn).toBeGreaterThan(0);
    expect(diagnostics).toEqual([]);
    expect(text).not.toContain('40 tonnes');
    const mine = drawn.replaceAll('40 tonnes', '40 good tonnes');
    const kept = await update(mine, changed, true);
    expect(bodyOf(kept.text)).toBe(bodyOf(mine));
    expect(kept.counts.redrawn).toBe(0);
  });
});

test('a sentence that was said twice and is said once is still said', async () => {
  const twice = articleOf(paragraphs[0]!, ...paragraphs);
  const { text, diagnostics } = await update(await draw(twice), first);
  expect(diagnostics).toEqual([]);
  expect(text).not.toContain('gone.');
});

test('a sentence that is gone leaves its slide, with its id replaced and its wording named', async () => {
  const { text, diagnostics } = await update(drawn, articleOf(...paragraphs.slice(0, 3)));
  expect(slidesOf(bodyOf(text)).map(masked)).toEqual(slidesOf(bodyOf(drawn)).map(masked));
  expect(text).toMatch(/<!-- src: (?:gone\.p4\.s\d ?)+ -->/);
  expect(diagnostics.map(({ rule }) => rule)).toContain('source-changed');
  expect(diagnostics.map(({ message }) => message).join()).toContain('museum');
  const again = await update(text, articleOf(...paragraphs.slice(0, 3)));
  expect(again.text).toBe(text);
  expect(again.diagnostics).toEqual(diagnostics);
});

test('front matter keeps its keys, comments and quotes', async () => {
  const mine = drawn
    .replace(/^---\n/, '---\n# for the conference\ntheme: "ink" # dark\n')
    .replace(/^source-hash: .*$/m, 'source-hash: "old" # do not edit');
  const { text } = await update(mine, articleOf(...paragraphs, extra));
  expect(text).toContain('# for the conference\ntheme: "ink" # dark\n');
  expect(text).toMatch(/^source-hash: h[a-z]+ # do not edit$/m);
  expect(text.match(/^drawn: /gm)).toHaveLength(1);
});

test('an empty key is filled', async () => {
  const mine = drawn.replace(/^source-hash: .*$/m, 'source-hash:').replace(/^drawn: .*$/m, 'drawn:');
  const { text, diagnostics } = await update(mine, first);
  expect(text).toMatch(/^source-hash: h[a-z]+$/m);
  expect(text).toMatch(/^drawn: \{ sentences: /m);
  expect(diagnostics).toEqual([]);
  expect((await update(text, first)).text).toBe(text);
});

describe('outlines that were written by hand', () => {
  test('keep every slide, get front matter and are told that nothing can be followed', async () => {
    const mine = '# Mine\n\n## One\n\n- a <!-- src: p1.s1 -->\n\n## Two\n\n- b\n';
    const { text, diagnostics, counts } = await update(mine, first);
    expect(text.endsWith(mine)).toBe(true);
    expect(text).toMatch(
      /^---\nsource: mill.txt\nsource-hash: \w+\ndrawn: \{ sentences: [a-z ]+ \}\n---\n\n# Mine/,
    );
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['not-drawn']);
    expect(counts).toMatchObject({ kept: 3, edited: 3, added: 0 });
    const grown = articleOf(extra, ...paragraphs);
    const next = await update(text, grown);
    expect(next.text).toContain('- a <!-- src: p2.s1 -->');
    // Headings part its slides: a rule would part them otherwise.
    expect(next.text).not.toMatch(/\n---\n\n## /);
    expect(next.counts.added).toBeGreaterThan(0);
  });

  test('are followed by the sentences in their notes where the drawing is not known', async () => {
    const old = drawn.replace(/^drawn: .*\n/m, '');
    const { text, diagnostics, counts } = await update(old, articleOf(extra, ...paragraphs));
    expect(counts.added).toBe(0);
    expect(diagnostics).toEqual([]);
    expect(text).toMatch(/^p2\.s1: The mill grinds/m);
  });

  test('ids in code are examples', async () => {
    const mine = drawn.replace(
      /\n$/,
      '\n\n---\n\n## How\n\n```\n- a <!-- src: p1.s1 -->\np1.s1: said\n```\n',
    );
    const { text } = await update(mine, articleOf(extra, ...paragraphs));
    expect(text).toContain('- a <!-- src: p1.s1 -->\np1.s1: said\n');
  });

  test('front matter that cannot be read is told, and nothing is changed', async () => {
    const mine = '---\ntitle: [\n---\n\n# A\n';
    const { text, diagnostics } = await update(mine, first);
    expect(text).toBe(mine);
    expect(diagnostics[0]?.severity).toBe('error');
  });
});

test('whatever was edited, deleted, added or moved in either text: every slide stays, and twice is once', async () => {
  const slides = slidesOf(bodyOf(drawn));
  const head = drawn.slice(0, drawn.length - bodyOf(drawn).length);
  const slide = fc.oneof(
    fc.constantFrom(...slides),
    fc.tuple(fc.constantFrom(...slides), fc.lorem()).map(([text, words]) => `${text}\n\n${words}`),
    fc.lorem().map((words) => `## ${words} <!-- src: p2.s1 p9.s9 -->\n\n- ${words}`),
  );
  const paragraph = fc.oneof(
    fc.constantFrom(...paragraphs, extra),
    fc.constantFrom(...paragraphs).map((text) => text.replace(/\d+/, '7')),
    fc.constantFrom(...paragraphs).map((text) => text.replace(/^[^.]+\. /, '')),
  );
  const talks = fc.array(slide, { minLength: 1, maxLength: 6 });
  const articles = fc.uniqueArray(paragraph, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(talks, articles, fc.boolean(), async (talk, texts, hasHead) => {
      const text = `${hasHead ? head : ''}${talk.join('\n\n---\n\n')}\n`;
      const article = articleOf(...texts);
      const once = await update(text, article);
      // What is new comes behind all that was there.
      const body = hasHead ? bodyOf(text) : text;
      expect(masked(bodyOf(once.text)).startsWith(masked(body.trimEnd()))).toBe(true);
      const twice = await update(once.text, article);
      expect(twice.text).toBe(once.text);
      expect(twice.diagnostics.filter(({ rule }) => rule === 'source-changed')).toEqual(
        once.diagnostics.filter(({ rule }) => rule === 'source-changed'),
      );
      for (const { rule, range } of once.diagnostics)
        if (rule === 'source-changed')
          expect(once.text.slice(range!.start, range!.end)).toMatch(/^(?:gone\.)?p\d+(?:\.s\d+)?$/);
    }),
    { numRuns: 40 },
  );
}, 120_000);
