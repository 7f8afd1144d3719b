/**
 * The choices and the panel: what is chosen becomes `state`, and the slides follow. A page with a server asks it for the
 * sheet of the theme with the changes, one question at a time; a page without carries the sheets and changes colours alone.
 */
export const panelScript = `
const choices = find('.choices');
const panel = find('.panel');
const field = (name) => panel.elements[name];
const wells = [...panel.querySelectorAll('input[type=color]')];
let look = null;

// The changes as a deck writes them: colours of a brand, and tokens by their names.
const fontTokens = { headingFont: ['display'], font: ['text', 'body'] };
const listTokens = () => {
  const { roles, font, headingFont, scale, gap, radius } = state.changes;
  const { tokens } = themeNow();
  const scaled = (name, values, factor, floor) => factor === 1 ? [] : Object.entries(values)
    .map(([step, size]) => [name + '.' + step, Math.max(Math.round(size * factor), Math.min(size, floor)) + 'px']);
  const families = (names, family) => names.flatMap((name) => {
    const own = tokens.font[name];
    return family && own ? [['font.' + name, [family, ...own.filter((each) => each !== family)]]] : [];
  });
  return Object.fromEntries([
    ...Object.entries(roles).map(([role, color]) => ['tone.base.' + role, color]),
    ...families(fontTokens.headingFont, headingFont),
    ...families(fontTokens.font, font),
    // Content is read from the back of the room at 28 px and no smaller; what is smaller already stays.
    ...scaled('step', tokens.step, scale, 28),
    ...scaled('gap', tokens.gap, gap, 0),
    ...(radius === null || radius === tokens.radius ? [] : [['radius', radius + 'px']]),
  ]);
};
const readDress = () => ({
  theme: state.theme, mode: modeNow(), brand: { ...state.changes.brand }, tokens: listTokens(),
});

const channel = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const luminance = (hex) => [0.2126, 0.7152, 0.0722]
  .reduce((sum, share, at) => sum + share * channel(parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16) / 255), 0);
const contrast = (one, other) => {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.floor((Math.max(a, b) / Math.min(a, b)) * 100) / 100;
};
const lookOf = () => {
  const own = themeNow().looks[modeNow()];
  const colors = { ...own.colors, ...state.changes.brand, ...state.changes.roles };
  const changed = Object.entries({ ...state.changes.brand, ...state.changes.roles });
  const pairs = own.pairs.map((pair) => ({ ...pair, ratio: contrast(colors[pair.front], colors[pair.ground]) }));
  changeSheet.replaceSync(':host {' + changed.map(([role, color]) => '--deck-' + role + ':' + color).join(';') + '}');
  return { css: own.css.map((at) => data.pieces[at]).join(''), colors, pairs, problems: [] };
};

let asked = 0;
let running = null;
const wear = (fresh) => {
  look = fresh;
  if (fresh.css !== null) themeSheet.replaceSync(fresh.css);
  drawAll();
  fit();
  fillPanel();
  gallery.dataset.worn = String(asked);
};
// However many changes come while the server works, it is asked once more after them.
const refresh = () => {
  asked++;
  if (look) tell('');
  remember();
  fillChoices();
  if (data.key === null) return wear(lookOf());
  running ??= (async () => {
    let answered = -1;
    while (answered !== asked) {
      answered = asked;
      const fresh = await ask('/look', readDress());
      if (answered === asked) wear(fresh.css === null && look ? { ...look, problems: fresh.problems } : fresh);
    }
  })().catch((error) => tell('The theme could not be had: ' + error.message)).finally(() => { running = null; });
};

const fillChoices = () => {
  for (const [name, value] of Object.entries({ theme: state.theme, mode: modeNow(), ratio: state.ratio, vision: state.vision }))
    for (const input of choices.querySelectorAll('input[name=' + name + ']')) input.checked = input.value === value;
  find('.about').textContent = themeNow().description;
  gallery.dataset.vision = state.vision;
};
const item = (text, isWrong, swatch) => {
  const line = document.createElement('li');
  if (swatch) {
    const sample = document.createElement('span');
    sample.className = 'sample';
    sample.textContent = 'Aa';
    sample.style.cssText = 'color:' + swatch[0] + ';background:' + swatch[1];
    line.append(sample);
  }
  for (const part of text) line.append(Object.assign(document.createElement('span'), { textContent: part }));
  line.classList.toggle('wrong', isWrong);
  return line;
};
const pairWords = {
  'ink bg': 'Text', 'muted bg': 'Muted text', 'accent-text bg': 'Accent as text', 'accent-2-text bg': 'Second accent as text',
  'on-accent accent': 'Text on the accent', 'accent bg': 'Accent as a shape', 'ink surface': 'Text on a card',
};
const fillPanel = () => {
  const { brand, roles, font, headingFont, scale, gap, radius } = state.changes;
  for (const well of wells) {
    const isBrand = well.dataset.kind === 'brand';
    const own = (isBrand ? brand : roles)[well.name];
    well.value = own || look.colors[well.name];
    well.closest('label').querySelector('output').textContent = well.value;
    well.closest('label').classList.toggle('changed', own !== undefined);
  }
  find('.pairs').replaceChildren(...look.pairs.map(({ front, ground, ratio, least }) => {
    const isWrong = ratio < least;
    const figure = ratio.toFixed(2) + (isWrong ? ', wants ' + least : '');
    return item([pairWords[front + ' ' + ground], figure], isWrong, [look.colors[front], look.colors[ground]]);
  }));
  find('.problems').replaceChildren(...look.problems.map((text) => item([text], true)));
  const slider = (name, value, text) => {
    if (!field(name)) return;
    field(name).value = value;
    field(name).closest('label').querySelector('output').textContent = text;
  };
  slider('scale', scale, '× ' + scale.toFixed(2));
  slider('gap', gap, '× ' + gap.toFixed(2));
  const corner = radius ?? themeNow().tokens.radius;
  slider('radius', corner, corner + ' px');
  if (field('font')) {
    const { tokens, families } = themeNow();
    const own = { font: (tokens.font.body || [])[0], headingFont: (tokens.font.display || [])[0] };
    for (const [name, value] of [['font', font], ['headingFont', headingFont]]) {
      field(name).options[0].textContent = own[name] + ' (its own)';
      field(name).value = value;
    }
    const generic = ['sans-serif', 'serif', 'monospace'];
    const strange = [font, headingFont].filter((each) => each && !families.includes(each) && !generic.includes(each) && !isInstalled(each));
    find('.font-hint').hidden = strange.length === 0;
    find('.font-hint').textContent = [...new Set(strange)].join(' and ') + ': not among the fonts of ' + state.theme +
      ', so save the theme, which then brings it; front matter alone does not.';
  }
  panel.querySelector('[type=reset]').disabled = JSON.stringify(state.changes) === JSON.stringify(unchanged());
  fillTake();
};

choices.addEventListener('change', ({ target: { name, value } }) => {
  state[name] = value;
  if (name === 'theme') state.mode = null;
  refresh();
});
choices.addEventListener('submit', (event) => event.preventDefault());
panel.addEventListener('input', ({ target }) => {
  const { name, type, value, dataset } = target;
  if (type === 'color') state.changes[dataset.kind === 'brand' ? 'brand' : 'roles'][name] = value;
  else if (type === 'range') state.changes[name] = Number(value);
  else if (name === 'font' || name === 'headingFont') state.changes[name] = value;
  else return;
  refresh();
});
panel.addEventListener('submit', (event) => event.preventDefault());
panel.addEventListener('reset', (event) => {
  event.preventDefault();
  state.changes = unchanged();
  refresh();
});
`;
