import { execFileSync, spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lectern } from './run.ts';

const tools = ['qpdf', 'pdfinfo', 'pdffonts', 'pdftotext'];
const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);

test.skipIf(missing.length > 0)(
  'other programs find the PDF whole, tagged, titled and searchable',
  async () => {
    const cwd = await emptyFolder();
    await copyFile('slides/russia-myanmar.md', join(cwd, 'talk.md'));
    await mkdir(join(cwd, 'art'));
    for (const name of await readdir('slides/art'))
      await copyFile(`slides/art/${name}`, join(cwd, 'art', name));
    const { code, stdout } = await lectern(['export', 'talk.md', '-o', 'talk.pdf'], { cwd });
    expect(code).toBe(0);
    const pages = Number(/(\d+) pages/.exec(stdout)?.[1]);
    const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { cwd, encoding: 'utf8' });

    expect(run('qpdf', '--check', 'talk.pdf')).toContain('No syntax or stream encoding errors found');
    const info = run('pdfinfo', 'talk.pdf');
    expect(info).toMatch(/^Title: +One door into Myanmar$/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(new RegExp(`^Pages: +${pages}$`, 'm'));
    expect(info).toMatch(/^Page size: +1440 x 810 pts/m);
    const fonts = run('pdffonts', 'talk.pdf').trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts)
      expect(font, 'embedded TrueType, a subset').toMatch(/CID TrueType .* yes yes yes/);
    expect(run('pdftotext', '-layout', 'talk.pdf', '-')).toContain('The coup did not stop the visits');
  },
);
