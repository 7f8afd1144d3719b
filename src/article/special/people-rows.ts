import { unify } from '../clauses/apply-aliases.ts';
import { limits } from '../limits.ts';
import type { Names } from '../names/find-names.ts';
import { isBareTitle } from '../names/roles.ts';
import type { Item } from '../types.ts';

/** People with the roles the article gives them, the most mentioned ones ("Sir" is none); empty when there are too few for a slide. */
export function findPeopleRows({ people, aliases }: Names): Item[] {
  const known = people.filter(({ role }) => role !== null && !isBareTitle(role.text));
  if (known.length < limits.people.least) return [];
  const most = [...known].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, limits.people.most);
  return known
    .filter((person) => most.includes(person))
    .map(({ name, role, mentions }) => {
      // The name may stand in full only where the role does not.
      const src = [...new Set([role!.src, ...mentions.slice(0, 1)])];
      return { lead: unify(name, aliases), text: unify(role!.text, aliases), src };
    });
}
