import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, lectern } from './run.ts';

const paragraphs = [
  'The mill grinds 40 tonnes of rye a week. It was built in 1871 by the Krause family. A fire destroyed its roof in 1902.',
  'The river drives two turbines. They supply power to 300 houses in the village. The owner sells the rest to the city.',
  'Nora Krause, head of the mill, wants to open a bakery. She has asked the council for a permit. The neighbours fear the noise.',
];
const weir =
  'A storm broke the lower weir in March. Divers found cracks in the stone. The repair will take two summers and cost 90,000 crowns.';

/** A folder with the article and the outline drawn from it. */
async function drawnFolder() {
  const cwd = await emptyFolder();
  const write = (...texts: readonly string[]) =>
    writeFile(join(cwd, 'mill.txt'), `The mill on the Oder\n\n${texts.join('\n\n')}\n`);
  await write(...paragraphs);
  expect((await lectern(['outline', 'mill.txt'], { cwd })).code).toBe(0);
  const path = join(cwd, 'slides/mill.md');
  const update = (...more: string[]) => lectern(['outline', 'mill.txt', '--update', ...more], { cwd });
  return { cwd, path, write, update, read: () => readFile(path, 'utf8') };
}

describe('lectern outline --update', () => {
  test('leaves an outline alone while its article is the same', async () => {
    const { update, read } = await drawnFolder();
    const before = await read();
    const { code, stdout, stderr } = await update();
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'slides/mill.md  unchanged\n', stderr: '' });
    expect(await read()).toBe(before);
  });

  test('keeps what was edited, adds what is new, tells what changed, and does all of it once', async () => {
    const { cwd, path, write, update, read } = await drawnFolder();
    const mine = (await read()).replace('## ', '## My own words: ');
    await writeFile(path, mine);
    await write(paragraphs[0]!.replace('1871', '1817'), weir, ...paragraphs.slice(1));
    const { code, stdout, stderr } = await update();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^slides\/mill\.md {2}\d+ slides kept, 1 edited, .* added at the end\n$/);
    expect(stderr).toMatch(/^slides\/mill\.md:\d+:\d+: warning \[source-changed\].*1871.*1817/m);
    const once = await read();
    expect(once).toContain('## My own words: ');
    expect(once).toContain('weir');
    expect((await update()).stdout).toBe('slides/mill.md  unchanged\n');
    expect(await read()).toBe(once);
    expect(await readdir(join(cwd, 'slides'))).toEqual(['mill.md']);
  });

  test('draws changed slides anew under --force, and keeps the file as it was', async () => {
    const { cwd, write, update, read } = await drawnFolder();
    const before = await read();
    await write(paragraphs[0]!.replace('1871', '1817'), ...paragraphs.slice(1));
    const { code, stdout } = await update('--force', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ results: [{ state: 'updated' }], counts: { errors: 0 } });
    expect(await read()).not.toContain('1871');
    expect(await readFile(join(cwd, 'slides/mill.md.bak'), 'utf8')).toBe(before);
  });

  test('keeps the line ends and the byte order mark of the file', async () => {
    const { path, write, update, read } = await drawnFolder();
    await writeFile(path, `\uFEFF${(await read()).replaceAll('\n', '\r\n')}`);
    await write(...paragraphs, weir);
    expect((await update()).code).toBe(0);
    const text = await read();
    expect(text).toContain('weir');
    expect(text.startsWith('\uFEFF---\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('draws an outline where there is none yet', async () => {
    const { update, cwd } = await drawnFolder();
    expect((await update('-o', 'other.md')).stdout).toMatch(/^other\.md {2}\d+ slides\n$/);
    expect(await readdir(cwd)).toContain('other.md');
  });

  test('refuses to update standard output', async () => {
    const { update } = await drawnFolder();
    const { code, stderr } = await update('-o', '-');
    expect(code).toBe(2);
    expect(stderr).toContain('-o - is none');
  });
});

describe('what an outline may be asked for', () => {
  test.each([
    [['--slides', '1'], 'from 2 to 200'],
    [['--slides', '4.5'], 'from 2 to 200'],
    [['--minutes', '601'], 'from 1 to 600'],
    [['--detail', 'some'], 'low, normal or high'],
    [['--focus', ' '], 'words of the article'],
    [['--lang', 'x_y!'], 'such as en, de or pt-BR'],
  ])('%j is a wrong command line that names what is right', async (args, allowed) => {
    const cwd = await emptyFolder();
    for (const command of [['outline', 'a.txt'], ['a.txt']]) {
      const { code, stderr } = await lectern([...command, ...args], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain(allowed);
    }
  });

  test.each([
    [['--slides', '2', '--focus', 'turbine', '--no-notes'], /turbine/, ''],
    [['--focus', 'turbnies', '--no-notes'], /^(?![^]*Note:)/, /\[focus-word\].*\n.*turbines/],
    [['--slides', '40', '--sections'], /Note:/, /\[short-article\]/],
    // Two slides, so one rule.
    [['--minutes', '3'], /^(?![^]*\n\n---\n\n[^]*\n\n---\n\n)[^]*\n\n---\n\n/, ''],
  ])('%j reaches the outline', async (args, shown, told) => {
    const cwd = await emptyFolder();
    await writeFile(join(cwd, 'mill.txt'), `The mill on the Oder\n\n${paragraphs.join('\n\n')}\n`);
    const { code, stdout, stderr } = await lectern(['outline', 'mill.txt', '-o', '-', ...args], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(shown);
    if (told !== '') expect(stderr).toMatch(told);
  });

  test('every option is told of with its default', async () => {
    const { stdout } = await lectern(['outline', '--help'], { cwd: await emptyFolder() });
    const plain = stdout.replace(/\s+/g, ' ');
    for (const option of ['slides', 'minutes', 'detail', 'focus', 'sections', 'no-notes', 'lang'])
      expect(plain).toMatch(new RegExp(`--${option}[^;]*; default`));
  });
});
