import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { inflate } from '../../src/io/files/inflate.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { emptyFolder, lecternProcess } from './run.ts';

// Each test builds several decks, and a browser shares the machine with others.
vi.setConfig({ testTimeout: 120_000 });

const words = (n: number): string =>
  Array.from({ length: n }, (_, i) => ['the', 'mill', 'stood', 'by', 'the', 'river'][i % 6]).join(' ');
const lines = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join('\n');
const slide = (title: string, body: string): string => `## ${title}\n\n${body}\n`;
const deck = (...slides: readonly string[]): string => `# Talk\n\n---\n\n${slides.join('\n---\n\n')}`;

interface Built {
  readonly code: number | null;
  readonly stderr: string;
  readonly html: string;
  readonly titles: readonly string[];
  /** Slides that a browser laid out. */
  readonly measured: number;
}

/** Builds an outline in a folder of its own, with a cache of its own where one is named. */
async function build(
  outline: string,
  {
    files = {},
    env = {},
    args = [],
  }: { files?: Record<string, string>; env?: Record<string, string>; args?: string[] } = {},
): Promise<Built> {
  const cwd = await emptyFolder();
  for (const [path, text] of Object.entries({ 'package.json': '{}\n', 'talk.md': outline, ...files }))
    await writeFile(join(cwd, path), text);
  const { code, stdout, stderr } = await lecternProcess(['build', 'talk.md', '--json', ...args], {
    cwd,
    env,
  });
  const { results, diagnostics } = JSON.parse(stdout);
  const html = await readFile(join(cwd, 'dist/talk/index.html'), 'utf8');
  const titles = [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, title = '']) =>
    title.replace(/<[^>]*>/g, ''),
  );
  const shown = diagnostics.map(
    ({ rule, message, help }: Record<string, string>) => `[${rule}] ${message}\n${help}`,
  );
  return { code, stderr: `${stderr}${shown.join('\n')}`, html, titles, measured: results[0].measured };
}

/** A folder for measurements alone: fonts and the browser are taken from where they are. */
async function freshLook(): Promise<string> {
  return `---\nfooter: ${Math.random()} ${process.pid}\n---\n\n`;
}

const kinds: readonly (readonly [kind: string, body: string])[] = [
  ['a list', lines(16, (i) => `- point ${i} ${words(12)}`)],
  ['a numbered list', lines(9, (i) => `1. point ${i} ${words(30)}`)],
  ['a list in a list', `- top\n${lines(20, (i) => `  - inner ${i} ${words(12)}`)}`],
  ['paragraphs', lines(6, (i) => `Paragraph ${i} ${words(70)}.\n`)],
  ['a table', `| Place | What |\n| --- | --- |\n${lines(24, (i) => `| place ${i} | ${words(5)} |`)}`],
  ['code', `\`\`\`js\n${lines(70, (i) => `let value${i} = ${i};`)}\n\`\`\``],
  ['terms', lines(12, (i) => `Term ${i}\n: ${words(24)}\n`)],
  [
    'footnotes',
    `${lines(11, (i) => `- point ${i} ${words(14)}[^${i}]`)}\n\n${lines(11, (i) => `[^${i}]: note ${i} ${words(9)}`)}`,
  ],
  ['dates', lines(7, (i) => `- **19${i}0** **What it was** ${words(50)}`)],
];

test('whatever is too long goes on: lists, tables, code, paragraphs, terms', async () => {
  const { code, stderr, titles } = await build(
    deck(...kinds.map(([kind, body]) => slide(`Much of ${kind}`, body)), slide('Short', '- one')),
  );
  expect(stderr).not.toContain('[overflow]');
  expect(code).toBe(0);
  for (const [kind] of kinds) {
    const parts = titles.filter((title) => title.startsWith(`Much of ${kind} (`));
    expect(parts.length, kind).toBeGreaterThan(1);
    expect(parts).toEqual(parts.map((_, i) => `Much of ${kind} (${i + 1}/${parts.length})`));
  }
  expect(titles.at(-1)).toBe('Short');
});

