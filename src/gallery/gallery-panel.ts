import { type Html, html } from '../html.ts';
import { deficiencies } from '../theme/color-blind.ts';
import { roleNames } from '../theme/roles.ts';
import { modeNames } from '../theme/types.ts';
import { type Gallery, ratios } from './types.ts';

const visionNames = { protan: 'Protan', deutan: 'Deutan', tritan: 'Tritan' } as const;
const modeWords = { light: 'Light', dark: 'Dark', contrast: 'Contrast', print: 'Print' } as const;

/** The choices above the slides: theme, mode, ratio and how they are seen. */
export function renderChoices({ themes }: Gallery): Html {
  const named = themes.map(({ name, description }) => ({ value: name, label: name, title: description }));
  return html`<form class="choices">
${renderChoice('theme', 'Theme', named)}
${renderChoice(
  'mode',
  'Mode',
  modeNames.map((value) => ({ value, label: modeWords[value] })),
)}
${renderChoice(
  'ratio',
  'Ratio',
  Object.keys(ratios).map((value) => ({ value, label: value })),
)}
${renderChoice('vision', 'Seen by', [
  { value: 'usual', label: 'All cones' },
  ...deficiencies.map((value) => ({ value, label: visionNames[value] })),
])}
</form>
`;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly title?: string;
}

function renderChoice(name: string, legend: string, choices: readonly Choice[]): Html {
  return html`<fieldset class="choice"><legend>${legend}</legend><div class="segments">${choices.map(
    ({ value, label, title }) =>
      html`<label${title ? html` title="${title}"` : ''}><input type="radio" name="${name}" value="${value}"><span>${label}</span></label>`,
  )}</div></fieldset>`;
}

/** The panel that changes a theme. A page without a server changes colours alone. */
export function renderPanel(gallery: Gallery, isServed: boolean): Html {
  return html`<form class="panel" aria-label="Changes">
<div class="panel-head"><h2>Changes</h2><button type="reset" disabled>Undo all</button></div>
<fieldset class="group"><legend>Brand</legend>
${renderWell('accent', 'Accent', 'brand')}${renderWell('ink', 'Ink', 'brand')}${renderWell('bg', 'Ground', 'brand')}
</fieldset>
<section class="group"><h3>Contrast on the plain slide</h3>
<ul class="pairs" role="list" aria-live="polite"></ul></section>
<details class="group"><summary>Every colour of the plain slide</summary>
<div class="roles">${roleNames.map((role) => renderWell(role, role, 'role'))}</div>
</details>
${isServed ? renderSizes(gallery) : html`<p class="hint">This page has no server behind it: it changes single colours of the plain slide, as they are given. With <code>lectern theme gallery</code> what belongs to a colour is derived from it, and fonts and sizes can be tried too.</p>`}
<ul class="problems" role="list" aria-live="polite"></ul>
<div class="group take"><h3>Take it along</h3>
<pre class="matter" tabindex="0" aria-label="Front matter"></pre>
<button type="button" class="copy">Copy as front matter</button>
${isServed && renderSave()}
<p class="said" role="status"></p></div>
</form>
`;
}

function renderWell(name: string, label: string, kind: 'brand' | 'role'): Html {
  return html`<label class="well"><input type="color" name="${name}" data-kind="${kind}"><span class="well-name">${label}</span><output class="hex"></output></label>\n`;
}

function renderSizes({ themes }: Gallery): Html {
  const families = [...new Set(themes.flatMap((theme) => theme.families))].sort();
  const generic = ['sans-serif', 'serif', 'monospace'];
  const list = (name: string, label: string) =>
    html`<label class="field"><span>${label}</span><select name="${name}"><option value="">The theme’s own</option>${[...families, ...generic].map((family) => html`<option>${family}</option>`)}</select></label>\n`;
  const slider = (name: string, label: string, range: { min: number; max: number; step: number }) =>
    html`<label class="field"><span>${label}</span><output></output><input type="range" name="${name}" min="${range.min}" max="${range.max}" step="${range.step}"></label>\n`;
  return html`<fieldset class="group"><legend>Type and shape</legend>
${list('headingFont', 'Headings')}${list('font', 'Text')}<p class="hint font-hint" hidden></p>
${slider('scale', 'Sizes of type', { min: 0.8, max: 1.25, step: 0.01 })}${slider('gap', 'Gaps', { min: 0.4, max: 1.6, step: 0.05 })}${slider('radius', 'Round corners', { min: 0, max: 48, step: 1 })}
</fieldset>
`;
}

function renderSave(): Html {
  return html`<div class="save"><label for="save-name">Save to <code>themes/</code></label><input id="save-name" name="saveName" value="acme" pattern="[a-z][a-z0-9\\-]*" maxlength="40" autocomplete="off" spellcheck="false"><button type="button" class="save-button">Save</button></div>`;
}
