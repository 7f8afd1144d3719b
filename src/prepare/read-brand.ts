import { relative } from 'node:path';
import { readSource } from '../io/files/read.ts';
import { readYamlEntries } from '../markdown/yaml-entries.ts';
import { type Diagnostic, hasErrors } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { assignColors } from '../theme/assign-colors.ts';
import { readBrandFile } from '../theme/brand-file.ts';
import { fromHex } from '../theme/color.ts';
import { brandGroup, type House } from '../theme/house-tokens.ts';
import { groupsOf, importTokens } from '../theme/import-tokens.ts';
import { parseJson } from '../theme/json.ts';
import { propertyName } from '../theme/css.ts';
import type { ThemePart } from '../theme/theme-part.ts';
import type { Role } from '../theme/roles.ts';
import { toJsonNode } from '../theme/print-json.ts';
import { ownMode, settleTokens } from '../theme/settle-tokens.ts';
import { type FontFace, type Tone, toneNames } from '../theme/types.ts';
import { loadDeckFonts } from './deck-fonts.ts';
import { type LogoFile, readLogo } from './read-logo.ts';

/** What a new theme is made of besides the one that it stands on. */
export interface NewTheme extends Omit<House, 'name' | 'comment'> {
  readonly fonts: readonly FontFace[];
  /** Rules that tokens cannot say. */
  readonly css: string;
  /** A picture to lie in the theme's folder. */
  readonly logo: LogoFile | null;
  readonly footer: string | null;
}

/** What was read; `theme` is null where the diagnostics hold an error that leaves nothing to go by. */
interface ReadBrand {
  readonly theme: NewTheme | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly Source[];
}

/** The theme that is to be made, and what it stands on. */
interface Home {
  readonly name: string;
  readonly root: string;
  readonly parts: readonly ThemePart[];
}

const plain: NewTheme = { brand: {}, fonts: [], css: '', logo: null, footer: null };

/** The brand in a `brand.yml`, in a file of design tokens, or in a list of colours; without one an empty theme. */
export async function readBrandSource(from: string | undefined, home: Home): Promise<ReadBrand> {
  if (from === undefined) return { theme: startingPoint(home), diagnostics: [], sources: [] };
  if (/\.ya?ml$/i.test(from)) return readYamlBrand(from, home);
  if (/\.json$/i.test(from)) return readTokenBrand(from, home);
  const colors = from.split(/[\s,;]+/).map((word) => fromHex(word.startsWith('#') ? word : `#${word}`));
  if (colors.length > 0 && colors.every((color) => color !== null)) {
    const { brand, rest } = assignColors(colors);
    const kept = new Map(rest.map(({ hex }, at) => [`color-${at + 1}`, toJsonNode({ $value: hex })]));
    return { theme: { ...plain, brand, kept }, diagnostics: [], sources: [] };
  }
  const message = `"${from}" is neither a file nor a list of colours`;
  const help = "write brand.yml, tokens.json, or colours such as '#0a7,#123'";
  const diagnostic: Diagnostic = { severity: 'error', rule: 'wrong-value', message, help, path: '--from' };
  return { theme: null, diagnostics: [diagnostic], sources: [] };
}

/** The accent of the theme below, for its new owner to change: every role that has its colour refers to it. */
function startingPoint({ name, parts }: Home): NewTheme {
  const tones = settleTokens(parts).settled?.written;
  const accent = tones?.base.get('accent');
  if (!tones || !accent) return plain;
  const rolesOf = (tone: Tone) =>
    [...tones[tone]].flatMap(([role, { hex }]) => (hex === accent.hex ? [`tone.${tone}.${role}`] : []));
  const base = rolesOf('base');
  // Tones that stand on the plain one follow it by themselves: what changes with it is passed over.
  const other = accent.hex === '#000000' ? '#ffffff' : '#000000';
  const tokens = Object.fromEntries(base.map((path) => [path, other]));
  const moved = settleTokens(parts, { tokens }).settled?.written;
  const isMoved = (path: string) => {
    const [, tone, role] = path.split('.') as [string, Tone, Role];
    return moved?.[tone].get(role)?.hex === other;
  };
  const rest = toneNames.filter((tone) => tone !== 'base').flatMap(rolesOf);
  const reference = toJsonNode({ $value: `{${brandGroup(parts, name)}.accent}` });
  return {
    ...plain,
    kept: new Map([['accent', toJsonNode({ $value: accent.hex })]]),
    mapped: new Map([...base, ...rest.filter((path) => !isMoved(path))].map((path) => [path, reference])),
  };
}

