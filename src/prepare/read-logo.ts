import { dirname } from 'node:path';
import { readContained } from '../io/files/contained.ts';
import { imageExtensions, imageType } from '../io/files/image-type.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

/** A picture for the folder of a theme. */
export interface LogoFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The picture that the file at `path` names as its logo, to lie in the folder of a theme; null where there is none. */
export async function readLogo(
  href: string | null,
  path: string,
  root: string,
): Promise<{ readonly file: LogoFile | null; readonly diagnostics: readonly Diagnostic[] }> {
  if (href === null) return { file: null, diagnostics: [] };
  const warn = (message: string, help: string): Diagnostic[] => [
    { severity: 'warning', rule: 'brand-value', message, help, path },
  ];
  const found = await readContained(href, { base: dirname(path), root, maxBytes: 5_000_000 });
  if ('reason' in found)
    return {
      file: null,
      diagnostics: warn(
        `the logo ${href} ${found.reason}`,
        'save it beside the brand, or set `logo:` in a deck',
      ),
    };
  const type = imageType(found.bytes);
  if (type === null)
    return { file: null, diagnostics: warn(`the logo ${href} is no picture`, 'take an SVG or a PNG') };
  return { file: { name: `logo.${imageExtensions[type]!}`, bytes: found.bytes }, diagnostics: [] };
}
