import { findPackageFolder } from '../io/fonts/package-folder.ts';
import { layouts } from '../layout/choose-layout.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import type { JsonRange } from '../theme/json.ts';
import type { ThemePart } from '../theme/theme-part.ts';
import type { FontFace } from '../theme/types.ts';

/** What the world outside of a theme says to it. */
interface CheckedParts {
  /** The fonts that are installed. */
  readonly fonts: readonly FontFace[];
  readonly diagnostics: readonly Diagnostic[];
}

const layoutNames = layouts.map(({ name }) => name);

/** Fonts of a theme whose packages are not installed, and layouts that it names and that there are none of. */
export async function checkParts(
  parts: readonly ThemePart[],
  fonts: readonly FontFace[],
  projectRoot: string,
): Promise<CheckedParts> {
  const named = parts.map(({ manifest }) => manifest.named);
  const diagnostics: Diagnostic[] = [];
  const strangers = named.flatMap((each) => each.layouts).filter(({ name }) => !layoutNames.includes(name));
  for (const { name, range } of strangers) {
    const message = `there is no layout "${name}"`;
    const help = didYouMean(name, layoutNames, 'layouts');
    diagnostics.push({ severity: 'error', rule: 'unknown-layout', message, help, ...placeOf(range) });
  }
  const missing = new Set<string>();
  // What is optional is taken where it is installed.
  const needed = fonts.filter(({ optional }) => !optional);
  for (const name of new Set(needed.map((face) => face.package))) {
    if ((await findPackageFolder(name, projectRoot)) !== null) continue;
    missing.add(name);
    const at = named.flatMap(({ packages }) => packages).find((each) => each.name === name);
    const message = `the font package ${name} is not installed`;
    const help = `run "npm install ${name}"`;
    const place = at ? placeOf(at.range) : { path: 'theme.json' };
    diagnostics.push({ severity: 'error', rule: 'missing-font', message, help, ...place });
  }
  return { fonts: fonts.filter((face) => !missing.has(face.package)), diagnostics };
}

const placeOf = ({ path, start, end }: JsonRange): Pick<Diagnostic, 'path' | 'range'> => ({
  path,
  range: { start, end },
});
