import { findDrawing, renderAround } from '../drawing.ts';
import type { Layout } from '../types.ts';

/** A diagram over the slide, or beside its words. */
export const diagram: Layout = {
  name: 'diagram',
  needs: 'a diagram, and no other drawing',
  accepts: (content) => findDrawing(content, 'diagram') !== null,
  matches: (content) => (findDrawing(content, 'diagram') ? 'a diagram' : null),
  renderBody: (content, flow) => {
    const fence = findDrawing(content, 'diagram')!;
    return renderAround(content, fence, fence, flow);
  },
};
