import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, lectern, lecternProcess } from './run.ts';

/** Without a browser, and without what one has measured before. */
const env = { LECTERN_BROWSER: '/no/such/browser', LECTERN_CACHE: '' };
beforeAll(async () => {
  env.LECTERN_CACHE = await mkdtemp(join(tmpdir(), 'lectern-rules-'));
});
afterAll(() => rm(env.LECTERN_CACHE, { recursive: true, force: true }));

/** A slide with a picture that says nothing to the blind, and one with too many words. */
const deck = (rules: string) =>
  `---\n${rules}---\n\n# A\n\n---\n\n## B\n\n![](a.svg)\n\n---\n\n## C\n\n${'word '.repeat(95)}\n`;

async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await emptyFolder();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  for (const [path, text] of Object.entries({ 'package.json': '{}\n', 'a.svg': svg, ...files })) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  return cwd;
}

/** What a command says of the two, and its exit code. */
async function run(cwd: string, ...args: string[]) {
  const { code, stderr } = await lectern(args, { cwd, env });
  const said = [...stderr.matchAll(/(\w+) \[(alt-text|crowded)\]/g)].map(
    ([, severity, rule]) => `${severity} ${rule}`,
  );
  return { said: said.sort(), code };
}

const commands = [['check', '--quick'], ['build'], ['export', '--format', 'txt']];

test.each(commands)('%s takes the rules of the deck', async (...command) => {
  const cwd = await project({
    'usual.md': deck('title: A\n'),
    'own.md': deck('rules: { crowded: off, alt-text: error }\n'),
  });
  expect(await run(cwd, ...command, 'usual.md')).toEqual({
    said: ['warning alt-text', 'warning crowded'],
    code: 0,
  });
  expect(await run(cwd, ...command, 'own.md')).toEqual({ said: ['error alt-text'], code: 1 });
});

test('a warning that is a note does not count with --strict; what was kept of a build is told the same', async () => {
  const cwd = await project({
    'talk.md': deck('rules: { crowded: off, alt-text: note, fit-not-measured: off }\n'),
  });
  const once = await run(cwd, 'build', 'talk.md', '--strict');
  expect(once).toEqual({ said: ['note alt-text'], code: 0 });
  expect(await run(cwd, 'build', 'talk.md', '--strict')).toEqual(once);
});

test('each of several decks has its own', async () => {
  const cwd = await project({
    'a.md': deck('rules: { crowded: off }\n'),
    'b.md': deck('rules: { alt-text: off }\n'),
  });
  expect((await run(cwd, 'check', '--quick', 'a.md', 'b.md')).said).toEqual([
    'warning alt-text',
    'warning crowded',
  ]);
});

test.each([
  ['lectern.config.yaml', 'rules: { crowded: off, alt-text: error, unclosd: off }\n', '1:41'],
  ['lectern.config.json', '{ "rules": { "crowded": "off", "alt-text": "error", "unclosd": "off" } }', '1:53'],
])('%s sets them for all decks below it', async (name, text, place) => {
  const cwd = await project({
    [name]: text,
    'talk.md': deck(''),
    'soft.md': deck('rules: { alt-text: note }\n'),
  });
  expect(await run(cwd, 'check', '--quick', 'talk.md')).toEqual({ said: ['error alt-text'], code: 1 });
  const { stderr } = await lectern(['check', '--quick', 'soft.md'], { cwd, env });
  expect(stderr).toContain(`${name}:${place}: warning [rule-setting] there is no rule "unclosd"`);
  expect(stderr).toContain(
    'soft.md:2:20: warning [rule-setting] the rule "alt-text" is an error by the configuration',
  );
  expect(stderr).toContain('error [alt-text]');
});

test('what is held against the article has them too', async () => {
  const talk = (rules: string) =>
    `---\nsource: a.txt\n${rules}---\n\n# A\n\n---\n\n## B\n\n- 9 men <!-- src: p1.s1 -->\n`;
  const cwd = await project({
    'a.txt': 'The mill\n\nThe mill was built by 40 men in a year.\n',
    'usual.md': talk(''),
    'own.md': talk('rules: { source-number: off }\n'),
  });
  expect((await lectern(['check', '--quick', 'usual.md'], { cwd, env })).stderr).toContain('[source-number]');
  expect((await lectern(['check', '--quick', 'own.md'], { cwd, env })).stderr).not.toContain(
    '[source-number]',
  );
});

