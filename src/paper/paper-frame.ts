import { type Html, html } from '../html.ts';
import { canvasCss, type PageDress, renderFrame } from '../render/frame.ts';
import { settledScript } from '../render/settled.ts';
import type { Sheet } from './paper.ts';

/** A page of paper, or of pictures, that shows slides small. */
export interface PaperPage {
  readonly body: Html;
  readonly css: string;
  /** Scripts of ours that set the page up before it says that it is settled. */
  readonly scripts?: readonly string[];
}

/**
 * A page around small slides in the theme of their deck. What stands around them is set in the theme's own type, in
 * black on white whatever the mode of the slides.
 */
export function renderPaperPage({ body, css, scripts = [] }: PaperPage, dress: PageDress): Promise<string> {
  const { meta, theme, fontCss, generator, own } = dress;
  const { width, height } = meta.size;
  const frameCss = `html, body { margin: 0; padding: 0; background: #fff; }
/* Of one piece: a slide is higher than the sheet before it is drawn small, and would be parted at its end. */
.thumb { position: relative; flex: none; contain: strict; overflow: clip; }
.thumb > section { position: absolute; inset: 0 auto auto 0; display: block; width: ${width}px; height: ${height}px; contain: strict; overflow: clip; transform-origin: 0 0; }
.thumb::after { content: ''; position: absolute; inset: 0; border: 1px solid #bbb; }
.paper { color: #1a1a1a; font-family: var(--deck-font-body); font-weight: var(--deck-weight-normal); font-synthesis: none; font-variant-numeric: lining-nums; overflow-wrap: break-word; }
${canvasCss(meta, theme)}`;
  return renderFrame({
    meta,
    styles: [theme.css, frameCss, fontCss, ...own.sheets, css],
    scripts: [...scripts, settledScript, ...own.scripts],
    trusted: own.trust,
    body: html`<div class="reveal"><main class="slides paper" data-print>\n${body}</main></div>\n`,
    generator,
  });
}

/** A slide drawn `width` CSS px wide. */
export function renderThumb(slide: Html, { meta }: PageDress, width: number): Html {
  const { size } = meta;
  const scale = width / size.width;
  return html`<div class="thumb" style="width:${width}px;height:${size.height * scale}px;--thumb:${scale}">${slide}</div>`;
}

/** Rules for a sheet of paper: its size, and a foot with the title of the talk and the number of the page. */
export function sheetCss({ width, height, margin, foot }: Sheet, title: string): string {
  const inch = (px: number) => `${(px / 96).toFixed(4)}in`;
  const small =
    'font-family: var(--deck-font-body); font-size: 8.5pt; color: #555; vertical-align: top; padding-top: 5mm;';
  return `@page {
  size: ${inch(width)} ${inch(height)};
  margin: ${inch(margin)} ${inch(margin)} ${inch(foot)};
  @bottom-left { content: ${cssString(title)}; ${small} width: 80%; }
  @bottom-right { content: counter(page) " / " counter(pages); ${small} }
}
.thumb > section { transform: scale(var(--thumb)); }
`;
}

/** Text as a string of CSS. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
