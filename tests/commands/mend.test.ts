import { cpSync, existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mendDeck } from '../../src/commands/mend.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { mended as mendedRules } from '../rules/mended.ts';

const home = process.cwd();
const golden = join(home, 'tests/golden');
let folder = '';

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'lectern-mend-')));
  await writeFile(join(folder, 'package.json'), '{}\n');
  process.chdir(folder);
});

afterAll(async () => {
  process.chdir(home);
  await rm(folder, { recursive: true, force: true });
});

async function findProblems(path: string): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  await prepareDeck(path, { browser: null }, { report: (diagnostics) => found.push(...diagnostics) });
  return found;
}

/** Writes an outline, mends it, and gives what it is then and what was changed. */
async function mend(text: string | Buffer, name = 'talk.md') {
  await writeFile(name, text);
  const mended = await mendDeck(name, { browser: null });
  const bytes = await readFile(name);
  return { text: bytes.toString('utf8'), bytes, mended, found: await findProblems(name) };
}

const head = '# A\n\n---\n\n## B\n\n';

describe('what has one right edit is mended', () => {
  const edits: readonly (readonly [rule: string, text: string, wanted: string | null])[] = [
    ['stray-end', `${head}text\n:::\nmore\n`, `${head}text\nmore\n`],
    ['stray-end', `${head}- one\n\n  :::\n`, `${head}- one\n\n`],
    [
      'unclosed',
      `${head}::: columns\n\nleft\n\n---\n\n## C\n`,
      `${head}::: columns\n\nleft\n\n:::\n\n---\n\n## C\n`,
    ],
    ['setext-rule', `${head}text\n---\n\n## C\n`, `${head}text\n\n---\n\n## C\n`],
    ['empty-heading', `${head}text\n\n###\n\nmore\n`, `${head}text\n\n\nmore\n`],
    ['unknown-setting', '---\nauthr: A\n---\n\n# A\n', '---\nauthor: A\n---\n\n# A\n'],
    ['setting-value', '---\nsplit: "ruls"\n---\n\n# A\n', null],
    ['setting-value', '---\nsplit: ruls\n---\n\n# A\n', '---\nsplit: rules\n---\n\n# A\n'],
    [
      'rule-setting',
      '---\nrules: { crowdd: off }\n---\n\n# A\n',
      '---\nrules: { crowded: off }\n---\n\n# A\n',
    ],
    [
      'setting-value',
      '---\nrules: { crowded: warnin }\n---\n\n# A\n',
      '---\nrules: { crowded: warning }\n---\n\n# A\n',
    ],
    [
      'allow-comment',
      `${head}<!-- allow: crowdd: a poem -->\n\nb\n`,
      `${head}<!-- allow: crowded: a poem -->\n\nb\n`,
    ],
    [
      'unknown-directive',
      `${head}<!-- layuot: statement -->\n\nb\n`,
      `${head}<!-- layout: statement -->\n\nb\n`,
    ],
    ['unknown-layout', `${head}<!-- layout: statment -->\n\nb\n`, `${head}<!-- layout: statement -->\n\nb\n`],
    ['unknown-layout', '---\nlayout: bulets\n---\n\n# A\n', '---\nlayout: bullets\n---\n\n# A\n'],
    ['unknown-tone', '# A\n\n## B {tone=acent}\n\nb\n', '# A\n\n## B {tone=accent}\n\nb\n'],
    ['unknown-fit', '# A\n\n## B {fit=dens}\n\nb\n', '# A\n\n## B {fit=dense}\n\nb\n'],
    ['unknown-theme', '---\ntheme: papr\n---\n\n# A\n', '---\ntheme: paper\n---\n\n# A\n'],
    ['unknown-emoji', `${head}A :telescop: b\n`, `${head}A :telescope: b\n`],
    ['unknown-icon', `${head}A :icon-telescop: b\n`, `${head}A :icon-telescope: b\n`],
    ['fragment-effect', `${head}b {.fragment .fade-upp}\n`, `${head}b {.fragment .fade-up}\n`],
    [
      'column-place',
      `${head}::: left\n\na\n\n:::\n\n::: rihgt\n\nb\n\n:::\n`,
      `${head}::: left\n\na\n\n:::\n\n::: right\n\nb\n\n:::\n`,
    ],
    [
      'code-info',
      `${head}\`\`\`js {titl="a" .numbers}\na\n\`\`\`\n`,
      `${head}\`\`\`js {title="a" .numbers}\na\n\`\`\`\n`,
    ],
    [
      'equation-reference',
      `${head}$$ x $$ {#eq:one}\n\nSee @eq:on.\n`,
      `${head}$$ x $$ {#eq:one}\n\nSee @eq:one.\n`,
    ],
  ];

  test('every rule that the page says is mended', () => {
    expect([...new Set(edits.map(([rule]) => rule))].sort()).toEqual([...mendedRules]);
  });

  test.each(edits)('%s', async (rule, text, wanted) => {
    await writeFile('talk.md', text);
    expect((await findProblems('talk.md')).map((each) => each.rule)).toContain(rule);
    const mended = await mend(text);
    expect(mended.text).toBe(wanted ?? text);
    if (wanted !== null) expect(mended.found.map((each) => each.rule)).not.toContain(rule);
    expect(mended.mended).toHaveLength(wanted === null ? 0 : 1);
  });
});

