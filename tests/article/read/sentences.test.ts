import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/article/read/sentences.ts';

test.each([
  ['The U.S. Army left. It never came back.', ['The U.S. Army left.', 'It never came back.']],
  ['She lives in the U.S. The house is old.', ['She lives in the U.S.', 'The house is old.']],
  ['Dr. Lang met Mr. Ito. They talked.', ['Dr. Lang met Mr. Ito.', 'They talked.']],
  ['See No. 5 on the list. It is red.', ['See No. 5 on the list.', 'It is red.']],
  ['The author J. Smith wrote it. Nobody read it.', ['The author J. Smith wrote it.', 'Nobody read it.']],
  ['“Stop. Go back.” He ran.', ['“Stop. Go back.”', 'He ran.']],
  ['It grew last year. 22 percent is a lot.', ['It grew last year.', '22 percent is a lot.']],
  ['It cost 3.5 million. That is much.', ['It cost 3.5 million.', 'That is much.']],
  ['We met at 9 a.m. on Friday.', ['We met at 9 a.m. on Friday.']],
])('%s', (text, sentences) => {
  expect(splitSentences(text, 'en')).toEqual(sentences);
});

test.each([
  ['«Basta.» — dijo él. Luego se fue.', 'es', ['«Basta.» — dijo él.', 'Luego se fue.']],
  ['Viajó a EE. UU. con su hija. Volvió pronto.', 'es', ['Viajó a EE. UU. con su hija.', 'Volvió pronto.']],
  ['Sie kam am 3. März an. Er blieb.', 'de', ['Sie kam am 3. März an.', 'Er blieb.']],
  ['Es waren 12. Danach kam keiner.', 'de', ['Es waren 12.', 'Danach kam keiner.']],
])('%s in %s', (text, lang, sentences) => {
  expect(splitSentences(text, lang)).toEqual(sentences);
});

test('a word without end is cut, and nothing of it is lost', () => {
  const long = 'a'.repeat(9000);
  expect(splitSentences(`${long}. It ended.`, 'en')).toEqual([`${long}.`, 'It ended.']);
});

test('no character but blanks is lost', () => {
  const bare = (text: string) => text.replace(/\s+/gu, '');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(bare(splitSentences(text, 'en').join(' '))).toBe(bare(text));
    }),
  );
});

test('a day written small is the sun', () => {
  expect(splitSentences('Hang it away from the sun. Our boxes face north.', 'en')).toHaveLength(2);
  expect(splitSentences('They met on Sun. May 5 in the old hall.', 'en')).toHaveLength(1);
});
