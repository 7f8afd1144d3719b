import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeRequest } from '../../../src/io/serve/serve-guard.ts';

const hosts = new Set(['localhost', '127.0.0.1', '[::1]']);
const judge = (url: string, host = 'localhost:4320') =>
  judgeRequest({ method: 'GET', url, host }, hosts, 4320);

test('an ordinary request is decoded once', () => {
  expect(judge('/deck/assets/a%20b-%E1%80%99.png?x=1')).toEqual({
    path: '/deck/assets/a b-မ.png',
    query: 'x=1',
  });
});

test('R65 R66 no path that is let through climbs, hides a separator, or can be decoded again', () => {
  const piece = fc.constantFrom(
    '/',
    '..',
    '.',
    '%2e',
    '%2F',
    '%5c',
    '\\',
    '%25',
    '%00',
    'deck',
    'a',
    '?',
    '#',
    '%c0%af',
    ';',
    '~1',
  );
  const url = fc.oneof(
    fc.webUrl(),
    fc.array(piece).map((pieces) => `/${pieces.join('')}`),
  );
  fc.assert(
    fc.property(url, (text) => {
      const verdict = judge(text);
      if ('refusal' in verdict) return;
      expect(verdict.path.startsWith('/')).toBe(true);
      expect(verdict.path.split('/')).not.toContain('..');
      expect(verdict.path).not.toMatch(/[\\\0%#]/);
    }),
    { numRuns: 1000 },
  );
});

test('R61 only hosts of the list pass, whatever stands around them', () => {
  const around = fc.string({ maxLength: 6 });
  fc.assert(
    fc.property(around, around, (before, after) => {
      fc.pre(before !== '' || after !== '');
      const verdict = judge('/', `${before}localhost${after}:4320`);
      expect(verdict).toEqual({ refusal: 403 });
    }),
  );
});
