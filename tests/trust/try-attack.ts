import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { type Attack, secret } from './attack.ts';
import { judgePage } from './judge.ts';
import { findSecret, layOutAttack, listTree, type Place } from './place.ts';
import type { Sink } from './sink.ts';
import { watchWork } from './watch-work.ts';

/** A pipeline from what an attacker hands over to a page; `printed` is the text of the PDF without blanks. */
export type Pipeline = (
  attack: Attack,
  place: Place,
) => Promise<{ readonly html: string | null; readonly printed?: string }>;

/** Where attacks are tried. */
export interface Bench {
  readonly browser: Browser;
  readonly sink: Sink;
  /** Folder for the cases; each has one of its own in it, which is removed. */
  readonly root: string;
  /** Further folders that pages may load files from. */
  readonly folders?: readonly string[];
  /** The page's own policy is not enforced. */
  readonly withoutPolicy?: boolean;
}

let tried = 0;

/** Runs an attack through a pipeline, opens what came of it, and tells what it gained; nothing for one that was held off. */
export async function tryAttack(attack: Attack, build: Pipeline, bench: Bench): Promise<string[]> {
  const { browser, sink, root, folders = [], withoutPolicy = false } = bench;
  const own = `case-${++tried}`;
  const place = await layOutAttack(attack, join(root, own), `${sink.address}/${own}`);
  const before = new Set(await listTree(place.folder));
  const { result, gained } = await watchWork(() => build(attack, place));
  const wrong = new Set(gained);
  if (result?.html) {
    const shows = attack.shows && place.fill(attack.shows);
    const judging = { html: result.html, folders: [place.out, ...folders], shows, withoutPolicy };
    for (const each of await judgePage(browser, judging)) wrong.add(each);
  }
  if (result?.printed?.includes(secret)) wrong.add('leaked (PDF)');
  for (const file of await findSecret(place.out)) wrong.add(`leaked ${file}`);
  for (const name of await listTree(place.folder))
    if (!before.has(name) && !expected.test(name)) wrong.add(`stray ${name}`);
  for (const path of sink.asked) if (path.startsWith(`/${own}/`)) wrong.add(`reached ${path}`);
  await rm(place.folder, { recursive: true, force: true });
  return [...wrong];
}

/** What a pipeline is to write: the output, and of an article the outline with its pictures. */
const expected = /^(?:out(?:\/|$)|project\/(?:talk\.md|images(?:\/|$)))/;
