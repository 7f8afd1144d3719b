import { drawBars } from './draw-bars.ts';
import { drawColumns } from './draw-columns.ts';
import { drawDots } from './draw-dots.ts';
import { drawLines } from './draw-lines.ts';
import type { DrawnChart } from './parts.ts';
import type { Chart, Room, Tools } from './types.ts';

/** Room of a chart over the whole slide, and in a column. */
export const rooms = {
  wide: { width: 1680, height: 690 },
  narrow: { width: 816, height: 600 },
} as const satisfies Record<string, Room>;

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
