import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { emptyFolder, lecternProcess } from './run.ts';

const commands: readonly (readonly string[])[] = [
  ['--version'],
  ['--help'],
  ['outline', 'mill.txt', '-o', 'drawn.md', '--report', 'report.html'],
  ['outline', '--update', 'drawn.md'],
  ['build', 'talk.md', 'other.md'],
  ['export', 'talk.md'],
  ['export', 'talk.md', '--format', 'png'],
  ['export', 'talk.md', '--format', 'pptx'],
  ['check', 'talk.md'],
  ['check', 'talk.md', '--fix', '--json'],
  ['explain', 'talk.md'],
  ['init', 'new'],
  ['doctor'],
  ['theme', 'list'],
  ['theme', 'new', 'acme', '--extends', 'paper'],
  ['theme', 'check', 'acme', '--quick'],
  ['theme', 'diff', 'acme'],
  ['theme', 'explain', 'paper'],
  ['theme', 'eject', 'paper', 'house'],
  ['mill.txt', '--slides', '3'],
  ['bild'],
];

const files = {
  'package.json': '{}\n',
  'talk.md':
    '---\nsource: mill.txt\n---\n\n# Mill\n\n---\n\n## River\n\n- [stone](https://example.org/) :icon-leaf:\n- ![far](https://example.org/a.png)\n- $x^2$\n\n```mermaid\ngraph LR\nA-->B\n```\n',
  'other.md': '# Other\n',
  'mill.txt':
    'The mill of Brook\n\nThe old mill stood by the river for eighty years. In 1903 it burnt down.\n\nNobody was hurt in the fire. The town built a new one of stone.\n',
};

describe(
  'R96: nothing is asked of the network, no telemetry, no look for updates',
  { timeout: 900_000 },
  () => {
    const trap = pathToFileURL(resolve('tests/support/trap-network.mjs')).href;
    const run = (
      args: readonly string[],
      cwd: string,
      meanwhile?: Parameters<typeof lecternProcess>[1]['meanwhile'],
    ) =>
      lecternProcess(args, {
        cwd,
        env: { NODE_OPTIONS: `--import ${trap}`, LECTERN_TEST_NETWORK: join(cwd, 'network.log') },
        ...(meanwhile && { meanwhile }),
      });
    const notedIn = (cwd: string) =>
      existsSync(join(cwd, 'network.log')) ? readFileSync(join(cwd, 'network.log'), 'utf8') : '';

    test('by any command', async () => {
      const cwd = await emptyFolder();
      for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
      for (const args of commands) {
        const { code, stderr } = await run(args, cwd);
        expect(notedIn(cwd), args.join(' ')).toBe('');
        expect([0, 1, 2], `${args.join(' ')}: ${stderr}`).toContain(code);
      }
      expect(existsSync(join(cwd, 'dist/talk.pdf'))).toBe(true);
    });

    test('by a server that is started and ended', async () => {
      const cwd = await emptyFolder();
      await writeFile(join(cwd, 'talk.md'), '# Mill\n');
      const { stdout, stderr } = await run(['present', 'talk.md', '--port', '0'], cwd, (child) => {
        child.stdout!.on('data', () => setTimeout(() => child.kill('SIGINT'), 2000));
      });
      expect(stdout + stderr).toContain('http://');
      expect(notedIn(cwd)).toBe('');
    });

    test('and the trap would tell: what asks addresses falls into it', async () => {
      const cwd = await emptyFolder();
      for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
      await run(['check', 'talk.md', '--quick', '--online'], cwd);
      expect(notedIn(cwd)).toMatch(/^(?:fetch|https?\.request|dns|net)/);
    });
  },
);
