import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { emptyFolder, lecternProcess } from './run.ts';

const run = promisify(execFile);
const hasTools = await Promise.all([run('soffice', ['--version']), run('pdftotext', ['-v'])]).then(
  () => true,
  () => false,
);
const name = 'LibreOffice shows every word of the deck on its page';

/** The text of each page. */
async function readWords(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', [pdf, '-'], { maxBuffer: 1 << 26 });
  return stdout.split('\f').slice(0, -1);
}

const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad]+/g, '');
// A raised mark of a footnote stands on a line of its own in one of the two: letters and digits are words apart.
const wordsOf = (text: string): string[] => text.normalize('NFKC').match(/\p{L}{3,}|\p{N}{2,}/gu) ?? [];

test
  .skipIf(!hasTools)
  .each(
    ['slides/tour.md', 'slides/russia-myanmar.md'].flatMap((deck) =>
      ['paper', 'poster', 'workshop'].map((theme) => [deck, theme] as const),
    ),
  )(`${name}: %s in %s`, { timeout: 600_000 }, async (deck, theme) => {
  const cwd = await emptyFolder();
  const source = resolve(deck);
  const [pdf, pptx] = [join(cwd, 'own.pdf'), join(cwd, 'office.pptx')];
  expect(
    (await lecternProcess(['export', source, '--theme', theme, '-o', pdf], { cwd: resolve('.') })).code,
  ).toBe(0);
  const made = await lecternProcess(['export', source, '--theme', theme, '-o', pptx, '--json'], {
    cwd: resolve('.'),
  });
  expect(made.code).toBe(0);
  const { pictures } = JSON.parse(made.stdout).results[0] as { pictures: { slide: number }[] };
  const profile = `-env:UserInstallation=file://${join(cwd, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', cwd, pptx]);
  const [own, office] = await Promise.all([readWords(pdf), readWords(join(cwd, 'office.pdf'))]);
  expect(office).toHaveLength(own.length);
  const pictured = new Set(pictures.map(({ slide }) => slide));
  const missing = own.flatMap((text, i) => {
    if (pictured.has(i + 1)) return [];
    const shown = squeeze(office[i]!);
    return wordsOf(text)
      .filter((word) => !shown.includes(word))
      .map((word) => `${i + 1}: ${word}`);
  });
  expect(missing).toEqual([]);
});
