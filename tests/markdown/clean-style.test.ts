import { describe, expect, test } from 'vitest';
import { cleanStyle } from '../../src/markdown/clean-style.ts';

describe('what decks write is kept', () => {
  test.each([
    'float:left; width:45%',
    'color: #ffcc00; background: rgba(0, 0, 0, .4)',
    'display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2em',
    'position: absolute; top: 10px; left: calc(50% - 2em)',
    'background: linear-gradient(90deg, red, blue)',
    "font-family: 'Fira Code', monospace; text-align: center",
    '--width:40%',
  ])('%s', (style) => {
    const { style: kept, removed } = cleanStyle(style);
    expect(removed).toEqual([]);
    expect(kept).toBe(style.replace(/;\s+/g, ';'));
  });
});

describe('what loads, leaves the slide or beats the frame goes', () => {
  test.each([
    ['background: url(https://x.invalid/a.png)', 'color: red'],
    ['background-image: image-set("a.png" 1x)', 'color: red'],
    ['position: fixed', 'color: red'],
    ['position: f\\69xed', 'color: red'],
    ['width: 99999999px', 'color: red'],
    ['color: red !important', 'color: red'],
    ['animation: spin 1s infinite', 'color: red'],
    ['overflow: scroll', 'color: red'],
    ['content: "x"', 'color: red'],
    ['width: calc(1px', 'color: red'],
    ['behavior: url(x)', 'color: red'],
    ['color: expression(alert(1))', 'color: red'],
  ])('%s', (bad, good) => {
    const { style, removed } = cleanStyle(`${bad}; color: red`);
    expect(style).toBe(good);
    expect(removed[0]).toContain(bad.slice(0, 10));
  });

  test('a style that is no style', () => {
    expect(cleanStyle('}</style><script>').style).toBe('');
    expect(cleanStyle(';;;')).toEqual({ style: '', removed: [] });
    expect(cleanStyle('a'.repeat(3000)).removed).toEqual(['style of 3000 characters']);
  });
});
