import { type Gender, genderOfWord } from './gender.ts';
import { isPluralRole, isRoleWord } from './roles.ts';

/** Somebody without a name: "a former board member", "my uncle". */
export interface Stranger {
  readonly start: number;
  readonly end: number;
  readonly gender: Gender | null;
  /** True for "anyone" and the like. */
  readonly isAnybody: boolean;
}

const persons = new Set(
  (
    'person child kid teenager adult parent grandparent cousin spouse partner friend colleague neighbour neighbor stranger guest visitor ' +
    'customer client patient passenger worker employee labourer laborer pensioner veteran witness victim suspect defendant plaintiff ' +
    'reader listener viewer fan tenant landlord landlady villager settler immigrant refugee native citizen voter candidate competitor ' +
    'winner survivor orphan servant maid apprentice pupil respondent participant interviewee physiotherapist receptionist assistant ' +
    'accountant cleaner courier rider cyclist hiker climber diver swimmer runner speaker donor insider critic rival successor ' +
    'predecessor heir founder inventor lover guy bloke fellow'
  ).split(' '),
);

const anybody = /^(?:anyone|anybody|someone|somebody|everyone|everybody)$/;
const determiner = /^(?:an?|the|one|another|my|our|his|her|their|your|its|this|that|each|every|no)$/i;
/** Words that tell of more than people: "a major flaw", "the general election". */
const vague =
  /^(?:general|major|chief|executive|head|chair|page|private|leader|director|partner|owner|host|novel|critic|passenger|patient|customer|client|visitor|voter|guest|adult|child|parent|pupil|student|citizen|user|member|worker|native|fan|cook|judge|model|keeper)$/;

/** Persons without a name in a text whose quotations are blank, in order. */
export function findStrangers(text: string): Stranger[] {
  const words = [...text.matchAll(/\p{L}[\p{L}’'-]*/gu)];
  return words.flatMap(({ 0: word, index: start }, i): Stranger[] => {
    const end = start + word.length;
    const lower = word.toLowerCase().replace(/['’]s$/u, '');
    if (anybody.test(lower)) return [{ start, end, gender: null, isAnybody: true }];
    const acts = isAgent(text, start, end, lower);
    if (word !== word.toLowerCase() || !(isPersonNoun(lower) || acts)) return [];
    const after = text.slice(end);
    if (
      !acts &&
      vague.test(lower) &&
      !/^(?:[,.;:]| (?:of|who|said|says|in|at|is|was|had|has|would|could|can|will|did|and|or|to|from|with|for)\b|$)/.test(
        after,
      )
    )
      return [];
    // "head teacher", "widow's mite": the last of several nouns is meant.
    const next = words[i + 1]?.[0] ?? '';
    if (/^ $/.test(text.slice(end, words[i + 1]?.index ?? end)) && isPersonNoun(next)) return [];
    const opener = words
      .slice(Math.max(0, i - 5), i)
      .map(({ 0: other }) => other)
      .findLast((other) => determiner.test(other) || /['’]s?$/.test(other));
    if (opener === undefined && !isKin(lower)) return [];
    if (lower === 'head' && /^(?:his|her|my|our|your|their)$/i.test(opener ?? '')) return [];
    return [{ start, end, gender: genderOfWord(lower), isAnybody: false }];
  });
}

/** Nouns in -er and the like that are no persons, as far as sentences begin with them. */
const notAgents =
  /^(?:paper|letter|number|computer|winter|summer|river|order|matter|answer|power|tower|corner|border|chapter|character|danger|dinner|layer|newspaper|offer|quarter|shoulder|timber|counter|cover|filter|folder|flower|fever|finger|hammer|ladder|laser|lever|meter|monster|motor|factor|error|floor|door|mirror|sensor|sector|tractor|reactor|generator|further|other|another|larger|smaller|older|newer|former|latter|later|earlier|better|greater|higher|lower|longer|shorter|wider|major|minor|prior|proper|bitter|clever|inner|outer|upper|over|never|ever|rather|whether|together|under|after|however|container|server|router|printer|scooter|trailer|cluster|register|transfer|trigger|barrier|carrier|buffer|header|pointer|parameter|cylinder|shelter|theater|interior|exterior|corridor|indicator|calculator|elevator|escalator|list|mist|twist|fist|waist|exist|colour|color|armor|anchor|labor|vapor|rumor|tumor|terror|horror|honor|favor|flavor|humor|poster|water|weather|disaster|encounter|adventure)$/;

const acting =
  /^ (?:who|has|had|is|was|will|would|did|can|could|kept|took|came|went|made|gave|left|saw|knew|found|thought|felt|began|wrote|ran|held|stood|brought|bought|sold|sent|paid|put|lost|met|won|sat|lay|told|said|\p{Ll}+ed|\p{Ll}+s)\b/u;

/** "A reviewer", "One young skipper": a noun for whoever does something, where the sentence begins with it or a verb follows. */
function isAgent(text: string, start: number, end: number, word: string): boolean {
  if (!/^\p{L}{3,}(?:er|or|ist|ian|eer)$/u.test(word) || notAgents.test(word)) return false;
  const opens = /^(?:An?|One|Another|Every|Each|No|The|My|Our)(?: \p{Ll}[\p{L}-]*){0,3} $/u;
  if (opens.test(text.slice(0, start))) return true;
  return (
    /\b(?:an?|the|one|another|my|our) (?:\p{Ll}+ )?$/u.test(text.slice(Math.max(0, start - 40), start)) &&
    acting.test(text.slice(end))
  );
}

function isKin(word: string): boolean {
  return genderOfWord(word) !== null;
}

/** True for a noun for one person: a trade, an office, kin. */
export function isPersonNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return isKin(lower) || persons.has(lower) || (isRoleWord(lower) && !isPluralRole(lower));
}
