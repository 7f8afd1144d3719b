import { basename, dirname, resolve } from 'node:path';
import { nameOfDeck } from '../prepare/name-of-deck.ts';

/**
 * A name for the output of each outline, no two alike: the outline's own, with as much of its folder before it as tells
 * it from the others, such as `spring-talk` and `autumn-talk`; where folders do not help, with a number after it.
 */
export function nameDecks(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map(paths.map((path) => [path, nameOfDeck(path)]));
  for (let folders = 1; ; folders++) {
    const alike = listAlike(names);
    const longer = alike.filter((path) => nameWithFolders(path, folders) !== names.get(path));
    if (longer.length === 0) break;
    for (const path of longer) names.set(path, nameWithFolders(path, folders));
  }
  const taken = new Set<string>();
  for (const [path, name] of names) {
    let free = name;
    for (let n = 2; taken.has(fold(free)); n++) free = `${name}-${n}`;
    taken.add(fold(free));
    names.set(path, free);
  }
  return names;
}

/** Paths whose name another one has too. */
function listAlike(names: ReadonlyMap<string, string>): string[] {
  const counts = new Map<string, number>();
  for (const name of names.values()) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);
  return [...names].filter(([, name]) => counts.get(fold(name))! > 1).map(([path]) => path);
}

/** Some disks take large and small letters, and ways of writing an accent, for the same. */
const fold = (name: string): string => name.normalize('NFC').toLowerCase();

function nameWithFolders(path: string, folders: number): string {
  if (path === '-') return nameOfDeck(path);
  const above: string[] = [];
  for (let folder = dirname(resolve(path)); above.length < folders; folder = dirname(folder)) {
    if (folder === dirname(folder)) break;
    above.unshift(basename(folder));
  }
  return [...above, nameOfDeck(path)].join('-');
}
