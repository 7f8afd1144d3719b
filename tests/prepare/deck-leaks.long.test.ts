import { readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../io/support.ts';
import { type BundledProgram, bundleProgram } from '../support/bundle-program.ts';
import { anyMarkdown, outline } from '../support/markdown.ts';

let program: BundledProgram;
beforeAll(async () => {
  program = await bundleProgram('tests/support/build-each.ts');
});
const { LECTERN_CACHE } = process.env;
afterAll(async () => {
  if (LECTERN_CACHE === undefined) delete process.env.LECTERN_CACHE;
  else process.env.LECTERN_CACHE = LECTERN_CACHE;
  await program.remove();
});

/** Texts that define what the next one must not know: macros, ids, footnotes, languages of code, settings, links. */
const marked = [
  '# A\n\n---\n\n## B\n\n$\\gdef\\leak{L} \\leak$\n\n[^n]\n\n[^n]: of A\n\n[l]: https://a.example\n',
  '# A\n\n---\n\n## B\n\n$\\leak$ and [^n] and [l]\n',
  '---\nlang: de\ntheme: ink\nmode: dark\nincremental: true\n---\n\n# A\n\n---\n\n## B\n\n- a\n- b\n\n```ts\nconst a = 1;\n```\n',
  '# A\n\n---\n\n## B {#b}\n\n```python\ndef f(): pass\n```\n\n:icon-leaf: :rocket:\n\n<b>raw</b>\n',
  '# A\n\n<style>\nh1 { color: red }\n</style>\n\n---\n\n## B {#b}\n\n```chart\ntype: bar\n\na,1\nb,2\n```\n',
];

/** Number of pairs of decks that are built one after the other. */
const pairs = 500;

test(
  'T27: a deck is the same to the byte whatever was built before it in the same process',
  { timeout: 1_800_000 },
  async () => {
    const folder = await temporaryFolder();
    // Other tests measure slides of the same decks meanwhile.
    process.env.LECTERN_CACHE = join(folder, 'cache');
    const generated = [
      ...marked,
      ...fc.sample(outline, { numRuns: 12, seed: 7 }),
      ...fc.sample(anyMarkdown, { numRuns: 12, seed: 7 }),
    ];
    const paths: string[] = [];
    for (const [i, text] of generated.entries()) {
      paths.push(join(folder, `text-${i}.md`));
      await writeFile(paths.at(-1)!, text);
    }
    const golden = (await readdir('tests/golden', { recursive: true }))
      .filter((name) => name.endsWith('outline.md'))
      .sort();
    // Every third: each is built in a process of its own too.
    paths.push(...golden.filter((_, i) => i % 3 === 0).map((name) => resolve('tests/golden', name)));
    expect(paths.length).toBeGreaterThan(45);

    const build = async (list: readonly string[]): Promise<string[]> => {
      const file = join(folder, `list-${Math.random()}.json`);
      await writeFile(file, JSON.stringify(list));
      return (await program.run([file])) as string[];
    };
    const alone = new Map<string, string>();
    const waiting = paths.values();
    const work = async () => {
      for (const path of waiting) alone.set(path, (await build([path]))[0]!);
    };
    await Promise.all([work(), work()]);

    const one = fc.constantFrom(...paths);
    const walk = fc.sample(fc.tuple(one, one), { numRuns: pairs, seed: 27 }).flat();
    const sums = await build(walk);
    const wrong = walk.flatMap((path, i) =>
      sums[i] === alone.get(path) ? [] : [`${path} after ${walk[i - 1]}`],
    );
    expect(sums).toHaveLength(2 * pairs);
    expect(wrong).toEqual([]);
  },
);
