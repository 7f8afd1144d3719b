import { vagueness } from '../clauses/validity.ts';
import { isBalanced } from '../read/marks.ts';
import { lengthInWords } from '../read/raw-block.ts';

/** Words that tie a spoken sentence to the one before and can go. */
const loose =
  /^(?:(?:And|But|So|Well|Now|Oh|Look|Yeah|OK|Okay|Anyway|You see|You know|I mean|Of course|Actually|Honestly|Frankly)(?:, (?:well, )?| (?=(?:I|we|you|he|she|it|they|the|an?|my|our|there|if|when|people)\b)))+/;

/** "…, though.", "…, you know.": words at the end that say nothing. */
const trailing =
  /, (?:though|mind|mind you|you know|you see|really|honestly|to be honest|I suppose|I guess|of course)(?=[.!]?$)/;

/** A spoken sentence without the words that only lead over to it, or trail behind it. */
export function withoutOpener(text: string): string {
  return text.replace(loose, '').replace(trailing, '');
}

/** Where a clause ends and another one with its own subject begins, in which nothing is taken back. */
const seam =
  /; |,? [–—] |, (?:and|so) (?=(?:I|we|you|he|she|it|they|that|there|the|people|nobody|everybody)\b(?!.{0,20}\b(?:not|wrong|opposite|nonsense)\b))/g;

/** Characters in which a seam is looked for. */
const longestRead = 400;

/** The clause at the head of a sentence that is too long, up to a seam; null where there is none within so many words. */
export function headClause(text: string, most: number): string | null {
  if (/^(?:If|When|While|Unless|Although|Though|Because|Since|As|Once|Whether|Not only)\b/.test(text))
    return null;
  const heads = [...text.slice(0, longestRead).matchAll(seam)].map(({ index }) => text.slice(0, index));
  const fitting = heads.filter(
    (head) => lengthInWords(head) <= most && isBalanced(head) && !believed.test(head),
  );
  return fitting.at(-1) ?? null;
}