describe('what has none stays', () => {
  test.each([
    ['two names are near', `${head}A :rockt: b\n`],
    ['the right key is there', '---\nauthr: A\nauthor: B\n---\n\n# A\n'],
    ['a heading in the div may be meant for what follows', `${head}::: columns\n\nleft\n\n### C\n\nmore\n`],
    ['an empty heading opens a slide', '# A\n\n## B\n\ntext\n\n##\n\nmore\n'],
    ['an empty heading has a comment', `${head}text\n\n### <!-- key: 1 -->\n\nmore\n`],
    ['a code block has no end', `${head}\`\`\`js\na\n\nb\n`],
    ['the word stands twice', `${head}fade-upp {.fragment .fade-upp}\n`],
    ['it is silenced', `${head}A :telescop: b <!-- allow: unknown-emoji: it is a name -->\n`],
    ['the rule is off', '---\nrules: { unknown-emoji: off }\n---\n\n# A :telescop:\n'],
  ])('%s', async (_, text) => {
    expect(await mend(text)).toMatchObject({ text, mended: [] });
  });

  test('a text that is not in UTF-8', async () => {
    const bytes = Buffer.from('# Z\u00fcrich :telescop:\n', 'latin1');
    expect(await mend(bytes)).toMatchObject({ bytes, mended: [] });
  });

  test('a configuration', async () => {
    await writeFile('lectern.config.yaml', 'authr: A\n');
    expect((await mend('# A\n')).mended).toEqual([]);
    expect(await readFile('lectern.config.yaml', 'utf8')).toBe('authr: A\n');
    await rm('lectern.config.yaml');
  });
});

test('line ends, byte order mark, trailing blanks and the missing end stay', async () => {
  const text =
    '\uFEFF---\r\nauthr: A  \r\n---\r\n\r\n# A\t\r\n\r\n---\r\n\r\ntext\r\n---\r\n\r\n:::\r\n\r\n::: columns\r\n\r\na   ';
  const { bytes, mended } = await mend(text);
  expect(bytes.toString('utf8')).toBe(
    '\uFEFF---\r\nauthor: A  \r\n---\r\n\r\n# A\t\r\n\r\n---\r\n\r\ntext\r\n\r\n---\r\n\r\n\r\n::: columns\r\n\r\na   \r\n\r\n:::',
  );
  expect(mended[0]).toMatchObject({ path: 'talk.md', edits: 4 });
});

test('files that are included are mended where they are', async () => {
  await mkdir('parts', { recursive: true });
  await writeFile('parts/b.md', '## B\n\n:telescop:\n');
  const { mended, found } = await mend('# A\n\n<!-- include: parts/b.md -->\n\n---\n\n## C {tone=acent}\n');
  expect(mended.map(({ path }) => path).sort()).toEqual(['parts/b.md', 'talk.md']);
  expect(await readFile('parts/b.md', 'utf8')).toBe('## B\n\n:telescope:\n');
  expect(found.filter(({ fix }) => fix)).toEqual([]);
});

test('what an edit brings to light is mended too', async () => {
  const { text } = await mend(
    '---\ntheme: papr\n---\n\n# A\n\n---\n\n<!-- layuot: statment -->\n\nb :telescop:\n',
  );
  expect(text).toBe('---\ntheme: paper\n---\n\n# A\n\n---\n\n<!-- layout: statement -->\n\nb :telescope:\n');
});

let edited = 0;

// The law: no fix is left, and every line that the diff does not name is the same bytes.
const cases = readdirSync(golden).filter((name) => existsSync(join(golden, name, 'outline.md')));
test('there are decks to hold the law against', () => expect(cases.length).toBeGreaterThan(60));

test.each(cases)('%s: after mending nothing mendable is left, and the rest is as it was', async (name) => {
  const raw = await readFile(join(golden, name, 'outline.md'), 'utf8');
  const dos = `\uFEFF${raw.replace(/\r?\n/g, '\r\n')}`;
  // Where there is nothing to mend, line ends are nothing that could be lost.
  let isMended = true;
  for (const [ending, text] of [
    ['lf', raw],
    ['crlf', dos],
  ] as const) {
    if (!isMended) continue;
    const path = `${name}-${ending}`;
    cpSync(join(golden, name), path, { recursive: true });
    const { text: after, mended, found } = await mend(text, join(path, 'outline.md'));
    isMended = mended.length > 0;
    expect(found.filter(({ fix, silenced }) => fix && silenced === undefined)).toEqual([]);
    const own = mended.find((each) => each.path.endsWith('outline.md'));
    const changed = (own?.diff.split('\n').slice(2) ?? []).filter((line) => /^[-+]/.test(line));
    const lines = (all: string) => all.split(/(?<=\n)/);
    const count = (all: readonly string[]) => all.filter((line) => line !== '').length;
    const gone = changed.filter((line) => line.startsWith('-')).length;
    const fresh = changed.length - gone;
    const kept = longestCommon(lines(text), lines(after));
    expect(kept).toBeGreaterThanOrEqual(count(lines(text)) - gone);
    expect(count(lines(after))).toBe(count(lines(text)) - gone + fresh);
    if (!own) expect(after).toBe(text);
    edited += own?.edits ?? 0;
  }
});

test('some of them had something to mend', () => expect(edited).toBeGreaterThan(20));

/** How many lines two texts have in common, in order. */
function longestCommon(one: readonly string[], two: readonly string[]): number {
  let row = new Array<number>(two.length + 1).fill(0);
  for (const line of one) {
    const next = [0];
    two.forEach((other, i) => next.push(line === other ? row[i]! + 1 : Math.max(row[i + 1]!, next[i]!)));
    row = next;
  }
  return row.at(-1)!;
}