async function readYamlBrand(path: string, { name, root, parts }: Home): Promise<ReadBrand> {
  const { source, diagnostics: problems } = await readSource(path);
  if (!source) return { theme: null, diagnostics: problems, sources: [] };
  const diagnostics: Diagnostic[] = [...problems];
  const entries = readYamlEntries(source.text, 0, 'brand', (message, range, help) =>
    diagnostics.push({ severity: 'error', rule: 'config-syntax', message, help, path, range }),
  );
  if (!entries) return { theme: null, diagnostics, sources: [source] };
  const { brand: file, diagnostics: found } = readBrandFile(entries, source.path);
  const place = entries.find(({ key }) => key === 'typography');
  const { families, weights, palette } = file;
  const loaded = await loadDeckFonts(
    families,
    root,
    { path, ...(place && { range: place.range }) },
    weightsOf(weights),
  );
  // A brand without its font is still a brand; what is missing can be installed and the theme be made anew.
  const fontless = loaded.diagnostics.map((each) => ({
    ...each,
    help: `${each.help}; remove the new folder and make the theme anew`,
  }));
  const logo = await readLogo(file.logo, path, root);
  const group = brandGroup(parts, name);
  const kept = new Map(
    [...palette].flatMap(([key, { hex }]) =>
      /^[\p{L}\p{N}_-]+$/u.test(key) ? [[key, toJsonNode({ $value: hex })] as const] : [],
    ),
  );
  for (const [use, weight] of Object.entries(weights))
    kept.set(`${use}-weight`, toJsonNode({ $type: 'fontWeight', $value: weight }));
  const isDark = ownMode(parts) === 'dark';
  const [own, other] = isDark ? [{ ...file.light, ...file.dark }, file.light] : [file.light, file.dark];
  const modes = file.dark && other ? new Map([[isDark ? 'light' : 'dark', other] as const]) : undefined;
  const theme: NewTheme = {
    ...{ brand: own, modes, kept, families: loaded.families },
    fonts: loaded.fonts.filter(({ family }) => !hasFamily(parts, family)),
    css: weightRules(weights, group),
    logo: logo.file,
    footer: file.name,
  };
  return {
    theme,
    diagnostics: [...diagnostics, ...found, ...fontless, ...logo.diagnostics],
    sources: [source],
  };
}

/** True where the themes below bring a family, in the cuts that suit them. */
export function hasFamily(parts: readonly ThemePart[], family: string): boolean {
  return parts.some(({ manifest }) => manifest.fonts.some((face) => face.family === family));
}

const weightsOf = ({ text, headings }: Readonly<Record<string, number | undefined>>) => ({
  ...(text !== undefined && { text }),
  ...(headings !== undefined && { headings }),
});

/** Where weights of a brand apply. */
const weightPlaces = {
  text: '.slide .body',
  headings: '.slide :is(h1, h2)',
  link: '.slide .body a',
} as const;

function weightRules(weights: Readonly<Record<string, number | undefined>>, group: string): string {
  return Object.entries(weightPlaces)
    .filter(([use]) => weights[use] !== undefined)
    .map(([use, place]) => `${place} {\n  font-weight: var(${propertyName(`${group}.${use}-weight`)});\n}`)
    .join('\n\n');
}

async function readTokenBrand(path: string, { name, parts }: Home): Promise<ReadBrand> {
  const { source, diagnostics: problems } = await readSource(relative('', path));
  if (!source) return { theme: null, diagnostics: problems, sources: [] };
  const { root, diagnostics: syntax } = parseJson(source);
  const known = settleTokens(parts).settled?.tokens;
  const found = [...problems, ...syntax];
  if (!root || !known || hasErrors(found)) return { theme: null, diagnostics: found, sources: [source] };
  const home = [brandGroup(parts, name), 'imported'];
  const { kept, brand, mapped, diagnostics } = importTokens(root, home, known);
  const imported = toJsonNode(groupsOf(kept));
  const theme: NewTheme = { ...plain, brand, mapped, kept: new Map([['imported', imported]]) };
  return { theme, diagnostics: [...found, ...diagnostics], sources: [source] };
}
