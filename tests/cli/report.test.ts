import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lectern, lecternProcess } from './run.ts';

const fixture = readFileSync('tests/article/fixtures/harbour-bridge.txt', 'utf8');

async function folderWithArticle(): Promise<string> {
  const cwd = await emptyFolder();
  writeFileSync(join(cwd, 'article.txt'), fixture);
  return cwd;
}

test('--report writes a page beside the outline, in a new folder too, with its fonts inside', async () => {
  const cwd = await folderWithArticle();
  const { code, stdout } = await lectern(['outline', 'article.txt', '--report', 'out/report.html'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^slides\/article\.md {2}\d+ slides\nout\/report\.html\n$/);
  const page = readFileSync(join(cwd, 'out/report.html'), 'utf8');
  expect(page).toContain('From <code>../article.txt</code>');
  expect(page.match(/@font-face/g)!.length).toBeGreaterThanOrEqual(4);
  expect(page).not.toMatch(/(?:src|href)="(?!#|data:)|url\('(?!data:)/);
  expect(page.length).toBeLessThan(400_000);
  expect(readdirSync(join(cwd, 'out'))).toEqual(['report.html']);
});

test('a report is written over a report and over nothing else', async () => {
  const cwd = await folderWithArticle();
  const args = ['outline', 'article.txt', '--report', 'report.html'];
  await lectern(args, { cwd });
  const first = readFileSync(join(cwd, 'report.html'), 'utf8');
  expect((await lectern(args, { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toBe(first);
  writeFileSync(join(cwd, 'report.html'), '<p>Mine</p>');
  const refused = await lectern(args, { cwd });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('report.html: error [report-kept]');
  expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toBe('<p>Mine</p>');
});

test('with the outline on standard output the page is named beside it', async () => {
  const cwd = await folderWithArticle();
  const piped = await lecternProcess(['outline', '-', '-o', '-', '--report', 'report.html'], {
    cwd,
    input: fixture,
  });
  expect(piped.code).toBe(0);
  expect(piped.stdout).toMatch(/^---\n/);
  expect(piped.stdout).not.toContain('report.html');
  expect(piped.stderr).toContain('report.html');
  expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toContain('From standard input');
});

test('an outline that was edited is kept, and no report shows another one', async () => {
  const cwd = await folderWithArticle();
  writeFileSync(join(cwd, 'talk.md'), '# Mine\n');
  const { code, stderr } = await lectern(
    ['outline', 'article.txt', '-o', 'talk.md', '--report', 'report.html'],
    { cwd },
  );
  expect(code).toBe(1);
  expect(stderr).toContain('[outline-kept]');
  expect(stderr).toContain('[report-kept]');
  expect(readdirSync(cwd)).not.toContain('report.html');
});

test.each(['-', 'report', 'report.txt', '.html'])('--report %s is refused', async (name) => {
  const cwd = await folderWithArticle();
  const { code, stderr } = await lectern(['outline', 'article.txt', '--report', name], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('such as report.html');
  expect(readdirSync(cwd)).toEqual(['article.txt']);
});

test('--json names the page', async () => {
  const cwd = await folderWithArticle();
  const { stdout } = await lectern(['outline', 'article.txt', '--report', 'r.html', '--json'], { cwd });
  expect(JSON.parse(stdout).results).toEqual([
    expect.objectContaining({ outline: 'slides/article.md' }),
    { report: 'r.html' },
  ]);
});

test('the whole job takes --report for one article and no more', async () => {
  const cwd = await folderWithArticle();
  writeFileSync(join(cwd, 'other.txt'), fixture);
  const { code, stderr } = await lectern(['article.txt', 'other.txt', '--report', 'r.html'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('--report wants one article');
  const done = await lectern(['article.txt', '--report', 'r.html'], { cwd });
  expect(done.code).toBe(0);
  expect(done.stdout).toContain('\nr.html\n');
}, 120_000);
