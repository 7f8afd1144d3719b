import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Html } from '../../src/html.ts';
import type { RunningBrowser } from '../../src/io/browser/browser.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import type { Attack } from './attack.ts';
import { corpus } from './attacks/index.ts';
import { buildAttack } from './build-attack.ts';
import { judgePage, openPlainBrowser } from './judge.ts';
import { layOutAttack } from './place.ts';
import { openSink, type Sink } from './sink.ts';

// The drill: a sanitiser that gives back what it is given, as if the package had been taken over or its settings lost.
vi.mock('../../src/render/sanitize.ts', async (original) => ({
  ...(await original<typeof import('../../src/render/sanitize.ts')>()),
  sanitizeSlide: (markup: Html) => markup,
}));

const lent = lendBrowser();
let running: RunningBrowser;
let browser: Browser;
let sink: Sink;
let root: string;

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'lectern-trust-')));
  [running, browser, sink] = await Promise.all([lent.open(), openPlainBrowser(), openSink()]);
});
afterAll(async () => {
  await Promise.all([lent.close(), browser.close(), sink.close()]);
  await rm(root, { recursive: true, force: true });
});

// What archives cost is another matter; there is no markup of an author's in them that other attacks do not have.
const all = Object.values(corpus)
  .flat()
  .filter(({ naive }) => naive !== 'word');

/** Names of the attacks that ran a script, by the page that they ran it on. */
const ran = { bare: [] as string[], deck: [] as string[], print: [] as string[] };
let opened = 0;

/** Builds an attack, and opens its deck without its policy, its deck, and the page that is exported. */
async function tryPages(attack: Attack): Promise<void> {
  const name = `${attack.rule} ${attack.name}`;
  const place = await layOutAttack(attack, join(root, `case-${all.indexOf(attack)}`), sink.address);
  const built = await buildAttack({ ...attack, printed: false }, place, running).catch(() => null);
  if (built?.html && built.print) {
    opened++;
    const folders = [place.out];
    const judge = (html: string, withoutPolicy: boolean) =>
      judgePage(browser, { html, folders, withoutPolicy });
    // What runs nothing without its policy runs nothing with it.
    if ((await judge(built.html, true)).includes('ran')) {
      ran.bare.push(name);
      if ((await judge(built.html, false)).includes('ran')) ran.deck.push(name);
    }
    if ((await judge(built.print, false)).includes('ran')) ran.print.push(name);
  }
  await rm(place.folder, { recursive: true, force: true });
}

describe('T31: with a sanitiser that cleans nothing', () => {
  beforeAll(async () => {
    const waiting = all.values();
    const work = async () => {
      for (const attack of waiting) await tryPages(attack);
    };
    // Most of the time a page is watched for what it may still do.
    await Promise.all(Array.from({ length: 12 }, work));
  }, 1_800_000);

  test('most attacks become a deck that is opened', () => {
    expect(opened).toBeGreaterThan(all.length * 0.8);
  });

  test('and without a policy scripts of many attacks run: the corpus turns red', () => {
    expect(ran.bare.length).toBeGreaterThanOrEqual(40);
  });

  test('R10: the policy of the deck alone stops every script', () => {
    expect(ran.deck).toEqual([]);
  });

  test('R35: the policy of the page that is exported alone stops every script', () => {
    expect(ran.print).toEqual([]);
  });
});
