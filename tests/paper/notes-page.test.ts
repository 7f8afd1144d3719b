import { expect, test } from 'vitest';
import { renderNotesPage } from '../../src/paper/notes-page.ts';
import { drawSlides } from './support.ts';

const { slides, dress } = drawSlides(
  '---\ntitle: The "mill" < sea\n---\n\n# The mill <!-- src: p1.s1 p1.s3 -->\n\n<!-- time: 75s -->\n\n---\n\n## Water\n\nIt turns.\n',
);

test('each slide has a sheet with its number, its time and the sentences it comes from', async () => {
  const page = await renderNotesPage(slides, dress, 'a4');
  const sheets = page.match(/<article class="sheet">[^]*?<\/article>/g)!;
  expect(sheets).toHaveLength(2);
  expect(sheets[0]).toContain('<strong>1</strong><span>1:15</span>');
  expect(sheets[0]).toContain('<p class="sheet-sources">src: p1.s1 p1.s3</p>');
  expect(sheets[1]).toContain('<strong>2</strong><span>0:10</span>');
  expect(sheets[1]).not.toContain('src:');
});

test.each([
  ['a4', '8.2677in 11.6929in'],
  ['letter', '8.5000in 11.0000in'],
] as const)('a sheet of %s is %s large', async (paper, size) => {
  expect(await renderNotesPage(slides, dress, paper)).toContain(`size: ${size};`);
});

test('a slide takes half of a sheet at most, so that its notes have room', async () => {
  const high = { ...dress, meta: { ...dress.meta, size: { width: 1080, height: 1920 } } };
  const page = await renderNotesPage(slides, high, 'a4');
  const height = Number(/<div class="thumb" style="width:[\d.]+px;height:([\d.]+)px/.exec(page)?.[1]);
  expect(height).toBeGreaterThan(400);
  expect(height).toBeLessThan((297 / 25.4) * 96 * 0.5);
});

test('a title with signs of style sheets stands whole at the foot of a sheet', async () => {
  const page = await renderNotesPage(slides, dress, 'a4');
  expect(page).toContain('content: "The \\22 mill\\22  \\3c  sea"');
});
