import type { DeckMeta } from '../deck/types.ts';
import { forced, slideFlowCss } from './forced-css.ts';

/** What stands around a slide, from the root of the page down. */
const around = ':root, body, body > .reveal, body > .reveal > main';

/**
 * The sheet that makes each slide one page of its own size, whatever the author's sheets say. It has to be the first of its
 * page.
 */
export function printFrameCss({ width, height }: DeckMeta['size']): string {
  const box = {
    margin: '0',
    display: 'block',
    float: 'none',
    width: `${width}px`,
    'min-width': '0',
    'max-width': 'none',
    'min-height': '0',
    'max-height': 'none',
    'column-span': 'none',
    zoom: '1',
    scale: 'none',
    rotate: 'none',
    translate: 'none',
    transform: 'none',
    'content-visibility': 'visible',
    'break-before': 'auto',
    'break-inside': 'auto',
    page: 'auto',
  };
  const outside = {
    ...box,
    border: '0',
    padding: '0',
    position: 'static',
    height: 'auto',
    overflow: 'visible',
    columns: 'auto',
    contain: 'none',
    'container-type': 'normal',
    'writing-mode': 'horizontal-tb',
    'break-after': 'auto',
  };
  // Only its place and size: what is inside, the theme and the author set, as on the screen.
  const slide = {
    ...box,
    position: 'relative',
    inset: 'auto',
    'box-sizing': 'border-box',
    height: `${height}px`,
    overflow: 'clip',
    contain: 'strict',
    'break-after': 'page',
  };
  // One that stands on another part of the page: it keeps its place among the others, for selectors and links, and where it
  // comes before them for counters.
  const away = {
    position: 'static',
    height: '0',
    border: '0',
    padding: '0',
    contain: 'none',
    visibility: 'hidden',
    'break-after': 'auto',
  };
  return `@layer frame {
@page { ${forced({ size: `${width}px ${height}px`, margin: '0' })} }
${around} { ${forced(outside)} }
:is(${around})::before, :is(${around})::after { ${forced({ content: 'none', display: 'none' })} }
main > section { ${forced(slide)} }
body main > section[data-away] { ${forced(away)} }
body main > section[data-away='after'] { ${forced({ display: 'none' })} }
${slideFlowCss}
main > section:is(:last-child, [data-end]) { ${forced({ 'break-after': 'auto' })} }
}
`;
}
