import { contentStems } from '../stems.ts';
import { isEnglish } from '../read/language.ts';
import { straighten } from '../read/normalise.ts';
import type { Sentence } from '../types.ts';
import { countShared, meetStem, stemsOf } from './stems-of.ts';
import { quoteSentence } from './show-sentence.ts';
import type { Claim, GateProblem } from './types.ts';

/** Words after which what follows did not happen, or is not so. */
const negator =
  /\b(?:not|never|cannot|nobody|no one|no longer|none|nothing|neither|nor|without|hardly|scarcely|barely|seldom|rarely|few|no|refus(?:e|es|ed|ing) to|fail(?:s|ed|ing)? to|declin(?:e|es|ed|ing) to|refrain(?:s|ed|ing)? from|yet to|unable to|avoid(?:s|ed|ing)?|ceas(?:e|es|ed) to|prevent(?:s|ed)? from|barred from|banned from|den(?:y|ies|ied|ying)(?: that)?|lack(?:s|ed|ing)?|rul(?:e|es|ed) out)\b/gi;

/** Turns of speech that deny nothing. */
const harmless =
  /^(?:not (?:only|just|merely|simply|least|until|surprisingly|to mention)|no (?:doubt|matter|sooner|less|fewer|more|later|wonder)|nothing but|few(?:er)? (?:than|more)|without (?:doubt|question)|none other|never (?:fails?|failed) to|not (?:un(?!i|der)\p{L}+|impossibl[ey]|infrequently|insignificant|inconsiderable))\b/iu;

/** Signs that a line keeps the denial in words of its own. */
const denial =
  /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|hardly|scarcely|barely|seldom|rarely|few|fewer|little|zero|refus\w*|fail\w*|declin\w*|refrain\w*|yet|unable|avoid\w*|ceas\w*|prevent\w*|barred|bann?(?:ed|s)?|den(?:y|ies|ied|ial)\w*|lack\w*|absen\w+|miss(?:ing|ed|es)|reject\w*|oppos\w+|against|abstain\w*|abstention|withh?e?ld\w*|withhold\w*|skip\w*|shun\w*|stay(?:ed|s)? (?:away|out|silent)|kept? (?:away|out|silent)|away|silen\w+|empty|shut|closed|stop\w*|end(?:ed|s)?|former\w*|once|used to|until|only|instead|rather than|too \w+ to|far from|less|short of|rule[sd]? out|impossib\w+|unlikely|doubt\w*|myth|wrong|false|spared|escap\w+|halt\w*|pending|still|if|unless|whether|why|how)\b|n't\b|\?|\bun(?!der|i|til|cle|to\b)\p{L}+|\bnon-\p{L}|\bdis(?:agree|approv|avow|band|contin|mantl|miss|own|prov|regard|allow)\p{L}*/iu;

/** What a claim says of a verb or thing that the sentences it names deny. */
export function checkNegation(claim: Claim): GateProblem[] {
  const { text, cited, article } = claim;
  const plain = straighten(text);
  if (!isEnglish(article.lang) || denial.test(plain)) return [];
  const stems = stemsOf(plain);
  const clauses = cited.flatMap(readClauses);
  for (const { sentence, stems: own, denied } of clauses) {
    for (const { words, negator: said } of denied) {
      if (!words.every((word) => stems.has(word))) continue;
      const shared = countShared(stems, own);
      if (shared < Math.min(2, stems.size)) continue;
      const key = words.at(-1)!;
      const asserted = clauses
        .filter((other) => other.asserted.has(key))
        .map((other) => countShared(stems, other.stems));
      if (asserted.some((count) => count >= shared)) continue;
      const message = `the "${said}" of ${sentence.id} is lost: ${quoteSentence(sentence)}`;
      const help = `keep "${said}", or say the opposite in other words`;
      return [{ rule: 'source-negation', message, help, at: findWord(text, key) }];
    }
  }
  return [];
}

