import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lecternProcess } from './run.ts';

const talk = (theme: string) =>
  `---\ntheme: ${theme}\n---\n\n# The mill\n\n---\n\n## Floods\n\n- **1824** A flood\n- **1903** Another\n`;

async function project(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const cwd = await emptyFolder();
  for (const [name, text] of Object.entries({ 'package.json': '{}', ...files })) {
    await mkdir(join(cwd, name, '..'), { recursive: true });
    await writeFile(join(cwd, name), text);
  }
  return cwd;
}

test('list shows themes of the project, built-in ones and those of Reveal.js, base last', async () => {
  const cwd = await project();
  await lecternProcess(['theme', 'new', 'acme'], { cwd });
  const { code, stdout } = await lecternProcess(['theme', 'list', '--json'], { cwd });
  expect(code).toBe(0);
  const { results } = JSON.parse(stdout) as { results: { name: string; place: string; modes: string[] }[] };
  const placeOf = (name: string) => results.find((each) => each.name === name)?.place;
  expect(placeOf('acme')).toBe(join('themes', 'acme'));
  expect(placeOf('paper')).toBe('built-in');
  expect(placeOf('black')).toBe('Reveal.js');
  expect(results.at(-1)).toMatchObject({ name: 'base', place: 'built-in', modes: ['light'] });
});

test('a new theme in given colours builds without a warning, and is never written over', async () => {
  const cwd = await project({ 'talk.md': talk('acme') });
  const made = await lecternProcess(['theme', 'new', 'acme', '--from', '#0a7,#123'], { cwd });
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toContain('theme: acme');
  expect(await lecternProcess(['build', 'talk.md', '--strict'], { cwd })).toMatchObject({
    code: 0,
    stderr: '',
  });
  expect(readFileSync(join(cwd, 'dist/talk/index.html'), 'utf8')).toContain('--deck-accent:#00aa77');
  const again = await lecternProcess(['theme', 'new', 'acme'], { cwd });
  expect(again.code).toBe(1);
  expect(again.stderr).toContain('[theme-kept]');
});

