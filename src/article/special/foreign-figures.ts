import { primaryLanguage } from '../read/language.ts';
import { toNumber } from './foreign-dates.ts';

const scales =
  'Prozent|Millionen|Million|Milliarden|Milliarde|Mio\\.|Mrd\\.|Tausend|pour cent|millions?|milliards?|mille|por ciento|millones|millón|mil|por cento|milhões|milhão|' +
  'per cento|milioni|milione|miliardi|procent|miljoen|miljard|процент\\p{L}*|миллион\\p{L}*|миллиард\\p{L}*|тысяч\\p{L}*|млн|млрд|тыс\\.|відсотк\\p{L}*|мільйон\\p{L}*|мільярд\\p{L}*|' +
  'في المئة|في المائة|بالمئة|مليون|مليار|ألف|אחוזים|אחוז|מיליון|מיליארד|אלף';
const currencies = 'Euro|euros?|Dollar|dollars?|dólares|рублей|долларов|евро';
const digits = '[0-9٠-٩۰-۹၀-၉]';

/**
 * A number of two digits or more, or with a percent sign or a word such as "million" behind it. Groups of three may
 * stand behind points, commas or narrow blanks.
 */
const pattern = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}${digits.slice(1, -1)}:.,-])(?<figure>[$€£¥]?(?:${digits}{1,3}(?:[ \\u00a0\\u202f]${digits}{3})+|${digits}(?:[.,]?${digits})*)(?: ?[%％٪]|[ \\u00a0](?:${scales})(?!\\p{L})|[万亿萬億]|ရာခိုင်နှုန်း)?(?:[ \\u00a0](?:€|\\$|${currencies})(?!\\p{L}))?)(?![-:]?${digits}|\\.(?= \\p{L})|[\\p{Ll}]|-\\p{L})`,
  'gu',
);

/** Words before a number that names something: a page, a street, a paragraph. */
const named =
  /(?:Nr\.|Artikel|Seite|Kapitel|Abschnitt|Paragraf|Platz|Linie|§|numéro|n[º°]|article|page|ligne|artículo|núm\.|página|línea|artigo|articolo|pagina|№|стр\.|стать\p{L}+|глав\p{L}+|ул\.|第|المادة|עמוד|סעיף)\s*$/iu;

/** Words behind a number that make it an hour or a day. */
const timed = /^\s?(?:Uhr|heures?|h\b|horas|uur|час\p{L}*|[点點时時月日号年]|ရက်|ခုနှစ်|ပြည့်နှစ်|နာရီ)/u;

/** True for four bare digits that may be a year. */
function isYear(figure: string): boolean {
  return /^\p{Nd}{4}$/u.test(figure) && toNumber(figure) >= 1000 && toNumber(figure) < 2100;
}

/** A figure in a text, with the place where it stands. */
export interface FigureMention {
  readonly text: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** Telling numbers in a text of a language other than English, as written; years, hours, pages and the like are none. */
export function findForeignFigures(text: string, lang: string): FigureMention[] {
  if (!/^(?:de|fr|es|it|pt|nl|ru|uk|zh|ja|ko|my|ar|he)$/.test(primaryLanguage(lang))) return [];
  return [...text.matchAll(pattern)].flatMap((match): FigureMention[] => {
    const figure = match.groups!.figure!;
    const start = match.index;
    const end = start + match[0].length;
    const bare = /^\p{Nd}$/u.test(figure) || isYear(figure);
    if (bare || named.test(text.slice(0, start)) || timed.test(text.slice(end))) return [];
    return [{ text: figure, start, end }];
  });
}
