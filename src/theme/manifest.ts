import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Range, Source } from '../source/source.ts';
import { type JsonField, type JsonObject, parseJson, plainValue } from './json.ts';
import { readFonts } from './manifest-fonts.ts';
import { makeReport, type Report, readFields } from './report.ts';
import { type FontFace, type Size, type Theme, type Tone, toneNames } from './types.ts';

/** Cascade layers that a theme's own sheets go into, weakest first. */
export const sheetLayers = ['reset', 'base', 'layouts', 'theme'] as const;

export type SheetLayer = (typeof sheetLayers)[number];

/** One CSS file of a theme and the cascade layer it belongs to. */
export interface Sheet {
  readonly layer: SheetLayer;
  /** Path relative to the theme's folder. */
  readonly path: string;
}

/** A theme's `theme.json`, checked. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Path of the tokens file, relative to the theme's folder. */
  readonly tokens: string;
  /** In the order of the cascade. */
  readonly sheets: readonly Sheet[];
  readonly fonts: readonly FontFace[];
  readonly tones: Readonly<Record<string, Tone>>;
  readonly art: Theme['art'];
  readonly canvas: Size;
  readonly layouts: Theme['layouts'];
}

const usualCanvas: Size = { width: 1920, height: 1080 };

const keys = [
  '$schema',
  'name',
  'version',
  'license',
  'description',
  'tokens',
  'css',
  'fonts',
  'tones',
  'art',
  'canvas',
  'layouts',
];
const arts: readonly Theme['art'][] = ['engraving', 'none'];

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
  const name = need(
    'name',
    /^[a-z][a-z0-9-]*$/,
    'write small letters, digits and hyphens, for example "paper"',
  );
  const version = need('version', /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, 'write a version such as "1.0.0"');
  const license = need('license', /^[\w.+() -]+$/, 'write an SPDX name such as "MIT"');
  const tokens = need('tokens', innerPath, innerPathHelp);
  const sheets = readSheets(fields.get('css'), root.range, report);
  const fonts = readFonts(fields.get('fonts'), report);
  const tones = readTones(fields.get('tones'), report);
  const art = readArt(fields.get('art'), report);
  const canvas = readCanvas(fields.get('canvas'), report);
  const layouts = readLayouts(fields.get('layouts'), report);
  const complete =
    name !== null && version !== null && license !== null && tokens !== null && sheets !== null;
  const manifest = complete
    ? { name, version, license, tokens, sheets, fonts, tones, art, canvas, layouts }
    : null;
  return { manifest, diagnostics: report.diagnostics };
}

/** A path inside the theme's folder, or inside that of a theme beside it. */
const innerPath = /^(?:\.\.\/[a-z][a-z0-9-]*\/)?(?!.*\.\.)[\w-][\w./-]*$/;
const innerPathHelp =
  'write a path inside the folder of the theme, for example "tokens.json", or of one beside it: "../paper/css/code.css"';

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

function readArt(field: JsonField | undefined, report: Report): Theme['art'] {
  if (!field) return 'none';
  const { node } = field;
  const art = arts.find((name) => node.kind === 'value' && name === node.value);
  const word = node.kind === 'value' ? String(node.value) : '';
  if (!art) report.error('wrong-value', `there is no art "${word}"`, node.range, didYouMean(word, arts));
  return art ?? 'none';
}

function readCanvas(field: JsonField | undefined, report: Report): Size {
  if (!field) return usualCanvas;
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
  return usualCanvas;
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
