/** A set of icons as Iconify's JSON packages hold it; read from disk, so nothing in it is sure. */
export interface IconSet {
  readonly prefix: string;
  readonly icons: Readonly<Record<string, IconData>>;
  readonly aliases: Readonly<Record<string, IconAlias>>;
  /** Size of icons that name none, in the units of their drawing. */
  readonly width: number;
  readonly height: number;
}

/** Place and turns of a drawing; what is not given is inherited. */
export interface IconFrame {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  /** Quarter turns clockwise. */
  readonly rotate?: number;
  readonly hFlip?: boolean;
  readonly vFlip?: boolean;
}

/** One drawing: SVG markup without the outer element. */
export interface IconData extends IconFrame {
  readonly body: string;
}

/** Another name for a drawing, perhaps turned. */
export interface IconAlias extends IconFrame {
  readonly parent: string;
}

/** Sets by the prefix that names them. */
export type IconSets = ReadonlyMap<string, IconSet>;

/** An icon with all that its aliases say of it. */
export interface FoundIcon {
  readonly data: Required<IconFrame> & { readonly body: string };
  /** Its name without the prefix of the set. */
  readonly name: string;
}

/** Prefix by which the deck's own set is named. */
export const ownPrefix = 'icon';

/** Reads the JSON of a set, or gives null for a file that holds none. */
export function parseIconSet(json: string, prefix: string): IconSet | null {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isRecord(data) || !isRecord(data.icons)) return null;
  const { icons, aliases } = data as unknown as IconSet;
  return {
    prefix,
    icons,
    aliases: isRecord(aliases) ? aliases : {},
    width: sizeOf(data.width) ?? 16,
    height: sizeOf(data.height) ?? 16,
  };
}

/** Ways to part `tabler-rocket-off` into the prefix of a set and a name, the longest prefix first. */
export function partName(written: string): { readonly prefix: string; readonly name: string }[] {
  const parts = written.split('-');
  return parts
    .slice(1)
    .map((_, i) => ({ prefix: parts.slice(0, i + 1).join('-'), name: parts.slice(i + 1).join('-') }))
    .reverse();
}

/** The icon that `icon-rocket` or `tabler-rocket` names, or null; `own` is the deck's set. */
export function findIcon(written: string, sets: IconSets, own: string): FoundIcon | null {
  for (const { prefix, name } of partName(written)) {
    const set = sets.get(prefix === ownPrefix ? own : prefix);
    const data = set && resolveIcon(set, name);
    if (data) return { data, name };
  }
  return null;
}

/** Names that a set knows. */
export function iconNames(set: IconSet): string[] {
  return [...Object.keys(set.icons), ...Object.keys(set.aliases)];
}

/** Aliases may name aliases; a chain longer than this goes in a circle. */
const mostAliases = 5;

function resolveIcon(set: IconSet, name: string): FoundIcon['data'] | null {
  const turns: IconFrame[] = [];
  let at = name;
  for (let i = 0; i <= mostAliases; i++) {
    const icon = Object.hasOwn(set.icons, at) ? set.icons[at] : undefined;
    if (icon && typeof icon.body === 'string')
      return { ...joinFrames([...turns, icon], set), body: icon.body };
    const alias = Object.hasOwn(set.aliases, at) ? set.aliases[at] : undefined;
    if (typeof alias?.parent !== 'string') return null;
    turns.push(alias);
    at = alias.parent;
  }
  return null;
}

/** Sizes come from the first that names one; flips and turns add up. */
function joinFrames(frames: readonly IconFrame[], set: IconSet): Required<IconFrame> {
  const size = (key: 'left' | 'top' | 'width' | 'height'): number | undefined =>
    frames.map((frame) => sizeOf(frame[key])).find((value) => value !== undefined);
  const odd = (key: 'hFlip' | 'vFlip'): boolean =>
    frames.filter((frame) => frame[key] === true).length % 2 === 1;
  const turns = frames.reduce((sum, { rotate }) => sum + (Number.isInteger(rotate) ? rotate! : 0), 0);
  return {
    left: size('left') ?? 0,
    top: size('top') ?? 0,
    width: size('width') || set.width,
    height: size('height') || set.height,
    rotate: ((turns % 4) + 4) % 4,
    hFlip: odd('hFlip'),
    vFlip: odd('vFlip'),
  };
}

function sizeOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 10_000 ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
