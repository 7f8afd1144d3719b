import { expect, test } from 'vitest';
import { mermaidSource, sourceLine } from '../../../src/render/diagram/source-lines.ts';

test('comments are blanked and directives kept', () => {
  expect(mermaidSource('%% one\n%%{init: {}}%%\npie')).toBe('\n%%{init: {}}%%\npie');
});

test.each([
  ['pie\nwrong', 2, 2],
  ['\n\npie\nwrong', 2, 4],
  ['%% comment\npie\n%% comment\nwrong', 3, 4],
  ['---\ntitle: T\n---\npie\nwrong', 2, 5],
  ['%%{init: {}}%%\npie\nwrong', 2, 3],
  ['pie\nwrong', 9, 2],
])('in %j, line %d of Mermaid is line %d of the text', (text, line, expected) => {
  expect(sourceLine(text, line)).toBe(expected);
});
