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

/** Names that open a sentence of the intro and that the next sentence goes on about as a person. */
function findByPronoun({ intro }: Interview, { runs }: Names): Interviewee[] {
  return intro.flatMap(({ sentences }) =>
    sentences.flatMap((sentence, i): Interviewee[] => {
      const run = runs.find((each) => each.sentence === sentence && each.start === 0);
      const next = sentences[i + 1]?.text ?? '';
      if (
        !run ||
        run.words.length < 2 ||
        run.words.length > 4 ||
        run.words.some((word) => isOrganisationWord(word))
      )
        return [];
      const surname = run.words.at(-1)!;
      const isPerson =
        new RegExp(`\\b(?:She|He|[Hh]er|[Hh]is)\\b`).test(next) ||
        new RegExp(`^, (?:who|\\d{2},)`).test(sentence.text.slice(run.end));
      const isGoingOn =
        /^(?: (?:is|was|has|had|runs?|ran|works?|leads?|teaches|keeps?|writes?|makes?|joined|spent|grew|\p{Ll}+s|\p{Ll}+ed)\b|,)/u.test(
          sentence.text.slice(run.end),
        );
      if (!isPerson || !isGoingOn) return [];
      const mentioned = runs.filter(({ words }) => words.at(-1) === surname);
      const alone = mentioned.some(({ words }) => words.length === 1);
      const ids = [...new Set(mentioned.map((each) => each.sentence.id))];
      return [{ name: run.words.join(' '), short: alone ? surname : run.words.join(' '), mentions: ids }];
    }),
  );
}
