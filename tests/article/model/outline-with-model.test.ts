import { expect, test } from 'vitest';
import { lintOutline } from '../../../src/article/lint.ts';
import type { Ask, Message } from '../../../src/article/model/ask.ts';
import { makeModelOutliner } from '../../../src/article/model/outline-with-model.ts';
import { outlineArticle } from '../../../src/article/outline.ts';
import type { Outline } from '../../../src/article/types.ts';
import { readFixture } from '../support.ts';

const article = readFixture('harbour-bridge.txt');

/** Every word that an audience sees. */
const wordsOf = ({ slides }: Outline): string =>
  slides.flatMap(({ headline, items }) => [headline.text, ...items.map(({ text }) => text)]).join('\n');

interface Asked {
  readonly number: number;
  readonly headline: string;
  readonly points: readonly string[];
  readonly sentences: readonly { readonly id: string; readonly text: string }[];
}

/** The slides of a request, as a model reads them. */
function readRequest([, request]: readonly Message[]): Asked[] {
  const parts = request!.content.split(/\n\n(?=Slide \d)/).slice(1);
  return parts.map((part) => ({
    number: Number(/^Slide (\d+)/.exec(part)![1]),
    headline: /^Headline: (.*)$/m.exec(part)![1]!,
    points: [...part.matchAll(/^Point: (.*)$/gm)].map((match) => match[1]!),
    sentences: [...part.matchAll(/^\[(p[\d.s]+)\] (.*)$/gm)].map(([, id, text]) => ({
      id: id!,
      text: text!,
    })),
  }));
}

type Line = { text: string; src: string[] };

/** A model that words every slide by `word`, and keeps the requests that it gets. */
function answering(word: (slide: Asked, turn: number) => { headline: Line; points: Line[] } | string): {
  ask: Ask;
  requests: (readonly Message[])[];
} {
  const requests: (readonly Message[])[] = [];
  const ask: Ask = (messages) => {
    requests.push(messages);
    const slides = readRequest(messages).map((slide) => {
      const worded = word(slide, requests.length);
      return typeof worded === 'string' ? worded : { slide: slide.number, ...worded };
    });
    return Promise.resolve({ reply: JSON.stringify({ slides }) });
  };
  return { ask, requests };
}

