import { expect, test } from 'vitest';
import {
  detectLanguage,
  isEnglish,
  isRightToLeft,
  primaryLanguage,
} from '../../../src/article/read/language.ts';

test.each([
  ['en', 'The bridge is old and it was closed by the town, but they will open it again.'],
  ['de', 'Die Brücke ist alt und die Stadt hat sie nicht mehr geöffnet, weil das Geld fehlt.'],
  ['fr', 'Le pont est vieux et la ville ne le rouvre pas, parce que l’argent est parti avec le maire.'],
  ['es', 'El puente es viejo y la ciudad no lo abre, porque el dinero se fue con el alcalde.'],
  ['it', 'Il ponte è vecchio e la città non lo apre, perché i soldi sono andati con il sindaco.'],
  ['pt', 'O ponte é velho e a cidade não o abre, porque não há dinheiro para as obras do rio.'],
  ['nl', 'De brug is oud en de stad opent hem niet, want het geld is er niet voor het werk.'],
  ['ru', 'Мост старый, и город его не открывает: денег на ремонт нет.'],
  ['uk', 'Міст старий, і місто його не відкриває: грошей на ремонт немає.'],
  ['bg', 'Мостът е стар и градът не го отваря, защото няма пари за ремонта.'],
  ['sr', 'Мост је стар и град га не отвара, јер нема довољно новца за његову поправку.'],
  ['be', 'Мост стары, і горад яго не адчыняе: грошай на рамонт няма ўжо ўсю зіму.'],
  ['zh', '大桥很旧，城市没有打开它，因为没有钱。'],
  ['ja', '橋は古く、町はそれを開けません。お金がないからです。'],
  ['ko', '다리는 낡았고 도시는 그것을 열지 않는다.'],
  ['my', 'တံတားသည် ဟောင်းနေပြီး မြို့က မဖွင့်ပါ။'],
  ['ar', 'الجسر قديم والمدينة لا تفتحه لأن المال غير موجود.'],
  ['fa', 'پل قدیمی است و شهر آن را باز نمی‌کند، چون پولی نیست.'],
  ['ur', 'پل پرانا ہے اور شہر اسے نہیں کھولتا کیونکہ پیسے نہیں ہیں۔'],
  ['he', 'הגשר ישן והעיר אינה פותחת אותו כי אין כסף.'],
  ['th', 'สะพานเก่าและเมืองไม่เปิดเพราะไม่มีเงิน'],
  ['hi', 'पुल पुराना है और शहर इसे नहीं खोलता।'],
  ['el', 'Η γέφυρα είναι παλιά και η πόλη δεν την ανοίγει.'],
  ['und', 'Xyzzy plugh foo bar baz.'],
  ['und', '12 345 — !'],
])('%s: %s', (lang, text) => {
  expect(detectLanguage(text)).toBe(lang);
});

test('an article in two languages goes by the one that it has most of', () => {
  const german = 'Die Brücke ist alt und die Stadt hat sie nicht mehr geöffnet. ';
  const english = 'The bridge is old and it was not opened by the town. ';
  expect(detectLanguage(german.repeat(3) + english)).toBe('de');
  expect(detectLanguage(german + english.repeat(3))).toBe('en');
  expect(detectLanguage(`${english.repeat(3)}大桥很旧，城市没有打开它。Мост старый.`)).toBe('en');
  expect(
    detectLanguage('Компания OpenRiver Limited из города Moorbach построила новый мост через реку.'),
  ).toBe('ru');
});

test('regions and scripts do not hide a language', () => {
  expect([isEnglish('en-GB'), isEnglish('eno'), isEnglish('EN')]).toEqual([true, false, true]);
  expect([isRightToLeft('ar-EG'), isRightToLeft('arn'), isRightToLeft('he')]).toEqual([true, false, true]);
  expect(primaryLanguage('zh-Hant-TW')).toBe('zh');
});
