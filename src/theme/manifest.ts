import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Range, Source } from '../source/source.ts';
import { arts } from './art/arts.ts';
import {
  fieldOf,
  type JsonField,
  type JsonNode,
  type JsonObject,
  type JsonRange,
  parseJson,
  plainValue,
} from './json.ts';
import { readFonts } from './manifest-fonts.ts';
import { makeReport, type Report, readFields } from './report.ts';
import { type FontFace, type Mode, modeNames, type Size, type Theme, type Tone, toneNames } from './types.ts';

/** Cascade layers that a theme's own sheets go into, weakest first. */
export const sheetLayers = ['reset', 'base', 'layouts', 'theme'] as const;

export type SheetLayer = (typeof sheetLayers)[number];

/** One CSS file of a theme and the cascade layer it belongs to. */
export interface Sheet {
  readonly layer: SheetLayer;
  /** Path relative to the theme's folder. */
  readonly path: string;
}

/** A theme's `theme.json`, checked. What it does not say is null: the theme that it extends may say it. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly description: string | null;
  /** Name of the theme that this one stands on, and where it is written. */
  readonly extends: { readonly name: string; readonly range: Range } | null;
  /** Path of the tokens file, relative to the theme's folder. */
  readonly tokens: string | null;
  /** In the order of the cascade. */
  readonly sheets: readonly Sheet[];
  readonly fonts: readonly FontFace[];
  readonly tones: Readonly<Record<string, Tone>>;
  readonly mode: Mode | null;
  readonly art: Theme['art'] | null;
  readonly canvas: Size | null;
  readonly layouts: Theme['layouts'];
  /** Picture and line at the foot of decks that set none; the path is relative to the theme's folder. */
  readonly logo: string | null;
  readonly footer: string | null;
  /** What it names that is not its own, and where: layouts, and packages of fonts. */
  readonly named: { readonly layouts: readonly Named[]; readonly packages: readonly Named[] };
}

/** A name and where it stands. */
interface Named {
  readonly name: string;
  readonly range: JsonRange;
}

const keys = [
  '$schema',
  '$description',
  'name',
  'version',
  'license',
  'description',
  'extends',
  'tokens',
  'css',
  'fonts',
  'tones',
  'mode',
  'art',
  'canvas',
  'layouts',
  'logo',
  'footer',
];
const artNames = [...Object.keys(arts), 'none'] as readonly Theme['art'][];

/**
 * What `theme.json` says. `manifest` is null where something that a theme cannot do without is missing or wrong;
 * the diagnostics then hold an error.
 */
export function parseManifest(source: Source): {
  manifest: Manifest | null;
  diagnostics: readonly Diagnostic[];
} {
  const { root, diagnostics } = parseJson(source);
  if (!root) return { manifest: null, diagnostics };
  const report = makeReport(source.path);
  const fields = readFields(root, keys, 'a theme', report);
  const need = (key: string, shape: RegExp, help: string): string | null =>
    readText(fields.get(key), key, shape, help, root.range, report);
  const parent = fields.get('extends');
  // What a theme stands on may have tokens and sheets enough.
  const want: typeof need = (key, ...rest) => (parent && !fields.has(key) ? null : need(key, ...rest));
  const name = need('name', themeName, themeNameHelp);
  const version = need('version', /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, 'write a version such as "1.0.0"');
  const license = need('license', /^[\w.+() -]+$/, 'write an SPDX name such as "MIT"');
  const description = fields.has('description')
    ? need('description', /./, 'write what the theme is for')
    : null;
  const extended = parent ? need('extends', themeName, themeNameHelp) : null;
  const tokens = want('tokens', innerPath, innerPathHelp);
  const sheets = parent && !fields.has('css') ? [] : readSheets(fields.get('css'), root.range, report);
  const fonts = readFonts(fields.get('fonts'), report);
  const tones = readTones(fields.get('tones'), report);
  const art = readArt(fields.get('art'), report);
  const canvas = readCanvas(fields.get('canvas'), report);
  const layouts = readLayouts(fields.get('layouts'), report);
  const logo = fields.has('logo') ? need('logo', pictureName, pictureNameHelp) : null;
  const footer = fields.has('footer') ? need('footer', /./, 'write a line of text') : null;
  const mode = readMode(fields.get('mode'), report);
  const isWhole = parent ? extended !== null : tokens !== null;
  if (name === null || version === null || license === null || sheets === null || !isWhole)
    return { manifest: null, diagnostics: report.diagnostics };
  const manifest: Manifest = {
    ...{
      name,
      version,
      license,
      description,
      tokens,
      sheets,
      fonts,
      tones,
      mode,
      art,
      canvas,
      layouts,
      logo,
      footer,
    },
    extends: extended === null ? null : { name: extended, range: parent!.node.range },
    named: {
      layouts: [...keysOf(fields.get('tones')?.node), ...itemsOf(fields.get('layouts')?.node)],
      packages: listOf(fields.get('fonts')?.node).flatMap((font) =>
        font.kind === 'object' ? namesIn(fieldOf(font, 'package')) : [],
      ),
    },
  };
  return { manifest, diagnostics: report.diagnostics };
}

const listOf = (node?: JsonNode): readonly JsonNode[] => (node?.kind === 'array' ? node.items : []);
const itemsOf = (node?: JsonNode): Named[] => listOf(node).flatMap(namesIn);
const keysOf = (node?: JsonNode): Named[] =>
  node?.kind === 'object' ? node.fields.map(({ key, keyRange }) => ({ name: key, range: keyRange })) : [];
