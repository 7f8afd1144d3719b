import type { DeckMeta } from '../deck/types.ts';

/** What stands around a slide, from the root of the page down. */
const around = ':root, body, body > .reveal, body > .reveal > main';

/**
 * The sheet that makes each slide one page of its own size, whatever the author's sheets say. What is important in the
 * layer that is named first beats all else that is important, so this sheet has to be the first of its page.
 */
export function printFrameCss({ width, height }: DeckMeta['size']): string {
  const force = (pairs: Readonly<Record<string, string>>) =>
    Object.entries(pairs)
      .map(([name, value]) => `${name}: ${value} !important;`)
      .join(' ');
  const outside = {
    margin: '0',
    border: '0',
    padding: '0',
    display: 'block',
    position: 'static',
    float: 'none',
    width: `${width}px`,
    'min-width': '0',
    'max-width': 'none',
    height: 'auto',
    'min-height': '0',
    'max-height': 'none',
    overflow: 'visible',
    columns: 'auto',
    'column-span': 'none',
    zoom: '1',
    scale: 'none',
    rotate: 'none',
    translate: 'none',
    transform: 'none',
    contain: 'none',
    'content-visibility': 'visible',
    'container-type': 'normal',
    'writing-mode': 'horizontal-tb',
    'break-before': 'auto',
    'break-after': 'auto',
    'break-inside': 'auto',
    page: 'auto',
  };
  // Padding and border are the author's, as on the screen; the size of the page is not.
  const { border: _, padding: __, ...own } = outside;
  const slide = {
    ...own,
    position: 'relative',
    inset: 'auto',
    'box-sizing': 'border-box',
    height: `${height}px`,
    overflow: 'clip',
    contain: 'strict',
    'break-after': 'page',
  };
  return `@layer frame {
@page { ${force({ size: `${width}px ${height}px`, margin: '0' })} }
${around} { ${force(outside)} }
:is(${around})::before, :is(${around})::after { ${force({ content: 'none', display: 'none' })} }
main > section { ${force(slide)} }
main > section:last-child { ${force({ 'break-after': 'auto' })} }
}
`;
}
