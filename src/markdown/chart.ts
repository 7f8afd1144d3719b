import { type DrawingFence, drawingExtension } from './drawing-fence.ts';

/** A fence `chart`: a title, how it is to be drawn, and lines of CSV. */
export interface ChartFence extends DrawingFence {
  readonly type: 'chart';
  /** Number of the row or series that matters most, from 1, where the slide names one. */
  readonly key?: number | null;
  /** True where the chart has the width of the slide. */
  readonly wide?: boolean;
}

/** Block extension for marked. */
export const chart = drawingExtension('chart');
