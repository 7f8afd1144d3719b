import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../io/support.ts';
import { makePng } from '../support/make-png.ts';
import { seededRandom } from '../support/random.ts';
import { openDeck, readDeck, save, startPresenting } from './live.ts';
import { emptyFolder } from './run.ts';

const bodies = [
  '- one\n- two {.fragment}\n- three {.fragment}\n- four {.fragment}',
  '```js {1|2-3|all}\nconst a = 1;\nconst b = 2;\nconst c = a + b;\n```',
  '> A mill is a promise.\n>\n> — The miller',
  '| Mill | Year |\n| --- | ---: |\n| Upper | 1850 |\n| Lower | 1871 |',
  '![dot](dot.png)',
  '- **1850** First survey\n- **1871** The mill burns\n- **1890** The railway',
  'One sentence that stands alone.\n\nNote:\nAsk them.',
  '<!-- .slide: data-background-color="#123456" -->\n\nOn a ground of its own.',
  '<!-- tone: dark -->\n\n- dark\n- darker {.fragment}',
  Array.from({ length: 24 }, (_, i) => `- point ${i} says a good deal more than it needs to`).join('\n'),
];

/** Slides with what parts each from the one before it. */
interface Written {
  readonly title: string;
  readonly body: string;
  readonly below: boolean;
}

const print = (slides: readonly Written[]) =>
  `---\ntitle: Law\n---\n\n# Law\n${slides
    .map(({ title, body, below }) => `\n${below ? '----' : '---'}\n\n## ${title}\n\n${body}\n`)
    .join('')}`;

/** Edits as authors make them, at random. */
function edit(slides: readonly Written[], random: () => number, n: number): Written[] {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const at = Math.floor(random() * slides.length);
  const slide = slides[at]!;
  const kind = Math.floor(random() * 7);
  const made = { title: `Slide ${n}`, body: pick(bodies), below: random() < 0.3 };
  if (kind === 0) return slides.toSpliced(at, 0, made);
  if (kind === 1 && slides.length > 4) return slides.toSpliced(at, 1);
  if (kind === 2) return slides.toSpliced(at, 1, { ...slide, body: pick(bodies) });
  if (kind === 3) return slides.toSpliced(at, 1, { ...slide, below: !slide.below });
  if (kind === 4) return slides.toSpliced(at, 1).toSpliced(Math.floor(random() * slides.length), 0, slide);
  if (kind === 5) return slides.toSpliced(at, 1, { ...slide, title: `Titled ${n}` });
  return slides.toSpliced(at, 1, { ...slide, body: `${slide.body}\n\nMore of ${n}.` });
}

test.each([1, 2, 3])('a page that was patched is the page that is loaded anew (%i)', async (seed) => {
  const random = seededRandom(seed);
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'dot.png'), makePng(8, 4));
  let slides: readonly Written[] = bodies
    .slice(0, 7)
    .map((body, i) => ({ title: `Slide ${i}`, body, below: i === 4 }));
  await save(cwd, print(slides));
  const { url } = await startPresenting(
    cwd,
    'talk.md',
    '--port',
    '0',
    ...(seed === 2 ? ['--no-follow'] : []),
  );
  const deck = await openDeck(url);
  const fresh = await openDeck(url);
  for (let n = 0; n < 15; n++) {
    slides = edit(slides, random, n);
    if (random() < 0.5) await deck.go(Math.floor(random() * 5), 0, Math.floor(random() * 3) - 1);
    await save(cwd, print(slides));
    await eventually(async () => (await deck.version()) === (await deck.newest()));
    // What is measured comes a moment later, and Reveal.js writes its address when it has time.
    const read = async () => {
      await new Promise((wake) => setTimeout(wake, 2000));
      const hash = (await deck.frame().evaluate('location.hash')) as string;
      await fresh.load(url, hash);
      return [await readDeck(deck.frame()), await readDeck(fresh.frame())] as const;
    };
    let [patched, loaded] = await read();
    for (let tries = 0; tries < 8 && JSON.stringify(patched) !== JSON.stringify(loaded); tries++)
      [patched, loaded] = await read();
    expect(patched, `edit ${n}\n${print(slides)}`).toEqual(loaded);
  }
  expect(await deck.isFirst()).toBe(true);
  expect([...deck.problems, ...fresh.problems]).toEqual([]);
});
