/** What is taken from a gallery: front matter for a deck, and a theme of the project's own; and news of the server. */
export const takeScript = `
const quote = (text) => "'" + text.replaceAll("'", "''") + "'";
const value = (given) => (Array.isArray(given) ? '[' + given.map(quote).join(', ') + ']' : quote(given));
// Families that the theme does not bring, but a package that a deck may name does.
const isInstalled = (family) => data.installed.includes(family) && !themeNow().families.includes(family);
const frontMatter = () => {
  const { theme, mode, brand, tokens } = readDress();
  const isOwnMode = mode === themeNow().mode;
  const fonts = ['headingFont', 'font'].map((key) => [key, state.changes[key]]).filter(([, family]) => isInstalled(family));
  for (const [key] of fonts) for (const name of fontTokens[key]) delete tokens['font.' + name];
  const settings = [
    ...(isOwnMode ? [] : [['mode', mode]]),
    ...Object.entries(brand).map(([key, color]) => [key, quote(color)]),
    ...fonts,
  ];
  const head = settings.length === 0
    ? 'theme: ' + theme
    : 'theme: { ' + [['extends', theme], ...settings].map((pair) => pair.join(': ')).join(', ') + ' }';
  const lines = Object.entries(tokens).map(([name, given]) => '  ' + name + ': ' + value(given));
  const size = state.ratio === '16:9' ? [] : ['size: ' + quote(state.ratio)];
  return [head, ...(lines.length > 0 ? ['tokens:', ...lines] : []), ...size].join('\\n') + '\\n';
};
// Kept, as the page comes again when a theme is saved.
const tell = (text) => {
  find('.said').textContent = text;
  state.said = text;
  remember();
};
const fillTake = () => { find('.matter').textContent = frontMatter(); };

find('.copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(frontMatter());
    tell('Copied. It goes between the two lines --- at the head of an outline.');
  } catch {
    getSelection().selectAllChildren(find('.matter'));
    tell('The browser did not let it be copied; it is selected.');
  }
});

const save = find('.save-button');
if (save) {
  const saveNow = async () => {
    const input = field('saveName');
    if (!input.value || !input.checkValidity()) return tell('A name has small letters, digits and hyphens, such as acme.');
    try {
      const { saved, problem } = await ask('/save', { ...readDress(), name: input.value });
      if (problem) return tell(problem);
      tell('Saved as ' + saved + '. Decks take it with theme: ' + input.value);
      // The page comes again with the new theme in a moment, and then shows it.
      remember({ ...state, theme: input.value, mode: null, changes: unchanged() });
    } catch (error) {
      tell('It could not be saved: ' + error.message);
    }
  };
  save.addEventListener('click', saveNow);
  field('saveName').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    saveNow();
  });
}

const start = () => {
  drawAll();
  refresh();
  find('.said').textContent = state.said || '';
  if (data.key === null) return;
  const notice = find('.notice');
  const events = new EventSource('/events');
  let isLost = false;
  events.addEventListener('reload', () => location.reload());
  events.addEventListener('problem', (event) => {
    notice.firstElementChild.textContent = JSON.parse(event.data);
    notice.hidden = false;
  });
  notice.querySelector('button').addEventListener('click', () => { notice.hidden = true; });
  events.addEventListener('error', () => { isLost = true; });
  events.addEventListener('open', () => { if (isLost) location.reload(); });
};
`;
