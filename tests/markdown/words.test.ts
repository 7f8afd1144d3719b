import { expect, test } from 'vitest';
import { countWords, isUnspaced, listWords } from '../../src/markdown/words.ts';

test('blanks and marks part words, apostrophes and points inside do not', () => {
  expect(listWords('It’s 3.5 km – far!')).toEqual(['It’s', '3.5', 'km', 'far']);
});

test('scripts without blanks are cut by dictionary', () => {
  expect(listWords('城市在1871年修建了大桥')).toEqual(['城市', '在', '1871', '年', '修建', '了', '大', '桥']);
  expect(countWords('สะพานเก่าและเมือง')).toBe(4);
  expect([isUnspaced('大桥'), isUnspaced('Мост'), isUnspaced('다리')]).toEqual([true, false, false]);
});

test('a Burmese ending counts with its word', () => {
  expect(listWords('တံတားကို ဆောက်ခဲ့သည်')).toEqual(['တံတားကို', 'ဆောက်ခဲ့သည်']);
});
