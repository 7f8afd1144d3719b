import { makeSource } from '../source/source.ts';
import type { Brand } from './brand.ts';
import type { Color } from './color.ts';
import { changedFamilies, type Families } from './deck-families.ts';
import { fieldOf, type JsonNode, plainValue } from './json.ts';
import { deriveMode } from './modes.ts';
import type { ThemePart } from './theme-part.ts';
import { printJson, toJsonNode } from './print-json.ts';
import { type Role, rolePairs, roleNames } from './roles.ts';
import { describedModes, mergeParts, ownMode, settleTokens } from './settle-tokens.ts';
import type { ToneMap } from './tone-map.ts';
import { contrastRatio } from './contrast.ts';
import { type Mode, type Tone, toneNames } from './types.ts';

/** What a new theme takes from its brand. */
export interface House {
  readonly name: string;
  /** Said at the head of the file. */
  readonly comment: string;
  /** Colours in the theme's own mode, and in modes that the brand has colours of its own for. */
  readonly brand: Brand;
  readonly modes?: ReadonlyMap<Mode, Brand> | undefined;
  readonly families?: Families | undefined;
  /** Further tokens and groups, which stand in the group of the brand. */
  readonly kept?: ReadonlyMap<string, JsonNode> | undefined;
  /** Tokens that replace those of the theme it stands on, by their dotted names. */
  readonly mapped?: ReadonlyMap<string, JsonNode> | undefined;
}

/** A tree under construction. */
type Tree = Map<string, Tree | JsonNode>;

/** Names of a brand's colours in the group that holds them. */
const brandNames = {
  accent: 'accent',
  accent2: 'accent-2',
  ink: 'ink',
  bg: 'bg',
  muted: 'muted',
  accentText: 'link',
} as const satisfies Record<keyof Brand, string>;

/** Group of the brand's own tokens: `brand`, or the name of the theme where it stands on one that has such a group. */
export function brandGroup(parts: readonly ThemePart[], name: string): string {
  const root = mergeParts(parts).root;
  return root && fieldOf(root, 'brand') ? `${name}-brand` : 'brand';
}

/**
 * The text of `tokens.json` for a theme in the colours of a brand that stands on others: the palette, and every role that
 * differs from theirs, made legible as `theme: { accent: … }` of a deck does. Null where the others cannot be read.
 */
export function makeHouseTokens(parts: readonly ThemePart[], house: House): string | null {
  const {
    comment,
    brand,
    modes = new Map<Mode, Brand>(),
    families = {},
    kept = new Map(),
    mapped = new Map(),
  } = house;
  const { root } = mergeParts(parts);
  const own = ownMode(parts);
  const plain = settleTokens(parts, { brand, mode: own }).settled;
  if (!root || !plain) return null;
  const group = brandGroup(parts, house.name);
  const palette: Tree = new Map<string, Tree | JsonNode>([
    ['$type', toJsonNode('color')],
    ['$description', toJsonNode('Change these; the roles below refer to them.')],
  ]);
  const tree: Tree = new Map([['$description', toJsonNode(comment)]]);
  const writer: Writer = { tree, palette, group, parts, names: new Map() };
  const hasColor = (each: Brand) => Object.values(each).some((color) => color !== undefined);
  nameColors(writer, brand, kept, '');
  for (const [mode, special] of modes) nameColors(writer, special, kept, `-${mode}`);
  for (const [name, node] of kept) palette.set(name, node);
  // What there is to change stands first.
  if (palette.size > 2) tree.set(group, palette);
  for (const [name, node] of mapped) plant(tree, name.split('.'), node);
  if (hasColor(brand)) writeTones(plain.tones, own, writer, brand);
  for (const mode of new Set([...describedModes(parts), ...modes.keys()])) {
    const special = modes.get(mode);
    if (mode === own || !(special ?? hasColor(brand))) continue;
    const both = { ...brand, ...special };
    writeTones(targetOf(mode, parts, both, plain.tones), mode, writer, both);
  }
  const fonts = changedFamilies(root, families);
  if (fonts) plant(tree, ['font'], fonts);
  return printJson(toJsonNode(tree));
}

/** The colours that a mode is to have. */
function targetOf(mode: Mode, parts: readonly ThemePart[], brand: Brand, own: ToneMap): ToneMap {
  // No brand is as strong as these two modes are.
  if (mode === 'contrast' || mode === 'print') return deriveMode(mode, own);
  return settleTokens(parts, { mode, brand }).settled!.tones;
}

