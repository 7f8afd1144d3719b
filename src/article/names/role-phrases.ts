import { isOrganisationWord, isPluralRole, isRoleWord } from './roles.ts';

/** Most words of a role. */
const longestRole = 14;

/** "Name, head of the agency, …": the phrase up to the next comma if a role stands among its first words. */
export function roleAfter(text: string, end: number): string | null {
  const found =
    /^, (?:aged? )?(?:\d{2}, )?((?:an? |the )?[^,;:.“”()]{3,120}?)(?=[,;:.]|$| who | which | said | says )/u.exec(
      text.slice(end),
    );
  const phrase = found?.[1]?.trim();
  if (!phrase || phrase.split(' ').length > longestRole) return null;
  const words = phrase.split(' ');
  // "his campaign chair" tells nobody whose; "Webb, the engineer, Ada Novak, …" may be two people or three.
  if (words.some((word) => /^(?:his|her|their|my|our|your|its)$/.test(word))) return null;
  if (/^, \p{Lu}\p{Ll}/u.test(text.slice(end + found![0].length))) return null;
  const role = words.slice(0, 6).findIndex((word) => isRoleWord(word));
  // "grandson of the founder" is no founder.
  if (role < 0 || words.slice(0, role).some((word) => /^(?:of|to|for|with)$/.test(word))) return null;
  if (
    /^(?:and|but|or|so|who|which|that|whose|when|where|as|if|because|with|in|on|at|to|for|by|of|from|said|says|he|she|it|they|we|is|was|has|had)\b/.test(
      phrase,
    )
  )
    return null;
  // Another person with a role inside: a list of people, not one role.
  const rest = words.slice(words.findLastIndex((word) => isRoleWord(word) || isOrganisationWord(word)) + 1);
  if (/^\p{Lu}/u.test(phrase) && rest.length >= 2 && rest.every((word) => /^\p{Lu}/u.test(word))) return null;
  return plainRole(phrase.replace(/^(?:an?|the) /, ''));
}

/** Without the owner, whom nobody knows on a slide ("group's lawyer"), and without the age ("miller of forty"). */
function plainRole(phrase: string): string {
  return phrase
    .replace(/^\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,2}['’]s? (?=\p{L})/u, '')
    .replace(/ of (?:\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{Ll}+)?)$/u, '');
}

const roleStops =
  /^(?:the|an?|of|to|by|with|and|or|but|for|from|as|that|is|was|are|were|in|on|at|said|says|met|told|when|where|our|his|her|their|its|my)$/;

/** "political analyst Name": lower-case words back from a role word. */
export function roleBefore(text: string, start: number): string | null {
  const words = text.slice(0, start).trimEnd().split(' ');
  const last = words.at(-1) ?? '';
  if (/[,;:.]$/.test(last) || !isRoleWord(last) || isPluralRole(last)) return null;
  let from = words.length - 1;
  while (
    from > 0 &&
    words.length - from < 5 &&
    !roleStops.test(words[from - 1]!) &&
    !/[,;:.”"]$/.test(words[from - 1]!)
  )
    from--;
  const role = words
    .slice(from)
    .join(' ')
    .replace(/^[“"(]/, '')
    .replace(/^(?:The|An?) /, '');
  return role === '' ? null : role;
}

const verbs =
  /^(?:who|that|which|is|was|are|were|has|had|have|said|says|told|met|and|but|because|when|while)$/i;

/** "The county surveyor, Name, …", "A farmer and a judge, Name had …": a phrase that the name is put behind. */
export function roleAhead(text: string, start: number, end: number): string | null {
  const before = text.slice(0, start).replace(/(?:Dr|Mr|Mrs|Ms|Prof|Rev|Gen)\.? $/, '');
  const isClosed = /^(?:, (?!\p{Lu}|and\b|or\b)|[.;]|$)/u.test(text.slice(end));
  const opening = /^An? ([^;.:“”"]{3,90}), $/u.exec(before)?.[1];
  const phrase = opening ?? (isClosed ? lastSegment(before) : null);
  if (phrase === undefined || phrase === null) return null;
  const words = (phrase.split(',')[0] ?? '').split(' ');
  const role = words.findIndex((word) => isRoleWord(word));
  if (role < 0 || role > 4 || words.length > longestRole || isPluralRole(words[role]!)) return null;
  return words.some((word) => verbs.test(word)) && !opening ? null : plainRole(words.join(' '));
}

/** What stands between the seam before the last comma and this comma, behind its first article: "praised the mayor, " → "mayor". */
function lastSegment(before: string): string | null {
  if (!before.endsWith(', ')) return null;
  const segment = before
    .slice(0, -2)
    .split(/[,;:.—–(“”"]/u)
    .at(-1)!;
  const words = segment.trim().split(' ');
  const openers = words.flatMap((word, i) => {
    const opens = /^(?:the|an?|his|her|its|their|our|my)$|['’]s?$/i.test(word);
    return opens && words.slice(i + 1, i + 5).some((other) => isRoleWord(other)) ? [i] : [];
  });
  // "the wife of the mayor" is one phrase, "at her funeral the vicar" two.
  const from = openers.findLast((i, k) => k === 0 || !/^(?:of|for|at|in|to|and)$/.test(words[i - 1]!));
  // "Her deputy", "his boss": whose, no slide tells.
  if (from === undefined || /^(?:his|her|their|my)$/i.test(words[from]!)) return null;
  return words.slice(from + 1).join(' ');
}
