/** Marks that come in pairs, each pair with a depth of its own. */
const pairs = ['()', '[]', '（）', '【】', '《》', '「」', '『』'] as const;

/**
 * How deep each kind of quotation mark or bracket is open at the end of a text; below 0 where one was closed that was
 * not open. “ closes what „ opened, as in German, and opens in English; « and » go either way round.
 */
function depthsOf(text: string): number[] {
  const depths = new Map<string, number>();
  const at = (kind: string) => depths.get(kind) ?? 0;
  const add = (kind: string, step: number) => depths.set(kind, at(kind) + step);
  for (const { 0: mark, index } of text.matchAll(/[“”„"«»()[\]（）【】《》「」『』]/g)) {
    if (mark === '„') add('low', 1);
    else if (mark === '“' || mark === '”') {
      if (at('low') > 0) add('low', -1);
      else add('high', mark === '“' ? 1 : -1);
    } else if (mark === '«' || mark === '»') {
      const [open, shut] = mark === '«' ? ['inward', 'outward'] : ['outward', 'inward'];
      // The first mark tells which way round the text puts them.
      if (at(shut!) > 0) add(shut!, -1);
      else add(open!, 1);
    } else if (mark === '"') {
      // In Hebrew the mark stands inside an abbreviation.
      if (!isInside(text, index)) depths.set('straight', 1 - at('straight'));
    } else {
      const pair = pairs.find((each) => each.includes(mark))!;
      add(pair, pair[0] === mark ? 1 : -1);
    }
  }
  return [...depths.values()];
}

function isInside(text: string, index: number): boolean {
  const around = text.slice(index - 1, index + 2);
  return /^\p{Script=Hebrew}"\p{Script=Hebrew}$/u.test(around);
}

/** True while a quotation or bracket that was opened is not closed. */
export function isOpen(text: string): boolean {
  return depthsOf(text).some((depth) => depth > 0);
}

/** True when quotation marks and brackets open and close in pairs. */
export function isBalanced(text: string): boolean {
  return depthsOf(text).every((depth) => depth === 0);
}
