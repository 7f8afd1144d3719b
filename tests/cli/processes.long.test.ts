import type { ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Ended, emptyFolder, lectern, lecternProcess } from './run.ts';

/** A command and the code that it ends with; those that serve and that are interrupted have tests of their own. */
const commands: readonly [args: readonly string[], code: number][] = [
  [['--version'], 0],
  [['--help'], 0],
  [[], 2],
  [['bild', 'talk.md'], 2],
  [['outline', 'mill.txt', '-o', 'drawn.md'], 0],
  [['build', 'talk.md'], 0],
  [['build', 'bad.md'], 1],
  [['build', 'talk.md', '-o', 'taken'], 3],
  [['export', 'talk.md'], 0],
  [['check', 'talk.md', '--json'], 0],
  [['check', 'bad.md', '--strict'], 1],
  [['explain', 'talk.md'], 0],
  [['theme', 'list'], 0],
  [['theme', 'explain', 'paper', '--json'], 0],
  [['init', 'new'], 0],
  [['doctor'], 0],
  [['mill.txt', '--slides', '3'], 0],
];

const files = {
  'package.json': '{}\n',
  'talk.md': '# Mill\n\n---\n\n## River\n\n- stone :icon-leaf:\n- wheel\n\nNote:\nsaid\n',
  'bad.md': '---\nthem: x\nsize: huge\n---\n\n# A\n',
  'mill.txt':
    'The mill of Brook\n\nThe old mill stood by the river for eighty years. In 1903 it burnt down.\n\nNobody was hurt in the fire. The town built a new one of stone.\n',
  taken: 'a file\n',
};

/** What a command says and ends with in a project of its own, without the name of that, times, and what is free. */
async function say(run: typeof lectern, args: readonly string[]): Promise<Ended> {
  const cwd = await emptyFolder();
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
  const { code, stdout, stderr } = await run(args, { cwd });
  const varying = /\d+(?:\.\d+)? (?:s\b|[kMG]B free|[kMG]B of memory free)/g;
  // Where an export takes longer than half a second it says which deck it is at.
  const plain = (text: string) =>
    text
      .replaceAll(cwd, '…')
      .replace(varying, 'some')
      .replace(/^exporting .*\n/gm, '');
  return { code, stdout: plain(stdout), stderr: plain(stderr) };
}

test.each(commands)(
  '%j as a process ends as it does in the process of these tests, and says the same',
  async (args, code) => {
    const ended = await say(lecternProcess, args);
    expect(ended.code).toBe(code);
    expect(ended.stdout + ended.stderr).not.toBe('');
    expect(await say(lectern, args)).toEqual(ended);
  },
);

test('whoever stops reading, as `head` does, gets no error', async () => {
  const cwd = await emptyFolder();
  const stop = { cwd, meanwhile: (child: ChildProcess) => void child.stdout?.destroy() };
  expect(await lecternProcess(['export', '--help'], stop)).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('what a run is given is taken back when it has ended', async () => {
  const before = { cwd: process.cwd(), argv: process.argv, code: process.exitCode };
  const cwd = await emptyFolder();
  const { code } = await lectern(['build', 'none.md'], { cwd, env: { LECTERN_TRIED: 'yes' } });
  expect(code).toBe(1);
  expect({ cwd: process.cwd(), argv: process.argv, code: process.exitCode }).toEqual(before);
  expect(process.env.LECTERN_TRIED).toBeUndefined();
});
