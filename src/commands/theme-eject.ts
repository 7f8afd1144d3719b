import { join, relative } from 'node:path';
import { hashOf, readInput } from '../io/files/read.ts';
import { findProjectRoot } from '../io/files/project-root.ts';
import { findParts } from '../prepare/find-parts.ts';
import { readFurniture } from '../prepare/load-theme.ts';
import { flattenTheme } from '../theme/flatten-theme.ts';
import { inherited } from '../theme/theme-part.ts';
import { makeReporter, type Shell } from './shell.ts';
import { refuseTheme, writeTheme } from './write-theme.ts';

/** What `lectern theme eject` can be told. */
export interface ThemeEjectOptions {
  readonly theme: string;
  /** Name of the copy; default: that of the theme. */
  readonly as?: string | undefined;
}

/** Side file of an ejected theme: what it was made from. */
export const originFile = 'origin.json';

/** What `origin.json` holds. */
export interface Origin {
  readonly name: string;
  readonly version: string;
  readonly lineage: readonly string[];
  /** SHA-256 of each file as it was made, in hex. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Tokens as they were written. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** `lectern theme eject`: a theme with all that it stands on as one of the project's own. Gives the exit code. */
export async function themeEject({ theme, as = theme }: ThemeEjectOptions, shell: Shell): Promise<number> {
  const reporter = makeReporter(shell);
  const root = await findProjectRoot('outline.md');
  const folder = relative('', join(root, 'themes', as));
  const refused = await refuseTheme(as, folder);
  if (refused) {
    reporter.report([refused]);
    return reporter.finish();
  }
  const { parts, folders, diagnostics, sources } = await findParts(theme, root, { path: folder });
  reporter.report(diagnostics, sources);
  const flat = parts && flattenTheme(parts, as);
  if (!parts || !flat) return reporter.finish();
  const files = new Map<string, string | Uint8Array>([
    ...flat.files,
    ...(await readLicences(folders, parts.map(({ manifest }) => manifest.name).toReversed())),
  ]);
  const { logo } = readFurniture(parts, folders);
  const read = logo === null ? null : await readInput(logo);
  if (read && 'bytes' in read)
    files.set(
      inherited(parts, (manifest) => manifest.logo)!,
      read.bytes,
    );
  const { name, version } = parts.at(-1)!.manifest;
  const origin: Origin = {
    ...{ name, version, lineage: parts.map(({ manifest }) => manifest.name) },
    hashes: Object.fromEntries([...files].map(([path, data]) => [path, hashOf(toBytes(data))])),
    tokens: Object.fromEntries(flat.tokens),
  };
  files.set(originFile, `${JSON.stringify(origin, null, 2)}\n`);
  const written = await writeTheme(folder, files);
  const result = { theme, as, folder, written };
  const lines = [
    `made  ${folder}  ${written.length} files, from ${origin.lineage.toReversed().join(' on ')}`,
    '',
    'In the front matter of an outline:',
    `  theme: ${as}`,
    '',
    'Next:',
    `  lectern theme diff ${as}    what you changed since`,
  ];
  reporter.result(lines.join('\n'), result);
  return reporter.finish();
}

/** The licences of the themes in some folders; a text that several have, once. */
async function readLicences(
  folders: readonly string[],
  names: readonly string[],
): Promise<[string, Uint8Array][]> {
  const texts = new Map<string, [string, Uint8Array]>();
  for (const [at, folder] of folders.entries()) {
    const read = await readInput(join(folder, 'LICENSE'));
    if (!('bytes' in read)) continue;
    const name = texts.size === 0 ? 'LICENSE' : `LICENSE-${names[at]}`;
    if (!texts.has(hashOf(read.bytes))) texts.set(hashOf(read.bytes), [name, read.bytes]);
  }
  return [...texts.values()];
}

function toBytes(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}