describe('a comment with a reason silences a rule at its place', () => {
  const svg = '![](a.svg)';
  const allow = (rule: string, reason = ': it is drawn for the eye alone') =>
    `<!-- allow: ${rule}${reason} -->`;
  const talk = [
    ...['# A', '', '---', '', '## B', '', allow('alt-text'), '', svg, '', svg, '', '---', ''],
    ...[`## C ${allow('crowded', ': the poem has to be whole')}`, '', 'word '.repeat(95), ''],
  ].join('\n');

  test.each(commands)('%s', async (...command) => {
    const cwd = await project({ 'talk.md': talk });
    const { stderr } = await lectern([...command, 'talk.md'], { cwd, env });
    expect(stderr).not.toContain('[crowded]');
    expect(stderr.match(/\S+ warning \[alt-text\]/g)).toEqual(['talk.md:11:1: warning [alt-text]']);
    expect(stderr).not.toContain('allow');
  });

  test('a slide without a heading, and one in an included file', async () => {
    const own = allow('crowded', ': a poem');
    const words = 'word '.repeat(95);
    const cwd = await project({
      'talk.md': `# A\n\n---\n\n${own}\n\n${words}\n\n---\n\n<!-- include: part.md -->\n`,
      'part.md': `${own}\n\n## B\n\n${words}\n\n${allow('alt-text')}\n\n${svg}\n\n---\n\n## C\n\n${words}\n`,
    });
    const { stderr } = await lectern(['check', '--quick', 'talk.md'], { cwd, env });
    expect(stderr.match(/^\S+ \w+ \[.*?\]/gm)).toEqual(['part.md:13:1: warning [crowded]']);
  });

  test('--json and SARIF keep it, marked; it counts for nothing', async () => {
    const cwd = await project({ 'talk.md': talk.replace(`\n${svg}\n\n---`, '\n---') });
    const json = await lectern(['check', '--quick', 'talk.md', '--strict', '--json'], { cwd, env });
    expect(json.code).toBe(0);
    const { diagnostics, counts } = JSON.parse(json.stdout);
    expect(counts).toEqual({ errors: 0, warnings: 0 });
    expect(diagnostics).toMatchObject([
      { rule: 'alt-text', severity: 'warning', silenced: 'it is drawn for the eye alone' },
      { rule: 'crowded', silenced: 'the poem has to be whole' },
    ]);
    const sarif = await lectern(['check', '--quick', 'talk.md', '--format', 'sarif'], { cwd, env });
    const [run] = JSON.parse(sarif.stdout).runs;
    expect(run.results.map((result: { suppressions: unknown }) => result.suppressions)).toEqual([
      [{ kind: 'inSource', justification: 'it is drawn for the eye alone' }],
      [{ kind: 'inSource', justification: 'the poem has to be whole' }],
    ]);
    const github = await lectern(['check', '--quick', 'talk.md', '--format', 'github'], { cwd, env });
    expect(github.stdout).toBe('');
  });

  test('without one it is a warning; what silences nothing any more is a note of check alone', async () => {
    const text = `# A\n\n---\n\n## B\n\n${allow('alt-text', '')}\n\n${svg}\n\n${allow('crowded')}\n\nwords ${allow('source-number')}\n`;
    const cwd = await project({ 'talk.md': text });
    const { stderr, code } = await lectern(['check', '--quick', 'talk.md', '--strict'], { cwd, env });
    expect(code).toBe(1);
    expect(stderr).toContain('talk.md:7:6: warning [allow-comment] the comment gives no reason');
    expect(stderr).toContain('talk.md:9:1: warning [alt-text]');
    expect(stderr).toContain(
      'talk.md:11:6: note [allow-unused] the comment silences nothing of "crowded" any more',
    );
    // There is no article to hold it against.
    expect(stderr).not.toContain('"source-number"');
    const built = await lectern(['build', 'talk.md'], { cwd, env });
    expect(built.stderr).not.toContain('allow-unused');
  });

  test('it is not shown, and stands beside sources', async () => {
    const point = `- 9 men ${'<!-- src: p1.s1 -->'} ${allow('source-number', ': rounded')}`;
    const cwd = await project({
      'a.txt': 'The mill\n\nThe mill was built by 40 men in a year.\n',
      'talk.md': `---\nsource: a.txt\n---\n\n# A\n\n---\n\n## B\n\n${point}\n- 8 men <!-- src: p1.s1 -->\n`,
    });
    const { stderr } = await lectern(['check', '--quick', 'talk.md'], { cwd, env });
    expect(stderr.match(/\S+ \w+ \[source-number\]/g)).toEqual(['talk.md:12:3: warning [source-number]']);
    await lectern(['build', 'talk.md'], { cwd, env });
    const html = await readFile(join(cwd, 'dist/talk/index.html'), 'utf8');
    expect(html).toContain('9 men');
    expect(html).not.toContain('rounded');
  });
});

