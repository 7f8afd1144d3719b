import { primaryLanguage } from '../read/language.ts';
import type { DateMention } from './dates.ts';

/** Digits of Western, Arabic, Persian and Burmese numbers. */
const digit = '[0-9٠-٩۰-۹၀-၉]';
const year = `(?<y>${digit}{4})`;
const day = `(?<d>${digit}{1,2})`;
const noMore = `(?!${digit}|[.,]${digit})`;

/** How a language writes dates. */
interface DateForms {
  /** Names of the months in order; alternatives behind a bar. */
  readonly months: readonly string[];
  /** Patterns with groups y, m and d; `MONTH` stands for any month. The earlier win. */
  readonly patterns: readonly string[];
}

const romance = (months: string, of: string, before: string): DateForms => ({
  months: months.split(' '),
  patterns: [
    `${day}(?:er|º)? ${of}(?<m>MONTH)(?: ${of}${year})?`,
    `(?<m>MONTH) ${of}${year}`,
    `(?<=(?<!\\p{L})(?:${before}) )${year}`,
  ],
});

const slavic = (months: string, before: string, behind: string): DateForms => ({
  months: months.split(' '),
  patterns: [
    `${day} (?<m>MONTH)(?: ${year})?`,
    `(?<m>MONTH) ${year}`,
    `(?<=(?<!\\p{L})(?:${before}) )${year}(?= ${behind})`,
  ],
});

const forms: Readonly<Record<string, DateForms>> = {
  de: {
    months: 'Januar|Jänner Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
      ' ',
    ),
    patterns: [
      `${day}\\. (?<m>MONTH)(?: ${year})?`,
      `(?<m>MONTH) ${year}`,
      `(?<=(?<!\\p{L})(?:[Ii]m Jahre?|[Ss]eit|[Bb]is|[Ss]eit dem Jahr) )${year}`,
    ],
  },
  nl: {
    months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(
      ' ',
    ),
    patterns: [
      `${day} (?<m>MONTH)(?: ${year})?`,
      `(?<m>MONTH) ${year}`,
      `(?<=(?<!\\p{L})(?:[Ii]n|[Ss]inds) )${year}`,
    ],
  },
  fr: romance(
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    '',
    '[Ee]n|[Dd]epuis|[Ll]’année',
  ),
  es: romance(
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    '(?:del? )?',
    '[Ee]n|[Dd]esde|[Ee]n el año',
  ),
  pt: romance(
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    '(?:de )?',
    '[Ee]m|[Dd]esde|[Nn]o ano de',
  ),
  it: romance(
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    '',
    '[Nn]el|[Dd]al',
  ),
  ru: slavic(
    'января|январе февраля|феврале марта|марте апреля|апреле мая|мае июня|июне июля|июле августа|августе сентября|сентябре октября|октябре ноября|ноябре декабря|декабре',
    '[Вв]|[Сс]|[Дд]о',
    '(?:году|года|г\\.)',
  ),
  uk: slavic(
    'січня|січні лютого|лютому березня|березні квітня|квітні травня|травні червня|червні липня|липні серпня|серпні вересня|вересні жовтня|жовтні листопада|листопаді грудня|грудні',
    '[УуВв]|[Зз]|[Дд]о',
    '(?:році|року|р\\.)',
  ),
  zh: {
    months: [],
    patterns: [`${year}年(?:(?<m>\\d{1,2})月(?:${day}[日号號])?)?`, `(?<m>\\d{1,2})月${day}[日号號]`],
  },
  ja: { months: [], patterns: [`${year}年(?:(?<m>\\d{1,2})月(?:${day}日)?)?`, `(?<m>\\d{1,2})月${day}日`] },
  ko: {
    months: [],
    patterns: [`${year}년(?: (?<m>\\d{1,2})월(?: ${day}일)?)?`, `(?<m>\\d{1,2})월 ${day}일`],
  },
  my: {
    months: 'ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် သြဂုတ်|ဩဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ'.split(' '),
    patterns: [`${year} ?(?:ခုနှစ်|ပြည့်နှစ်)(?:[၊,]? (?<m>MONTH)လ?(?: ${day} ?ရက်(?:နေ့)?)?)?`],
  },
  ar: {
    months: 'يناير فبراير مارس أبريل|إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
    patterns: [`${day} (?<m>MONTH)(?: ${year})?`, `(?<m>MONTH) ${year}`, `(?<=(?:عام|سنة) )${year}`],
  },
  he: {
    months: 'ינואר פברואר מרץ|מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר'.split(' '),
    patterns: [`${day} ב(?<m>MONTH)(?: ${year})?`, `(?<m>MONTH) ${year}`, `(?<=ב-|בשנת |משנת )${year}`],
  },
};

