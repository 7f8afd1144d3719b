import { expect, test } from 'vitest';
import { lexInline } from '../../src/markdown/blocks.ts';
import { picturesOf, renderGallery } from '../../src/markdown/galleries.ts';
import { attachToImages, type ImageWithAttributes } from '../../src/markdown/trailing.ts';
import { noAttributes } from '../../src/markdown/attributes.ts';

const pictures = (text: string) => picturesOf(attachToImages(lexInline(text)));

test('two or more pictures and nothing else are a row', () => {
  expect(pictures('![a](a) ![b](b){width=5%}\n![c](c)')).toHaveLength(3);
  for (const text of ['![a](a)', '![a](a) and ![b](b)', 'words', '[![a](a)](x) ![b](b)'])
    expect(pictures(text)).toBeNull();
});

test('each picture of a row is as wide as its proportions ask', () => {
  const size = (href: string) => (href === 'wide' ? { width: 400, height: 200 } : null);
  const row = pictures('![a](wide) ![b](unknown)') as ImageWithAttributes[];
  const files = { imageUrl: (href: string) => href, imageSize: size };
  const { markup } = renderGallery(row, files, { attributes: noAttributes, sources: [] });
  expect(markup).toContain('--ratio:2"');
  expect(markup).toContain('--ratio:1.5"');
  expect(markup).toContain('--ratios:3.5"');
  expect(markup).toContain('<img src="wide" alt="a" width="400" height="200">');
});
