import type { DrawingFence } from '../markdown/drawing-fence.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Range } from '../source/source.ts';
import type { Finding } from './finding.ts';

/** Keys after the language of a drawing's fence that it does not take, and a block `{…}` that cannot be read. */
export function checkFenceAttributes(
  { attributes, unread }: DrawingFence,
  keys: readonly string[],
  range: Range,
): Finding[] {
  if (unread !== null) {
    const message = `the attributes ${unread.slice(0, 60)} cannot be read`;
    return [{ rule: 'attribute', message, help: 'write {key=value key="two words"}', range }];
  }
  return Object.keys(attributes.pairs)
    .filter((key) => !keys.includes(key))
    .map((key) => ({
      rule: 'attribute',
      message: `the attribute ${key} has no effect here`,
      help: didYouMean(key, keys),
      range,
    }));
}
