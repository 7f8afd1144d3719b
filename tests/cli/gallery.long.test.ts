import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '../../src/io/browser/find-browser.ts';
import { fromHex } from '../../src/theme/color.ts';
import { parseTheme } from '../../src/theme/parse-theme.ts';
import { eventually } from '../io/support.ts';
import { readParts } from '../theme/built-in.ts';
import { cli, emptyFolder, lecternProcess } from './run.ts';

const slow = { timeout: 240_000 };

/** A page of a browser that can reach this machine, which lectern's own cannot, and what goes wrong in it. */
async function openPage(): Promise<{ page: Page; problems: string[]; requests: string[] }> {
  const { path } = await findBrowser();
  const browser = await puppeteer.launch({
    ...{ executablePath: path, headless: 'shell', pipe: true },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  return { page, problems, requests };
}

/** Computed style of the first slide that a selector means, in its shadow tree. */
const styleOf = (page: Page, which: string, property: string) =>
  page.evaluate(
    (name, wanted) => {
      const hosts = [...document.querySelectorAll('.cells .host')].map((host) => host.shadowRoot!);
      const slide = hosts.flatMap((root) => root.querySelector(`section${name} > .slide`) ?? [])[0]!;
      return getComputedStyle(slide).getPropertyValue(wanted);
    },
    which,
    property,
  );
const rgbOf = (hex: string) =>
  `rgb(${fromHex(hex)!
    .srgb.map((channel) => Math.round(channel * 255))
    .join(', ')})`;
const setField = (page: Page, selector: string, value: string) =>
  page.$eval(
    selector,
    (element, given) => {
      (element as HTMLInputElement).value = given;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    },
    value,
  );
const textOf = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent);
const choose = (page: Page, value: string) =>
  page.$eval(`.choices input[value="${value}"]`, (input) => (input as HTMLElement).click());

/** A gallery that is being served in a project of its own. */
async function startGallery(): Promise<{ cwd: string; url: string; output: () => string }> {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'package.json'), '{}');
  const child: ChildProcess = spawn(process.execPath, [cli, 'theme', 'gallery', 'paper', '--port', '0'], {
    cwd,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (output += chunk));
  await eventually(() => /http:\S+/.test(output), 120_000);
  return { cwd, url: /http:\S+/.exec(output)![0], output: () => output };
}

/** Builds a deck with that front matter; its page. */
async function buildDeck(cwd: string, matter: string): Promise<string> {
  await writeFile(
    join(cwd, 'mill.md'),
    `---\n${matter}---\n\n# Mill\n\n---\n\n## River\n\n- stone\n- wheel\n`,
  );
  const { code, stderr } = await lecternProcess(['build', 'mill.md', '-o', 'built'], { cwd });
  expect(code, stderr).toBe(0);
  return readFile(join(cwd, 'built/mill/index.html'), 'utf8');
}

