import { expect, test } from 'vitest';
import {
  behindAdjunct,
  findForeignDates,
  isEdge,
  toNumber,
} from '../../../src/article/special/foreign-dates.ts';

test.each([
  ['de', 'Am 3. März 2021 begann es, im Jahr 1887 nicht.', ['3. März 2021', '1887'], [20210303, 18870000]],
  [
    'fr',
    'Le 1er mai 1940, puis en 1968, puis en mars 2001.',
    ['1er mai 1940', '1968', 'mars 2001'],
    [19400501, 19680000, 20010300],
  ],
  [
    'es',
    'El 9 de enero de 2016 y en mayo de 2017.',
    ['9 de enero de 2016', 'mayo de 2017'],
    [20160109, 20170500],
  ],
  ['pt', 'No dia 5 de março de 2012 e em 2014.', ['5 de março de 2012', '2014'], [20120305, 20140000]],
  ['it', 'Il 2 giugno 1946 e nel 1999.', ['2 giugno 1946', '1999'], [19460602, 19990000]],
  ['nl', 'Op 5 mei 1945 en in 1953.', ['5 mei 1945', '1953'], [19450505, 19530000]],
  ['ru', 'В 2018 году, 12 мая 2019 года.', ['2018', '12 мая 2019'], [20180000, 20190512]],
  ['uk', 'У 2018 році, 12 травня 2019 року.', ['2018', '12 травня 2019'], [20180000, 20190512]],
  ['zh', '2016年8月15日和1998年。', ['2016年8月15日', '1998年'], [20160815, 19980000]],
  ['ja', '2016年8月15日と1998年。', ['2016年8月15日', '1998年'], [20160815, 19980000]],
  ['ko', '2016년 8월 15일과 1998년.', ['2016년 8월 15일', '1998년'], [20160815, 19980000]],
  ['my', '၂၀၂၁ ခုနှစ် ဇန်နဝါရီလ ၄ ရက်တွင် နှင့် ၂၀၂၃ ခုနှစ်', ['၂၀၂၁ ခုနှစ် ဇန်နဝါရီလ ၄ ရက်', '၂၀၂၃ ခုနှစ်'], [20210104, 20230000]],
  ['ar', 'في 5 مارس ٢٠١٢ وفي عام 2015.', ['5 مارس ٢٠١٢', '2015'], [20120305, 20150000]],
  ['he', 'ב-1948 וב-5 ביוני 1967.', ['1948', '5 ביוני 1967'], [19480000, 19670605]],
])('%s: %s', (lang, text, written, values) => {
  const dates = findForeignDates(text, lang);
  expect(dates.map((date) => date.text)).toEqual(written);
  expect(dates.map(({ year, month, day }) => year * 10000 + month * 100 + day)).toEqual(values);
});

test('numbers that are no dates are none, and a language without forms has none', () => {
  expect(
    findForeignDates('Es kamen 2021 Gäste, 3. Mai-Gasse, 1.200 Euro.', 'de').map(({ text }) => text),
  ).toEqual(['3. Mai']);
  expect(findForeignDates('3 marraskuuta 2021', 'fi')).toEqual([]);
});

test.each([
  ['fr', 'En 2016, la ville a payé.', 'la ville a payé.'],
  ['es', 'El 9 de enero de 2016, el pueblo pagó.', 'el pueblo pagó.'],
  ['ru', 'В 2018 году учительница купила автобус.', 'учительница купила автобус.'],
  ['zh', '1998年，铁路通车。', '铁路通车。'],
  ['ar', 'في عام 1999 ماتت 7000 نخلة.', 'ماتت 7000 نخلة.'],
])('in %s a date at the head can go', (lang, text, rest) => {
  expect(text.slice(behindAdjunct(text, findForeignDates(text, lang)[0]!, lang))).toBe(rest);
});

test.each([
  ['de', 'Im Jahr 2006 lehnten die Bürger ab.'],
  ['fr', 'La ville a payé en 2016, dit-on.'],
  ['fr', 'En 2016 la ville a payé.'],
  ['zh', '1998年的铁路很旧。'],
])('in %s the date of “%s” stays', (lang, text) => {
  expect(behindAdjunct(text, findForeignDates(text, lang)[0]!, lang)).toBe(0);
});

test('a date with which something begins or ends is no event', () => {
  const edge = (text: string, lang: string) => isEdge(text, findForeignDates(text, lang)[0]!);
  expect(edge('Depuis 2019 le marché vit.', 'fr')).toBe(true);
  expect(edge('Программа идёт до 2030 года.', 'ru')).toBe(true);
  expect(edge('2021年5月1日起，音乐停止。', 'zh')).toBe(true);
  expect(edge('En 2019, le marché vit.', 'fr')).toBe(false);
});

test('digits of other scripts are numbers', () => {
  expect(['2021', '٢٠١٢', '۱۳۹۹', '၂၀၂၁'].map(toNumber)).toEqual([2021, 2012, 1399, 2021]);
});
