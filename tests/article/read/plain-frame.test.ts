import { expect, test } from 'vitest';
import { readPlainFrame } from '../../../src/article/read/plain-frame.ts';

const body = 'The mill turns again.\n';

test('a mail: subject, sender and date; head and signature are told', () => {
  const head =
    'From: "Anna Berg" <anna@example.org>\nTo: Tom\nSubject: Re: Fwd: The mill\nDate: Tue, 5 Mar 2024 10:00\n';
  const text = `${head}\n${body}\n-- \nAnna\n`;
  const { meta, body: range, removed } = readPlainFrame(text);
  expect(meta).toEqual({ title: 'The mill', author: 'Anna Berg', date: '5 Mar 2024' });
  expect(text.slice(range.start, range.end).trim()).toBe(body.trim());
  expect(removed.map(({ why }) => why)).toEqual(['head of a mail', 'signature']);
});

test('a book of Project Gutenberg without its notices', () => {
  const text = `Title: The Mill\nAuthor: Anna Berg\n\n*** START OF THE PROJECT GUTENBERG EBOOK THE MILL ***\n${body}*** END OF THE PROJECT GUTENBERG EBOOK THE MILL ***\nmore\n`;
  const { meta, body: range, removed } = readPlainFrame(text);
  expect(meta).toEqual({ title: 'The Mill', author: 'Anna Berg' });
  expect(text.slice(range.start, range.end).trim()).toBe(body.trim());
  expect(removed).toHaveLength(2);
});

test('a mail without a date or a signature, or with the day on which it was sent', () => {
  const mail = (line: string) => readPlainFrame(`From: Anna Berg\nSubject: The mill\n${line}\n${body}`);
  expect(mail('').meta).toEqual({ title: 'The mill', author: 'Anna Berg' });
  expect(mail('Sent: 5 March 2024\n').meta).toMatchObject({ date: '5 March 2024' });
  expect(mail('').removed.map(({ why }) => why)).toEqual(['head of a mail']);
});

test('a book of Project Gutenberg whose end was cut off', () => {
  const text = `*** START OF THE PROJECT GUTENBERG EBOOK THE MILL ***\n${body}`;
  const { body: range, removed } = readPlainFrame(text);
  expect(text.slice(range.start, range.end).trim()).toBe(body.trim());
  expect(removed).toHaveLength(1);
});

test.each([body, 'From: nobody\nThe mill.\n', 'Subject: mills\n\nThe mill.\n'])('no frame: %j', (text) => {
  expect(readPlainFrame(text)).toEqual({ meta: {}, body: { start: 0, end: text.length }, removed: [] });
});
