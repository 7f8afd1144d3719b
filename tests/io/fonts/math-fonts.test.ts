import { expect, test } from 'vitest';
import { readMathFonts, readMathSheet } from '../../../src/io/fonts/math-fonts.ts';
import { loadDrawTex } from '../../../src/render/draw-tex.ts';
import { composeMathSheet } from '../../../src/render/math-sheet.ts';

test('the faces of an equation come from the package, with rules that load them from beside the page', async () => {
  const drawn = (await loadDrawTex())(String.raw`\mathbf{E} = mc^2 \in \mathbb{R}`, true);
  if ('problem' in drawn) throw new Error(drawn.problem);
  const { faces, css } = composeMathSheet(await readMathSheet(), [drawn.markup.markup]);
  expect(faces.map(({ file }) => file)).toEqual([
    'KaTeX_AMS-Regular.woff2',
    'KaTeX_Main-Bold.woff2',
    'KaTeX_Main-Regular.woff2',
    'KaTeX_Math-Italic.woff2',
  ]);
  expect(css.length).toBeLessThan(9000);
  expect(css).not.toContain('url(');
  const fonts = await readMathFonts(faces);
  expect(fonts.files).toHaveLength(4);
  for (const { name, bytes } of fonts.files) {
    expect(name).toMatch(/^katex_[\w-]+-[0-9a-f]{12}\.woff2$/);
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 4))).toBe('wOF2');
    expect(fonts.css).toContain(`url('assets/${name}')`);
  }
});