test('smaller type comes first: a slide that fits so stays one', async () => {
  const table = `| a | b |\n| --- | --- |\n${lines(7, (i) => `| Some name of row ${i} | ${words(14)} |`)}`;
  const { titles, html, code } = await build(deck(slide('Full', table)));
  expect(titles).toEqual(['Full']);
  expect(html).toMatch(/data-layout="table"[^>]*data-density="dense"/);
  expect(code).toBe(0);
});

test('what cannot be parted is an error that names file, line, px and block', async () => {
  const column = `::: column\n${lines(9, (i) => `- point ${i} ${words(16)}`)}\n:::`;
  const { code, stderr, titles } = await build(
    deck(slide('Side by side', `::: columns\n${column}\n${column}\n:::`)),
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/\[overflow\] slide 2 is too full by \d+ px: the item "point \d/);
  expect(stderr).toContain('columns stay together');
  expect(titles).toEqual(['Side by side']);
});

test('a slide or a deck says how far the fitting goes', async () => {
  const list = lines(16, (i) => `- point ${i} ${words(12)}`);
  const slides = [
    slide('As it is {fit=off}', list),
    slide('Smaller', `<!-- fit: dense -->\n\n${list}`),
    slide('Free', list),
  ];
  const one = await build(deck(...slides));
  expect(one.titles).toEqual(['As it is', 'Smaller', 'Free (1/2)', 'Free (2/2)']);
  expect(one.stderr.match(/\[overflow\]/g)).toHaveLength(2);
  expect(one.stderr).toContain('`fit: split`');
  const all = await build(
    `---\nfit: dense\n---\n\n${deck(slide('Free', list), slide('Own {fit=split}', list))}`,
  );
  expect(all.titles).toEqual(['Free', 'Own (1/2)', 'Own (2/2)']);
  expect(all.code).toBe(1);
});

test('of a stress deck everything that can be mended is, and the rest is told with its place', async () => {
  const wide = (cell: (i: number) => string) =>
    `| ${Array.from({ length: 12 }, (_, i) => cell(i)).join(' | ')} |`;
  const outline = deck(
    slide(words(40), '- one\n- two\n- three'),
    slide('A long word', `- ${'abcdefghij'.repeat(8)} ends here\n- two`),
    slide(
      'Twelve columns',
      [wide((i) => `column ${i}`), wide(() => '---'), wide((i) => `something${i}`)].join('\n'),
    ),
    slide('A line of code', `\`\`\`js\nlet a = 1;\nlet text = '${'x'.repeat(285)}';\n\`\`\``),
    slide('A tall picture', '![a tower](tower.svg)'),
    slide('A tall picture with words', '![a tower](tower.svg)\n\n- one\n- two'),
    slide(
      'Much of everything',
      lines(9, (i) => `- point ${i} ${words(26)}`),
    ),
  );
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="4000"><rect width="1" height="4000"/></svg>';
  const { code, stderr, titles } = await build(outline, { files: { 'tower.svg': svg } });
  const overflows = stderr.match(/\[overflow\].*\n.*/g) ?? [];
  expect(overflows).toHaveLength(1);
  expect(overflows[0]).toMatch(/slide 4 is too full by \d+ px: .*column 0[\s\S]*fewer columns/);
  expect(code).toBe(1);
  expect(titles.slice(0, 6)).toHaveLength(6);
  expect(titles.at(-1)).toMatch(/Much of everything \((\d)\/\1\)/);
});

test('only what changed is measured again', async () => {
  const look = await freshLook();
  const slides = Array.from({ length: 8 }, (_, i) =>
    slide(`Slide ${i}`, `- point ${i} ${words(9)}\n\nNote: said`),
  );
  const long = slide(
    'Long',
    lines(16, (i) => `- point ${i} ${words(8)}`),
  );
  const first = await build(look + deck(...slides, long));
  expect(first.measured).toBe(1 + 8 + 1 + 2);
  // There is no such browser: whoever starts one fails.
  const env = { LECTERN_BROWSER: '/no/such/browser' };
  const again = await build(look + deck(...slides, long), { env });
  expect(again).toMatchObject({ measured: 0, stderr: '', code: 0 });
  expect(again.html === first.html).toBe(true);
  const noted = slides.with(3, slides[3]!.replace('said', 'said otherwise'));
  expect((await build(look + deck(...noted, long), { env })).stderr, 'notes have no size').toBe('');
  const moved = [slide('New', '- a new one'), ...slides];
  expect((await build(look + deck(...moved, long))).measured, 'the numbers of the others mean nothing').toBe(
    1,
  );
});

test('the same deck gives the same slides, whether it is measured or known', async () => {
  const text = deck(
    slide(
      'Long',
      lines(23, (i) => `- point ${i} ${words(7 + (i % 9))}`),
    ),
    slide('Short', '- one'),
  );
  const [one, other] = [await build((await freshLook()) + text), await build((await freshLook()) + text)];
  expect(one.measured).toBeGreaterThan(0);
  expect(one.titles).toEqual(other.titles);
});

test('without a browser a deck is built as it is estimated, and one warning says so', async () => {
  const look = await freshLook();
  const long = slide(
    'Long',
    lines(16, (i) => `- point ${i} ${words(12)}`),
  );
  const { code, stderr, titles } = await build(look + deck(long), {
    env: { LECTERN_BROWSER: '/no/such/browser' },
  });
  expect(code).toBe(0);
  expect(titles).toEqual(['Long']);
  expect(stderr.match(/\[fit-not-measured\]/g)).toHaveLength(1);
  expect(stderr).toContain('2 slides were not measured');
  expect(stderr).toContain('correct LECTERN_BROWSER');
});

test('a theme of Reveal.js knows no smaller type: its slides go on', async () => {
  const list = lines(14, (i) => `- point ${i} ${words(12)}`);
  const { code, stderr, titles } = await build(deck(slide('Long', list)), { args: ['--theme', 'black'] });
  expect(stderr).not.toContain('[overflow]');
  expect(code).toBe(0);
  expect(titles.length).toBeGreaterThan(1);
});

test('the deck and the PDF have the same slides, and an overflow is told once', async () => {
  const cwd = await emptyFolder();
  const column = `::: column\n${lines(9, (i) => `- point ${i} ${words(16)}`)}\n:::`;
  const outline = deck(
    slide(
      'Long',
      lines(16, (i) => `- point ${i} ${words(12)}`),
    ),
    slide('Side by side', `::: columns\n${column}\n${column}\n:::`),
  );
  await writeFile(join(cwd, 'talk.md'), outline);
  const { code, stderr, stdout } = await lecternProcess(['talk.md'], { cwd });
  expect(code).toBe(1);
  expect(stderr.match(/\[overflow\]/g)).toHaveLength(1);
  expect(stdout).toMatch(/4 slides\n.*4 pages/);
  const reading = readPdf(await readFile(join(cwd, 'dist/talk.pdf')), inflate);
  expect('facts' in reading && reading.facts.pages).toHaveLength(4);
  expect(await readdir(join(cwd, 'dist'))).toContain('talk.pdf');
});

test('explain tells how slides fit as it was last measured, without a browser', async () => {
  const cwd = await emptyFolder();
  const long = slide(
    'Long',
    lines(16, (i) => `- point ${i} ${words(12)}`),
  );
  await writeFile(join(cwd, 'talk.md'), (await freshLook()) + deck(long));
  const env = { LECTERN_BROWSER: '/no/such/browser' };
  const before = await lecternProcess(['explain', 'talk.md'], { cwd, env });
  expect(before.stdout).toContain('2 slides not measured yet');
  await lecternProcess(['build', 'talk.md'], { cwd });
  const after = await lecternProcess(['explain', 'talk.md'], { cwd, env });
  expect(after.stdout).toContain('Long (2/2)');
  expect(after.stdout).not.toContain('not measured');
});
