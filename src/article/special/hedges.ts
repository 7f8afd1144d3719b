/** Signs that stand for a hedge before or behind a figure. Every one keeps its meaning. */
const signs: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'at least': ['', '+'],
  'more than': ['>', ''],
  over: ['>', ''],
  'fewer than': ['<', ''],
  'less than': ['<', ''],
  nearly: ['~', ''],
  almost: ['~', ''],
  about: ['~', ''],
  around: ['~', ''],
  roughly: ['~', ''],
  approximately: ['~', ''],
  some: ['~', ''],
  'up to': ['≤', ''],
};

/** A figure with the sign of its hedge: "more than", "40" → ">40"; as it is for words that have no sign. */
export function printHedge(hedge: string, figure: string): string {
  const [before, after] = signs[hedge] ?? ['', ''];
  return before + figure + after;
}

/** A figure without its sign, and the words one of which the sign stands for; no words where there is no sign. */
export function readHedge(printed: string): { readonly figure: string; readonly hedges: readonly string[] } {
  const hedges = Object.keys(signs).filter((hedge) => {
    const [before, after] = signs[hedge]!;
    return printed.startsWith(before) && printed.endsWith(after);
  });
  const [before, after] = signs[hedges[0] ?? ''] ?? ['', ''];
  return { figure: printed.slice(before.length, printed.length - after.length), hedges };
}
