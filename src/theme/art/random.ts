/** Numbers that look like chance and are the same for the same seed on every machine. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number;
  /** A number from `low` up to `high`. */
  readonly between: (low: number, high: number) => number;
  /** One of the items, which must not be empty. */
  readonly pick: <T>(items: readonly T[]) => T;
}

/** A source of numbers for `seed`: FNV-1a makes a number of the text, mulberry32 makes many of that one. */
export function makeRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    pick: (items) => items[Math.floor(next() * items.length)]!,
  };
}

/** A smooth curve through chance values, -1 to 1, one knot every `length` px. */
export function makeWave(random: Random, length: number): (x: number) => number {
  const knots = Array.from({ length: 64 }, () => random.between(-1, 1));
  return (x) => {
    const at = x / length + 16; // room for places left of the picture
    const from = Math.floor(at);
    const part = at - from;
    const eased = part * part * (3 - 2 * part);
    const knot = (index: number) => knots[((index % 64) + 64) % 64]!;
    return knot(from) + (knot(from + 1) - knot(from)) * eased;
  };
}
