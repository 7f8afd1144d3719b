import type { Diagnostic } from '../source/diagnostic.ts';
import { fieldOf, type JsonRange, parseJson, nowhere } from './json.ts';
import type { ThemePart } from './theme-part.ts';
import { type Role, roleNames } from './roles.ts';
import { type Dress, type Settled, settleTokens } from './settle-tokens.ts';
import type { Token } from './tokens.ts';
import { type Mode, type Tone, toneNames } from './types.ts';

/** A token or the colour of a role, and what set it. */
export interface Explained {
  readonly value: string;
  /** `paper`; `paper, mode dark`; `deck`; or `derived`, where no file says it. */
  readonly layer: string;
  /** Tokens that the value is taken from, each with the layer that set it: `palette.red (acme)`. */
  readonly via: readonly string[];
  /** Where the layer says it; null for what is derived. */
  readonly range: JsonRange | null;
}

/** A theme token by token. */
export interface ExplainedTheme {
  readonly mode: Mode;
  /** True where the theme describes the mode itself. */
  readonly isDescribed: boolean;
  /** All tokens but those of tones, by their names. */
  readonly tokens: ReadonlyMap<string, Explained>;
  /** The colours that are shown, by tone and role. */
  readonly colors: Readonly<Record<Tone, ReadonlyMap<Role, Explained>>>;
}

/** What each token of a theme is and which layer set it, under what a deck changes. Null with an error. */
export function explainTheme(
  parts: readonly ThemePart[],
  dress: Dress = {},
): { readonly explained: ExplainedTheme | null; readonly diagnostics: readonly Diagnostic[] } {
  const { settled, diagnostics } = settleTokens(parts, dress);
  if (!settled) return { explained: null, diagnostics };
  const { mode, isDescribed, tokens } = settled;
  const layerOf = findLayers(parts);
  const explain = ({ css, range, via }: Token): Explained => ({
    value: css,
    layer: layerOf(range),
    via: via.map((name) => `${name} (${layerOf(tokens.get(name)!.range)})`),
    range,
  });
  const plain = [...tokens].filter(([name]) => !name.startsWith('tone.'));
  const colorsOf = (tone: Tone): ReadonlyMap<Role, Explained> => {
    const written = (role: Role) => explain(tokens.get(`tone.${tone}.${role}`)!);
    return new Map(roleNames.map((role) => [role, explainColor(tone, role, settled, dress, written)]));
  };
  const colors = Object.fromEntries(toneNames.map((tone) => [tone, colorsOf(tone)])) as Record<
    Tone,
    ReadonlyMap<Role, Explained>
  >;
  const explained = {
    mode,
    isDescribed,
    tokens: new Map(plain.map(([name, token]) => [name, explain(token)])),
    colors,
  };
  return { explained, diagnostics };
}

function explainColor(
  tone: Tone,
  role: Role,
  { mode, written, branded, tones }: Settled,
  { brand = {}, place }: Dress,
  explainWritten: (role: Role) => Explained,
): Explained {
  const value = tones[tone].get(role)!.hex;
  if (value === written[tone].get(role)!.hex) return { ...explainWritten(role), value };
  const isAsked = Object.values(brand).some((color) => color?.hex === value);
  if (isAsked) return { value, layer: 'deck', via: [], range: place ?? null };
  const isOfMode = value !== branded[tone].get(role)!.hex;
  return { value, layer: isOfMode ? `derived, mode ${mode}` : 'derived', via: [], range: null };
}

/** Names the layer of a place: a theme, one of its modes, or the deck. */
function findLayers(parts: readonly ThemePart[]): (range: JsonRange) => string {
  const files = parts.flatMap(({ manifest: { name }, tokens }) => {
    const modes = tokens && fieldOf(parseJson(tokens).root ?? noFields, 'mode');
    return tokens ? [{ name, path: tokens.path, modes: modes?.kind === 'object' ? modes.fields : [] }] : [];
  });
  return ({ path, start }) => {
    const file = files.findLast((each) => each.path === path);
    if (!file) return 'deck';
    const mode = file.modes.find(({ node: { range } }) => range.start <= start && start < range.end);
    return mode ? `${file.name}, mode ${mode.key}` : file.name;
  };
}

const noFields = { kind: 'object', fields: [], range: nowhere } as const;
