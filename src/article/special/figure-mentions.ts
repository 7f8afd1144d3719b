import { determiners, prepositions } from '../clauses/word-lists.ts';
import { findDates } from './dates.ts';
import { printHedge } from './hedges.ts';
import { numberWords } from './number-words.ts';

/** What a number counts, by how much it tells on its own. */
export type FigureKind = 'share' | 'money' | 'scale' | 'count' | 'measure' | 'word';

/** A number of a text that might stand large on a slide. */
export interface FigureMention {
  /** As printed: "44%", ">40", "€14.3m". */
  readonly shown: string;
  readonly kind: FigureKind;
  /** Its number alone, without sign and scale. */
  readonly value: number;
  /** UTF-16 offsets, the words that limit it ("more than") included. */
  readonly start: number;
  readonly end: number;
}

const words = Object.keys(numberWords)
  .sort((a, b) => b.length - a.length)
  .join('|');
const share = ' ?%| percent| per cent';
const pattern = new RegExp(
  `(?<hedge>\\b(?:at least|more than|over|nearly|almost|about|around|roughly|approximately|some|up to|fewer than|less than) )?` +
    `(?<figure>(?<![\\d:.,])[$€£¥]?\\d(?:[\\d,.]*\\d)?(?:${share}|(?:bn|m|k)(?![\\p{L}\\d])| (?:million|billion|trillion)(?!\\p{L}))?(?: (?:euros|dollars|pounds)(?!\\p{L}))?` +
    `|\\b(?:${words})(?: percent| per cent|(?= (?:\\p{Ll}+ )?\\p{Ll}+s\\b)))(?![\\d–-]|:\\d|[.,]\\d)`,
  'giu',
);

/** "took over 9 %", "talked about 40 cases": no hedge, but a part of the verb before it. */
const phrasal =
  /\b(?:t(?:ake|akes|aking|ook|aken)|hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|carr(?:y|ies|ied|ying)|w[io]n(?:s|ning)?|pass(?:es|ed|ing)?|sign(?:s|ed|ing)?|cross(?:es|ed|ing)?|spread(?:s|ing)?|look(?:s|ed|ing)?|talk(?:s|ed|ing)?|th(?:ink|inks|inking|ought)|br(?:ing|ings|inging|ought)|know(?:s|n)?|knew|hear(?:s|d|ing)?|ask(?:s|ed|ing)?|worr(?:y|ies|ied)|complain(?:s|ed|ing)?|moved?|went|go(?:es|ne|ing)?|g[eo]t(?:s|ting)?|add(?:s|ed|ing)?|com(?:e|es|ing)|came|liv(?:e|es|ed|ing)) (?:over|about|around|up to)$/i;

const numbered =
  /(?:^|\s)(?:World War|No\.?|Section|Chapter|Article|Step|Steps|Versions?|Release|Table|Figure|Page|Point|Type|Phase|Grade|Year)\s*$/i;

/** What a number may count and yet be none: a time, a length, a tool. */
const measured =
  /^ ?-?(?:years?|months?|weeks?|days?|nights?|hours?|minutes?|seconds?|mm|cm|km|metres?|meters?|kilometres?|kilometers?|miles?|feet|inch(?:es)?|yards?|kg|kilos?|grams?|g|mg|ml|litres?|liters?|ms|MB|GB|Nm|°\p{Lu}?|degrees?|grit|rpm|times|nautical|guineas|shillings|o’clock|percentage|points?)\b/iu;

/** Words before a number that belongs to something else: an age, a comparison, the whole that another number is a part of. */
const borrowed =
  /\b(?:age of|aged|ages|every|each|per|compared (?:with|to)|down from|up from|rather than|instead of|than|versus|against|out of|from|between|of (?:our|its|their|the|these|those|all)|plus or minus|give or take|under|below|above|just under|just over|well over|close to|as (?:many|much) as|no more than|no fewer than|the|these|those|first|last|next|his|her|their|its|our|my|another|other)\s*$/i;
