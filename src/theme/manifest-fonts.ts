import type { JsonField, JsonNode } from './json.ts';
import { plainValue } from './json.ts';
import { type Report, readFields } from './report.ts';
import type { FontFace } from './types.ts';

const keys = ['family', 'package', 'file', 'scripts', 'axes', 'weight', 'style', 'optional'];

/** The font faces that a manifest lists; one that cannot be read is left out and reported. */
export function readFonts(field: JsonField | undefined, report: Report): FontFace[] {
  if (!field) return [];
  if (field.node.kind !== 'array') {
    report.error(
      'wrong-value',
      '"fonts" wants a list',
      field.node.range,
      'write [ { "family": …, "package": … } ]',
    );
    return [];
  }
  return field.node.items.flatMap((item) => readFont(item, report) ?? []);
}

/**
 * One face. `file` names the files within the package, with `{script}` where they differ, and `scripts` the
 * subsets there are: `files/name-{script}-normal.woff2` with `["latin", "cyrillic"]` stands for two files.
 */
function readFont(node: JsonNode, report: Report): FontFace | null {
  if (node.kind !== 'object') {
    report.error('wrong-value', 'a font wants to be an object', node.range, `keys: ${keys.join(', ')}`);
    return null;
  }
  const fields = readFields(node, keys, 'a font', report);
  const wrong = (key: string, help: string): null => {
    const range = fields.get(key)?.node.range ?? { start: node.range.start, end: node.range.start + 1 };
    report.error('wrong-font', `the font has no right "${key}"`, range, help);
    return null;
  };
  const given = (key: string): unknown => {
    const field = fields.get(key);
    return field && plainValue(field.node);
  };
  const family = given('family');
  if (!isText(family, /^[\p{L}\p{N} _-]+$/u)) return wrong('family', 'write letters, digits and blanks');
  const name = given('package');
  if (!isText(name, /^(?:@[\w-]+\/)?[\w-]+$/)) return wrong('package', 'write the name of an npm package');
  const file = given('file');
  if (!isText(file, /^(?!.*\.\.)[\w-][\w./{}-]*\.woff2?$/))
    return wrong('file', 'write a .woff2 within the package');
  const scripts = given('scripts') ?? ['latin'];
  if (scripts !== '*' && !isTexts(scripts))
    return wrong(
      'scripts',
      'write a list such as ["latin", "latin-ext"], or "*" for all that the package has',
    );
  const axes = given('axes') ?? {};
  if (!isAxes(axes)) return wrong('axes', 'write { "wght": 400 }: four-letter axis names with numbers');
  const weight = given('weight') ?? 400;
  if (!isWeight(weight)) return wrong('weight', 'write a whole number from 1 to 1000');
  const style = given('style') ?? 'normal';
  if (style !== 'normal' && style !== 'italic') return wrong('style', 'write "normal" or "italic"');
  const optional = given('optional') ?? false;
  if (typeof optional !== 'boolean') return wrong('optional', 'write true or false');
  const files =
    scripts === '*'
      ? { '*': file }
      : Object.fromEntries(scripts.map((script) => [script, file.replaceAll('{script}', script)]));
  return { family, package: name, files, axes, weight, style, ...(optional && { optional }) };
}

function isText(value: unknown, shape: RegExp): value is string {
  return typeof value === 'string' && shape.test(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isText(item, /^[a-z-]+$/));
}

function isAxes(value: unknown): value is Record<string, number> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([axis, at]) => /^[A-Za-z]{4}$/.test(axis) && typeof at === 'number');
}

function isWeight(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1000;
}
