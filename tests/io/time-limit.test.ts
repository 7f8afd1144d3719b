import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outlineArticle } from '../../src/article/outline.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { drawOutline } from '../../src/commands/outline.ts';
import { loadArticle } from '../../src/commands/load-article.ts';
import { boundFor, LateError, timeFor, withinTime } from '../../src/io/time-limit.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { limits } from '../../src/source/limits.ts';
import { makeSource } from '../../src/source/source.ts';
import { never, temporaryFolder } from './support.ts';

const endless: readonly [string, () => unknown][] = [
  ['a loop', () => { for (;;); }],
  ['a pattern', () => /^(?:a+)+$/.test(`${'a'.repeat(60)}b`)],
  ['what catches everything', () => { for (;;) try { for (;;); } catch { continue; } finally { /* goes on */ } }],
]; // prettier-ignore

test.each(endless)('R40: %s without an end is stopped when its time is up', (_, run) => {
  const start = performance.now();
  expect(() => withinTime(run, 200)).toThrow(LateError);
  expect(performance.now() - start).toBeGreaterThan(190);
  expect(withinTime(() => 'next', 10_000)).toBe('next');
});

test('R40: what ends in time gives what it gives, and throws what it throws', () => {
  expect(withinTime(() => undefined, 10_000)).toBeUndefined();
  const mine = new RangeError('mine');
  expect(() => withinTime(() => { throw mine; }, 10_000)).toThrow(mine); // prettier-ignore
  expect(withinTime(() => [withinTime(() => 1, 10_000), withinTime(() => 2, 10_000)], 10_000)).toEqual([
    1, 2,
  ]);
});

test('R40: a limit within another one holds, and leaves the other in place', () => {
  const inner = () => {
    expect(() => withinTime(endless[0]![1], 100)).toThrow(LateError);
    return 'after';
  };
  expect(withinTime(inner, 10_000)).toBe('after');
});

test('R40: long texts get more time, short ones all of it', () => {
  expect([timeFor(0), timeFor(200_000), timeFor(600_000), timeFor(400_000, 10_000)]).toEqual([
    30_000, 30_000, 90_000, 20_000,
  ]);
});

const slides = Array.from({ length: 2000 }, (_, n) => `## Slide ${n}\n\n- one **${n}**\n- two`).join('\n\n');

test('R40: a deck that takes too long to read is an error of its own, and the next one is prepared', async () => {
  const path = join(await temporaryFolder(), 'talk.md');
  await writeFile(path, `# Long\n\n${slides}`);
  const told: Diagnostic[] = [];
  const listener = { report: (found: readonly Diagnostic[]) => void told.push(...found) };
  expect(await prepareDeck(path, { browser: null, limit: { time: 1 } }, listener)).toBeNull();
  expect(told).toEqual([
    {
      severity: 'error',
      rule: 'too-large',
      path,
      message: 'reading it takes longer than the 0.001 seconds that a text of its length gets',
      help: expect.anything(),
    },
  ]);
  await writeFile(path, '# Short\n\n## One\n\n- point');
  expect(await prepareDeck(path, { browser: null }, listener)).toMatchObject({ name: 'talk' });
});

const prose = Array.from(
  { length: 400 },
  (_, n) => `The mill turned ${n} times in 2021. Anna saw it from the bridge.`,
);

test.each([
  ['article.txt', prose.join('\n\n')],
  ['article.md', `# The mill\n\n${prose.join('\n\n')}`],
  [
    'article.html',
    `<!DOCTYPE html><html><body><h1>The mill</h1><p>${prose.join('</p><p>')}</p></body></html>`,
  ],
])('R40: an article that takes too long to read is refused: %s', async (name, text) => {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, text);
  const refused = await loadArticle(path, { limits: { ...limits, time: 1 } });
  expect(refused).toMatchObject({ article: null, diagnostics: [{ rule: 'too-large', path }] });
  expect((await loadArticle(path)).article?.blocks.length).toBeGreaterThan(300);
});

test('R40: an article that takes too long to outline is refused', async () => {
  const { article } = readArticle(makeSource('a.txt', `The mill\n\n${prose.join('\n\n')}`));
  await expect(outlineArticle(article, { within: boundFor(0, 1) })).rejects.toThrow(LateError);
  expect((await outlineArticle(article, { within: boundFor(0) })).outline.slides.length).toBeGreaterThan(1);
  const path = join(await temporaryFolder(), 'mill.txt');
  await writeFile(path, `The mill\n\n${prose.join('\n\n')}`);
  const told: Diagnostic[] = [];
  const reporter = { report: (found: readonly Diagnostic[]) => void told.push(...found) };
  const asked = { article: path, out: '-', limit: { time: 1 } };
  expect(
    await drawOutline(asked, reporter as unknown as Parameters<typeof drawOutline>[1], never),
  ).toBeNull();
  expect(told).toMatchObject([{ severity: 'error', rule: 'too-large', path }]);
});
