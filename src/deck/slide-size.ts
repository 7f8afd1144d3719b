import type { DeckMeta } from './types.ts';

type Size = DeckMeta['size'];

const namedSizes: Readonly<Record<string, Size>> = {
  '16:9': { width: 1920, height: 1080 },
  '16:10': { width: 1728, height: 1080 },
  '4:3': { width: 1440, height: 1080 },
};

/** What `sizeOf` takes, in words. */
export const allowedSizes = '"16:9", "16:10", "4:3", or [width, height] in px from 320 to 7680';

/** Size of slides in CSS px that a name or a pair of numbers means; null for anything else. */
export function sizeOf(value: unknown): Size | null {
  if (typeof value === 'string') return Object.hasOwn(namedSizes, value) ? namedSizes[value]! : null;
  const side = (n: unknown): n is number => typeof n === 'number' && n >= 320 && n <= 7680;
  if (!Array.isArray(value) || value.length !== 2 || !side(value[0]) || !side(value[1])) return null;
  return { width: Math.round(value[0]), height: Math.round(value[1]) };
}
