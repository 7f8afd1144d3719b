/** What talks call the slide that lists their parts, by language; the first is the one that we write. */
const titles: Readonly<Record<string, readonly [string, ...string[]]>> = {
  en: ['Agenda', 'Contents', 'Outline', 'Table of contents'],
  de: ['Agenda', 'Inhalt', 'Gliederung', 'Inhaltsverzeichnis', 'Tagesordnung'],
  fr: ['Sommaire', 'Ordre du jour', 'Table des matières', 'Plan de la présentation', 'Plan de l’exposé'],
  es: ['Agenda', 'Índice', 'Contenido', 'Contenidos', 'Orden del día', 'Temario'],
  it: ['Agenda', 'Indice', 'Sommario', 'Scaletta', 'Ordine del giorno'],
  pt: ['Agenda', 'Índice', 'Sumário', 'Conteúdo', 'Ordem do dia'],
  nl: ['Agenda', 'Inhoud', 'Inhoudsopgave'],
  ru: ['Содержание', 'План доклада', 'План презентации', 'Повестка дня', 'Оглавление'],
  uk: ['Зміст', 'План доповіді', 'Порядок денний'],
  my: ['မာတိကာ', 'အစီအစဉ်'],
  zh: ['目录', '议程', '提纲', '大纲'],
  ja: ['目次', 'アジェンダ'],
  ko: ['목차', '차례', '의제'],
  ar: ['المحتويات', 'جدول الأعمال', 'الفهرس'],
  he: ['תוכן העניינים', 'סדר היום'],
};

const traditional = ['目錄', '議程', '大綱'] as const;

/** Our title for an agenda in a language; in English where we have none in it. */
export function agendaTitle(lang: string): string {
  if (/^zh-(?:Hant|TW|HK|MO)\b/i.test(lang)) return traditional[0];
  return (titles[lang.toLowerCase().split('-')[0]!] ?? titles.en!)[0];
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll("'", '’').trim();

const known: ReadonlySet<string> = new Set([...Object.values(titles).flat(), ...traditional].map(fold));

/** True for the title of a slide that lists the parts of a talk, in any of these languages. */
export function isAgendaTitle(title: string): boolean {
  return known.has(fold(title.replace(/\s*[:：.]\s*$/, '')));
}
