import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, lectern, lecternProcess } from './run.ts';

const article = `The old mill of Selby

The mill burned in 1871, and nobody in the town was hurt. Anna Lund built it anew with 40 men.

It has turned ever since. “We grind for the whole valley,” said Lund to the mayor.

The river is low in summer. In winter it carries ice.
`;

const good = `---
source: mill.txt
---

# The mill <!-- src: p0 -->

---

## It burned and was built anew <!-- src: p1 -->

- The fire of 1871 hurt nobody <!-- src: p1.s1 -->
- Anna Lund came with 40 men <!-- src: p1.s2 -->

---

> “We grind for the whole valley” <!-- src: p2.s2 -->
>
> — Anna Lund
`;

/** A folder of a project with these files. */
async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await emptyFolder();
  for (const [path, text] of Object.entries({ 'package.json': '{}\n', 'mill.txt': article, ...files })) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  return cwd;
}

// There is no such browser: whoever starts one fails.
const env = { LECTERN_BROWSER: '/no/such/browser' };
const check = (cwd: string, ...args: string[]) => lectern(['check', '--quick', ...args], { cwd, env });

test('what does not fit, and what keeps people out, is told where the slides were looked at', async () => {
  const long = `- ${'Nobody could ever read all of this from the last row. '.repeat(4)}\n`.repeat(30);
  const talk = `---\nfit: dense\ncss: pale.css\n---\n\n# A\n\n---\n\n## B\n\n${long}\n---\n\n## C\n\n- pale words\n- and more\n`;
  const cwd = await project({ 'talk.md': talk, 'pale.css': 'li { color: #e6e2da }' });
  const { code, stderr } = await lectern(['check', 'talk.md'], { cwd });
  expect(stderr).toMatch(/talk\.md:\d+:\d+: error \[overflow\] slide 2/);
  expect(stderr).toMatch(/talk\.md:\d+:\d+: warning \[accessibility\] slide \d: .*color-contrast/);
  expect(code).toBe(1);
  const quick = await lectern(['check', '--quick', 'talk.md'], { cwd });
  // What was measured before is known.
  expect(quick.stderr).toContain('[overflow]');
  expect(quick.stderr).not.toContain('[accessibility]');
});

test('a good outline passes, and coverage is told on standard output', async () => {
  const cwd = await project({ 'talk.md': good });
  const { code, stdout, stderr } = await check(cwd, 'talk.md', '--strict');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(
    [
      'talk.md  3 slides, held against mill.txt',
      '  paragraphs on a slide   2 of 3 (66 %)',
      '  slides with a source    3 of 3 (100 %)',
      '  points with a source    3 of 3 (100 %)',
      '  paragraphs that no slide touches',
      '    p3  The river is low in summer.',
      '',
    ].join('\n'),
  );
});

test('nothing is written', async () => {
  const cwd = await project({ 'talk.md': good });
  await check(cwd, 'talk.md');
  const { readdir } = await import('node:fs/promises');
  expect((await readdir(cwd)).sort()).toEqual(['mill.txt', 'package.json', 'talk.md']);
});

describe('what is wrong', () => {
  const wrong = good.replace('40 men', '50 men').replace('hurt nobody', 'hurt the town');

  test('has its place; warnings end with 1 only where they count', async () => {
    const cwd = await project({ 'talk.md': wrong });
    const { code, stderr } = await check(cwd, 'talk.md');
    expect(code).toBe(0);
    expect(stderr).toContain('talk.md:11:20: warning [source-negation] the "nobody" of p1.s1 is lost');
    expect(stderr).toContain(
      'talk.md:12:23: warning [source-number] "50" is not in p1.s2: “Anna Lund built it anew',
    );
    expect(stderr).toContain('2 warnings');
    expect((await check(cwd, 'talk.md', '--strict')).code).toBe(1);
  });

  test('an id that is not there is an error', async () => {
    const cwd = await project({ 'talk.md': good.replace('p1.s2', 'p1.s3') });
    const { code, stderr } = await check(cwd, 'talk.md');
    expect(code).toBe(1);
    expect(stderr).toContain('talk.md:12:40: error [unknown-source] the article has no "p1.s3"');
    expect(stderr).toContain('write "p1.s2"; p1 has 2 sentences');
  });

  test('in an included file is told there', async () => {
    const cwd = await project({
      'talk.md': '---\nsource: mill.txt\n---\n\n# A\n\n<!-- include: part.md -->\n',
      'part.md': '## B\n\n- 41 men <!-- src: p1.s2 -->\n',
    });
    const { stdout, stderr } = await check(cwd, 'talk.md');
    expect(stderr).toContain('part.md:3:3: warning [source-number]');
    expect(stdout).toContain('points with a source    1 of 1');
  });

  test('all that build says is said too', async () => {
    const cwd = await project({ 'talk.md': `${good}\n---\n\n## C {layout=quot}\n\n![](none.png)\n` });
    const { code, stderr } = await check(cwd, 'talk.md');
    expect(code).toBe(1);
    for (const rule of ['unknown-layout', 'missing-image', 'alt-text']) expect(stderr).toContain(`[${rule}]`);
  });
});