interface Clause {
  readonly sentence: Sentence;
  readonly stems: ReadonlySet<string>;
  /** What is denied: all stems of one denial must return for it to be lost. */
  readonly denied: readonly { readonly words: readonly string[]; readonly negator: string }[];
  /** Stems of what the clause says is so. */
  readonly asserted: ReadonlySet<string>;
}

const seam =
  /[;:]|,? (?:but|while|whereas|although|though)(?= )|, (?:and|yet|so|because|since|which|who)(?= )/gi;

/** "not a road but a bridge", "did not break until the third day": what follows is so. */
const contrast =
  /\b(?:not|never)\b[^.,;:]{0,160} (?:until|but (?:rather |instead )?(?:an?|the|by|in|on|to|for|with|from|of|because))\b/gi;

function readClauses(sentence: Sentence): Clause[] {
  return straighten(sentence.text)
    .replace(/(\p{L})n't\b/gu, '$1 not')
    .replace(contrast, (words) => words.replace(/\b(?:not|never)\b/i, ''))
    .split(seam)
    .filter((part) => part.trim() !== '')
    .map((part): Clause => {
      const denied = [...part.matchAll(negator)].flatMap((match) => {
        const rest = part.slice(match.index);
        if (harmless.test(rest) || /\ba $/i.test(part.slice(0, match.index))) return []; // "a few"
        const words = findDenied(rest.slice(match[0].length), match[0].toLowerCase());
        return words.length > 0 ? [{ words, negator: match[0] }] : [];
      });
      const stems = stemsOf(part);
      const lost = new Set(denied.flatMap(({ words }) => words));
      return { sentence, stems, denied, asserted: new Set([...stems].filter((each) => !lost.has(each))) };
    });
}

/** Stems of the words that a denial bears on: the next word of content, behind "no" and "few" the noun. */
function findDenied(rest: string, said: string): string[] {
  const [phrase = ''] = /^[^,.;:()]*/.exec(rest) ?? [];
  const words = phrase.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
  const contents = words.slice(0, 8).map((word) => contentStems(word)[0] ?? null);
  const first = contents.findIndex((each, i) => each !== null && !isAdverb(words[i]!));
  if (first < 0 || first > 5) return [];
  if (subjects.test(said)) return [meetStem(words[findVerb(words, contents, first)]!)];
  if (!/^(?:no|few|lack\w*|rul\w+ out)$/.test(said)) return [meetStem(words[first]!)];
  // "no new arms deal": up to the noun, which alone must return.
  let last = first;
  while ((contents[last + 1] ?? null) !== null && !/ed$|ing$/.test(words[last + 1]!) && said !== 'few')
    last++;
  return [meetStem(words[last]!)];
}

/** Denials that are the subject: the verb comes after what else belongs to it. */
const subjects = /^(?:nobody|no one|none|nothing)$/;
const auxiliary = /^(?:is|are|was|were|be|has|have|had|will|would|can|could|should|may|might|did|does|do)$/i;

/** Index of the verb of "nobody in the town was hurt": behind the auxiliary, else behind the place. */
function findVerb(words: readonly string[], contents: readonly (string | null)[], first: number): number {
  const behind = words.findIndex((word) => auxiliary.test(word));
  const isPlace = /^(?:in|of|at|on|from|among|near|around)$/i.test(words[0]!);
  const from = behind >= 0 ? behind : isPlace ? first : first - 1;
  const verb = contents.findIndex((each, i) => i > from && each !== null && !isAdverb(words[i]!));
  return verb < 0 ? first : verb;
}

const isAdverb = (word: string): boolean =>
  /^(?:\p{L}+ly|yet|ever|really|always|often|even|fully|quite)$/iu.test(word);

/** The word of a text with a stem, as it is written. */
function findWord(text: string, wanted: string): string {
  return (
    text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)?.find((word) => stemsOf(word).has(wanted)) ?? text
  );
}
