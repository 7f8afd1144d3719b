import type { Names } from '../names/find-names.ts';
import { isOrganisationWord } from '../names/roles.ts';
import type { Interview } from '../read/interview.ts';
import type { Article } from '../types.ts';

/** Who answers the questions of an interview. */
export interface Interviewee {
  readonly name: string;
  /** Form for use within sentences. */
  readonly short: string;
  /** Ids of the sentences that name the person, the headline first. */
  readonly mentions: readonly string[];
}

/**
 * The one person who answers, by the headline and the paragraphs before the first question; null where they name nobody,
 * or several people alike. A name that no office gives away is one by what follows: "Lena Moss runs … She …".
 */
export function findInterviewee(article: Article, interview: Interview, names: Names): Interviewee | null {
  const { intro } = interview;
  const before = new Set(['p0', ...intro.flatMap(({ sentences }) => sentences.map(({ id }) => id))]);
  const sighted = findByPronoun(interview, names);
  const known = [
    ...names.people,
    ...sighted.filter(({ name }) => !names.people.some((person) => person.name === name)),
  ];
  const counted = known
    .map(({ name, short, mentions }) => ({ name, short, mentions: mentions.filter((id) => before.has(id)) }))
    .filter(({ mentions }) => mentions.length > 0);
  const titled = counted.filter(({ name }) => article.title?.includes(name));
  if (titled.length > 0) return titled.length === 1 ? titled[0]! : null;
  const [first, second] = counted.sort((a, b) => b.mentions.length - a.mentions.length);
  return first && first.mentions.length > (second?.mentions.length ?? 0) ? first : null;
}

/** "She", "her": the sentence goes on about a person. */
const personal = /\b(?:She|He|[Hh]er|[Hh]is)\b/;

/** "…, who", "…, 41,": what stands behind a person's name alone. */
const personalTail = /^, (?:who|\d{2},)/;

/** What a person who opens a sentence does. */
const doing = /^(?: (?:is|was|has|had|ran|grew|spent|taught|\p{Ll}+s|\p{Ll}+ed)\b|,)/u;

/** Most names that are looked at: whoever answers is named early. */
const mostNames = 50;

/** Names that open a sentence of the intro, where it or the next one goes on about a person. */
function findByPronoun({ intro }: Interview, { runs }: Names): Interviewee[] {
  const heads = new Map(runs.filter(({ start }) => start === 0).map((run) => [run.sentence.id, run]));
  const found = intro.flatMap(({ sentences }) =>
    sentences.flatMap(({ id, text }, i) => {
      const run = heads.get(id);
      if (
        !run ||
        run.words.length < 2 ||
        run.words.length > 4 ||
        run.words.some((word) => isOrganisationWord(word))
      )
        return [];
      const rest = text.slice(run.end);
      const isPerson = personal.test(sentences[i + 1]?.text ?? '') || personalTail.test(rest);
      return isPerson && doing.test(rest) ? [run.words] : [];
    }),
  );
  return found.slice(0, mostNames).map((words) => {
    const surname = words.at(-1)!;
    const named = runs.filter((run) => run.words.at(-1) === surname);
    const isAlone = named.some((run) => run.words.length === 1);
    const name = words.join(' ');
    return {
      name,
      short: isAlone ? surname : name,
      mentions: [...new Set(named.map(({ sentence }) => sentence.id))],
    };
  });
}
