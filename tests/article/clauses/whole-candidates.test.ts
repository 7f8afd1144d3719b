import { expect, test } from 'vitest';
import { plainCandidate } from '../../../src/article/clauses/whole-candidates.ts';
import { makeArticle, makeSentence } from '../support.ts';

const block = makeArticle('Any text will do here.').blocks[0]!;
const pointOf = (text: string, lang: string) => plainCandidate(block, makeSentence(text), lang)[0]?.text;

test('a short sentence is a point as it stands, without its full stop', () => {
  expect(pointOf('Die Stadt baut eine Brücke.', 'de')).toBe('Die Stadt baut eine Brücke');
  expect(pointOf('市议会通过了她的方案。', 'zh')).toBe('市议会通过了她的方案');
  expect(pointOf('တံတားကို ဆောက်ခဲ့သည်။', 'my')).toBe('တံတားကို ဆောက်ခဲ့သည်');
  expect(pointOf('La rue a «\u00a0deux noms\u00a0», dit-on\u00a0!', 'fr')).toContain(
    '«\u00a0deux noms\u00a0»',
  );
});

test.each([
  ['de', 'Doch die Stadt zahlte alles.', 'Die Stadt zahlte alles'],
  ['fr', 'Cependant, la ville a tout payé.', 'La ville a tout payé'],
  ['es', 'Sin embargo, la ciudad lo pagó todo.', 'La ciudad lo pagó todo'],
  ['ru', 'Однако город заплатил за всё.', 'Город заплатил за всё'],
  ['zh', '但是，城市付了全部的钱。', '城市付了全部的钱'],
  ['my', 'သို့သော် ငွေကြေး မလုံလောက်ခဲ့ပါ။', 'ငွေကြေး မလုံလောက်ခဲ့ပါ'],
])('in %s a word that only ties a sentence to the one before goes', (lang, text, point) => {
  expect(pointOf(text, lang)).toBe(point);
});

test.each([
  ['de', 'Er wurde 1887 für Fuhrwerke gebaut.'],
  ['de', 'Doch sie kamen nie an, sagte er.'],
  ['de', 'Seit Mai 2021 leitet er die Mühle am Bach.'],
  ['fr', 'En 2021, elle a vendu le moulin.'],
  ['ru', 'В 2021 году он продал мельницу.'],
  ['nl', 'In 2021 verkocht hij de molen aan de gemeente.'],
  ['fr', 'Cette règle vaut pour tout le monde.'],
  ['fr', 'L’État en a payé la moitié.'],
  ['es', 'Allí trabajan desde hace diez años.'],
  ['ru', 'Это стоило городу миллион.'],
  ['ru', '«Мы остаёмся здесь», — сказала она.'],
  ['zh', '这是新商场做不到的事情。'],
  ['ar', 'هذا هو السبب الأول للهجرة.'],
  ['fr', 'Pourquoi la ville a-t-elle payé\u00a0?'],
])('in %s “%s” is no point: it points back, or asks', (lang, text) => {
  expect(pointOf(text, lang)).toBeUndefined();
});

test('a long sentence gives way its brackets, or ends at a semicolon, and else is left to the notes', () => {
  const long = 'für alle Menschen in den vielen kleinen Dörfern am oberen und am unteren Lauf des Flusses';
  expect(pointOf(`Die Stadt baut eine Brücke (${long}) aus Holz.`, 'de')).toBe(
    'Die Stadt baut eine Brücke aus Holz',
  );
  expect(pointOf(`Die Stadt baut eine Brücke; sie ist ${long} gedacht.`, 'de')).toBe(
    'Die Stadt baut eine Brücke',
  );
  expect(
    pointOf(`„Wir bauen; wir bauen ${long}“, sagte der Rat ohne ein einziges Wort zu viel.`, 'de'),
  ).toBeUndefined();
  expect(pointOf(`Die Stadt baut die Brücke, die schon lange fehlt, ${long}.`, 'de')).toBeUndefined();
});
