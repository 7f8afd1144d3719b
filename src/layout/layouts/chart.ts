import type { ChartFence } from '../../markdown/chart.ts';
import { findDrawing, isWide, renderAround } from '../drawing.ts';
import type { Layout } from '../types.ts';

/** A chart over the slide, or beside its words; `key` names the row or series that matters most. */
export const chart: Layout = {
  name: 'chart',
  needs: 'a chart, and no other drawing',
  accepts: (content) => findDrawing(content, 'chart') !== null,
  matches: (content) => (findDrawing(content, 'chart') ? 'a chart' : null),
  renderBody: (content, flow) => {
    const fence = findDrawing(content, 'chart') as ChartFence;
    const shown: ChartFence = { ...fence, key: content.key, wide: isWide(content, fence) };
    return renderAround(content, fence, shown, flow);
  },
};
