import { attributes as attrs, type Html, Html as Trusted, html } from '../../html.ts';
import { describeDiagram } from '../../markdown/describe-diagram.ts';
import type { DiagramFence } from '../../markdown/diagram.ts';
import { elementAttributes } from '../../markdown/elements.ts';
import { renderSource } from '../../markdown/render-parts.ts';
import type { Embeds } from '../../markdown/render.ts';
import { drawnTextSize } from './mermaid-config.ts';
import { textSize } from './text-size.ts';

/** Diagrams as drawn, SVG markup by the text of the diagram. */
export type Drawings = ReadonlyMap<string, string>;

/** What draws diagrams for a deck in `lang`. The drawings come from outside; one that is missing is shown as its text. */
export async function loadDiagrams(drawings: Drawings, lang: string): Promise<Embeds> {
  const [{ fromHtml }, { toHtml }, { cleanDrawing }] = await Promise.all([
    import('hast-util-from-html'),
    import('hast-util-to-html'),
    import('./clean-drawing.ts'),
  ]);
  // Words gathered from a diagram are joined in English; what is drawn stays in the deck's language.
  const isEnglish = /^en\b/i.test(lang);
  const inLanguage = isEnglish ? {} : { lang };
  let count = 0;
  const drawSvg = (text: string): Html | null => {
    const tree = fromHtml(drawings.get(text) ?? '', { fragment: true, space: 'svg' });
    const drawing = cleanDrawing(tree, `lectern-drawing-${++count}`, text);
    if (!drawing) return null;
    const { svg, width, height } = drawing;
    const scale = (length: number) => Math.round((length * textSize) / drawnTextSize);
    const properties = { ...svg.properties, ...inLanguage, width: scale(width), height: scale(height) };
    return Trusted.trusted(toHtml({ ...svg, properties }, { space: 'svg' }));
  };
  return {
    diagram: (token) =>
      renderDiagram(token as DiagramFence, drawSvg((token as DiagramFence).text), isEnglish ? null : 'en'),
  };
}

function renderDiagram(fence: DiagramFence, svg: Html | null, gathered: string | null): Html {
  const { attributes, title } = fence;
  if (!svg) return renderSource(fence);
  const own = elementAttributes({ ...attributes, classes: ['diagram', ...attributes.classes] });
  const caption = title === null ? null : html`<figcaption>${title}</figcaption>`;
  const { alt, isWritten } = describeDiagram(fence);
  const words = attrs({ role: 'img', 'aria-label': alt, lang: isWritten ? null : gathered });
  return html`<figure${own}${words}>${caption}${svg}</figure>\n`;
}
