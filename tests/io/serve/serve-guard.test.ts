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

const own = (changes: object) =>
  judgeRequest({ method: 'GET', url: '/deck/', host: 'localhost:4320', ...changes }, hosts, 4320);
const through = { path: '/deck/', query: '' };

test.each([
  ['localhost:4320', true],
  ['LOCALHOST:4320', true],
  ['127.0.0.1:4320', true],
  ['[::1]:4320', true],
  ['localhost', false],
  ['localhost:', false],
  ['localhost:80', false],
  ['localhost:04320', true],
  ['localhost:004320', false],
  ['localhost:4320:4320', false],
  ['a@localhost:4320', false],
  ['localhost.:4320', false],
  ['::1:4320', false],
  ['[::1:4320', false],
  ['evil.example:4320', false],
  ['', false],
  [undefined, false],
])('R61 the host %j: %j', (host, isOwn) => {
  expect(own({ host })).toEqual(isOwn ? through : { refusal: 403 });
});

test('R61 on the port of the web the host may leave it out', () => {
  const head = { method: 'GET', url: '/deck/', host: 'localhost' };
  expect(judgeRequest(head, hosts, 80)).toEqual(through);
  expect(judgeRequest({ ...head, host: 'localhost:80' }, hosts, 80)).toEqual(through);
});

test('R67 GET and HEAD are answered, and others where they are asked for', () => {
  expect(own({ method: 'HEAD' })).toEqual(through);
  for (const method of ['POST', 'PUT', 'get', '', undefined])
    expect(own({ method })).toEqual({ refusal: 405 });
  const post = { method: 'POST', url: '/deck/', host: 'localhost:4320' };
  expect(judgeRequest(post, hosts, 4320, ['POST'])).toEqual(through);
  expect(judgeRequest({ ...post, method: 'GET' }, hosts, 4320, ['POST'])).toEqual({ refusal: 405 });
});

test.each([
  [`/${'a'.repeat(2047)}`, true],
  [`/${'a'.repeat(2048)}`, false],
  ['/a%2Fb', false],
  ['/a%2fb', false],
  ['/a%5cb', false],
  ['/a%00', false],
  ['/a%25', false],
  ['/a\\b', false],
  ['/a#b', false],
  ['/a b', false],
  ['/a\u007f', false],
  ['/~!', true],
  ['a', false],
  ['http://localhost:4320/', false],
  ['/../a', false],
  ['/a/..', false],
  ['/a/./b', false],
  ['/%2e%2e/a', false],
  ['/%2e/a', false],
  ['/a/...', true],
  ['/..a', true],
  ['/%c0%af', false],
  ['/%', false],
  ['', false],
  [undefined, false],
])('R66 the address %j: %j', (url, isSound) => {
  expect(own({ url })).toEqual(isSound ? { path: url, query: '' } : { refusal: 400 });
});

test('what stands after the first question mark is the query, as it is written', () => {
  expect(own({ url: '/a?b=%20c' })).toEqual({ path: '/a', query: 'b=%20c' });
  expect(own({ url: '/a?b?c' })).toEqual({ path: '/a', query: 'b' });
});
