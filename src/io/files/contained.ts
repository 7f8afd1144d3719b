import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type Refusal, readRegular } from './open-regular.ts';

/** Where a deck's files may lie. */
export interface Fence {
  /** Folder that names in the deck are relative to: the outline's own. */
  readonly base: string;
  /** Folder that every file must lie in, after links are followed: the project's root. */
  readonly root: string;
  /** Largest file, in bytes. */
  readonly maxBytes: number;
}

/** A file of the deck: its bytes and its real path; or why it is not read, in words that follow "the file …". */
export type ContainedFile =
  { readonly bytes: Uint8Array; readonly path: string } | { readonly reason: string };

/**
 * Reads a file that a deck names, if it lies in the fence. Links are followed, but not out of the project; names that
 * mean something else to Windows are refused there.
 */
export async function readContained(name: string, { base, root, maxBytes }: Fence): Promise<ContainedFile> {
  const odd = refuseName(name, process.platform === 'win32');
  if (odd !== null) return { reason: odd };
  const real = await realpath(resolve(base, name)).catch(() => null);
  if (real === null) return { reason: 'is not there' };
  if (!isInside(await realpath(root), real)) return { reason: `lies outside the project (${root})` };
  const before = await stat(real).catch(() => null);
  const outcome = await readRegular(real, { maxBytes, follow: false });
  if ('refusal' in outcome) return { reason: reasons[outcome.refusal] };
  // Whoever changes the folder while we read could have put another file there.
  const after = await stat(real).catch(() => null);
  const same =
    before?.ino === after?.ino &&
    before?.dev === after?.dev &&
    (await realpath(real).catch(() => null)) === real;
  return same ? { bytes: outcome.bytes, path: real } : { reason: 'changed while it was read' };
}

const reasons: Readonly<Record<Refusal, string>> = {
  missing: 'is not there',
  folder: 'is a folder',
  special: 'is a pipe, a device or a link',
  'too-large': 'is larger than a deck may hold',
  denied: 'cannot be read: permission denied',
};

/** True when `path` is `root` or lies below it; both real and absolute. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Why a name is refused before the disk is asked; `null` for one that is not. */
export function refuseName(name: string, windows: boolean): string | null {
  if (name === '' || name.includes('\0')) return 'has no name that a file can have';
  if (/^(?:[\\/]{2}|[a-z][a-z0-9+.-]+:)/i.test(name)) return 'is not on this disk';
  if (!windows) return null;
  const parts = name.split(/[\\/]/).filter((part) => part !== '.' && part !== '..');
  return parts.some((part) => windowsShapes.some((shape) => shape.test(part)))
    ? 'has a name with a meaning of its own'
    : null;
}

// Streams and drives, devices, trailing dots and blanks, short names.
const windowsShapes = [/:/, /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i, /[. ]$/, /~\d/];