/** Gives the brand's colours their names; one that a kept token has too refers to that. */
function nameColors(
  { palette, names, group }: Writer,
  brand: Brand,
  kept: ReadonlyMap<string, JsonNode>,
  suffix: string,
): void {
  for (const [key, name] of Object.entries(brandNames)) {
    const color = brand[key as keyof Brand];
    if (!color || names.has(color.hex)) continue;
    const other = [...kept].find(([, node]) => valueOf(node) === color.hex)?.[0];
    names.set(color.hex, `${name}${suffix}`);
    palette.set(
      `${name}${suffix}`,
      other === undefined ? colorToken(color) : toJsonNode({ $value: `{${group}.${other}}` }),
    );
  }
}

function valueOf(token: JsonNode): unknown {
  const value = token.kind === 'object' ? fieldOf(token, '$value') : undefined;
  return value && plainValue(value);
}

/** Where colours are written. */
interface Writer {
  readonly tree: Tree;
  readonly palette: Tree;
  readonly group: string;
  readonly parts: readonly ThemePart[];
  /** Names of the palette's colours by their values. */
  readonly names: Map<string, string>;
}

/** Adds each role whose colour is another than what it would be without; tones that extend others come after them. */
function writeTones(target: ToneMap, mode: Mode, writer: Writer, brand: Brand): void {
  const { tree, palette, group, parts, names } = writer;
  const own = ownMode(parts);
  const home = mode === own ? ['tone'] : ['mode', mode, 'tone'];
  if (home.length > 1) plantGroup(tree, ['mode', mode]);
  for (const tone of toneNames) {
    const before = readBack(writer, mode);
    for (const role of roleNames) {
      const color = target[tone].get(role)!;
      if (before?.[tone].get(role)?.hex === color.hex) continue;
      const name = names.get(color.hex) ?? freeName(palette, tone, role, mode === own ? null : mode);
      names.set(color.hex, name);
      if (!palette.has(name)) palette.set(name, colorToken(color));
      const isFaint = isAsked(color, brand) && isTooFaint(role, target, tone);
      const extensions = isFaint && { $extensions: { lectern: { contrast: 'accepted' } } };
      plant(tree, [...home, tone, role], toJsonNode({ $value: `{${group}.${name}}`, ...extensions }));
    }
  }
}

/** The colours of what is written so far. */
function readBack({ tree, palette, group, parts }: Writer, mode: Mode): ToneMap | null {
  const whole = new Map<string, Tree | JsonNode>([...tree, [group, palette]]);
  const tokens = makeSource('tokens.json', printJson(toJsonNode(whole)));
  const part: ThemePart = { manifest: parts.at(-1)!.manifest, tokens, sheets: [] };
  return settleTokens([...parts, part], { mode }).settled?.written ?? null;
}

function isAsked(color: Color, brand: Brand): boolean {
  return Object.values(brand).some((each) => each?.hex === color.hex);
}

/** True for a colour that readers of the theme would be warned of. */
function isTooFaint(role: Role, tones: ToneMap, tone: Tone): boolean {
  const colors = tones[tone];
  return rolePairs.some(
    ({ front, ground, least }) =>
      front === role && contrastRatio(colors.get(front)!, colors.get(ground)!) < least,
  );
}

/** `accent-text`, `inverse-muted`, `bg-dark`. */
function freeName(palette: Tree, tone: Tone, role: Role, mode: Mode | null): string {
  const name = [...(tone === 'base' ? [] : [tone]), role, ...(mode ? [mode] : [])].join('-');
  if (!palette.has(name)) return name;
  let n = 2;
  while (palette.has(`${name}-${n}`)) n++;
  return `${name}-${n}`;
}

const colorToken = ({ hex }: Color): JsonNode => toJsonNode({ $value: hex });

function plantGroup(tree: Tree, [key, ...rest]: readonly string[]): Tree {
  if (key === undefined) return tree;
  const inner = tree.get(key);
  const group: Tree = inner instanceof Map ? inner : new Map();
  tree.set(key, group);
  return plantGroup(group, rest);
}

function plant(tree: Tree, path: readonly string[], node: JsonNode): void {
  plantGroup(tree, path.slice(0, -1)).set(path.at(-1)!, node);
}