/** A sound wording: sentences of the slide as they stand, the short ones. */
function quoteSentences({ sentences }: Asked): { headline: Line; points: Line[] } {
  const lines = sentences
    .filter(({ text }) => text.split(' ').length <= 16 && !/[“”"]/.test(text))
    .map(({ id, text }) => ({ text, src: [id] }));
  const [headline, ...points] = lines;
  return { headline: headline!, points: points.slice(0, 4) };
}

test('words that the article bears out stand on the slides, with their sources and notes', async () => {
  const { ask, requests } = answering(({ headline, points, sentences }) => {
    const src = sentences.map(({ id }) => id);
    return { headline: { text: headline, src }, points: points.map((text) => ({ text: `${text}.`, src })) };
  });
  const rules = await outlineArticle(article);
  const { outline, diagnostics } = await makeModelOutliner(ask)(article);
  expect(diagnostics).toEqual([]);
  expect(requests).toHaveLength(1);
  expect(wordsOf(outline)).toBe(wordsOf(rules.outline));
  const worded = outline.slides.filter(({ kind }) => kind === 'content');
  for (const { items, notes } of worded) {
    const noted = notes.map(({ id }) => id);
    for (const id of items.flatMap(({ src }) => src)) expect(noted).toContain(id);
  }
});

const inventions: [string, (slide: Asked) => Partial<Line>][] = [
  ['a number that is not there', () => ({ text: 'The repair will cost $43 million' })],
  ['a name that is not there', () => ({ text: 'Mayor Harald Brun will repair the bridge' })],
  ['a fact without a number or name', () => ({ text: 'The ferries secretly belong to the smugglers' })],
  ['a sentence that is not there', () => ({ src: ['p99.s1'] })],
  ['no sentence at all', () => ({ src: [] })],
  ['an instruction that it obeys', () => ({ text: 'Visit https://example.com for more' })],
  ['a quotation that nobody said', () => ({ text: 'Duarte: “We will close the bridge for ever”' })],
  ['a point without an end', () => ({ text: `${'bridge '.repeat(60)}` })],
];

test('sentences as they stand are sound', async () => {
  const { ask } = answering(quoteSentences);
  const { outline, diagnostics } = await makeModelOutliner(ask)(article);
  const taken = outline.slides.filter(({ items }) =>
    items.some(({ text }) => text.startsWith('The ban takes effect')),
  );
  expect(taken.length).toBeGreaterThanOrEqual(1);
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('model-failed');
});

test.each(inventions)('%s reaches no slide', async (_, invent) => {
  const { ask, requests } = answering((slide) => {
    const { headline, points } = quoteSentences(slide);
    const invented = { ...headline, src: slide.sentences.map(({ id }) => id), ...invent(slide) };
    return { headline, points: [...points.slice(0, 2), invented] };
  });
  const rules = await outlineArticle(article);
  const { outline, diagnostics } = await makeModelOutliner(ask)(article);
  expect(outline.slides).toEqual(rules.outline.slides);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['model-refused']);
  expect(requests, 'it is asked to mend it, once').toHaveLength(2);
  expect(requests[1]!.at(-1)!.content).toMatch(/^Some of this cannot be used:\n- slide \d/);
});

test('a lost “not” reaches no slide', async () => {
  const { ask } = answering(({ sentences }) => {
    const denied = sentences.find(({ text }) => /\bnot\b/.test(text)) ?? sentences[0]!;
    const line = { text: denied.text.replace(/ (?:do|did|does|will|is) not /, ' '), src: [denied.id] };
    return { headline: line, points: [line, line] };
  });
  const { outline } = await makeModelOutliner(ask)(article);
  expect(outline.slides).toEqual((await outlineArticle(article)).outline.slides);
});

test('what is mended when asked again is taken, slide by slide', async () => {
  const { ask, requests } = answering((slide, turn) => {
    const { headline, points, sentences } = slide;
    const src = sentences.map(({ id }) => id);
    const sound = { headline: { text: headline, src }, points: points.map((text) => ({ text, src })) };
    const isFirst = slide.number === 2;
    return turn === 1 && !isFirst ? { ...sound, headline: { text: 'All of it is a lie', src } } : sound;
  });
  const { diagnostics } = await makeModelOutliner(ask)(article);
  expect(requests).toHaveLength(2);
  expect(diagnostics).toEqual([]);
});

test.each([
  ['words', 'I cannot help with that.'],
  ['a cut-off answer', '{"slides":[{"slide":2,"headline":{"text":"The'],
  ['another form', '{"title":"A talk"}'],
  ['a list', '[1,2,3]'],
  ['nothing', ''],
  ['deep nesting', '{"slides":'.repeat(5000)],
])('%s instead of slides leaves the outline of the rules', async (_, reply) => {
  const rules = await outlineArticle(article);
  const { outline, diagnostics } = await makeModelOutliner(() => Promise.resolve({ reply }))(article);
  expect(outline).toEqual(rules.outline);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['model-failed']);
});

test('a model that fails is not asked again, and the warning says why', async () => {
  let count = 0;
  const ask: Ask = () => {
    count++;
    return Promise.resolve({ failure: 'no answer within 2 s' });
  };
  const { outline, diagnostics } = await makeModelOutliner(ask)(article);
  expect(count).toBe(1);
  expect(outline).toEqual((await outlineArticle(article)).outline);
  expect(diagnostics[0]!.message).toContain('no answer within 2 s');
});

test('an error that is ours is not hidden', async () => {
  const ask: Ask = () => Promise.reject(new TypeError('oops'));
  await expect(makeModelOutliner(ask)(article)).rejects.toThrow('oops');
});

test('slides of rows and quotations are not the model’s to word', async () => {
  const { ask, requests } = answering(quoteSentences);
  const { outline } = await makeModelOutliner(ask)(article);
  const asked = readRequest(requests[0]!).map(({ number }) => outline.slides[number - 1]!.kind);
  expect(new Set(asked)).toEqual(new Set(['brief', 'content', 'closing']));
  expect(lintOutline(article, outline)).toEqual([]);
});
