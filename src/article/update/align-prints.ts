/** What stands between two sentences that did not change: places in the old text, and places in the new one. */
export interface Gap {
  readonly old: readonly number[];
  readonly now: readonly number[];
}

/** Two sequences of prints laid side by side. */
export interface Alignment {
  /** Old place → new place of what is the same, moved or not. */
  readonly pairs: readonly (readonly [number, number])[];
  /** What is left of both, in order of the old text; what is only in the new text is a gap too. */
  readonly gaps: readonly Gap[];
}

/**
 * Pairs equal prints: those that both begin and end with, and of the rest the first with the first, the second with the
 * second. What has no partner falls in the gap between the pairs around it that kept their order.
 */
export function alignPrints(old: readonly string[], now: readonly string[]): Alignment {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const middle = pairEqual(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  const pairs = [
    ...range(0, head).map((at) => [at, at] as const),
    ...middle.map(([from, to]) => [from + head, to + head] as const),
    ...range(0, tail).map((at) => [old.length - tail + at, now.length - tail + at] as const),
  ];
  return { pairs, gaps: findGaps(pairs, old.length, now.length) };
}

function pairEqual(old: readonly string[], now: readonly string[]): [number, number][] {
  const waiting = new Map<string, number[]>();
  now.forEach((print, at) => {
    const places = waiting.get(print);
    if (places) places.push(at);
    else waiting.set(print, [at]);
  });
  const taken = new Map<string, number>();
  const pairs: [number, number][] = [];
  old.forEach((print, from) => {
    const nth = taken.get(print) ?? 0;
    const to = waiting.get(print)?.[nth];
    if (to === undefined) return;
    taken.set(print, nth + 1);
    pairs.push([from, to]);
  });
  return pairs;
}

function findGaps(
  pairs: readonly (readonly [number, number])[],
  oldLength: number,
  nowLength: number,
): Gap[] {
  const pairedOld = new Set(pairs.map(([from]) => from));
  const pairedNow = new Set(pairs.map(([, to]) => to));
  const fences = [...longestRise(pairs), [oldLength, nowLength] as const];
  let from = 0;
  let to = 0;
  return fences
    .map(([nextFrom, nextTo]): Gap => {
      const gap = {
        old: range(from, nextFrom).filter((at) => !pairedOld.has(at)),
        now: range(to, nextTo).filter((at) => !pairedNow.has(at)),
      };
      from = nextFrom + 1;
      to = nextTo + 1;
      return gap;
    })
    .filter((gap) => gap.old.length > 0 || gap.now.length > 0);
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** The longest run of pairs, which come in the old order, that is in the new order too (patience sorting). */
function longestRise(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = [];
  const before = new Array<number>(pairs.length).fill(-1);
  pairs.forEach(([, to], i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < to) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const rise: (readonly [number, number])[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) rise.push(pairs[i]!);
  return rise.reverse();
}
