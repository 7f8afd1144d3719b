import type { Arranged } from '../layout/arrange.ts';
import type { Block } from '../markdown/blocks.ts';
import type { ChartFence } from '../markdown/chart.ts';
import { listFences } from '../markdown/drawing-fence.ts';
import { checkFenceAttributes } from './check-fence-attributes.ts';
import type { Chart } from '../render/chart/types.ts';
import type { Range } from '../source/source.ts';
import type { Finding } from './finding.ts';

const keys = ['type', 'alt', 'title', 'key', 'width', 'src'];

/** Charts whose data or settings are wrong. What reads them is loaded only where there are some. */
export async function checkCharts(
  arranged: readonly Arranged[],
  blocks: readonly Block[],
  lang: string,
): Promise<Finding[]> {
  const charts = blocks.flatMap((block) => listFences<ChartFence>(block, 'chart'));
  if (charts.length === 0) return [];
  const { loadChartReader } = await import('../render/chart/draw-figure.ts');
  const read = await loadChartReader(lang);
  return charts.flatMap(({ fence, lineAt, nameLine }) => {
    const found = checkFenceAttributes(fence, keys, lineAt(0));
    const { chart, problems } = read(fence);
    for (const { severity, message, help, line } of problems)
      found.push({ severity, rule: 'chart', message: nameLine(line) + message, help, range: lineAt(line) });
    const asked = findKey(fence, lineAt(0), arranged);
    if (chart && asked) found.push(...checkKey(asked, countKeys(chart)));
    return found;
  });
}

interface AskedKey {
  readonly text: string;
  readonly range: Range;
}

/** The key of a fence, else the one that its slide names for it. */
function findKey({ attributes }: ChartFence, range: Range, arranged: readonly Arranged[]): AskedKey | null {
  const own = attributes.pairs.key;
  if (own !== undefined) return { text: own, range };
  const holder = arranged.find(
    ({ layout, slide }) =>
      layout.name === 'chart' && slide.range.start <= range.start && range.end <= slide.range.end,
  );
  const asked = holder?.slide.directives.key;
  return asked ? { text: asked.value, range: asked.range } : null;
}

/** How many things in a chart a key may name. */
function countKeys({ type, series, labels }: Chart): number {
  return type === 'line' && series.length > 1 ? series.length : labels.length;
}

function checkKey({ text, range }: AskedKey, most: number): Finding[] {
  const key = Number(text);
  if (Number.isInteger(key) && key >= 1 && key <= most) return [];
  const message = `nothing in the chart has the number ${text}`;
  return [{ rule: 'key-value', message, help: `write a whole number from 1 to ${most}`, range }];
}
