import { expect, test } from 'vitest';
import { findForeignFigures } from '../../../src/article/special/foreign-figures.ts';

test.each([
  [
    'de',
    'Täglich 6.000 Fahrgäste, 74 Millionen Euro und 60 Prozent.',
    ['6.000', '74 Millionen Euro', '60 Prozent'],
  ],
  ['fr', 'Il attire 9 000 visiteurs, 17 % et 11 millions d’euros.', ['9 000', '17 %', '11 millions']],
  ['es', 'Murieron 4.000 almendros, un 30 % de 1,5 millones.', ['4.000', '30 %', '1,5 millones']],
  ['ru', 'Это 1,2 млн рублей, 45 % и 2 500 книг.', ['1,2 млн рублей', '45 %', '2 500']],
  ['zh', '改造花了4800万元，共有260个摊位。', ['4800万', '260']],
  ['my', 'ငွေ ၆၀ ရာခိုင်နှုန်း နှင့် ၃၅၀ ဦး', ['၆၀', '၃၅၀']],
  ['ar', 'يضيع 60% من الماء و1.4 مليون دينار', ['60%', '1.4 مليون']],
])('%s: %s', (lang, text, figures) => {
  expect(findForeignFigures(text, lang).map((figure) => figure.text)).toEqual(figures);
});

test.each([
  ['de', 'Im 19. Jahrhundert, um 15 Uhr, auf Seite 12, Nr. 25, im Jahr 2006, mit 3 Gästen.'],
  ['fr', 'Le 21e siècle, à 15 heures, page 12, en 2016.'],
  ['ru', 'На стр. 12, в 15 часов, в 2016 году, 25-й дом.'],
  ['zh', '音乐在23点停止，2016年，第12条。'],
])('in %s names, hours, ordinals and years are no figures: %s', (lang, text) => {
  expect(findForeignFigures(text, lang)).toEqual([]);
});

test('a language whose numbers are not known has none', () => {
  expect(findForeignFigures('Siellä oli 6000 matkustajaa', 'fi')).toEqual([]);
});
