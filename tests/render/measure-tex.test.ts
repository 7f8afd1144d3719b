import { expect, test } from 'vitest';
import { type DrawnNode, measureWidth } from '../../src/render/measure-tex.ts';

const letter = (width: number): DrawnNode => ({ width });
const span = (children: readonly DrawnNode[], classes: readonly string[] = [], style = {}): DrawnNode => ({
  children,
  classes,
  style,
});

test('letters and gaps of a line add up', () => {
  expect(measureWidth(span([letter(0.5), span([], ['mspace'], { marginRight: '0.25em' }), letter(1)]))).toBe(
    1.75,
  );
});

test('of what stands one above the other the widest counts', () => {
  expect(measureWidth(span([span([letter(2)]), span([letter(3)])], ['vlist']))).toBe(3);
});

test('a line break starts anew, and small print is small', () => {
  const lines = [span([letter(4)]), span([], ['newline']), span([letter(1)])];
  expect(measureWidth(span(lines))).toBe(4);
  expect(measureWidth(span([letter(1)], ['sizing', 'reset-size6', 'size3']))).toBe(0.7);
});

test('what no eye sees has no width', () => {
  expect(measureWidth(span([span([letter(9)], ['katex-mathml']), letter(1)]))).toBe(1);
});
