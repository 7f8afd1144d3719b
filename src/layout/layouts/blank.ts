import type { Layout } from '../types.ts';

/** The blocks on the whole page, without title and furniture; the heading is heard, not seen. */
export const blank: Layout = {
  name: 'blank',
  needs: 'nothing',
  accepts: () => true,
  matches: () => null,
  isHeadless: true,
  renderBody: ({ tokens }, flow) => flow.blocks(tokens),
};
