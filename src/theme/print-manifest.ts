import type { Manifest } from './manifest.ts';
import { sheetLayers } from './manifest.ts';
import { printJson, toJsonNode } from './print-json.ts';
import type { FontFace } from './types.ts';

/** What a `theme.json` is written from; `extends` is the name alone. */
export interface ManifestText extends Omit<Manifest, 'extends' | 'named'> {
  readonly extends: string | null;
  /** What the file says to its reader. */
  readonly comment: string;
}

/** The text of a `theme.json`, which `parseManifest` reads back as the same; what is empty or null is left out. */
export function printManifest(manifest: ManifestText): string {
  const { comment, name, version, license, description, tokens, sheets, fonts, tones, canvas } = manifest;
  const css = new Map(
    sheetLayers
      .map(
        (layer) => [layer, sheets.filter((sheet) => sheet.layer === layer).map(({ path }) => path)] as const,
      )
      .filter(([, paths]) => paths.length > 0),
  );
  const fields = new Map<string, unknown>([
    ['$description', comment],
    ['name', name],
    ['version', version],
    ['license', license],
    ['description', description],
    ['extends', manifest.extends],
    ['mode', manifest.mode],
    ['tokens', tokens],
    ['css', css.size > 0 || manifest.extends === null ? css : null],
    ['fonts', fonts.length > 0 ? fonts.flatMap(describeFont) : null],
    ['tones', Object.keys(tones).length > 0 ? tones : null],
    ['art', manifest.art],
    ['canvas', canvas && [canvas.width, canvas.height]],
    ['layouts', manifest.layouts],
    ['logo', manifest.logo],
    ['footer', manifest.footer],
  ]);
  return printJson(toJsonNode(new Map([...fields].filter(([, value]) => value !== null))));
}

/** A face as a manifest writes it: one entry, or one for each script where the names of its files follow no rule. */
function describeFont({ family, package: name, files, axes, weight, style, optional }: FontFace): object[] {
  const rest = {
    ...(Object.keys(axes).length > 0 && { axes }),
    weight,
    ...(style === 'italic' && { style }),
    ...(optional && { optional }),
  };
  const all = files['*'];
  if (all !== undefined) return [{ family, package: name, file: all, scripts: '*', ...rest }];
  const scripts = Object.keys(files);
  const [first = 'latin'] = scripts;
  const pattern = files[first]!.replace(`-${first}-`, '-{script}-');
  const isRule = scripts.every((script) => pattern.replaceAll('{script}', script) === files[script]);
  if (isRule) return [{ family, package: name, file: pattern, scripts, ...rest }];
  return scripts.map((script) => ({
    ...{ family, package: name, file: files[script], scripts: [script], ...rest },
  }));
}