/** What somebody else only thinks, or one might. */
const believed =
  /\b(?:people|they|you|everybody|everyone|most|many|some|others|textbooks?|papers?)(?:[’']d| would| might| always| often| still| all)* (?:imagine|think|believe|assume|suppose|say|expect|tell)s?\b/i;

/** Openings by which a sentence takes back the one before. */
const takingBack =
  /^(?:(?:And |But )?(?:none of (?:that|it|this)|not (?:so|a bit|true|at all)|(?:it|that)(?:[’']s| is| was)(?:n[’']t| not)|nonsense|rubbish|wrong|the (?:truth|opposite|reality)|what (?:actually|really)|in (?:fact|reality|truth)|actually|it was nothing|that never|of course (?:it|they|that) )|But|Yet|However|Except|Only,)(?![\p{L}])/iu;

/** True for what is said only to be put right: by others, "you'd think …", or by the next sentence. */
export function isUnsaid(text: string, next: string): boolean {
  return (
    believed.test(text) ||
    /^(?:Maybe|Perhaps|I used to|I thought|I[’']d (?:thought|assumed)|I assumed|I imagined)\b/.test(text) ||
    takingBack.test(next)
  );
}

/** "You don't keep bees. You keep an appointment.": a denial and what is so instead. */
export function isHalf(text: string, next: string): boolean {
  const isDenied = /\b(?:not|never|cannot|nobody)\b|n[’']t\b/.test(text);
  const [first, other] = [text, next].map((each) => /^[\p{L}]+/u.exec(each)?.[0].toLowerCase());
  return isDenied && first !== undefined && first === other;
}

/** Words at the head of a sentence that mean what was said before. */
const dangling =
  /^(?:it|its|that|this|these|those|they|their|them|he|she|his|her|which|who|because|or|than|such|same|none of|not (?:one|that)|another|others|both|neither|either|(?:most|some|all|each|one|two|three|half|many) of (?:it|that|this|these|those|them)|here|then|after that|instead|otherwise|therefore|too|also|there (?:it|he|she|they) |by then|until then)(?!\p{L})/iu;

/** Pronouns of things and people that a sentence must name before them. */
const pointing =
  /(?<![\p{L}’'])(?:it|its|they|them|their|he|she|him|his|her|(?<!\b(?:no|any|every|some|the) )ones?(?! (?:of|day|who|that|thing|in|morning|evening|night|year|\p{Ll}+s?\b)))(?!\p{L})/iu;

/** "of that", "that is", "that would", "in that year": not the "that" of a clause. */
const demonstrative = new RegExp(
  [
    String.raw`\b(?:of|in|for|about|like|to|by|with|from|than|at|on|did|does|do|done|doing|mean|means|believed?|say|said|know|knew|want|wanted|see|saw|love|hate|change|changed) (?:that|this)(?=$|[,.;:!]| (?:is|was|if|would|and|but|because|at|in|when|much|\p{Ll}+)\b)(?! (?:I|we|you|the|an?|my)\b)`,
    String.raw`(?<!, )\b(?:that|this) (?:is|was|would|will|has|means|meant) (?!\p{Ll}+ed\b)(?:not|the|an?|what|why|how|my|our|all|so)\b`,
    String.raw`\b(?:this|these|those)\b(?! (?:who|days))`,
    String.raw`\b(?:so|too|either|as well|instead|otherwise|afterwards|there|here|though|again)[.!]?$`,
    String.raw`\bthat (?:first|second|third|last|one|year|day|night|week|month|morning|evening|afternoon|time|moment|spring|summer|autumn|winter|place|room|house|man|woman|boy|girl|person|kind|sort|way|much|many|\p{Ll}+ one)\b`,
    String.raw`\b(?:the other|the former|the latter|the two of)\b`,
  ].join('|'),
  'u',
);

/** A sentence of nothing but a subject and what stands for a verb: "I had." */
const bareVerb =
  /^(?:I|We|You)\b\S* ?(?:do|did|had|have|was|am|would|could|can|are|were|will|don[’']t|didn[’']t|haven[’']t|hadn[’']t|won[’']t)?(?:[.!]?$|, )/i;

/** "I took 31 last year": a number of what was said before. */
const bareNumber =
  /(?<!\b(?:page|step|line|number|chapter|room|route|at|aged?|since|until|in|by|of) )(?<![\d.,])\b(?!(?:1[5-9]|20)\d\d\b)\d[\d.,]*(?: (?:last|this|next|in|on|at|by|from|and|or|with|before|after|every|each|then|now|already)\b|[.!]?$)/;

/** True for words that need nothing said before. */
export function standsAlone(text: string): boolean {
  if (/[?…:]["”’]?$/.test(text) || !isBalanced(text) || dangling.test(text)) return false;
  if (bareVerb.test(text) || bareNumber.test(text)) return false;
  const isOwn = /\b(?:I|[Ww]e|me|us|[Mm]y|[Oo]ur)\b/.test(text);
  // "The ones in trouble are …" says which ones.
  const said = text
    .replace(/^The ones? (?=(?:in|with|at|on|who|that|which)\b)/i, 'Those ')
    .replace(/^Those /, '');
  return vagueness(said) - (isOwn ? 0.3 : 0) < 0.4 && leansOnNothing(text);
}

/** A thing that is named: "the bees", "a colony", "swarms"; what a pronoun behind it may mean. */
const named =
  /\b(?:[Aa]n?|[Tt]he|[Mm]y|[Oo]ur|[Yy]our|[Ee]very|[Nn]o|[Ss]ome|[Aa]ny|[Mm]ost|[Mm]ore|\d+|[Tt]wo|[Tt]hree|[Pp]eople|\p{Lu}\p{Ll}{2,}) \p{Ll}{3,}|\b\p{L}\p{Ll}{3,}s\b/u;

/** "The beach in front of (it)": a thing is not told its place by itself. */
const ownPlace =
  /^(?:The|An?|My|Our|Your|Every|Some|No) (?:\p{Ll}+ ){1,2}(?:(?:in|on|at|of|to|by|with|from|behind|under|above|below|near|beside|around|inside|outside|before|after|about|next|front) )+$/u;

/** True where nothing in a sentence means what stands before the sentence. */
export function leansOnNothing(text: string): boolean {
  if (demonstrative.test(text)) return false;
  const at = pointing.exec(text)?.index;
  if (at === undefined) return true;
  const before = text.slice(0, at).replace(/^(?:I|We|You)\b\S* /, '');
  return named.test(before) && !ownPlace.test(before);
}
