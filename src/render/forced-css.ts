/**
 * Declarations that beat all others: in the layer that is named first, what is important beats all else that is. So a sheet
 * that holds them stands in `@layer frame`, and is the first of its page.
 */
export function forced(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([name, value]) => `${name}: ${value} !important;`)
    .join(' ');
}

/** Lines of a slide run as on a page: Chromium prints a slide whose own lines run from top to bottom on two pages. */
export const slideFlowCss = `.slides section { ${forced({ 'writing-mode': 'horizontal-tb' })} }`;
