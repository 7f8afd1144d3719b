import type { Manifest, Sheet } from './manifest.ts';
import { inherited, type ThemePart } from './theme-part.ts';
import { printJson } from './print-json.ts';
import { printManifest } from './print-manifest.ts';
import { mergeParts } from './settle-tokens.ts';
import { listWritten } from './written-tokens.ts';

/** A theme without a parent: its files by their path in its folder. */
export interface FlatTheme {
  readonly files: ReadonlyMap<string, string>;
  /** Its tokens by name, as they are written. */
  readonly tokens: ReadonlyMap<string, string>;
}

/** Largest number of themes that may claim one file name, which is far more than stand on one another. */
const mostClaims = 100;

/**
 * The parts of a theme as one theme that stands on nothing, under the name `name`: tokens merged, sheets in the order of
 * the cascade, fonts, tones. A deck in it is the same to the last byte. Null where the tokens cannot be read.
 */
export function flattenTheme(parts: readonly ThemePart[], name: string): FlatTheme | null {
  const { root } = mergeParts(parts);
  if (!root) return null;
  const files = new Map<string, string>();
  const sheets: Sheet[] = [];
  for (const { manifest, sheets: texts } of parts) {
    manifest.sheets.forEach(({ layer, path }, at) => {
      const { text } = texts[at]!;
      const free = freePath(path.replace(/^\.\.\/[^/]+\//, ''), text, files);
      files.set(free, text);
      sheets.push({ layer, path: free });
    });
  }
  const { version, license, description } = parts.at(-1)!.manifest;
  const whole = printManifest({
    ...{ name, version, license, description, sheets, extends: null, tokens: 'tokens.json' },
    comment: describeOrigin(parts),
    fonts: parts.flatMap(({ manifest }) => manifest.fonts),
    tones: Object.assign({}, ...parts.map(({ manifest }) => manifest.tones)) as Manifest['tones'],
    mode: inherited(parts, ({ mode }) => mode),
    art: inherited(parts, ({ art }) => art),
    canvas: inherited(parts, ({ canvas }) => canvas),
    layouts: inherited(parts, ({ layouts }) => layouts),
    logo: inherited(parts, ({ logo }) => logo),
    footer: inherited(parts, ({ footer }) => footer),
  });
  const tokens = printJson(root);
  return {
    files: new Map([['theme.json', whole], ['tokens.json', tokens], ...files]),
    tokens: listWritten(root),
  };
}

function describeOrigin(parts: readonly ThemePart[]): string {
  const names = parts.map(({ manifest }) => `${manifest.name} ${manifest.version}`).toReversed();
  return `Made of ${names.join(', on ')}, of which nothing is read any more. Delete what you do not need; \`lectern theme diff\` tells what you changed.`;
}

/** The path, or with a number where another text has it. */
function freePath(path: string, text: string, files: ReadonlyMap<string, string>): string {
  for (let n = 1; n <= mostClaims; n++) {
    const candidate = n === 1 ? path : path.replace(/(\.[^./]+)?$/, `-${n}$1`);
    const taken = files.get(candidate);
    if (taken === undefined || taken === text) return candidate;
  }
  throw new RangeError(`too many files of the name ${path}`);
}
