import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { emptyFolder, lectern } from './run.ts';

let folder: string;
beforeEach(async () => {
  folder = await emptyFolder();
  mkdirSync(join(folder, 'course/parts'), { recursive: true });
  writeFileSync(join(folder, 'course/package.json'), '{}');
});

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const build = () => lectern(['build', 'talk.md'], { cwd: join(folder, 'course') });
const page = () => readFileSync(join(folder, 'course/dist/talk/index.html'), 'utf8');

test('a deck of several files is one deck', async () => {
  write('course/talk.md', '# Talk\n\n<!-- include: parts/one.md -->\n\n<<< @/parts/code.py\n');
  write('course/parts/one.md', '## From a part\n\n![a box](box.svg)\n');
  write('course/parts/code.py', 'print("from a file")\n');
  write(
    'course/parts/box.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>',
  );
  const { code, stdout, stderr } = await build();
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toContain('3 slides');
  expect(page()).toContain('From a part');
  expect(page()).toContain('from a file');
  expect(page()).toMatch(/<img src="assets\/box-[0-9a-f]+\.svg"/);
});

test('a mistake in a part is told at its place in the part', async () => {
  write('course/talk.md', '# Talk\n\n<!-- include: parts/one.md -->\n');
  write('course/parts/one.md', '## From a part\n\n![gone](gone.png)\n');
  const { code, stderr } = await build();
  expect(code).toBe(1);
  expect(stderr).toContain('parts/one.md:3:1: error [missing-image]');
});

test('nothing outside the project is included, by no way', async () => {
  write('secret.md', '## Secret words\n');
  symlinkSync(join(folder, 'secret.md'), join(folder, 'course/link.md'));
  const names = [
    '../secret.md',
    'link.md',
    join(folder, 'secret.md'),
    '@/../secret.md',
    '/dev/zero',
    'parts',
  ];
  write(
    'course/talk.md',
    `# Talk\n\n${names.map((name) => `<!-- include: ${name} -->\n\n<<< "${name}"\n`).join('\n')}`,
  );
  const { code, stderr } = await build();
  expect(code).toBe(1);
  expect(stderr.match(/\[missing-include\]/g)).toHaveLength(2 * names.length);
  expect(page()).not.toContain('Secret words');
});
