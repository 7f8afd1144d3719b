import { listIcons } from '../deck/icons.ts';
import type { Deck } from '../deck/types.ts';
import { readIconSet } from '../io/files/icon-sets.ts';
import { type IconSet, type IconSets, ownPrefix, parseIconSet, partName } from '../render/icons/icon-set.ts';

/** The sets of icons that a deck names, as far as they are installed; nothing is read for a deck without icons. */
export async function loadIcons(deck: Deck, projectFolder: string): Promise<IconSets> {
  const prefixes = new Set(
    listIcons(deck).flatMap((name) =>
      partName(name).map(({ prefix }) => (prefix === ownPrefix ? deck.meta.icons : prefix)),
    ),
  );
  const sets = new Map<string, IconSet>();
  for (const prefix of prefixes) {
    const json = await readIconSet(prefix, projectFolder);
    const set = json === null ? null : parseIconSet(json, prefix);
    if (set) sets.set(prefix, set);
  }
  return sets;
}
