import type { Candidate } from '../clauses/candidate.ts';
import type { Names } from '../names/find-names.ts';
import { cosine } from '../score/lexrank.ts';
import type { Scores } from '../score/score-sentences.ts';
import { contentStems } from '../stems.ts';
import type { Line } from '../types.ts';
import type { ContentPlan } from './content-slides.ts';
import { findRepeated, rateHeadline } from './rate-headline.ts';
import { repeats } from './repeats.ts';
import type { Topic } from './topics.ts';

/** Slides of a section that is found where the topic changes. */
const sectionSlides = 3;

/** Words of a line on a divider. */
const longest = 10;

/** Slides of a section that is long. */
const longSection = 3;

/**
 * Sections that get a divider. Left alone, those of two slides and more where at least two are long; with
 * `sections` true every one under a heading, with false none.
 */
export function findDivided(topics: readonly Topic[], sections?: boolean): ReadonlySet<number> {
  if (sections === false) return new Set();
  const counts = new Map<number, number>();
  for (const { section } of topics) counts.set(section, (counts.get(section) ?? 0) + 1);
  const headed = new Set(topics.filter(({ heading }) => heading !== null).map(({ section }) => section));
  if (sections && headed.size > 0) return headed;
  if (sections) return new Set(counts.size > 1 ? counts.keys() : []);
  const ofAtLeast = (least: number) =>
    [...counts].flatMap(([section, count]) => (count >= least && headed.has(section) ? [section] : []));
  return new Set(ofAtLeast(longSection).length >= 2 ? ofAtLeast(2) : []);
}

/**
 * Topics of an article without headings in sections of about three slides: each begins where the topic changes most.
 * Topics under headings stay as they are.
 */
export function partTopics(topics: readonly Topic[], idf: ReadonlyMap<string, number>): readonly Topic[] {
  if (topics.some(({ heading }) => heading !== null)) return topics;
  const wanted = Math.floor(topics.length / sectionSlides);
  if (wanted < 2) return topics;
  const stems = topics.map(({ blocks }) =>
    contentStems(blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')),
  );
  const changes = topics
    .map((_, i) => ({ i, link: i === 0 ? 1 : cosine(stems[i - 1]!, stems[i]!, idf) }))
    .slice(1)
    .sort((a, b) => a.link - b.link || a.i - b.i);
  const starts: number[] = [0];
  for (const { i } of changes) {
    if (starts.length >= wanted) break;
    // A section of one slide parts nothing.
    if (starts.every((start) => Math.abs(start - i) >= 2) && topics.length - i >= 2) starts.push(i);
  }
  return topics.map((topic, i) => ({ ...topic, section: starts.filter((start) => start <= i).length - 1 }));
}

/**
 * What a divider says where the article has no heading: the name that is at home in its section, else the best short
 * clause that no slide shows.
 */
export function nameSections(
  plans: readonly ContentPlan[],
  shown: readonly string[],
  {
    candidates,
    names: known,
    scores,
  }: { readonly candidates: readonly Candidate[]; readonly names: Names; readonly scores: Scores },
): ReadonlyMap<number, Line> {
  const names = new Map<number, Line>();
  const said = [
    ...shown,
    ...plans.flatMap(({ headline, points }) => [headline.text, ...points.map(({ text }) => text)]),
  ];
  for (const section of new Set(plans.map(({ topic }) => topic.section))) {
    const own = plans.filter(({ topic }) => topic.section === section);
    const blocks = new Set(own.flatMap(({ topic }) => topic.blocks.map(({ id }) => id)));
    const name = findHomeName(known, (block) => blocks.has(block), said);
    if (name) {
      names.set(section, name);
      said.push(name.text);
      continue;
    }
    const pool = candidates.filter(({ block }) => blocks.has(block));
    const repeated = findRepeated(pool.flatMap(({ text }) => [...new Set(contentStems(text))]));
    const rated = pool
      .filter(({ text, length }) => length <= longest && !repeats(text, said))
      .flatMap((candidate) => {
        const rating = rateHeadline(candidate, { scores, repeated, isFirst: false });
        return rating === undefined ? [] : [{ candidate, rating }];
      })
      .sort((a, b) => b.rating - a.rating || pool.indexOf(a.candidate) - pool.indexOf(b.candidate));
    const best = rated[0]?.candidate;
    if (!best) continue;
    names.set(section, { text: best.text, src: best.src });
    said.push(best.text);
  }
  // One divider parts nothing.
  return names.size < 2 ? new Map<number, Line>() : names;
}

const calendar =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;

/** The name that stands in a section several times and hardly elsewhere; undefined where there is none. */
function findHomeName(
  { runs, aliases }: Names,
  isInside: (block: string) => boolean,
  taken: readonly string[],
): Line | undefined {
  const found = new Map<string, { inside: string[]; all: number }>();
  for (const { words, sentence } of runs) {
    const text = words.map((word) => aliases.get(word) ?? word).join(' ');
    if (calendar.test(text) || taken.includes(text)) continue;
    const entry = found.get(text) ?? { inside: [], all: 0 };
    entry.all += 1;
    if (isInside(sentence.id.split('.')[0]!)) entry.inside.push(sentence.id);
    found.set(text, entry);
  }
  const rate = ({ inside, all }: { inside: string[]; all: number }) => (inside.length / all) * inside.length;
  const [best] = [...found]
    .filter(([, { inside, all }]) => new Set(inside).size >= 2 && inside.length * 2 >= all)
    .sort(([, a], [, b]) => rate(b) - rate(a)); // stable: the one named first
  return best && { text: best[0], src: [...new Set(best[1].inside)].slice(0, 2) };
}
