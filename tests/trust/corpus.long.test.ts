import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/io/browser/browser.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import type { TrustOptions } from '../../src/prepare/trust.ts';
import type { Attack } from './attack.ts';
import { corpus } from './attacks/index.ts';
import { buildAttack } from './build-attack.ts';
import { openPlainBrowser } from './judge.ts';
import { openSink } from './sink.ts';
import { type Bench, type Pipeline, tryAttack } from './try-attack.ts';

const lent = lendBrowser();
let running: RunningBrowser;
let bench: Bench;

beforeAll(async () => {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'lectern-trust-')));
  const [lentOne, browser, sink] = await Promise.all([lent.open(), openPlainBrowser(), openSink()]);
  running = lentOne;
  // The decks' own policy is off: what is written in them has to be harmless by itself.
  bench = { browser, sink, root, withoutPolicy: true, judged: new Map() };
});
afterAll(async () => {
  await Promise.all([lent.close(), bench.browser.close(), bench.sink.close()]);
  await rm(bench.root, { recursive: true, force: true });
});

/** Attacks whose deck was built, and so opened. */
let opened = 0;

const build =
  (options: TrustOptions): Pipeline =>
  async (attack, place) => {
    const built = await buildAttack(attack, place, running, options);
    if (built.html !== null && !options.safe) opened++;
    return built;
  };

const modes = [
  ['a deck', {}],
  ['a stranger’s deck', { safe: true }],
] as const satisfies readonly (readonly [string, TrustOptions])[];

/** Attacks with the names of their tests. */
const rowsOf = (attacks: readonly Attack[]) =>
  attacks.map((attack) => [`${attack.rule} ${attack.name}`, attack] as const);

const isArchive = ({ naive }: Attack): boolean => naive === 'word';

// Archives are measured by the memory that they take, so they come one by one.
describe.each(modes)('%s:', (_mode, options) => {
  describe.each(Object.entries(corpus))('nothing is gained by %s', { concurrent: true }, (_, attacks) => {
    test.for(rowsOf(attacks.filter((attack) => !isArchive(attack))))('%s', async ([, attack], { expect }) => {
      const { shows: _shows, ...others } = attack;
      // What a deck shows all the same, a stranger's may not.
      const tried = 'safe' in options ? others : attack;
      expect(await tryAttack(tried, build(options), bench)).toEqual([]);
    });
  });
});

describe('nothing is gained by archives', () => {
  test.for(rowsOf(corpus.articles!.filter(isArchive)))('%s', async ([, attack]) => {
    expect(await tryAttack(attack, build({}), bench)).toEqual([]);
  });
});

test('most of the attacks become a deck that was opened: to refuse everything would be no feat', () => {
  const all = Object.values(corpus).flat();
  expect(opened).toBeGreaterThan(all.length * 0.85);
});
