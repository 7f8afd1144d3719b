import { forced, slideFlowCss } from './forced-css.ts';

/**
 * The sheet that keeps the tools around a deck above all that its author's sheets make, and in sight. The tools stand
 * beside the body, and the body is a layer of its own: no `z-index` in it counts outside. It has to be the first of its page.
 */
export const stageFrameCss = `@layer frame {
body { ${forced({ isolation: 'isolate', 'z-index': 'auto' })} }
:root::before, :root::after { ${forced({ content: 'none', display: 'none' })} }
#lectern-stage { ${forced({
  display: 'block',
  position: 'static',
  visibility: 'visible',
  opacity: '1',
  transform: 'none',
  scale: 'none',
  translate: 'none',
  rotate: 'none',
  filter: 'none',
  'clip-path': 'none',
  mask: 'none',
  contain: 'none',
  zoom: '1',
  'content-visibility': 'visible',
  'pointer-events': 'auto',
  'user-select': 'auto',
})} }
${slideFlowCss}
}`;
