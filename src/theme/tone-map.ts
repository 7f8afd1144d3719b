import type { Color } from './color.ts';
import type { Role } from './roles.ts';
import { type Tone, toneNames } from './types.ts';

/** A colour for each role. */
export type RoleColors = ReadonlyMap<Role, Color>;

/** The colours of every role, by tone. */
export type ToneMap = Readonly<Record<Tone, RoleColors>>;

/** The tones with each one's colours changed. */
export function mapTones(change: (tone: Tone) => RoleColors): ToneMap {
  return Object.fromEntries(toneNames.map((tone) => [tone, change(tone)])) as Record<Tone, RoleColors>;
}
