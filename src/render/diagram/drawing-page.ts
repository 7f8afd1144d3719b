import { html, Html, jsonForScript } from '../../html.ts';
import type { Theme } from '../../theme/types.ts';
import { mermaidConfig } from './mermaid-config.ts';

/** Path of Mermaid's script beside the page. */
export const mermaidPath = 'mermaid.js';

// A drawing is made where it will stand, so that its text is measured in the fonts and with the spacing it will have.
const drawScript = `
const settled = Promise.all([...document.fonts].map((face) => face.load().catch(() => {})));
const config = JSON.parse(document.getElementById('config').textContent);
mermaid.initialize(config);
const place = document.querySelector('figure');
globalThis.lecternDraw = async (source) => {
  try {
    const { svg } = await mermaid.render('drawing', source, place);
    return { svg };
  } catch (error) {
    const message = String(error?.message ?? error);
    return { message, line: Number(/\\bline:? (\\d+)/i.exec(message)?.[1] ?? NaN) || null };
  } finally {
    place.replaceChildren();
  }
};
settled.then(() => { document.documentElement.dataset.lecternReady = 'true'; });
`;

/** The page that draws diagrams: `lecternDraw(source)` gives the SVG, or a message and the line it is about. */
export function drawingPage(theme: Theme, fontCss: string, lang: string): string {
  const sheet = (css: string) => html`<style>${Html.trusted(css.replaceAll('</', '<\\/'))}</style>\n`;
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'unsafe-inline'; font-src 'self'">
<meta charset="utf-8">
<title>Drawing</title>
${sheet(theme.css)}${sheet(fontCss)}</head>
<body>
<section data-layout="diagram" data-tone="base"><div class="slide"><div class="body"><figure class="diagram"></figure></div></div></section>
<script type="application/json" id="config">${jsonForScript(mermaidConfig('var(--deck-font-body)'))}</script>
<script src="${mermaidPath}"></script>
<script>${Html.trusted(drawScript)}</script>
</body>
</html>
`.markup;
}