test('what only a browser sees is silenced too, and told as unused where it was looked for', async () => {
  const own = '<!-- allow: accessibility: the brand is pale -->';
  const slide = (comment: string) => `\n---\n\n## B\n\n- pale words ${comment}\n- and more\n`;
  const cwd = await project({
    'talk.md': `---\ncss: pale.css\n---\n\n# A\n${slide(own)}`,
    'dark.md': `# A\n${slide(own)}`,
    'off.md': `---\ncss: pale.css\nrules: { accessibility: off }\n---\n\n# A\n${slide('')}`,
    'pale.css': 'li { color: #e6e2da }',
  });
  const { stderr } = await lectern(['check', 'talk.md', 'dark.md', 'off.md'], { cwd });
  expect(stderr.match(/^\S+ \w+ \[a.*?\]/gm)).toEqual([
    'talk.md:12:3: warning [accessibility]',
    'dark.md:7:19: note [allow-unused]',
  ]);
  const quick = await lectern(['check', '--quick', 'dark.md'], { cwd });
  expect(quick.stderr).not.toContain('allow-unused');
});

describe('check --fix', () => {
  test('mends, shows the difference, tells what is left, and ends as after it', async () => {
    const cwd = await project({
      'talk.md': '# A\n\n---\n\n## B {layout=statment}\n\nA :telescop: :rockt:\n',
    });
    const before = await lectern(['check', '--quick', 'talk.md'], { cwd, env });
    expect(before.code).toBe(1);
    const { code, stdout, stderr } = await lectern(['check', '--quick', 'talk.md', '--fix'], { cwd, env });
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        ...['--- talk.md', '+++ talk.md', '@@ -2,6 +2,6 @@', ' ', ' ---', ' '],
        ...['-## B {layout=statment}', '+## B {layout=statement}', ' '],
        ...['-A :telescop: :rockt:', '+A :telescope: :rockt:'],
        'talk.md  2 slides, no article to hold it against\n',
      ].join('\n'),
    );
    expect(stderr.match(/\w+ \[.*?\]/g)).toEqual(['warning [unknown-emoji]']);
    const after = '# A\n\n---\n\n## B {layout=statement}\n\nA :telescope: :rockt:\n';
    expect(await readFile(join(cwd, 'talk.md'), 'utf8')).toBe(after);
    const again = await lectern(['check', '--quick', 'talk.md', '--fix'], { cwd, env });
    expect(again.stdout).not.toContain('---');
  });

  test('without it the files stay; SARIF carries what it would do', async () => {
    const text = '# A\n\n---\n\n## B\n\nA :telescop: b\n\n:::\n';
    const cwd = await project({ 'talk.md': text });
    const { stdout } = await lectern(['check', '--quick', 'talk.md', '--format', 'sarif'], { cwd, env });
    const results = JSON.parse(stdout).runs[0].results as { ruleId: string; fixes?: unknown }[];
    expect(results.find(({ ruleId }) => ruleId === 'unknown-emoji')?.fixes).toMatchObject([
      {
        artifactChanges: [
          {
            artifactLocation: { uri: 'talk.md' },
            replacements: [
              {
                deletedRegion: { startLine: 7, startColumn: 3, endLine: 7, endColumn: 13 },
                insertedContent: { text: ':telescope:' },
              },
            ],
          },
        ],
      },
    ]);
    expect(await readFile(join(cwd, 'talk.md'), 'utf8')).toBe(text);
  });

  test('as data it has the difference among the results; standard input is left', async () => {
    const cwd = await project({ 'talk.md': '# A :telescop:\n' });
    const { stdout } = await lectern(['check', '--quick', 'talk.md', '--fix', '--json'], { cwd, env });
    expect(JSON.parse(stdout).results[0]).toMatchObject({ mended: 'talk.md', edits: 1 });
    const piped = await lecternProcess(['check', '--quick', '-', '--fix'], {
      cwd,
      env,
      input: '# A :telescop:\n',
    });
    expect(piped.stderr).toContain('[unknown-emoji]');
    expect(piped.stdout).not.toContain('+++');
  });

  test('a file behind a link is an error of the machine, and stays', async () => {
    const cwd = await project({ 'real.txt': '# A :telescop:\n' });
    await symlink('real.txt', join(cwd, 'talk.md'));
    const { code, stderr } = await lectern(['check', '--quick', 'talk.md', '--fix'], { cwd, env });
    expect(code).toBe(3);
    expect(stderr).toContain('it is a link');
    expect(await readFile(join(cwd, 'real.txt'), 'utf8')).toBe('# A :telescop:\n');
  });
});
