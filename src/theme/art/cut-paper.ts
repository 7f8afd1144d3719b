import { Html } from '../../html.ts';
import { composeFoot, composePaper } from './cut-scenes.ts';
import { type Sheet, sheetCanvas } from './cut-sheets.ts';
import { makeRandom } from './random.ts';

/**
 * A picture of cut paper, as inline SVG: flat silhouettes in four steps of the ground and one shape in the accent. The
 * same for the same `seed`, and some kilobytes large.
 *
 * It fills the page from the right and keeps clear of its start, where the title stands. Its colours are those of the
 * slide: `--cut-1`, the faintest, to `--cut-4` where a theme sets them, else mixtures of the ground and the ink.
 */
export function drawCutPaper(seed: string): Html {
  return drawSheets(composePaper(makeRandom(seed)));
}

/** A few low silhouettes for the foot of a section slide, in the same manner. */
export function drawCutPaperFoot(seed: string): Html {
  return drawSheets(composeFoot(makeRandom(seed)));
}

const shares = { 1: 14, 2: 26, 3: 40, 4: 60 } as const;

function drawSheets(sheets: readonly Sheet[]): Html {
  const fill = ({ color }: Sheet) =>
    color === 'accent'
      ? 'var(--deck-accent)'
      : `var(--cut-${color},color-mix(in oklab,var(--deck-bg),var(--deck-ink) ${shares[color]}%))`;
  const paths = sheets.map(
    (sheet) => `<path fill="${fill(sheet)}" fill-rule="evenodd" d="${sheet.outline}"/>`,
  );
  const { width, height } = sheetCanvas;
  return Html.trusted(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMaxYMax meet" aria-hidden="true" focusable="false">${paths.join('')}</svg>`,
  );
}
