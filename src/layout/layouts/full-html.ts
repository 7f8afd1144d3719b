import type { Token } from 'marked';
import { isComment } from '../../markdown/comments.ts';
import type { Layout } from '../types.ts';

/** Raw HTML from edge to edge of the page; the heading is heard, not seen. */
export const fullHtml: Layout = {
  name: 'full-html',
  needs: 'a block of raw HTML',
  accepts: ({ tokens }) => tokens.some(isRawHtml),
  matches: () => null,
  isHeadless: true,
  renderBody: ({ tokens }, flow) => flow.blocks(tokens),
};

const isRawHtml = (token: Token): boolean => token.type === 'html' && !isComment(token);
