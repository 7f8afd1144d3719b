import type { TokenizerExtension } from 'marked';
import { type DrawingFence, readDrawingFence } from './drawing-fence.ts';

/** A fence `mermaid`: a diagram in the language of that name. */
export interface DiagramFence extends DrawingFence {
  readonly type: 'diagram';
}

/** Block extension for marked. */
export const diagram: TokenizerExtension = {
  name: 'diagram',
  level: 'block',
  tokenizer(text) {
    const fence = readDrawingFence(this, text, 'mermaid');
    return fence && ({ type: 'diagram', ...fence } as DiagramFence);
  },
};
