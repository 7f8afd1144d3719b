import { isEnglish } from '../read/language.ts';
import { straighten } from '../read/normalise.ts';
import type { Sentence } from '../types.ts';
import { readQuotations } from './read-quotations.ts';
import { quoteSentence } from './show-sentence.ts';
import { countShared, stemsOf } from './stems-of.ts';
import type { Claim, GateProblem } from './types.ts';

/** Verbs whose object is somebody's word. Those that vouch for it ("found", "showed", "confirmed") are left out. */
const verbs =
  'says?|said|claims?|claimed|insists?|insisted|argues?|argued|believes?|believed|thinks?|thought|warns?|warned|suggests?|suggested|' +
  'estimates?|estimated|states?|stated|alleges?|alleged|hopes?|hoped|fears?|feared|expects?|expected|predicts?|predicted|' +
  'contends?|contended|asserts?|asserted|maintains?|maintained|speculates?|speculated|complains?|complained|suspects?|suspected|reports?|reported|told|tells?';

const leading = /\baccording to ([^,]{2,120}), (.+)$/i;
const trailingSource = /^(.+?),? according to ([^,]{2,120})/i;
const object = new RegExp(
  `^(.{2,160}?)\\b(?:${verbs})(?: (?:reporters|journalists|[\\p{Lu}][\\p{L}]+|them|us|him|her))? that (.+)$`,
  'iu',
);
const bareObject = new RegExp(
  `^(.{2,120}?)\\b(?:${verbs}) ((?:the|an?|it|he|she|they|there|his|her|its|their|no|most|many|[\\p{Lu}][\\p{L}’'-]*) .+)$`,
  'u',
);
const trailing = new RegExp(
  `^(.+?)[,”"’'] (?:((?:[^,]{2,80} )?)(?:${verbs})|(?:${verbs}) ([^,]{2,80}?))(?:,.*)?[.]?$`,
  'iu',
);
const reported =
  /^(.*?\b(?:is|are|was|were|has been|have been)) (?:(?:widely|also|now) )?(?:said|believed|thought|alleged|reported|expected|rumou?red|suspected|estimated|claimed|feared) to (.+)$/i;
const doubtful = /^(.*?)\b(?:reportedly|allegedly|purportedly|supposedly|apparently)\b(.*)$/i;

/** Signs that a line leaves the word to whoever said it, or takes it for no more than likely. */
const attributed = new RegExp(
  `\\b(?:${verbs}|accord\\w+|saying|claiming|arguing|warning|reportedly|alleg\\w+|suppos\\w+|apparent\\w*|calls?|called|describ\\w+|views?|viewed|sees?|seen|consider\\w*|regard\\w*|accus\\w+|forecast\\w*|opinions?|voices?|told|likely|probably|perhaps|could|might|seems?|appears?|reads?|reading|account|in (?:his|her|their) (?:view|words|eyes)|words?|quot\\w+|den(?:y|ies|ied)|doubts?|wonders?|explain\\w*|version|rumou?rs?|(?:an?|the) (?:view|belief|hope|fear|claim|warning|estimate|prediction)|puts? it|adds?|added|notes?|noted|asks?|asked)\\b|(?:^|[^\\p{Lu}])\\bmay\\b`,
  'u',
);

interface Statement {
  readonly sentence: Sentence;
  /** Who says it; empty where nobody is named. */
  readonly speaker: string;
  readonly said: string;
  /** What the sentence says in the writer's own name. */
  readonly own: string;
}