const tolerance = /\b(?:give or take|plus or minus|margin of error)\b|±/i;

/** The numbers of a text that tell something by themselves, with what they are; dates, ages, ranges, hours, tolerances and parts of names are none. */
export function findFigureMentions(text: string): FigureMention[] {
  if (tolerance.test(text)) return [];
  const dates = findDates(text);
  return [...text.matchAll(pattern)].flatMap((match): FigureMention[] => {
    const { hedge = '', figure = '' } = match.groups!;
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(0, start);
    const after = text.slice(end);
    if (dates.some((date) => date.start < end && date.end > start) || /^(?:1[5-9]|20)\d\d$/.test(figure))
      return [];
    if (/^(?:19|20)\d0s/.test(text.slice(start)) || numbered.test(before.split(/[,;]/).at(-1)?.trim() ?? ''))
      return [];
    if (isNamed(before, figure) || borrowed.test(before) || isRange(before, after)) return [];
    if (
      /^ ?(?:[ap]\.?m\b|o[’']clock|years? old|-year-old|(?:and|or) (?:over|older|under|younger)\b)/i.test(
        after,
      )
    )
      return [];
    // "six in ten" is one number.
    if (!/%|cent/i.test(figure) && /^ in (?:\d|ten\b|five\b)/.test(after)) return [];
    // "Fifty years later": when it happened. "(41%)": said in passing.
    if (/^ \p{L}+ (?:later|ago|earlier|before|after)\b/u.test(after) || isBracketed(before, after)) return [];
    const isHedged = hedge !== '' && !phrasal.test(text.slice(0, start + hedge.trim().length));
    const at = isHedged || hedge === '' ? start : start + hedge.length;
    const kind = kindOf(figure, after);
    const value = Number(
      (numberWords[figure.replace(/ .*$/, '').toLowerCase()] ?? figure.replace(/[^\d.]/g, '')).replace(
        /\.$/,
        '',
      ),
    );
    return [{ shown: print(figure, isHedged ? hedge : ''), kind, value, start: at, end }];
  });
}

function kindOf(figure: string, after: string): FigureKind {
  if (/%|per ?cent/i.test(figure)) return 'share';
  if (/[$€£¥]| (?:euros|dollars|pounds)/.test(figure)) return 'money';
  if (measured.test(after)) return 'measure';
  if (/\d ?(?:bn|m|k|million|billion|trillion)/.test(figure)) return 'scale';
  return /^\d/.test(figure) ? 'count' : 'word';
}

function print(figure: string, hedge: string): string {
  const [first = '', ...rest] = figure.split(' ');
  const digits = [numberWords[first.toLowerCase()] ?? first, ...rest].join(' ');
  return printHedge(hedge.trim().toLowerCase(), digits.replace(/ ?(?:percent|per cent| %)$/i, '%'));
}

/** True for either end of a range: "£6 to £15", "between 45 and 70 per cent". */
function isRange(before: string, after: string): boolean {
  return (
    /(?:[\d%]|illion|cent) ?(?:to|–|-|and|or) ?[$€£¥]?$/.test(before) ||
    /^ ?(?:to|–|-|or) ?[$€£¥]?\d/.test(after) ||
    (/\bbetween $/i.test(before) && /^[^.;]{0,20} and [$€£¥]?\d/.test(after))
  );
}

function isBracketed(before: string, after: string): boolean {
  return /\([^()]*$/.test(before) && /^[^()]*\)/.test(after);
}

/** True for a bare number directly behind a name: "Windows 8", "Tower 42". */
function isNamed(before: string, figure: string): boolean {
  const word = /(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]*) $/u.exec(before)?.[1]?.toLowerCase();
  return (
    word !== undefined &&
    /^\d[\d.]*$/.test(figure) &&
    !prepositions.has(word) &&
    !determiners.has(word) &&
    !/^(?:only|just|all)$/.test(word)
  );
}
