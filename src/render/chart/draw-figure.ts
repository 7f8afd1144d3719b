import { scaleLinear } from 'd3-scale';
import { attributes as attrs, type Html, html } from '../../html.ts';
import type { ChartFence } from '../../markdown/chart.ts';
import { elementAttributes } from '../../markdown/elements.ts';
import type { Embeds } from '../../markdown/render.ts';
import { renderSource } from '../../markdown/render-parts.ts';
import { describeChart } from './describe-chart.ts';
import { drawChart, roomsOf } from './draw-chart.ts';
import { type ReadChart, readChart } from './read-chart.ts';
import { round } from './text.ts';
import type { Room, Tools } from './types.ts';

/** A reader of charts for a deck in `lang`; its packages are loaded only here. */
export async function loadChartReader(lang: string): Promise<(fence: ChartFence) => ReadChart> {
  const { parse } = await import('csv-parse/sync');
  return (fence) => readChart(fence, lang, parse);
}

/** What draws charts on slides of `size`. A chart that cannot be read is shown as its text. */
export async function loadCharts(lang: string, size: Room): Promise<Embeds> {
  const rooms = roomsOf(size);
  const read = await loadChartReader(lang);
  return {
    chart: (token) =>
      renderChart(token as ChartFence, rooms, read, { scaleLinear: () => scaleLinear<number, number>() }),
  };
}

function renderChart(
  fence: ChartFence,
  rooms: ReturnType<typeof roomsOf>,
  read: (fence: ChartFence) => ReadChart,
  tools: Tools,
): Html {
  const { chart } = read(fence);
  if (!chart) return renderSource(fence);
  const { attributes, title, wide = false } = fence;
  const { marks, width, height } = drawChart(chart, wide ? rooms.wide : rooms.narrow, tools);
  const size = { width: round(width), height: round(height) };
  const svg = attrs({
    viewBox: `0 0 ${size.width} ${size.height}`,
    ...size,
    preserveAspectRatio: 'xMinYMin meet',
  });
  const alt = attributes.pairs.alt ?? describeChart(chart, title);
  const own = elementAttributes({ ...attributes, classes: ['chart', ...attributes.classes] });
  const caption = title === null ? null : html`<figcaption>${title}</figcaption>`;
  return html`<figure${own}${attrs({ 'data-type': chart.type, role: 'img', 'aria-label': alt })}>${caption}<svg${svg}>${marks}</svg></figure>\n`;
}
