import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import type { Frame, Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import { openPage } from '../io/open-page.ts';
import { eventually } from '../io/support.ts';
import { cli } from './run.ts';

/** A running `lectern present`. */
export interface Presenting {
  readonly url: string;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
  readonly interrupt: () => void;
  readonly pid: number;
}

/** Starts `lectern present` in a folder; settles when it serves. It is ended with the test. */
export async function startPresenting(cwd: string, ...args: string[]): Promise<Presenting> {
  const child: ChildProcess = spawn(process.execPath, [cli, 'present', ...args], { cwd });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let isOver = false;
  void ended.then(() => (isOver = true));
  await eventually(() => isOver || /http:\S+/.test(output), 30_000);
  const url = /http:\S+/.exec(output)?.[0] ?? '';
  return { url, output: () => output, ended, interrupt: () => void child.kill('SIGINT'), pid: child.pid! };
}

/** A deck that is open in a browser while it is edited. */
export interface OpenDeck {
  readonly page: Page;
  readonly frame: () => Frame;
  /** True as long as the page is the one that was loaded first. */
  readonly isFirst: () => Promise<boolean>;
  /** Text of the slide that is shown, with its notes. */
  readonly text: () => Promise<string>;
  readonly indices: () => Promise<{ h: number; v: number; f?: number }>;
  readonly go: (h: number, v?: number, f?: number) => Promise<void>;
  /** What is said over the slide; null for nothing. */
  readonly notice: () => Promise<string | null>;
  /** State of the deck that the page shows, and the one that the server has. */
  readonly version: () => Promise<string | null>;
  readonly newest: () => Promise<string | null>;
  /** Loads the deck once more, at a place in it. */
  readonly load: (url: string, hash: string) => Promise<void>;
  /** Errors of the page. */
  readonly problems: readonly string[];
}

/** Opens the deck at an address, and waits until it can be patched. */
export async function openDeck(url: string): Promise<OpenDeck> {
  const page = await openPage();
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  const frame = () => page.frames()[1]!;
  const version = () => page.$eval('html', (root) => root.getAttribute('data-version'));
  const load = async (address: string, hash = '') => {
    await page.goto('about:blank');
    await page.goto(address + hash);
    await eventually(async () => (await version()) !== null, 20_000);
    const isReady = 'document.documentElement.dataset.lecternReady === "true"';
    await eventually(() => frame().evaluate(isReady) as Promise<boolean>, 20_000);
  };
  await load(url);
  await frame().evaluate('window.isFirst = true');
  return {
    page,
    frame,
    isFirst: () => frame().evaluate('window.isFirst === true') as Promise<boolean>,
    text: () => frame().evaluate('Reveal.getCurrentSlide().textContent') as Promise<string>,
    indices: () => frame().evaluate('Reveal.getIndices()') as Promise<{ h: number; v: number; f?: number }>,
    go: async (h, v = 0, f = -1) => {
      await frame().evaluate(`Reveal.slide(${h}, ${v}, ${f})`);
    },
    notice: () => page.$eval('pre', (element) => (element.checkVisibility() ? element.textContent : null)),
    version,
    newest: async () => {
      const answer = await fetch(`${url}deck/`, { method: 'HEAD' });
      return /desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1] ?? null;
    },
    load,
    problems,
  };
}

/** Writes an outline as an editor does that writes into the file. */
export function save(cwd: string, text: string): Promise<void> {
  return writeFile(join(cwd, 'talk.md'), text);
}

/**
 * Each slide of an open deck as it stands there, and what Reveal.js shows behind it. What only tells how the page came
 * to this (the order of style properties, marks that loading leaves) is taken off.
 */
export async function readDeck(frame: Frame): Promise<string[]> {
  return (await frame.evaluate(`(() => {
    const clean = (element) => {
      const copy = element.cloneNode(true);
      // Backgrounds have it once they were shown.
      if (copy.matches('.slide-background')) {
        copy.classList.remove('has-light-background', 'has-dark-background');
        copy.removeAttribute('data-loaded');
      }
      // What a slide below others has kept from when its stack was shown.
      if (element.parentElement.matches('.stack:not(.present)')) {
        for (const name of ['hidden', 'aria-hidden']) copy.removeAttribute(name);
        copy.classList.remove('past', 'present', 'future');
      }
      // The step at which it was left.
      if (!copy.classList.contains('present')) copy.removeAttribute('data-fragment');
      for (const each of [copy, ...copy.querySelectorAll('*')]) {
        const style = each.getAttribute('style');
        if (style !== null) each.setAttribute('style', style.split(';').map((part) => part.trim().replace(/:\\s*/, ': ')).filter(Boolean).sort().join('; '));
        if (each.hasAttribute('class')) each.setAttribute('class', [...each.classList].sort().join(' '));
        for (const { name, value } of [...each.attributes].sort((a, b) => (a.name < b.name ? -1 : 1))) {
          each.removeAttribute(name);
          if (!(value === '' && (name === 'class' || name === 'style'))) each.setAttribute(name, value);
        }
      }
      return copy.outerHTML;
    };
    const slides = [...document.querySelectorAll('.slides section:not(.stack)')];
    const sheets = [...document.querySelectorAll('head > style')].map((sheet) => sheet.textContent);
    return [
      document.title,
      location.hash,
      ...sheets,
      ...slides.map(clean),
      ...slides.map((slide) => clean(slide.slideBackgroundElement)),
      [...document.querySelector('.slides').children].map((each) => each.querySelectorAll('section').length).join(' '),
    ];
  })()`)) as string[];
}
