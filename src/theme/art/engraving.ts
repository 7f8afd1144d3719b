import { Html } from '../../html.ts';
import { canvas, type Layer } from './layer.ts';
import { makeRandom } from './random.ts';
import { engrave } from './ribbons.ts';
import { composeScene } from './scenes.ts';

/**
 * A landscape in the manner of a line engraving, as inline SVG: the same drawing for the same `seed`, at most 120 KB.
 *
 * It takes the colours of the slide it stands on (`currentColor`, `--deck-accent`), leaves its ground blank, and fills
 * whatever place it is given: a narrower one shows the side where the sun is. It only decorates, so it is hidden from
 * assistive technology.
 */
export function drawEngraving(seed: string): Html {
  const { layers, side } = composeScene(makeRandom(seed));
  const anchor = side === 'left' ? 'xMinYMid' : 'xMaxYMid';
  const paths = (color: Layer['color']): string =>
    layers.map((layer, index) => (layer.color === color ? engrave(layers, index) : '')).join('');
  return Html.trusted(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${canvas.width} ${canvas.height}" preserveAspectRatio="${anchor} slice" aria-hidden="true" focusable="false"><path fill="currentColor" d="${paths('ink')}"/><path fill="var(--deck-accent)" d="${paths('accent')}"/></svg>`,
  );
}
