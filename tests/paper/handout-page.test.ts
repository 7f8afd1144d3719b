import { expect, test } from 'vitest';
import { perSheet, renderHandoutPage } from '../../src/paper/handout-page.ts';
import { drawSlides } from './support.ts';

const { slides, dress } = drawSlides('## One\n\na\n\n---\n\n## Two\n\nb\n\n---\n\n## Three\n\nc\n');

test.each([
  [2, 2, 1, 'column'],
  [3, 1, 1, 'row'],
  [4, 1, 2, 'column'],
  [6, 1, 2, 'column'],
] as const)('%i on a sheet: %i sheets, %i columns, lines in a %s', async (count, sheets, columns, way) => {
  const page = await renderHandoutPage(slides, dress, { paper: 'a4', count });
  expect(page.match(/<div class="handout">/g)).toHaveLength(sheets);
  expect(page.match(/<article class="slot">/g)).toHaveLength(3);
  expect(page).toMatch(new RegExp(`repeat\\(${count / columns}, [\\d.]+px\\) / repeat\\(${columns}, `));
  expect(page).toContain(`flex-direction: ${way}`);
});

test('beside or below each slide there are lines to write on: three at least, two where six share a sheet', async () => {
  for (const count of perSheet) {
    const page = await renderHandoutPage(slides, dress, { paper: 'a4', count });
    const lines = [...page.matchAll(/<div class="lines"[^>]*>((?:<i><\/i>)*)<\/div>/g)].map(
      ([, inner = '']) => inner.length / '<i></i>'.length,
    );
    expect(lines).toHaveLength(3);
    for (const each of lines) expect(each).toBeGreaterThanOrEqual(count === 6 ? 2 : 3);
  }
});
