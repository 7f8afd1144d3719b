import { readFile, rm } from 'node:fs/promises';
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
  /** What pages gained that were opened before: the same page, tried by another mode, is not opened again. */
  readonly judged?: Map<string, readonly string[]>;
}

const numbers = new Map<string, number>();

/** The name of an attack's folder: the same at each try, so that the same page is the same bytes. */
function nameCase({ rule, name }: Attack): string {
  const key = `${rule} ${name}`;
  if (!numbers.has(key)) numbers.set(key, numbers.size);
  return `case-${numbers.get(key)}`;
}

/** Runs an attack through a pipeline, opens what came of it, and tells what it gained; nothing for one that was held off. */
export async function tryAttack(attack: Attack, build: Pipeline, bench: Bench): Promise<string[]> {
  const { sink, root } = bench;
  const own = nameCase(attack);
  const asked = sink.asked.length;
  const place = await layOutAttack(attack, join(root, own), `${sink.address}/${own}`);
  const before = new Set(await listTree(place.folder));
  const { result, gained } = await watchWork(() => build(attack, place));
  const wrong = new Set(gained);
  if (result?.html) {
    const shows = attack.shows && place.fill(attack.shows);
    for (const each of await judgeOnce(result.html, place, shows, bench)) wrong.add(each);
  }
  if (result?.printed?.includes(secret)) wrong.add('leaked (PDF)');
  for (const file of await findSecret(place.out)) wrong.add(`leaked ${file}`);
  for (const name of await listTree(place.folder))
    if (!before.has(name) && !expected.test(name)) wrong.add(`stray ${name}`);
  for (const path of sink.asked.slice(asked)) if (path.startsWith(`/${own}/`)) wrong.add(`reached ${path}`);
  await rm(place.folder, { recursive: true, force: true });
  return [...wrong];
}

async function judgeOnce(
  html: string,
  { out }: Place,
  shows: string | undefined,
  { browser, folders = [], withoutPolicy = false, judged }: Bench,
): Promise<readonly string[]> {
  const page = await readFile(html, 'utf8');
  const known = shows === undefined ? judged?.get(page) : undefined;
  const gained =
    known ?? (await judgePage(browser, { html, folders: [out, ...folders], shows, withoutPolicy }));
  judged?.set(page, gained);
  return gained;
}

/** What a pipeline is to write: the output, and of an article the outline with its pictures. */
const expected = /^(?:out(?:\/|$)|project\/(?:talk\.md|images(?:\/|$)))/;