const namesIn = (node?: JsonNode): Named[] =>
  node?.kind === 'value' && typeof node.value === 'string' ? [{ name: node.value, range: node.range }] : [];

/** Names that a theme may have. */
export const themeName = /^[a-z][a-z0-9-]*$/;
/** Told where a theme has another name. */
export const themeNameHelp = 'write small letters, digits and hyphens, for example "paper"';

/** A path inside the theme's folder, or inside that of a theme beside it. */
const innerPath = /^(?:\.\.\/[a-z][a-z0-9-]*\/)?(?!.*\.\.)[\w-][\w./-]*$/;
/** A picture in the theme's folder. */
const pictureName = /^[\w-][\w.-]*\.(?:svg|png|jpe?g|webp|gif|avif)$/i;
const pictureNameHelp = 'write the name of a picture in the folder of the theme, for example "logo.svg"';
const innerPathHelp =
  'write a path inside the folder of the theme, for example "tokens.json", or of one beside it: "../base/css/code.css"';

function readText(
  field: JsonField | undefined,
  key: string,
  shape: RegExp,
  help: string,
  whole: Range,
  report: Report,
): string | null {
  if (!field) {
    report.error(
      'missing-key',
      `the theme has no "${key}"`,
      { start: whole.start, end: whole.start + 1 },
      help,
    );
    return null;
  }
  const { node } = field;
  if (node.kind === 'value' && typeof node.value === 'string' && shape.test(node.value)) return node.value;
  report.error('wrong-value', `"${key}" has a wrong value`, node.range, help);
  return null;
}

function readSheets(field: JsonField | undefined, whole: Range, report: Report): Sheet[] | null {
  const help = `write { "theme": ["theme.css"] }; allowed layers: ${sheetLayers.join(', ')}`;
  if (!field) {
    report.error('missing-key', 'the theme has no "css"', { start: whole.start, end: whole.start + 1 }, help);
    return null;
  }
  if (field.node.kind !== 'object') {
    report.error('wrong-value', '"css" wants lists of files by cascade layer', field.node.range, help);
    return null;
  }
  const byLayer = readFields(field.node, sheetLayers, '"css"', report);
  const sheets: Sheet[] = [];
  for (const layer of sheetLayers) {
    const list = byLayer.get(layer)?.node;
    if (!list) continue;
    for (const item of list.kind === 'array' ? list.items : [list]) {
      if (item.kind === 'value' && typeof item.value === 'string' && innerPath.test(item.value)) {
        sheets.push({ layer, path: item.value });
      } else {
        report.error('wrong-value', `"css" names no file here`, item.range, innerPathHelp);
      }
    }
  }
  return sheets;
}

function readTones(field: JsonField | undefined, report: Report): Record<string, Tone> {
  const tones: Record<string, Tone> = {};
  if (!field) return tones;
  for (const { key, node } of entriesOf(field, '"tones" wants a tone for each layout', report)) {
    const tone = toneNames.find((name) => node.kind === 'value' && name === node.value);
    const word = node.kind === 'value' ? String(node.value) : '';
    if (tone) tones[key] = tone;
    else report.error('unknown-tone', `there is no tone "${word}"`, node.range, didYouMean(word, toneNames));
  }
  return tones;
}

function readMode(field: JsonField | undefined, report: Report): Mode | null {
  if (!field) return null;
  const { node } = field;
  const mode = modeNames.find((name) => node.kind === 'value' && name === node.value);
  const word = node.kind === 'value' ? String(node.value) : '';
  if (!mode)
    report.error('wrong-value', `there is no mode "${word}"`, node.range, didYouMean(word, modeNames));
  return mode ?? null;
}

function readArt(field: JsonField | undefined, report: Report): Theme['art'] | null {
  if (!field) return null;
  const { node } = field;
  const art = artNames.find((name) => node.kind === 'value' && name === node.value);
  const word = node.kind === 'value' ? String(node.value) : '';
  if (!art) report.error('wrong-value', `there is no art "${word}"`, node.range, didYouMean(word, artNames));
  return art ?? null;
}

function readCanvas(field: JsonField | undefined, report: Report): Size | null {
  if (!field) return null;
  const value = plainValue(field.node);
  const isSide = (side: unknown) => typeof side === 'number' && side >= 320 && side <= 7680;
  if (Array.isArray(value) && value.length === 2 && value.every(isSide)) {
    return { width: value[0] as number, height: value[1] as number };
  }
  report.error(
    'wrong-value',
    '"canvas" is no size',
    field.node.range,
    'write [1920, 1080]: width and height in px',
  );
  return null;
}

function readLayouts(field: JsonField | undefined, report: Report): readonly string[] | null {
  if (!field) return null;
  const value = plainValue(field.node);
  if (Array.isArray(value) && value.every((name) => typeof name === 'string')) return value as string[];
  report.error(
    'wrong-value',
    '"layouts" wants a list of layouts',
    field.node.range,
    'write ["cover", "bullets"]',
  );
  return null;
}

function entriesOf(field: JsonField, message: string, report: Report): JsonObject['fields'] {
  if (field.node.kind === 'object') return field.node.fields;
  report.error('wrong-value', message, field.node.range, 'write { "layout": "tone" }');
  return [];
}