test('a theme made of an outline looks as that does, in each of its colours and sizes', async () => {
  const look =
    "theme: { accent: '#7a1fa2', headingFont: Bricolage Grotesque, logo: logo.svg, footer: Acme, mode: dark }\ntokens: { step.0: 40px }";
  const body = '# The mill\n\n---\n\n## Floods\n\n- **312** floods\n- **41** days\n';
  const cwd = await project({
    'talk.md': `---\n${look}\n---\n\n${body}`,
    'other.md': `---\ntheme: acme\n---\n\n${body}`,
    'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  });
  expect(await lecternProcess(['theme', 'new', 'acme', '--from', 'talk.md'], { cwd })).toMatchObject({
    code: 0,
    stderr: '',
  });
  const read = async (name: string) => {
    const built = await lecternProcess(['build', `${name}.md`, '--strict'], { cwd });
    expect(built).toMatchObject({ code: 0, stderr: '' });
    const html = readFileSync(join(cwd, `dist/${name}/index.html`), 'utf8');
    expect(html).toContain('class="f-logo"');
    expect(html).toContain('>Acme</');
    return html.match(/--deck-[a-z0-9-]+:[^;}]+/g);
  };
  const own = await read('talk');
  expect(own!.length).toBeGreaterThan(150);
  expect(await read('other')).toEqual(own);
});

test.each([['../acme'], ['Acme'], ['a b']])('"%s" is no name for a theme', async (name) => {
  const cwd = await project();
  const { code, stderr } = await lecternProcess(['theme', 'new', name], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain('small letters');
});

test('a brand gives colours, modes, fonts, logo and footer; a font that is missing is told with its install line', async () => {
  const cwd = await project({
    'talk.md': talk('acme'),
    'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    'brand.yml': [
      'meta: { name: Acme Ltd }',
      'color:',
      "  palette: { teal: '#00aa77' }",
      "  background: { light: '#f7f2e7', dark: '#101418' }",
      '  primary: teal',
      'typography: { base: Onest, headings: { family: Fira Sans, weight: 600 } }',
      'logo: { small: logo.svg }',
    ].join('\n'),
  });
  const { code, stderr } = await lecternProcess(['theme', 'new', 'acme', '--from', 'brand.yml'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain('npm install @fontsource-variable/fira-sans');
  const manifest = JSON.parse(readFileSync(join(cwd, 'themes/acme/theme.json'), 'utf8'));
  expect(manifest).toMatchObject({ logo: 'logo.svg', footer: 'Acme Ltd', fonts: [{ family: 'Onest' }, {}] });
  const tokens = JSON.parse(readFileSync(join(cwd, 'themes/acme/tokens.json'), 'utf8'));
  expect(tokens).toMatchObject({
    brand: { teal: { $value: '#00aa77' }, accent: { $value: '{brand.teal}' } },
    mode: { dark: { tone: { base: { bg: { $value: '{brand.bg-dark}' } } } } },
  });
  expect(await lecternProcess(['build', 'talk.md', '--mode', 'dark'], { cwd })).toMatchObject({
    code: 0,
    stderr: '',
  });
  const html = readFileSync(join(cwd, 'dist/talk/index.html'), 'utf8');
  expect(html).toContain('--deck-bg:#101418');
  expect(html).toContain('Acme Ltd');
});

test('design tokens of other tools are carried over, those of our names used', async () => {
  const shadow = { $type: 'shadow', $value: { color: '#000000', blur: { value: 2, unit: 'px' } } };
  const cwd = await project({
    'talk.md': talk('acme'),
    'tokens.json': JSON.stringify({
      color: {
        $type: 'color',
        blue: { $value: { colorSpace: 'oklch', components: [0.5, 0.15, 260] } },
        primary: { $value: '{color.blue}', $description: 'Ours' },
      },
      radius: { $type: 'dimension', $value: { value: 12, unit: 'px' } },
      drop: shadow,
    }),
  });
  const { code, stderr } = await lecternProcess(['theme', 'new', 'acme', '--from', 'tokens.json'], { cwd });
  expect(code).toBe(0);
  expect(stderr).toContain('a token stays unused: drop');
  const { brand, radius } = JSON.parse(readFileSync(join(cwd, 'themes/acme/tokens.json'), 'utf8'));
  expect(brand.imported.color).toEqual({
    $type: 'color',
    blue: { $value: { colorSpace: 'oklch', components: [0.5, 0.15, 260] } },
    primary: { $value: '{brand.imported.color.blue}', $description: 'Ours' },
  });
  expect(brand.imported.$extensions['lectern.unused'].drop).toEqual(shadow);
  expect(radius).toEqual({ $value: '{brand.imported.radius}' });
  expect(await lecternProcess(['build', 'talk.md', '--strict'], { cwd })).toMatchObject({
    code: 0,
    stderr: '',
  });
  expect(readFileSync(join(cwd, 'dist/talk/index.html'), 'utf8')).toContain('--deck-radius:12px');
});

test.each([['paper'], ['base']])('an ejected %s makes the same decks to the byte', async (theme) => {
  const cwd = await project({ 'a.md': talk(theme), 'b.md': talk('house') });
  expect(await lecternProcess(['theme', 'eject', theme, 'house'], { cwd })).toMatchObject({
    code: 0,
    stderr: '',
  });
  for (const mode of ['light', 'dark']) {
    expect((await lecternProcess(['build', 'a.md', 'b.md', '--mode', mode, '--strict'], { cwd })).code).toBe(
      0,
    );
    const read = (name: string) => readFileSync(join(cwd, `dist/${name}/index.html`), 'utf8');
    expect(read('b').replaceAll('"house"', `"${theme}"`)).toBe(read('a'));
  }
  expect(existsSync(join(cwd, 'themes/house/LICENSE'))).toBe(true);
});

test('diff tells what was changed since, file by file and token by token', async () => {
  const cwd = await project();
  await lecternProcess(['theme', 'eject', 'paper', 'house'], { cwd });
  expect((await lecternProcess(['theme', 'diff', 'house'], { cwd })).stdout).toContain(
    'house is as it was made',
  );
  const path = join(cwd, 'themes/house/tokens.json');
  const tokens = await readFile(path, 'utf8');
  await writeFile(path, tokens.replace('0.702,', '0.6,'));
  await writeFile(join(cwd, 'themes/house/own.css'), 'h2 {}\n');
  const { code, stdout } = await lecternProcess(['theme', 'diff', 'house', '--json'], { cwd });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).results).toMatchObject([
    {
      origin: { name: 'paper', version: '1.0.0' },
      files: [
        { path: 'own.css', change: 'added' },
        { path: 'tokens.json', change: 'changed' },
      ],
      tokens: [{ name: 'palette.red', before: '#b32a1b', after: '#992a1b' }],
    },
  ]);
});

test('explain names the layer that set each token and colour, of a theme and of a deck', async () => {
  const cwd = await project({
    'talk.md': talk("{ extends: paper, accent: '#0a7', font: Onest, mode: dark }").replace(
      '\n---\n',
      '\ntokens: { step.0: 40px }\n---\n',
    ),
  });
  const { code, stdout } = await lecternProcess(['theme', 'explain', 'talk.md', '--json'], { cwd });
  expect(code).toBe(0);
  const [{ tokens, tones, mode }] = JSON.parse(stdout).results;
  const find = (rows: { name: string }[], name: string) => rows.find((row) => row.name === name);
  expect(mode).toBe('dark');
  expect(find(tokens, 'step.0')).toMatchObject({ value: '40px', layer: 'deck', place: 'talk.md:3' });
  expect(find(tokens, 'step.1')).toMatchObject({ value: '44px', layer: 'base' });
  expect(find(tokens, 'font.body')).toMatchObject({ layer: 'deck' });
  expect(find(tones.base, 'accent')).toMatchObject({ value: '#00aa77', layer: 'deck' });
  expect(find(tones.base, 'bg')).toMatchObject({ layer: 'derived, mode dark' });
  const plain = await lecternProcess(['theme', 'explain', 'paper'], { cwd });
  expect(plain.stdout).toMatch(/^ {2}accent {2,}#b32a1b +paper {2}← palette\.red \(paper\)$/m);
  const stock = await lecternProcess(['theme', 'explain', 'black'], { cwd });
  expect(stock.code).toBe(1);
  expect(stock.stderr).toContain('a sheet for Reveal.js');
});

test('fonts of a deck are taken from installed packages; one that is not is an error at the setting', async () => {
  const cwd = await project({
    'good.md': talk('{ font: Source Serif 4, headingFont: Bricolage Grotesque }'),
    'bad.md': talk('{ font: Sorce Serif 4 }'),
  });
  expect(await lecternProcess(['build', 'good.md', '--strict'], { cwd })).toMatchObject({
    code: 0,
    stderr: '',
  });
  const html = readFileSync(join(cwd, 'dist/good/index.html'), 'utf8');
  expect(html).toMatch(/--deck-font-body:"Source Serif 4","Libre Franklin"/);
  expect(html).toMatch(/--deck-font-display:"Bricolage Grotesque","Newsreader Display"/);
  expect(html).toMatch(/@font-face\{font-family:"Bricolage Grotesque";font-style:normal;font-weight:650/);
  const { code, stderr } = await lecternProcess(['build', 'bad.md'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^bad\.md:2:8: error \[missing-font\]/);
  expect(stderr).toContain('npm install @fontsource-variable/sorce-serif-4", or write "Source Serif 4"');
});

test.each([
  ['"tones": { "cover": "inverse", "tabel": "tint" }', 'unknown-layout'],
  ['"layouts": ["bulets"]', 'unknown-layout'],
  ['"extends": "acme2"', 'unknown-theme'],
  [
    '"fonts": [{ "family": "Onest", "package": "@fontsource/no-such", "file": "files/x.woff2" }]',
    'missing-font',
  ],
])('a theme with %s is told at its place', async (line, rule) => {
  const cwd = await project({
    'talk.md': talk('acme').replace('\n---\n', '\ntokens: { font.text: [Onest, serif] }\n---\n'),
    'themes/acme/theme.json': `{\n  "name": "acme",\n  "version": "1.0.0",\n  "license": "MIT",\n  ${line.includes('extends') ? '' : '"extends": "paper",'}\n  ${line}\n}\n`,
  });
  const { code, stderr } = await lecternProcess(['build', 'talk.md'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toMatch(new RegExp(`^themes/acme/theme\\.json:6:\\d+: error \\[${rule}\\]`, 'm'));
  expect(stderr).toContain('help:');
});
