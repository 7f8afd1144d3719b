import { distance } from 'fastest-levenshtein';
import type { Tokens } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { eachToken } from '../markdown/places.ts';
import type { Range } from '../source/source.ts';
import type { Finding } from './finding.ts';

/** A word that may be a name: it has a capital letter, inside or at its head, and is no sentence's first word alone. */
interface Name {
  readonly text: string;
  readonly range: Range;
  /** A sentence may have given it the capital. */
  readonly isFirst: boolean;
}

/** Shortest name of which another spelling is looked for, in letters: short ones are too often words of their own. */
const shortest = 6;

/** Names that the deck spells in two ways: "GitHub" and "Github", "São Paulo" and "Sao Paulo", one letter more or other inside. */
export function checkNames(blocks: readonly Block[]): Finding[] {
  const names = blocks.flatMap(listNames);
  const byText = new Map<string, Name[]>();
  for (const name of names) {
    const same = byText.get(name.text);
    if (same) same.push(name);
    else byText.set(name.text, [name]);
  }
  // A word that only ever begins a sentence is hardly a name.
  const known = [...byText].filter(([, all]) => all.some(({ isFirst }) => !isFirst));
  const alike = groupAlike(known.map(([text]) => text));
  const found: Finding[] = [];
  for (const [text, all] of known) {
    const times = (name: string) => byText.get(name)!.length;
    const others = alike(text).filter((each) => times(each) > all.length && isSameName(each, text));
    const [common] = others.toSorted((a, b) => times(b) - times(a));
    if (common === undefined) continue;
    const message = `"${text}" is spelt "${common}" elsewhere (${times(common)} times)`;
    const help = 'write it in one way';
    for (const { range } of all) found.push({ rule: 'name-spelling', message, help, range });
  }
  return found;
}

/** Names that begin and end alike which are held against each other; of more only those that differ in nothing but marks. */
const mostAlike = 100;

/** For each name those that may be the same: they begin and end with the same letters. */
function groupAlike(names: readonly string[]): (name: string) => readonly string[] {
  const near = new Map<string, string[]>();
  const same = new Map<string, string[]>();
  const add = (groups: Map<string, string[]>, key: string, name: string) => {
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  };
  const endsOf = (folded: string) => `${folded.slice(0, 2)} ${folded.slice(-2)}`;
  for (const name of names) {
    const folded = fold(name);
    add(same, folded, name);
    add(near, endsOf(folded), name);
  }
  return (name) => {
    const folded = fold(name);
    const group = near.get(endsOf(folded)) ?? [];
    return group.length > mostAlike ? (same.get(folded) ?? []) : group;
  };
}

function listNames(block: Block): Name[] {
  const found: Name[] = [];
  eachToken(block, (token, { start, end }) => {
    if (token.type !== 'text' || (token as Tokens.Text).tokens) return;
    // A text that was changed as it was read has no place for each of its letters.
    if (end - start !== token.raw.trimEnd().length) return;
    for (const { 0: text, index } of token.raw.matchAll(/\p{Lu}?[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/gu)) {
      if (text.length < shortest || !/\p{Lu}/u.test(text) || text === text.toUpperCase()) continue;
      found.push({
        text,
        isFirst: beginsSentence(token.raw, index),
        range: { start: start + index, end: start + index + text.length },
      });
    }
  });
  return found;
}

/** True where nothing stands before a word of a text but the end of a sentence, or what opens one. */
function beginsSentence(text: string, index: number): boolean {
  let at = index - 1;
  while (at >= 0 && /\s/.test(text[at]!)) at--;
  return at < 0 || '.!?:…“"('.includes(text[at]!);
}

/** A word without accents, hyphens and the case of its letters. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\-’']/gu, '')
    .toLowerCase();

/** True for two spellings of one name. Another ending is another word: Russia and Russian, Anna and Annas. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  if (a === b) return true;
  const [ones, others] = [one.split('-'), other.split('-')];
  // Words that are tied by hyphens have endings too.
  if (ones.length > 1 && ones.length === others.length)
    return ones.every((part, i) => fold(part) === fold(others[i]!) || isSameName(part, others[i]!));
  if (Math.min(a.length, b.length) < shortest + 1 || Math.abs(a.length - b.length) > 1) return false;
  const isInside = a.slice(0, 2) === b.slice(0, 2) && a.slice(-2) === b.slice(-2);
  const isSwapped = a.length === b.length && sorted(a) === sorted(b) && distance(a, b) === 2;
  return isInside && (isSwapped || distance(a, b) === 1);
}

const sorted = (word: string): string => [...word].sort().join('');
