import { elementTag, listSteps, readFragment, type Step } from '../steps.ts';

const noContent = /^<(?:area|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b|\/>$/i;

/**
 * The step, from 0, at which what two versions of a slide's markup differ in comes to be seen; null where they differ in
 * nothing that is seen, or in something that is seen all the time.
 */
export function findStep(before: string, after: string): number | null {
  const seen = (markup: string) => markup.replace(/<aside class="notes"[\s\S]*?<\/aside>/g, '');
  const at = firstDifference(afterTag(seen(before)), afterTag(seen(after)));
  if (at === null) return null;
  const inner = afterTag(seen(after));
  const open: (Step | undefined)[] = [];
  let others = 0;
  for (const tag of inner.matchAll(/<(\/?)[a-z][^>]*>/gi)) {
    if (tag.index > at) break;
    if (tag[1] === '/') {
      open.pop();
      continue;
    }
    elementTag.lastIndex = 0;
    const step = readFragment(elementTag.exec(tag[0])?.[1] ?? '');
    const own = step === null ? -1 - others++ : step;
    if (!noContent.test(tag[0])) open.push(own);
    else if (tag.index + tag[0].length > at && own !== undefined) return rankOf(own, inner);
  }
  const innermost = open.findLast((step) => step !== undefined);
  return innermost === undefined ? null : rankOf(innermost!, inner);
}

/** Numbered fragments come first, in order of their numbers; those without, here counted down from -1, follow one by one. */
function rankOf(step: number, markup: string): number {
  const steps = listSteps(markup);
  const numbered = steps.filter((each) => each !== null);
  return step < 0 ? numbered.length - 1 - step : numbered.indexOf(step);
}

/** What stands in the slide's own element. */
function afterTag(markup: string): string {
  return markup.slice(markup.indexOf('>') + 1);
}

function firstDifference(one: string, other: string): number | null {
  if (one === other) return null;
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one[at] === other[at]) at++;
  return at;
}
