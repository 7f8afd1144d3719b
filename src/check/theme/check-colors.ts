import { findAlike, leastDistance } from '../../theme/color-blind.ts';
import { contrastRatio } from '../../theme/contrast.ts';
import { rolePairs, textContrast } from '../../theme/roles.ts';
import { type Theme, toneNames } from '../../theme/types.ts';
import type { ThemeRow } from './rows.ts';

/** Contrast in the mode `contrast`: of text, and of shapes. */
const strong = { text: 7, shape: 4.5 } as const;

/** The worst contrast of text and of shapes in a mode, and the colours that somebody takes for one another. */
export function checkColors({ mode, colors }: Theme): ThemeRow[] {
  const pairs = toneNames.flatMap((tone) =>
    rolePairs.map(({ front, ground, least }) => {
      const isText = least >= textContrast;
      const wanted = mode === 'contrast' ? (isText ? strong.text : strong.shape) : least;
      const ratio = contrastRatio(colors[tone].get(front)!, colors[tone].get(ground)!);
      return { isText, wanted, ratio, where: `${mode}, tone ${tone}: ${front} on ${ground}` };
    }),
  );
  const contrasts = (['text', 'shapes'] as const).map((what): ThemeRow => {
    const own = pairs.filter(({ isText }) => isText === (what === 'text'));
    const worst = own.toSorted((a, b) => a.ratio / a.wanted - b.ratio / b.wanted)[0]!;
    return {
      check: `contrast of ${what}`,
      value: worst.ratio.toFixed(2),
      limit: `at least ${worst.wanted}`,
      isRight: worst.ratio >= worst.wanted,
      margin: worst.ratio / worst.wanted - 1,
      where: worst.where,
    };
  });
  // What is printed or strengthened has colours of the others, moved towards black.
  if (mode === 'print' || mode === 'contrast') return contrasts;
  const alike = (['base', 'tint', 'inverse'] as const).flatMap((tone) =>
    findAlike(colors[tone]).map((pair) => ({ ...pair, tone })),
  );
  const worst = alike.toSorted((a, b) => a.distance - b.distance)[0];
  return [
    ...contrasts,
    {
      check: 'colours told apart',
      value: worst ? worst.distance.toFixed(3) : `${leastDistance} or more`,
      limit: `at least ${leastDistance}`,
      isRight: !worst,
      margin: worst ? worst.distance / leastDistance - 1 : 0,
      where: worst
        ? `${mode}, tone ${worst.tone}: ${worst.one} and ${worst.other} for ${worst.deficiency ?? 'all'} eyes`
        : mode,
    },
  ];
}