/** What a claim states as a fact although the sentences it names leave it to somebody. */
export function checkAttribution(claim: Claim): GateProblem[] {
  const { kind, cited, article, around } = claim;
  const text = straighten(claim.text);
  if (!isEnglish(article.lang) || kind === 'quotation' || /\?/.test(text) || isQuoted(claim.text)) return [];
  if (isAttributed(text) || isAttributed(straighten(around.headline ?? ''))) return [];
  const stems = stemsOf(text);
  const statements = cited.flatMap((sentence) => readStatement(sentence) ?? []);
  for (const statement of statements) {
    const said = stemsOf(statement.said);
    const shared = countShared(stems, said);
    if (shared < 2 || shared < stems.size * (stems.size <= 3 ? 0.8 : 0.6)) continue;
    if (namesSpeaker(stems, statement)) continue;
    const others = cited
      .filter(({ id }) => id !== statement.sentence.id)
      .map((each) => readStatement(each)?.own ?? each.text);
    if ([statement.own, ...others].some((own) => countShared(stems, stemsOf(own)) >= shared)) continue;
    const { id } = statement.sentence;
    const quote = quoteSentence(statement.sentence);
    const message =
      statement.speaker === ''
        ? `${id} does not say this for certain: ${quote}`
        : `${id} leaves this to ${statement.speaker}: ${quote}`;
    const help =
      statement.speaker === ''
        ? 'write that it is said, believed or expected'
        : `name who says it, for example "according to ${statement.speaker}"`;
    return [{ rule: 'source-attribution', message, help, at: claim.text }];
  }
  return [];
}

const isAttributed = (text: string): boolean =>
  attributed.test(text.charAt(0).toLowerCase() + text.slice(1)) || attributed.test(text);

/** True when most of a line stands between quotation marks, or a name and a colon open it. */
function isQuoted(text: string): boolean {
  const quoted = readQuotations(text).reduce((sum, { start, end }) => sum + end - start, 0);
  return quoted > text.length * 0.4 || /^[^:]{2,40}: ?[“"«]/.test(text);
}

/** Who speaks stands in the claim, and is not just what the words are about ("the firm said it would …"). */
function namesSpeaker(stems: ReadonlySet<string>, { speaker, said }: Statement): boolean {
  if (/^(?:it|he|she|they|we|i|its|his|her|their)\b/i.test(said.trim())) return false;
  const inSaid = stemsOf(said);
  return [...stemsOf(speaker)].some((each) => stems.has(each) && !inSaid.has(each));
}

// A sentence is cited by several lines.
const known = new WeakMap<Sentence, Statement | null>();

function readStatement(sentence: Sentence): Statement | null {
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const read = parseStatement(sentence);
  known.set(sentence, read);
  return read;
}

function parseStatement(sentence: Sentence): Statement | null {
  const text = straighten(sentence.text);
  const make = (speaker: string | undefined, said: string | undefined, own = ''): Statement => ({
    sentence,
    speaker: (speaker ?? '')
      .trim()
      .replace(/^(?:but|and|moreover|however|yet|still),? /i, '')
      .replace(/^(?:The|An?|His|Her|Their|Its|He|She|They|It|Some|Many|Most) ?\b/, (word) =>
        word.toLowerCase(),
      ),
    said: said ?? '',
    own,
  });
  const led = leading.exec(text);
  if (led) return make(led[1], led[2], text.slice(0, led.index));
  const source = trailingSource.exec(text);
  if (source) return make(source[2]?.replace(/\.$/, ''), source[1]);
  const passive = reported.exec(text);
  if (passive) return make('', `${lastPhrase(passive[1]!)} ${passive[2]}`, withoutLast(passive[1]!));
  const doubt = doubtful.exec(text);
  if (doubt) return make('', `${lastPhrase(doubt[1]!)} ${doubt[2]}`, withoutLast(doubt[1]!));
  const full = object.exec(text) ?? bareObject.exec(text);
  const after = trailing.exec(text);
  // "The lock leaks, argued Berg": what follows the verb is the speaker. "Berg, a fitter, argued that the lock leaks": not so.
  const isBehind =
    full === null || (after !== null && /[,"']\s*$/.test(full[1]!) && isSpeaker(after[2] || after[3]!));
  if (isBehind) return after && make(after[2] || after[3], after[1]);
  if (/\b(?:to|of|the|an?)\s*$/i.test(full[1]!)) return null;
  return make(lastPhrase(full[1]!), full[2], withoutLast(full[1]!));
}

/** True for a phrase that may be who speaks: a name, or one with an article. */
const isSpeaker = (text: string): boolean => /^(?:\p{Lu}|(?:the|an?) (?!.* to ))/u.test(text.trim());

/** The subject before a verb: what follows the last seam. */
const lastPhrase = (text: string): string =>
  text
    .split(/, |; | (?:and|but|while|because) /)
    .at(-1)!
    .trim();
const withoutLast = (text: string): string => text.slice(0, text.length - lastPhrase(text).length);
