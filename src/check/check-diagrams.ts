import type { Block } from '../markdown/blocks.ts';
import { describeDiagram } from '../markdown/describe-diagram.ts';
import type { DiagramFence } from '../markdown/diagram.ts';
import { listFences } from '../markdown/drawing-fence.ts';
import { checkFenceAttributes } from './check-fence-attributes.ts';
import type { Finding } from './finding.ts';

const keys = ['alt', 'title', 'width', 'src'];

/** Diagrams that say nothing to those who cannot see them, and what a diagram's fence cannot take. */
export function checkDiagrams(block: Block): Finding[] {
  return listFences<DiagramFence>(block, 'diagram').flatMap(({ fence, lineAt }) => {
    const found = checkFenceAttributes(fence, keys, lineAt(0));
    if (!describeDiagram(fence).isWritten) {
      const help = 'say what it shows: ```mermaid {alt="…"}, or a line accTitle: … inside';
      const message = 'a diagram without alternative text';
      found.push({ rule: 'alt-text', message, help, range: lineAt(0) });
    }
    return found;
  });
}