const compiled = new Map<string, readonly RegExp[]>();

function patternsFor(lang: string): readonly RegExp[] {
  const form = forms[lang];
  if (!form) return [];
  let patterns = compiled.get(lang);
  if (!patterns) {
    const any = form.months.join('|');
    patterns = form.patterns.map(
      (pattern) => new RegExp(`(?<!${digit}|${digit}[.,])${pattern.replace('MONTH', any)}${noMore}`, 'gu'),
    );
    compiled.set(lang, patterns);
  }
  return patterns;
}

/** Dates in a text of a language other than English, in order; none for a language whose dates are not known. */
export function findForeignDates(text: string, lang: string): DateMention[] {
  const own = primaryLanguage(lang);
  const found: DateMention[] = [];
  for (const pattern of patternsFor(own)) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && other.end > start)) continue;
      const { y = '0', m = '', d = '0' } = match.groups ?? {};
      const names = forms[own]!.months.findIndex((month) => month.split('|').includes(m));
      const date = { year: toNumber(y), month: /^\d+$/.test(m) ? Number(m) : names + 1, day: toNumber(d) };
      if (date.month > 12 || date.day > 31 || (date.year > 0 && date.year < 1000)) continue;
      found.push({ text: match[0], start, end, ...date });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The whole number that Western, Arabic, Persian or Burmese digits write. */
export function toNumber(digits: string): number {
  const zeros = ['0', '٠', '۰', '၀'].map((zero) => zero.charCodeAt(0));
  return [...digits].reduce((sum, character) => {
    const code = character.charCodeAt(0);
    return sum * 10 + code - zeros.findLast((zero) => zero <= code)!;
  }, 0);
}

/** What stands around a date at the head of a sentence that can go with it and leave a whole sentence. */
const adjuncts: Readonly<Record<string, readonly [before: RegExp, after: RegExp]>> = {
  fr: [/^(?:En |Le |L’année )?$/u, /^, /u],
  es: [/^(?:En |El |En el año )$/u, /^, /u],
  pt: [/^(?:Em |A |No dia |No ano de )$/u, /^, /u],
  it: [/^(?:Nel |Il )$/u, /^, /u],
  ru: [/^(?:В )?$/u, /^(?: (?:года|году|г\.))?,? /u],
  uk: [/^(?:У |В )?$/u, /^(?: (?:року|році|р\.))?,? /u],
  zh: [/^$/u, /^(?:，|(?![的前后後以至到之间間底初起末中度])(?=\p{Script=Han}))/u],
  my: [/^$/u, /^(?:တွင်|မှာ)၊? ?/u],
  ar: [/^و?(?:في )?(?:عام |سنة )?$/u, /^،? /u],
  he: [/^(?:ב-|בשנת |ב)$/u, /^,? /u],
};

/**
 * Where the sentence goes on behind a date that opens it, in UTF-16 units; 0 where the date cannot be taken out. In
 * German and Dutch the verb stands right behind it, and nothing can go.
 */
export function behindAdjunct(text: string, { start, end }: DateMention, lang: string): number {
  const [before, after] = adjuncts[primaryLanguage(lang)] ?? [];
  if (!before?.test(text.slice(0, start))) return 0;
  const found = after!.exec(text.slice(end));
  return found ? end + found[0].length : 0;
}

/** Words before a date that make it the edge of a stretch of time. */
const edges =
  /(?<!\p{L})(?:seit|bis|ab|zwischen|vor|nach|von|und|depuis|jusqu’(?:en|au)|entre|avant|après|et|desde|hasta|y|antes de|después de|sinds|tot|tussen|dal|fino al|tra|с|со|до|к|между|и|после|з|منذ|حتى|بين|قبل|بعد|מאז|עד|בין|לפני|אחרי)(?: (?:dem|den|le|el|la|il|o|het|de|عام|سنة|שנת))?(?: Jahre?)? $/iu;

/** True for a date with which something begins, ends or is compared, not on which it happens. */
export function isEdge(text: string, { start, end }: DateMention): boolean {
  return (
    edges.test(text.slice(0, start)) ||
    /^(?:以来|以來|起|前|之前|以前|后|之后|至|到|မှ|အထိ|から|まで|부터|까지)/u.test(text.slice(end))
  );
}