describe('--json', () => {
  test('gives diagnostics and coverage as data, and nothing else', async () => {
    const cwd = await project({
      'talk.md': good.replace('40 men', '50 men').replace('- The fire', '- A thought\n- The fire'),
    });
    const { stdout, stderr, code } = await check(cwd, 'talk.md', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { results, diagnostics, counts } = JSON.parse(stdout);
    expect(counts).toEqual({ errors: 0, warnings: 1 });
    expect(diagnostics).toMatchObject([{ severity: 'warning', rule: 'source-number', path: 'talk.md' }]);
    expect(results).toMatchObject([
      {
        outline: 'talk.md',
        slides: 3,
        source: 'mill.txt',
        coverage: {
          paragraphs: { of: 3, held: 2 },
          slides: { of: 3, held: 3 },
          points: { of: 4, held: 3 },
          untouched: [{ id: 'p3', text: 'The river is low in summer.' }],
          slidesWithout: [],
          pointsWithout: [{ slide: 2, text: 'A thought', place: 'talk.md:11:3' }],
        },
      },
    ]);
  });

  test('a note is no warning', async () => {
    const cwd = await project({ 'talk.md': good.replace('mill.txt', 'none.txt') });
    const { stdout, code } = await check(cwd, 'talk.md', '--json', '--strict');
    expect(code).toBe(0);
    const { results, diagnostics, counts } = JSON.parse(stdout);
    expect(counts).toEqual({ errors: 0, warnings: 0 });
    expect(diagnostics).toMatchObject([{ severity: 'note', rule: 'source-missing' }]);
    expect(results).toEqual([{ outline: 'talk.md', slides: 3, source: null }]);
  });
});

describe('the article', () => {
  test('that is not there is told as it is, and counts as nothing', async () => {
    const cwd = await project({ 'talk.md': good.replace('mill.txt', 'none.txt') });
    const { code, stdout, stderr } = await check(cwd, 'talk.md', '--strict');
    expect(code).toBe(0);
    expect(stderr).toContain('talk.md:2:9: note [source-missing] the article "none.txt" is not there');
    expect(stderr).not.toContain('0 ');
    expect(stdout).toBe('talk.md  3 slides, no article to hold it against\n');
  });

  test('may be named on the command line', async () => {
    const cwd = await project({ 'talk.md': good.replace('source: mill.txt', 'source: none.txt') });
    const { code, stdout } = await check(cwd, 'talk.md', '--source', 'mill.txt', '--strict');
    expect(code).toBe(0);
    expect(stdout).toContain('held against mill.txt');
    const missing = await check(cwd, 'talk.md', '--source', 'mil.txt');
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('mil.txt: error [missing-file]');
  });

  test('outside the project is read only by name or with trust', async () => {
    const cwd = await project({
      'inner/package.json': '{}\n',
      'inner/talk.md': good.replace('mill.txt', '../mill.txt'),
    });
    const inner = join(cwd, 'inner');
    expect((await check(inner, 'talk.md')).stderr).toContain('lies outside the project');
    expect((await check(inner, 'talk.md', '--trust')).stdout).toContain('held against ../mill.txt');
    expect((await check(inner, 'talk.md', '--source', '../mill.txt')).stdout).toContain(
      'held against ../mill.txt',
    );
  });

  test('is not missed by a talk that has none', async () => {
    const cwd = await project({ 'talk.md': '# A\n\n---\n\n## B\n\n- c\n' });
    expect(await check(cwd, 'talk.md', '--strict')).toEqual({
      code: 0,
      stdout: 'talk.md  2 slides, no article to hold it against\n',
      stderr: '',
    });
  });

  test('is missed by a talk that names sentences of one', async () => {
    const cwd = await project({ 'talk.md': '# A <!-- src: p0 -->\n' });
    expect((await check(cwd, 'talk.md')).stderr).toContain('talk.md: note [source-missing]');
  });

  test('that has changed is told with the sentences that did', async () => {
    const cwd = await project({});
    expect((await lectern(['outline', 'mill.txt', '-o', 'talk.md'], { cwd })).code).toBe(0);
    expect((await check(cwd, 'talk.md', '--strict')).stderr).toBe('');
    await writeFile(join(cwd, 'mill.txt'), article.replace('with 40 men', 'with 60 men'));
    const { code, stderr } = await check(cwd, 'talk.md', '--strict');
    expect(code).toBe(1);
    expect(stderr).toContain(
      '[source-changed] the article has changed since this outline was drawn from it; of the sentences in the notes p1.s2 changed',
    );
    expect(stderr).toContain('p1.s2 reads “Anna Lund built it anew with 60 men.” now');
  });
});

test('aliases count, and a wrong map of them is an error', async () => {
  const talk = (aliases: string) =>
    good.replace('---\n\n#', `aliases: ${aliases}\n---\n\n#`).replace('Anna Lund came', 'Anna Lundt came');
  const cwd = await project({ 'talk.md': talk('{ Lundt: [Lund] }'), 'wrong.md': talk('[Lundt]') });
  expect((await check(cwd, 'talk.md')).stderr).toBe('');
  const { code, stderr } = await check(cwd, 'wrong.md');
  expect(code).toBe(1);
  expect(stderr).toContain('wrong.md:3:10: error [setting-value] "aliases" wants a map');
  expect(stderr).toContain('write "Lund"');
});

test('several outlines, folders and standard input', async () => {
  const cwd = await project({
    'slides/a.md': good.replace('mill.txt', '../mill.txt'),
    'slides/b.md': '# B\n',
  });
  const { code, stdout } = await check(cwd, 'slides');
  expect(code).toBe(0);
  expect(stdout).toContain('slides/a.md  3 slides, held against mill.txt');
  expect(stdout).toContain('slides/b.md  1 slide, no article');
  const piped = await lecternProcess(['check', '--quick', '-'], { cwd, input: good, env });
  expect(piped.stdout).toContain('<stdin>  3 slides, held against mill.txt');
  expect((await check(cwd, 'none.md')).code).toBe(1);
  expect((await check(cwd)).code).toBe(2);
});

test('a diagram is not drawn for it, and that is said', async () => {
  const cwd = await project({
    'talk.md': '# A\n\n---\n\n## B\n\n```mermaid {alt="mills"}\nflowchart LR\n  Mill --> River\n```\n',
  });
  const cache = { ...env, XDG_CACHE_HOME: join(cwd, 'cache') };
  const { code, stderr } = await lectern(['check', 'talk.md', '--strict', '--quick'], { cwd, env: cache });
  expect(code).toBe(0);
  expect(stderr).toContain('talk.md:7:1: note [diagram-unchecked]');
});

test('the talk of the repository is true to its article', async () => {
  const cwd = await emptyFolder();
  const { code, stdout, stderr } = await lectern(['check', '--quick', resolve('slides/russia-myanmar.md')], {
    cwd,
    env,
  });
  expect(code).toBe(0);
  expect(stdout).toContain('16 slides');
  expect(stderr).not.toContain('warning');
});

describe('outline --numbered', () => {
  test('prints the article with its numbers', async () => {
    const cwd = await project({});
    const { code, stdout, stderr } = await lectern(['outline', '--numbered', 'mill.txt'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(
      'p0     headline: The old mill of Selby\n\np1     paragraph\np1.s1  The mill burned in 1871',
    );
  });

  test('--json gives it as data; standard input is read', async () => {
    const cwd = await emptyFolder();
    const { stdout } = await lecternProcess(['outline', '--numbered', '-', '--json'], {
      cwd,
      input: `${article}\nLeave a Reply\n`,
    });
    const [result] = JSON.parse(stdout).results;
    expect(result).toMatchObject({ article: '<stdin>', title: 'The old mill of Selby', lang: 'en' });
    expect(result.blocks[2].sentences[1]).toEqual({ id: 'p3.s2', text: 'In winter it carries ice.' });
    expect(result.removed).toMatchObject([{ text: 'Leave a Reply', why: 'after the article' }]);
  });

  test('draws nothing, and wants no options for drawing', async () => {
    const cwd = await project({});
    const { code, stderr } = await lectern(['outline', '--numbered', 'mill.txt', '-o', 'talk.md'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("'--numbered' cannot be used with");
  });
});
