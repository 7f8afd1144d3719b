import type { Source } from '../source/source.ts';
import type { Manifest } from './manifest.ts';

/** One folder of those that a theme is made of: its manifest and the texts that this names. */
export interface ThemePart {
  readonly manifest: Manifest;
  readonly tokens: Source | null;
  /** One text for each of `manifest.sheets`, in that order. */
  readonly sheets: readonly Source[];
  /** True for a part that comes with lectern, whose sheets were checked when it was made. */
  readonly builtIn?: boolean;
}

/** What the last of the parts says that says it at all. */
export function inherited<T>(parts: readonly ThemePart[], read: (manifest: Manifest) => T | null): T | null {
  return parts.map(({ manifest }) => read(manifest)).findLast((value) => value !== null) ?? null;
}
