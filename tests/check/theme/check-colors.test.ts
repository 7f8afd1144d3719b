import { expect, test } from 'vitest';
import { checkColors } from '../../../src/check/theme/check-colors.ts';
import { fromHex } from '../../../src/theme/color.ts';
import { parseTheme } from '../../../src/theme/parse-theme.ts';
import { mapTones } from '../../../src/theme/tone-map.ts';
import { readParts } from '../../theme/built-in.ts';

const paper = parseTheme(readParts('paper')).theme!;

test('paper falls short in nothing', () => {
  expect(checkColors(paper).filter(({ isRight }) => !isRight)).toEqual([]);
});

test('a faint pair is told with its tone and roles', () => {
  const colors = mapTones((tone) =>
    tone === 'quote' ? new Map([...paper.colors.quote, ['muted', fromHex('#999')!]]) : paper.colors[tone],
  );
  const [row] = checkColors({ ...paper, colors });
  expect(row).toMatchObject({ isRight: false, where: 'light, tone quote: muted on bg' });
});

test('the mode contrast is held to more', () => {
  expect(checkColors({ ...paper, mode: 'contrast' }).find(({ isRight }) => !isRight)).toMatchObject({
    limit: 'at least 7',
  });
});

test('colours that look alike to somebody are told', () => {
  const colors = mapTones(
    (tone) => new Map([...paper.colors[tone], ['data-2', paper.colors[tone].get('data-1')!]]),
  );
  const near = mapTones((tone) => new Map([...colors[tone], ['data-2', fromHex('#b42b1c')!]]));
  expect(checkColors({ ...paper, colors: near }).at(-1)).toMatchObject({
    isRight: false,
    where: expect.stringContaining('data-1 and data-2'),
  });
});
