import { type Cut, matches, type Scene } from './cut.ts';
import { escapePattern } from './escape-pattern.ts';

/** "Swedish Finance Minister Ada Novak" → "Ada Novak". */
export function titlesBeforeNames({ text, people }: Scene): Cut[] {
  return people.flatMap((person) => {
    if (!person.role) return [];
    const forms = [person.name, person.short].map(escapePattern).join('|');
    const own = new Set(person.name.split(' '));
    const pattern = new RegExp(
      `(?:(?<=^|[\\s,])(?:the )?(?:\\p{Lu}[\\p{L}’'-]*(?: of(?: the)?)? ){1,6})(?=(?:${forms})\\b)`,
      'gu',
    );
    return [...text.matchAll(pattern)]
      .filter((match) => !people.some(({ short }) => match[0].includes(short))) // two surnames
      .filter((match) => !match[0].split(' ').some((word) => own.has(word)))
      .filter((match) =>
        /(?:minister|president|general|chief|secretary|director|professor|governor|senator|mayor|chairman|officer|head)\b/i.test(
          match[0],
        ),
      )
      .map((match) => ({ op: 'title', risk: 0.02, start: match.index, end: match.index + match[0].length }));
  });
}

/** "Ada Novak, the finance minister," → "Ada Novak", where a slide tells who she is. */
export function personAppositives({ text, people }: Scene): Cut[] {
  return people.flatMap(({ role }) => {
    if (!role) return [];
    return matches(
      text,
      new RegExp(`, (?:an? |the )?${escapePattern(role.text)}(?:,(?= )|(?=[.;]?$))`, 'gu'),
      'role',
      0.01,
    );
  });
}

/** "The head of the office, Ada Novak, said" → "Ada Novak said": the name tells more than what it is put behind. */
export function descriptionsOfPeople({ text, people }: Scene): Cut[] {
  return people.flatMap(({ name, short }) => {
    const forms = [name, short].map(escapePattern).join('|');
    const found = new RegExp(`^[Tt]he [^,]{8,90}, (?:[^,]{1,40} )?(?=(?:${forms}),)`, 'u').exec(text);
    if (!found) return [];
    const comma = text.indexOf(',', found[0].length);
    return [
      { op: 'described', risk: 0.02, start: 0, end: found[0].length, also: [comma, comma + 1] as const },
    ];
  });
}
