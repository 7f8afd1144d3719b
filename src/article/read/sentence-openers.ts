import { primaryLanguage } from './language.ts';

/** Words that open a sentence and, with a large letter, seldom stand elsewhere. */
const openers: Readonly<Record<string, string>> = {
  en: 'The It He She They We I In On At But And This That These A An There For As When If',
  de:
    'Der Die Das Ein Eine Er Sie Es Wir Ihr Ich In Im Am An Auf Aus Bei Mit Nach Seit Vor Von Zu Zum Zur Für Doch Aber Und Oder Denn ' +
    'Dann Danach Dort Da Hier Heute Damals Dabei Dazu Diese Dieser Dieses Als Wenn Weil Obwohl Auch Nur Man Später Trotzdem Deshalb Jetzt Kein Keine Viele Alle',
  fr:
    'Le La Les Un Une Des Il Elle Ils Elles On Nous Vous Je En Au Aux Dans Pour Par Sur Mais Et Ou Donc Or Car Ce Cette Ces Cet Cela Son Sa Ses ' +
    'Leur Depuis Après Avant Quand Si Selon Plus Puis Ainsi Aujourd L D J C N S Qu Pourtant Cependant',
  es:
    'El La Los Las Un Una Unos Unas Él Ella Ellos Ellas Lo Se En Al Para Por Con Sin Según Pero Y O Esta Este Estos Estas Eso Esto Su Sus ' +
    'Desde Después Antes Cuando Si Hoy Ayer También Además No Ya Entre Tras',
  it: 'Il Lo La I Gli Le Un Uno Una In Nel Nella Al Alla Per Con Ma E O Questo Questa Questi Queste Suo Sua Dopo Prima Quando Se Oggi Poi Anche Non Secondo Dal Da Di',
  pt: 'O A Os As Um Uma Em No Na Nos Nas Para Por Com Mas E Ou Este Esta Isso Seu Sua Depois Antes Quando Se Hoje Também Não Segundo Desde Ele Ela',
  nl: 'De Het Een In Op Aan Bij Met Na Voor Van Maar En Of Dit Dat Deze Die Hij Zij Ze Wij We Er Toen Als Daarna Ook Nu Volgens Sinds',
  ru: 'В На С Он Она Они Оно Мы Это Эта Этот Эти И А Но Или Для По После До Из За К От При Под Когда Если Так Там Тогда Затем Потом Сегодня Позже Его Её Их Однако Все Всё Здесь',
  uk: 'У В На З Він Вона Вони Воно Ми Це Ця Цей Ці І Й А Але Або Для Після До Із За Коли Якщо Так Там Тоді Потім Сьогодні Його Її Їх',
};

const sets = new Map(
  Object.entries(openers).map(([lang, words]) => [lang, new Set(words.split(' '))] as const),
);

/** True where a text begins with a word that opens sentences in its language. */
export function opensSentence(text: string, lang: string): boolean {
  const first = /^["“„«‘'([¿¡]*(\p{L}+)(?![\p{L}.])/u.exec(text)?.[1] ?? '';
  return (sets.get(primaryLanguage(lang)) ?? sets.get('en')!).has(first);
}
