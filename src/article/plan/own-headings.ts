import { primaryLanguage } from '../read/language.ts';

/** Slides that the article has no heading for. */
export type OwnHeading = 'brief' | 'closing' | 'timeline' | 'people' | 'figures';

const english: Readonly<Record<OwnHeading, string>> = {
  brief: 'In brief',
  closing: 'To remember',
  timeline: 'Timeline',
  people: 'Who is who',
  figures: 'In figures',
};

/** Headings in our own words, by language. */
const headings: Readonly<Record<string, Readonly<Record<OwnHeading, string>>>> = {
  en: english,
  de: {
    brief: 'In Kürze',
    closing: 'Was bleibt',
    timeline: 'Zeitleiste',
    people: 'Wer ist wer',
    figures: 'In Zahlen',
  },
  fr: {
    brief: 'En bref',
    closing: 'À retenir',
    timeline: 'Chronologie',
    people: 'Qui est qui',
    figures: 'En chiffres',
  },
  es: {
    brief: 'En breve',
    closing: 'Para recordar',
    timeline: 'Cronología',
    people: 'Quién es quién',
    figures: 'En cifras',
  },
  it: {
    brief: 'In breve',
    closing: 'Da ricordare',
    timeline: 'Cronologia',
    people: 'Chi è chi',
    figures: 'In cifre',
  },
  pt: {
    brief: 'Em resumo',
    closing: 'Para lembrar',
    timeline: 'Cronologia',
    people: 'Quem é quem',
    figures: 'Em números',
  },
  nl: {
    brief: 'In het kort',
    closing: 'Om te onthouden',
    timeline: 'Tijdlijn',
    people: 'Wie is wie',
    figures: 'In cijfers',
  },
  ru: {
    brief: 'Коротко',
    closing: 'Главное',
    timeline: 'Хронология',
    people: 'Кто есть кто',
    figures: 'В цифрах',
  },
  uk: {
    brief: 'Коротко',
    closing: 'Головне',
    timeline: 'Хронологія',
    people: 'Хто є хто',
    figures: 'У цифрах',
  },
  my: {
    brief: 'အကျဉ်းချုပ်',
    closing: 'မှတ်သားရန်',
    timeline: 'အချိန်စဉ်',
    people: 'ပုဂ္ဂိုလ်များ',
    figures: 'ကိန်းဂဏန်းများ',
  },
  zh: { brief: '概要', closing: '要点', timeline: '时间线', people: '人物', figures: '数据' },
  ja: { brief: '要点', closing: 'まとめ', timeline: '年表', people: '人物', figures: '数字で見る' },
  ko: { brief: '요약', closing: '핵심', timeline: '연표', people: '인물', figures: '숫자로 보기' },
  ar: {
    brief: 'باختصار',
    closing: 'الخلاصة',
    timeline: 'التسلسل الزمني',
    people: 'الشخصيات',
    figures: 'بالأرقام',
  },
  he: { brief: 'בקצרה', closing: 'לסיכום', timeline: 'ציר זמן', people: 'מי ומי', figures: 'במספרים' },
};

const traditional = { brief: '概要', closing: '要點', timeline: '時間線', people: '人物', figures: '數據' };

/** One of our headings in a language; in English where we have none in it. */
export function ownHeading(kind: OwnHeading, lang: string): string {
  if (/^zh-(?:Hant|TW|HK|MO)\b/i.test(lang)) return traditional[kind];
  return (headings[primaryLanguage(lang)] ?? english)[kind];
}

/** What stands between a heading of the article and the message under it, with its blanks. */
export function headingColon(lang: string): string {
  const own = primaryLanguage(lang);
  if (own === 'zh' || own === 'ja') return '：';
  return own === 'fr' ? '\u00a0: ' : ': ';
}

/** Every heading of ours: they need no source. */
export const ownHeadings: ReadonlySet<string> = new Set(
  [...Object.values(headings), traditional].flatMap((each) => Object.values(each)),
);
