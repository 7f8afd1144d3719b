import { drawBars } from './draw-bars.ts';
import { drawColumns } from './draw-columns.ts';
import { drawDots } from './draw-dots.ts';
import { drawLines } from './draw-lines.ts';
import type { DrawnChart } from './parts.ts';
import type { Chart, Room, Tools } from './types.ts';

/** Width of a slide of 1080 px of height that margins take, and the space between two columns of it. */
const margins = 240;
const between = 48;

/** Room of a chart over the whole slide of the given proportions, and in a column, so that its text is shown as large as it is drawn. */
export function roomsOf({ width, height }: Room): Readonly<Record<'wide' | 'narrow', Room>> {
  const across = (1080 * width) / height - margins;
  return {
    wide: { width: Math.round(across), height: 690 },
    narrow: { width: Math.round((across - between) / 2), height: 600 },
  };
}

/** The marks of a chart. Columns whose labels are too long become bars. */
export function drawChart(chart: Chart, room: Room, tools: Tools): DrawnChart {
  switch (chart.type) {
    case 'bars':
      return drawBars(chart, room, tools);
    case 'columns':
      return drawColumns(chart, room, tools) ?? drawBars(chart, room, tools);
    case 'line':
      return drawLines(chart, room, tools);
    case 'dots':
      return chart.positions ? drawLines(chart, room, tools) : drawDots(chart, room, tools);
  }
}
