import { expect, test } from 'vitest';
import { readBackgroundWords, readOpacity } from '../../src/deck/background-words.ts';

test('options stand before or after `bg`, and what is none describes the picture', () => {
  expect(readBackgroundWords('right:40% bg vertical blur:4px sepia A harbour at night')).toMatchObject({
    side: 'right',
    share: '40%',
    vertical: true,
    filter: 'blur(4px) sepia(1)',
    alt: 'A harbour at night',
    faults: [],
  });
  expect(readBackgroundWords('bg fit')?.size).toBe('contain');
  expect(readBackgroundWords('bg 80%')?.size).toBe('80%');
  expect(readBackgroundWords('bg w:300 h:20%')?.size).toBe('300px 20%');
  expect(readBackgroundWords('bg opacity:30%')?.opacity).toBe(0.3);
});

test.each(['A bg colour', 'background', '', 'the bg'])('"%s" describes an ordinary picture', (alt) => {
  expect(readBackgroundWords(alt)).toBeNull();
});

test.each(['left:95%', 'left:2%', 'blur:1', 'w:wide', 'opacity:2', 'rihgt:30%', 'covr', 'url(x)'])(
  '%s never becomes CSS',
  (word) => {
    const found = readBackgroundWords(`bg ${word}`)!;
    expect(`${found.size}${found.filter}${found.share}`).not.toContain(word);
  },
);

test.each([
  ['0.5', 0.5],
  ['50%', 0.5],
  ['1', 1],
  ['2', null],
  ['x', null],
  ['', null],
])('the opacity %s is %s', (text, expected) => {
  expect(readOpacity(text)).toBe(expected);
});

test.each([
  ['.5', 0.5],
  ['.25', 0.25],
  ['0', 0],
  ['100%', 1],
  ['0.25%', 0.0025],
  ['12.75%', 0.1275],
  ['101%', null],
  ['1.01', null],
  ['1000%', null],
  ['a.5', null],
  ['x50%', null],
  ['50%x', null],
  ['.5x', null],
  ['.', null],
  ['-0.5', null],
])('as an opacity %s is %s', (text, expected) => {
  expect(readOpacity(text)).toBe(expected);
});

const nothing = {
  size: null,
  side: null,
  share: null,
  vertical: false,
  filter: '',
  opacity: null,
  alt: '',
  faults: [],
};

test.each([
  ['bg', {}],
  ['  bg   A  harbour ', { alt: 'A harbour' }],
  ['bg left', { side: 'left' }],
  ['bg left:10%', { side: 'left', share: '10%' }],
  ['bg right:90%', { side: 'right', share: '90%' }],
  ['bg right:33.25%', { side: 'right', share: '33.25%' }],
  ['bg cover', { size: 'cover' }],
  ['bg auto contain', { size: 'contain' }],
  ['bg 1234%', { size: '1234%' }],
  ['bg 12.25%', { size: '12.25%' }],
  ['12.25% bg', { size: '12.25%' }],
  ['150% left bg', { size: '150%', side: 'left' }],
  ['w:300 bg', { size: '300px auto' }],
  ['bg w:300', { size: '300px auto' }],
  ['bg width:50%', { size: '50% auto' }],
  ['bg h:300px', { size: 'auto 300px' }],
  ['bg height:2.5%', { size: 'auto 2.5%' }],
  ['bg h:20% w:300', { size: '300px 20%' }],
  ['bg w:300 h:20% w:400', { size: '400px 20%' }],
  ['bg cover w:300', { size: '300px auto' }],
  ['bg opacity', { opacity: 0.5 }],
  ['bg opacity:.25', { opacity: 0.25 }],
  ['bg blur', { filter: 'blur(10px)' }],
  ['bg blur:2.5px brightness:150%', { filter: 'blur(2.5px) brightness(150%)' }],
  ['bg hue-rotate:-90deg invert', { filter: 'hue-rotate(-90deg) invert(100%)' }],
  ['bg w wide', { alt: 'w wide' }],
  ['bg a:', { alt: 'a:' }],
  ['bg 10:30', { alt: '10:30' }],
  ['bg :a', { alt: ':a' }],
  ['bg Covr', { alt: 'Covr' }],
  ['bg fot', { alt: 'fot' }],
  ['bg A covr', { alt: 'A covr' }],
  ['bg harbour', { alt: 'harbour' }],
  ['bg cov3r', { alt: 'cov3r' }],
  ['bg 12:covr', { alt: '12:covr' }],
])('"%s" says all of this and no more', (alt, expected) => {
  expect(readBackgroundWords(alt)).toEqual({ ...nothing, ...expected });
});

test.each(['12% of bg', 'x12% bg', '12%x bg', '12.% bg', '12.a% bg', '12345% bg', 'abc% bg'])(
  '"%s" describes an ordinary picture, as words stand before its `bg`',
  (alt) => {
    expect(readBackgroundWords(alt)).toBeNull();
  },
);

test.each([
  ['left:9%', 'write left:40%, from 10% to 90%', { side: 'left' }],
  ['right:91%', 'write right:40%, from 10% to 90%', { side: 'right' }],
  ['left:90.5%', 'write left:40%, from 10% to 90%', { side: 'left' }],
  ['left:x40%', 'write left:40%, from 10% to 90%', { side: 'left' }],
  ['left:40%x', 'write left:40%, from 10% to 90%', { side: 'left' }],
  ['left:40.%', 'write left:40%, from 10% to 90%', { side: 'left' }],
  ['left:40.x%', 'write left:40%, from 10% to 90%', { side: 'left' }],
  ['w:wide', 'write w:320px or w:50%', {}],
  ['w:a3', 'write w:320px or w:50%', {}],
  ['height:3em', 'write height:320px or height:50%', {}],
  ['opacity:2', 'write opacity:0.5 or opacity:50%', {}],
  ['blur:1', 'write blur:10px', {}],
  ['hue-rotate:90', 'write hue-rotate:180deg', {}],
])('%s is told with what to write', (word, help, expected) => {
  expect(readBackgroundWords(`bg ${word}`)).toEqual({
    ...nothing,
    ...expected,
    faults: [{ message: `the background cannot be "${word}"`, help }],
  });
});

test.each([
  ['rihgt:30%', 'right'],
  ['hue-rotat:9deg', 'hue-rotate'],
  ['covr', 'cover'],
  ['verticl', 'vertical'],
  ['Widht:3', 'width'],
])('%s is hardly part of a description, and told', (word, meant) => {
  const { alt, faults } = readBackgroundWords(`bg ${word}`)!;
  expect(alt).toBe(word);
  expect(faults).toEqual([
    { message: `the background cannot be "${word}"`, help: expect.stringContaining(`"${meant}"`) },
  ]);
});