test(
  'a theme is changed on the served page, taken along, and saved as one of the project',
  slow,
  async () => {
    const { cwd, url, output } = await startGallery();
    const { page, problems } = await openPage();
    await page.goto(url);
    await page.waitForSelector('[data-worn]');
    expect(await styleOf(page, '[data-layout=bullets]', '--deck-accent')).toBe('#b32a1b');

    await setField(page, '.well input[name=accent]', '#00aa77');
    await eventually(
      async () => (await styleOf(page, '[data-layout=bullets]', '--deck-accent')) === '#00aa77',
    );
    const brand = { accent: fromHex('#00aa77')! };
    const { base } = parseTheme(readParts('paper'), { brand }).theme!.colors;
    expect(
      await styleOf(page, '[data-layout=bullets]', '--deck-accent-text'),
      'derived as a deck derives it',
    ).toBe(base.get('accent-text')!.hex);
    expect(await textOf(page, '.pairs')).toContain('Accent as a shape2.65, wants 3');

    const size = () => styleOf(page, '[data-layout=table]', 'font-size');
    const before = await size();
    await page.focus('input[name=scale]');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('PageDown');
    await eventually(async () => Number.parseFloat(await size()) < Number.parseFloat(before));
    await setField(page, 'input[name=radius]', '12');
    await eventually(async () => (await styleOf(page, '[data-layout=code]', '--deck-radius')) === '12px');
    await setField(page, 'select[name=headingFont]', 'Libre Franklin');
    await eventually(async () =>
      (await styleOf(page, '[data-layout=bullets]', '--deck-font-display')).startsWith('"Libre Franklin"'),
    );

    await page.browserContext().overridePermissions(url, ['clipboard-read', 'clipboard-sanitized-write']);
    await page.bringToFront();
    await page.click('.copy');
    await eventually(async () => (await textOf(page, '.said'))?.startsWith('Copied') ?? false);
    const matter = await page.evaluate(() => navigator.clipboard.readText());
    expect(matter).toMatch(
      /^theme: \{ extends: paper, accent: '#00aa77' \}\ntokens:\n {2}font\.display: \['Libre/,
    );
    const fromMatter = await buildDeck(cwd, matter);

    // A font that the theme does not bring is named as a package, or only saved.
    await setField(page, 'select[name=headingFont]', 'Onest');
    await eventually(async () =>
      /^theme: \{ extends: paper, accent: '#00aa77', headingFont: Onest \}\ntokens:\n {2}step/.test(
        (await textOf(page, '.matter')) ?? '',
      ),
    );
    expect(await page.$eval('.font-hint', (hint) => hint.checkVisibility())).toBe(false);
    await setField(page, 'select[name=headingFont]', 'Libre Franklin');

    await setField(page, 'input[name=saveName]', 'acme');
    await page.click('.save-button');
    await page.waitForSelector('.choices input[value=acme]', { timeout: 60_000 });
    await eventually(
      async () => (await styleOf(page, '[data-layout=bullets]', '--deck-accent')) === '#00aa77',
    );
    expect(JSON.parse(readFileSync(join(cwd, 'themes/acme/theme.json'), 'utf8'))).toMatchObject({
      extends: 'paper',
    });
    const properties = (html: string) => new Set(html.match(/--deck-[\w-]+:[^;}]+/g));
    expect(properties(await buildDeck(cwd, 'theme: acme\n'))).toEqual(properties(fromMatter));

    expect(await textOf(page, '.said')).toContain('theme: acme');
    await eventually(async () => {
      await page.click('.save-button');
      return (await textOf(page, '.said'))?.includes('already') ?? false;
    }, 30_000);

    const tokens = join(cwd, 'themes/acme/tokens.json');
    await writeFile(tokens, readFileSync(tokens, 'utf8').replaceAll('#00aa77', '#aa0077'));
    await eventually(
      async () =>
        (await styleOf(page, '[data-layout=bullets]', '--deck-accent').catch(() => '')) === '#aa0077',
      60_000,
    );
    await writeFile(tokens, '{');
    await eventually(
      async () => (await textOf(page, '.notice').catch(() => ''))?.includes('json-syntax') ?? false,
      60_000,
    );
    expect(output()).toContain('[json-syntax]');
    expect(problems).toEqual([]);
  },
);

test('the written page opens from disk, asks for nothing, and shows every mode and ratio', slow, async () => {
  const cwd = await emptyFolder();
  const { code, stdout, stderr } = await lecternProcess(['theme', 'gallery', 'paper', '--static'], { cwd });
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/^dist[\\/]gallery[\\/]index\.html {2}\d+ themes?\n$/);
  const path = join(cwd, 'dist/gallery/index.html');
  const address = pathToFileURL(path).href;
  const { page, problems, requests } = await openPage();
  await page.goto(address);
  await page.waitForSelector('[data-worn]');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(requests.filter((each) => !each.startsWith('data:'))).toEqual([address]);
  expect(await page.$('.save-button'), 'nothing is saved without a server').toBeNull();

  const ground = () => styleOf(page, '[data-layout=bullets]', 'background-color');
  expect(await ground()).toBe('rgb(244, 241, 234)');
  await choose(page, 'dark');
  const { hex } = parseTheme(readParts('paper'), { mode: 'dark' }).theme!.colors.base.get('bg')!;
  expect(await ground()).toBe(rgbOf(hex));
  await choose(page, 'print');
  expect(await ground()).toBe('rgb(255, 255, 255)');
  await setField(page, '.well input[name=bg]', '#ddeeff');
  expect(await ground()).toBe('rgb(221, 238, 255)');
  expect(await textOf(page, '.matter')).toBe("theme: { extends: paper, mode: print, bg: '#ddeeff' }\n");
  await choose(page, '4:3');
  expect(await styleOf(page, '[data-layout=bullets]', 'width')).toBe('1440px');
  await choose(page, 'deutan');
  expect(await page.$eval('.frame', (frame) => getComputedStyle(frame).filter)).toContain('#deutan');

  // By keyboard alone: open a slide, go on, and come back to where the page was left.
  await page.focus('.cell:nth-child(2) .open');
  await page.keyboard.press('Enter');
  expect(await textOf(page, '.large-name')).toContain('2 / ');
  await page.keyboard.press('ArrowRight');
  expect(await textOf(page, '.large-name')).toContain('3 / ');
  await page.keyboard.press('Escape');
  await eventually(() =>
    page.evaluate(() => document.activeElement === document.querySelectorAll('.open')[2]),
  );
  expect(problems).toEqual([]);
});

test('a theme that is not shown is told with those that are', async () => {
  const { code, stderr } = await lecternProcess(['theme', 'gallery', 'papre', '--static'], {
    cwd: await emptyFolder(),
  });
  expect(code).toBe(1);
  expect(stderr).toContain('[unknown-theme] there is no theme "papre" in the gallery');
  expect(stderr).toContain('"paper"');
});
