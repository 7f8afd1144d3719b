import { expect, test } from 'vitest';
import type { Look } from '../../src/pptx/look.ts';
import { mendSlide } from '../../src/pptx/mend-slide.ts';

const look = { text: 'Newsreader', headings: 'Newsreader', pitches: { Newsreader: 18 } } as unknown as Look;
const mend = (xml: string) => mendSlide(xml, null, { look, lang: 'de-DE' });

test('properties of a paragraph stand once, before its runs', () => {
  const xml =
    '<a:p><a:pPr algn="l"><a:buNone/></a:pPr><a:r><a:t>a</a:t></a:r><a:pPr algn="l"><a:buNone/></a:pPr><a:r><a:t>b</a:t></a:r></a:p>';
  expect(mend(xml)).toBe(
    '<a:p><a:pPr algn="l"><a:buNone/></a:pPr><a:r><a:t>a</a:t></a:r><a:r><a:t>b</a:t></a:r></a:p>',
  );
});

test('no number is used twice, and the language is the deck’s', () => {
  expect(mend('<p:cNvPr id="2" name="a"/><p:cNvPr id="2" name="b"/><a:rPr lang="en-US"/>')).toBe(
    '<p:cNvPr id="1" name="a"/><p:cNvPr id="2" name="b"/><a:rPr lang="de-DE"/>',
  );
});

test('notes of several lines are several paragraphs', () => {
  const xml =
    '<a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>One.\r\nTwo.</a:t></a:r><a:endParaRPr lang="en-US" dirty="0"/></a:p>';
  expect(mend(xml).match(/<a:p>/g)).toHaveLength(2);
});

test('a text in a placeholder has its own place and its own bullets', () => {
  const xml =
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Body"></p:cNvPr></p:nvSpPr><a:off x="1" y="2"/><a:ext cx="3" cy="4"/>' +
    '<a:pPr algn="l" marL="9" indent="-9"><a:buSzPct val="100000"/><a:buChar char="&#x2013;"/></a:pPr></p:sp>';
  const bullet = { color: 'accent1', font: 'Arial', percent: 120_000 };
  const patch = new Map([
    [
      'Body',
      { place: { x: 10, y: 20, width: 30, height: 40 }, paragraphs: [{ margin: 50, indent: -50, bullet }] },
    ],
  ]);
  const mended = mendSlide(xml, patch, { look, lang: 'en-US' });
  expect(mended).toContain('<a:off x="10" y="20"/><a:ext cx="30" cy="40"/>');
  expect(mended).toContain('marL="50" indent="-50"');
  expect(mended).toContain(
    '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buSzPct val="120000"/><a:buFont typeface="Arial"/>',
  );
});
