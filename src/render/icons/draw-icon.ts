import type { Token } from 'marked';
import { attributes as attrs, type Html, Html as Trusted, html } from '../../html.ts';
import type { Icon } from '../../markdown/icon.ts';
import type { Embeds } from '../../markdown/render.ts';
import { type FoundIcon, findIcon, type IconSets } from './icon-set.ts';
import { isPlainDrawing } from './plain-drawing.ts';

/** What draws the icons of a deck; `own` is the set that `:icon-…:` names. One that cannot be drawn stays text. */
export function iconEmbeds(sets: IconSets, own: string): Embeds {
  return {
    icon: (token: Token) => {
      const { name, raw, alone = false } = token as Icon;
      const found = findIcon(name, sets, own);
      return found && isPlainDrawing(found.data.body) ? drawIcon(found, alone) : html`${raw}`;
    },
  };
}

/** An icon as SVG, as high as its text. One that stands alone has a name; beside words it is decoration. */
export function drawIcon({ data, name }: FoundIcon, alone: boolean): Html {
  const { left, top, width, height, rotate, hFlip, vFlip, body } = data;
  const [x, y] = [left + width / 2, top + height / 2];
  const [w, h] = rotate % 2 === 1 ? [height, width] : [width, height];
  const turns = [
    ...(rotate > 0 ? [`rotate(${rotate * 90} ${x} ${y})`] : []),
    ...(hFlip || vFlip
      ? [`translate(${x} ${y}) scale(${hFlip ? -1 : 1} ${vFlip ? -1 : 1}) translate(${-x} ${-y})`]
      : []),
  ];
  const inner = Trusted.trusted(body);
  const size = attrs({
    class: 'icon',
    viewBox: `${x - w / 2} ${y - h / 2} ${w} ${h}`,
    width: `${round(w / h)}em`,
    height: '1em',
    role: alone ? 'img' : null,
    'aria-label': alone ? name.replaceAll('-', ' ') : null,
    'aria-hidden': alone ? null : 'true',
  });
  return html`<svg${size}>${turns.length > 0 ? html`<g transform="${turns.join(' ')}">${inner}</g>` : inner}</svg>`;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
