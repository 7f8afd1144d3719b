import { expect, test } from 'vitest';
import { hostCss, readLook, readLookTokens } from '../../src/gallery/look.ts';
import { parseTheme } from '../../src/theme/parse-theme.ts';
import { readParts } from '../theme/built-in.ts';

const paper = parseTheme(readParts('paper')).theme!;

test('a look has the colours of the plain slide and says how well they are read', () => {
  const { colors, pairs } = readLook(paper);
  expect(colors).toMatchObject({ bg: '#f4f1ea', ink: '#1a1712', accent: '#b32a1b' });
  expect(pairs.find(({ front }) => front === 'ink')).toEqual({
    ...{ front: 'ink', ground: 'bg', least: 4.5, ratio: 15.84 },
  });
  expect(pairs.map(({ front, ground }) => `${front} ${ground}`)).toEqual([
    ...[
      'ink bg',
      'muted bg',
      'accent-text bg',
      'accent-2-text bg',
      'on-accent accent',
      'accent bg',
      'ink surface',
    ],
  ]);
});

test('in a shadow tree the host is the root', () => {
  expect(hostCss(':root {\n  --deck-bg: #fff;\n}\n:rooted { color: red }')).toBe(
    ':host{--deck-bg:#fff;}:rooted{color:red}',
  );
});

test('sizes and families are read from the stylesheet', () => {
  const { step, gap, radius, font } = readLookTokens(paper.css);
  expect(step).toMatchObject({ '-4': 22, 0: 36, 4: 72 });
  expect(Object.keys(gap)).toEqual(['title', 'block', 'item']);
  expect(radius).toBe(0);
  expect(font.display?.[0]).toBe('Newsreader Display');
});
