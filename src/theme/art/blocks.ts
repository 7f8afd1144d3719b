import { Html } from '../../html.ts';
import { type Block, stackBlocks } from './block-stack.ts';
import { canvas } from './layer.ts';
import { makeRandom } from './random.ts';

/** Side of the smallest block, px: seven of them are as wide as the drawing. */
const unit = 120;
/** Left edge of the first column of blocks. */
const left = (canvas.width - 7 * unit) / 2;

/** What the blocks are painted with, from light to dark on a ground of the accent. */
const paints = [
  'var(--deck-bg)',
  'color-mix(in srgb, var(--deck-accent) 28%, var(--deck-bg))',
  'color-mix(in srgb, var(--deck-accent) 62%, var(--deck-bg))',
  'var(--deck-ink)',
] as const;

/**
 * A house of building blocks on a ground of the accent, as inline SVG: the same for the same `seed`, a few KB.
 *
 * It takes its colours from the slide it stands on and has no ground of its own. It only decorates, so it is hidden from
 * assistive technology.
 */
export function drawBlocks(seed: string): Html {
  const stack = stackBlocks(makeRandom(seed), paints.length);
  const shapes = stack
    .map((block) => `<path fill="${paints[block.paint]!}" d="${outline(block)}"/>`)
    .join('');
  return Html.trusted(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${canvas.width} ${canvas.height}" preserveAspectRatio="xMidYMax meet" aria-hidden="true" focusable="false">${shapes}</svg>`,
  );
}

/** The shape of a block as path data, in px. */
function outline(block: Block): string {
  const [w, h] = [block.width * unit, block.height * unit];
  const x = left + block.column * unit;
  const y = canvas.height - block.level * unit - h;
  switch (block.kind) {
    case 'slab':
      return `M${x} ${y}h${w}v${h}h${-w}z`;
    case 'arch': {
      // Pillars half a unit wide; the opening is as high as the block allows.
      const radius = w / 2 - unit / 2;
      const rise = h - unit / 2 - radius;
      return `M${x} ${y}h${w}v${h}h${-unit / 2}v${-rise}a${radius} ${radius} 0 0 0 ${-2 * radius} 0v${rise}h${-unit / 2}z`;
    }
    case 'gable':
      return `M${x} ${y + h}l${w / 2} ${-h}l${w / 2} ${h}z`;
    case 'wedge':
      return block.faces === 'end' ? `M${x} ${y}v${h}h${w}z` : `M${x + w} ${y}v${h}h${-w}z`;
    case 'half':
      return `M${x} ${y + h}a${w / 2} ${h} 0 0 1 ${w} 0z`;
    case 'quarter':
      return block.faces === 'end'
        ? `M${x} ${y}a${w} ${h} 0 0 1 ${w} ${h}h${-w}z`
        : `M${x + w} ${y}a${w} ${h} 0 0 0 ${-w} ${h}h${w}z`;
    case 'ball':
      return `M${x} ${y + h / 2}a${w / 2} ${h / 2} 0 0 1 ${w} 0a${w / 2} ${h / 2} 0 0 1 ${-w} 0z`;
  }
}
