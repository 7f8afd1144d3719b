import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { html } from '../../src/html.ts';
import { renderFrame } from '../../src/render/frame.ts';
import type { Attack } from './attack.ts';
import { corpus } from './attacks/index.ts';
import { buildNaive, layOutTools, type NaiveTools } from './build-naive.ts';
import { openPlainBrowser } from './judge.ts';
import { openSink } from './sink.ts';
import { type Bench, type Pipeline, tryAttack } from './try-attack.ts';

let bench: Bench;
let tools: NaiveTools;

beforeAll(async () => {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'lectern-trust-')));
  const [browser, sink] = await Promise.all([openPlainBrowser(), openSink()]);
  tools = await layOutTools(join(root, 'tools'));
  bench = { browser, sink, root, folders: [tools.folder] };
});
afterAll(async () => {
  await Promise.all([bench.browser.close(), bench.sink.close()]);
  await rm(bench.root, { recursive: true, force: true });
});

/** Share of the corpus that has to work on a pipeline without defences: what works nowhere proves nothing. */
const leastShare = 0.75;

const all = Object.values(corpus).flat();

/** What each attack gains on the naive pipeline, with `policy` at the head of its pages; several are tried at once. */
async function tryAll(attacks: readonly Attack[], policy = ''): Promise<Map<Attack, readonly string[]>> {
  const gains = new Map<Attack, readonly string[]>();
  const waiting = attacks.values();
  const work = async () => {
    for (const attack of waiting) {
      const build: Pipeline = async (_, place) => ({ html: await buildNaive(attack, place, tools, policy) });
      gains.set(attack, await tryAttack(attack, build, bench));
    }
  };
  // Most of the time a page is watched for what it may still do.
  await Promise.all(Array.from({ length: 8 }, work));
  return gains;
}

test(
  'R1–R54 a pipeline without defences falls to most of the corpus; R10 the policy alone stops every script',
  // Four minutes alone, and thrice that on a machine that is busy with other tests.
  { timeout: 1_500_000 },
  async () => {
    const gains = await tryAll(all);
    // An exception is no gain: the deck is simply not built.
    const idle = all.filter((attack) => gains.get(attack)!.every((each) => each.startsWith('failed')));

    expect(all.length).toBeGreaterThanOrEqual(160);
    const names = idle.map(({ rule, name }) => `${rule} ${name}`).join('\n');
    expect(1 - idle.length / all.length, names).toBeGreaterThanOrEqual(leastShare);

    // The policy is to hold alone where everything else has failed.
    const running = all.filter((attack) => gains.get(attack)!.includes('ran'));
    const policy = await readPolicy();
    const held = await tryAll(running, policy);
    expect(running.length).toBeGreaterThan(100);
    expect(running.filter((attack) => held.get(attack)!.includes('ran')).map(({ name }) => name)).toEqual([]);
  },
);

/** The policy of a deck that lectern built, as it stands in the page. */
async function readPolicy(): Promise<string> {
  const page = await renderFrame({
    meta: { title: 't', lang: 'en', dir: 'ltr', description: null, author: null },
    styles: [],
    scripts: ['0'],
    body: html``,
    generator: 'g',
  });
  return /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(page)![0];
}
