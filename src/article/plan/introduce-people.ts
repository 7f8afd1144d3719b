import { escapePattern } from '../clauses/escape-pattern.ts';
import { quotedRanges } from '../clauses/words.ts';
import { limits } from '../limits.ts';
import type { Person } from '../names/people.ts';
import { isRoleWord } from '../names/roles.ts';
import type { Line, OutlineSlide } from '../types.ts';

/**
 * Slides on which every person is named in full once, at the first mention, and shortly from then on, without the
 * office. Quotations, and the slides that list people, stay as they are.
 */
export function introducePeople(slides: readonly OutlineSlide[], people: readonly Person[]): OutlineSlide[] {
  const met = new Set<Person>();
  const rename = <T extends Line>(line: T, most: number): T => {
    let named = line;
    for (const person of people) {
      if (!namePattern(person).test(named.text)) continue;
      named = met.has(person) ? shorten(named, person) : lengthen(named, person, most);
      // A line that had no room for the full name leaves it to the next.
      if (named.text.includes(person.name)) met.add(person);
    }
    return named;
  };
  return slides.map((slide) => {
    if (['cover', 'people', 'quote', 'code', 'table'].includes(slide.kind)) return slide;
    const headline = rename(slide.headline, limits.headline.most);
    return { ...slide, headline, items: slide.items.map((item) => rename(item, limits.point.most)) };
  });
}

function namePattern({ name, short }: Person): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${escapePattern(name)}|${escapePattern(short)})(?![\\p{L}-])`, 'u');
}

function isQuoted(text: string, at: number): boolean {
  return quotedRanges(text).some(([start, end]) => at >= start && at < end);
}

function lengthen<T extends Line>(line: T, person: Person, most: number): T {
  const found = namePattern(person).exec(line.text);
  if (!found || isQuoted(line.text, found.index)) return line;
  // A full name needs no "Ms"; "the Lund report" is no person.
  const before = line.text.slice(0, found.index).replace(/(?:Mr|Mrs|Ms|Miss)\.? $/, '');
  const text = before + person.name + line.text.slice(found.index + found[0].length);
  if (/^(?:Mr|Mrs|Ms|Miss)\b/.test(person.name)) return line;
  if (found[0] === person.name) return { ...line, text };
  if (/\bthe $/i.test(before) || text.split(' ').length > most || behindOffice(line.text, found.index))
    return line;
  const src = [...new Set([...line.src, ...person.mentions.slice(0, 1)])];
  return { ...line, text, src };
}

/** True when an office stands right before the name: "Finance Minister Novak" needs no forename. */
function behindOffice(text: string, at: number): boolean {
  return isRoleWord(text.slice(0, at).trim().split(' ').at(-1) ?? '');
}

function shorten<T extends Line>(line: T, person: Person): T {
  const pattern = new RegExp(
    `(?<![\\p{L}-])((?:the )?(?:\\p{Lu}[\\p{L}’'-]* ){0,6})(?:${escapePattern(person.name)}|${escapePattern(person.short)})(?![\\p{L}-])`,
    'u',
  );
  const found = pattern.exec(line.text);
  if (!found || isQuoted(line.text, found.index)) return line;
  const forenames = new Set(person.name.split(' '));
  // "a miller called Anna Lund" is told as if for the first time.
  if (/\b(?:called|named) $/.test(line.text.slice(0, found.index))) return line;
  const before = found[1]!.split(' ').filter((word) => word !== '' && !forenames.has(word));
  const kept = isRoleWord(before.at(-1) ?? '') ? '' : before.map((word) => `${word} `).join('');
  const text =
    line.text.slice(0, found.index) + kept + person.short + line.text.slice(found.index + found[0].length);
  return { ...line, text };
}
