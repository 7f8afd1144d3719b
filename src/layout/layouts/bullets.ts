import type { Layout } from '../types.ts';

/** The plain layout: everything in the order in which it was written. */
export const bullets: Layout = {
  name: 'bullets',
  needs: 'nothing',
  accepts: () => true,
  matches: () => 'no stronger signature',
  renderBody: ({ tokens }, flow) => flow.blocks(tokens),
};
