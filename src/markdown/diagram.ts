import { type DrawingFence, drawingExtension } from './drawing-fence.ts';

/** A fence `mermaid`: a diagram in the language of that name. */
export interface DiagramFence extends DrawingFence {
  readonly type: 'diagram';
}

/** Block extension for marked. */
export const diagram = drawingExtension('diagram');
