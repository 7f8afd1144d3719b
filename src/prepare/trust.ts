import { dirname, resolve } from 'node:path';
import { findProjectRoot } from '../io/files/project-root.ts';
import { packageRoot } from '../io/files/own-package.ts';
import { type Limits, limits as usualLimits, safeLimits } from '../source/limits.ts';

/** How far the author of a deck is trusted, as the command line says it; no deck and no configuration can. */
export interface TrustOptions {
  /** The author's code and raw HTML are kept. */
  readonly trust?: boolean | undefined;
  /** The author is a stranger: no more than text and pictures beside it becomes part of the deck. */
  readonly safe?: boolean | undefined;
  /** Origins, such as `https://example.org`, whose pictures are fetched when the deck is built. */
  readonly allowNet?: readonly string[] | undefined;
  /** Limits that differ from the usual ones, or from those of `safe`. */
  readonly limit?: Partial<Limits> | undefined;
}

/** What an author may do, and where. */
export interface Trust {
  readonly trust: boolean;
  readonly safe: boolean;
  readonly allowNet: readonly string[];
  readonly limits: Limits;
  /** Folder of the project, or of the outline alone: no file outside it is read. */
  readonly root: string;
  /** Folder whose themes, fonts, icons and packages a deck may name: that of the project, or lectern's own. */
  readonly home: string;
}

/** The limits of a command line. */
export function limitsOf({ safe, limit }: Pick<TrustOptions, 'safe' | 'limit'>): Limits {
  return { ...(safe ? safeLimits : usualLimits), ...limit };
}

/** What the author of the outline at `path` may do. */
export async function readTrust(
  path: string,
  { trust = false, safe = false, allowNet = [], limit }: TrustOptions,
): Promise<Trust> {
  const root = safe ? dirname(resolve(path)) : await findProjectRoot(path);
  const limits = limitsOf({ safe, limit });
  return { trust: trust && !safe, safe, allowNet, limits, root, home: safe ? packageRoot : root };
}
