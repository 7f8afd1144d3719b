import { type Html, html } from '../html.ts';
import { deficiencies, matrices } from '../theme/color-blind.ts';

/** Filters that show slides as somebody without one kind of cone sees them: `#protan`, `#deutan`, `#tritan`. */
export function renderVisionFilters(): Html {
  const filters = deficiencies.map((deficiency) => {
    const rows = [...matrices[deficiency].map((row) => [...row, 0, 0]), [0, 0, 0, 1, 0]];
    return html`<filter id="${deficiency}" x="0" y="0" width="100%" height="100%" color-interpolation-filters="linearRGB"><feColorMatrix type="matrix" values="${rows.map((row) => row.join(' ')).join(' ')}"/></filter>`;
  });
  return html`<svg class="unseen" aria-hidden="true" width="0" height="0">${filters}</svg>\n`;
}
