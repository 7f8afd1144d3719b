import type { SeenBox, SeenPicture, SeenSlide, SeenText } from '../../pdf/seen.ts';
import type { PageElement, PageRange, PageText } from './page-dom.ts';

interface SeenStyle {
  readonly display: string;
  readonly visibility: string;
  readonly opacity: string;
  readonly overflowX: string;
  readonly overflowY: string;
  readonly clip: string;
  readonly clipPath: string;
  readonly maskImage: string;
  readonly filter: string;
  readonly transform: string;
  readonly color: string;
  readonly stroke: string;
  readonly webkitTextStrokeWidth: string;
  readonly webkitTextFillColor: string;
  readonly fontStyle: string;
  readonly fontWeight: string;
  readonly fontSize: string;
  readonly fontFamily: string;
  readonly writingMode: string;
  readonly objectFit: string;
  readonly padding: string;
  readonly borderWidth: string;
}

interface Image {
  readonly src: string;
  readonly alt: string;
  readonly naturalWidth: number;
}

interface Canvas {
  getContext(kind: '2d'): {
    font: string;
    measureText(text: string): {
      readonly fontBoundingBoxAscent: number;
      readonly fontBoundingBoxDescent: number;
    };
  };
}

// What follows runs in the page.
declare const document: {
  querySelectorAll(selector: string): Iterable<PageElement>;
  createRange(): PageRange & { selectNode(node: unknown): void };
  createTreeWalker(root: PageElement, what: number): { nextNode(): PageText | null };
  createElement(tag: 'canvas'): Canvas;
};
declare function getComputedStyle(element: PageElement): SeenStyle;

/**
 * What each section of the page shows: its texts and pictures, and where. Left out is what nobody sees, and text that
 * comes out of the printer as something else by right: blurred, masked, with an outline of its own, cut by its box.
 * As JSON of `SeenSlide[]`: browsers take several times as long to hand over data than a text.
 */
export function listSeen(): string {
  type Sight = {
    readonly isShown: boolean;
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  const sights = new Map<PageElement, Sight>();
  const styles = new Map<PageElement, SeenStyle>();
  const styleOf = (element: PageElement): SeenStyle => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const everywhere = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
  const isPlain = (value: string) => value === 'none' || value === '' || value === 'auto';
  const sightOf = (element: PageElement): Sight => {
    const known = sights.get(element);
    if (known) return known;
    const above: Sight = element.parentElement
      ? sightOf(element.parentElement)
      : { isShown: true, ...everywhere };
    const style = styleOf(element);
    const isShown =
      above.isShown &&
      Number(style.opacity) > 0 &&
      isPlain(style.clip) &&
      isPlain(style.clipPath) &&
      isPlain(style.maskImage) &&
      isPlain(style.filter) &&
      !style.transform.startsWith('matrix3d');
    let sight: Sight = { ...above, isShown };
    const cutsX = style.overflowX !== 'visible';
    const cutsY = style.overflowY !== 'visible';
    if (isShown && (cutsX || cutsY) && style.display !== 'inline') {
      const box = element.getBoundingClientRect();
      sight = {
        isShown,
        left: cutsX ? Math.max(above.left, box.left) : above.left,
        right: cutsX ? Math.min(above.right, box.right) : above.right,
        top: cutsY ? Math.max(above.top, box.top) : above.top,
        bottom: cutsY ? Math.min(above.bottom, box.bottom) : above.bottom,
      };
    }
    sights.set(element, sight);
    return sight;
  };

  const isClear = (color: string) => color === 'transparent' || /^rgba\(.*, 0\)$|\/ 0\)$/.test(color);
  const isText = (element: PageElement, style: SeenStyle) =>
    style.visibility === 'visible' &&
    !isClear(style.webkitTextFillColor) &&
    Number.parseFloat(style.webkitTextStrokeWidth || '0') === 0 &&
    (element.closest('svg') === null || style.stroke === 'none');

  const pen = document.createElement('canvas').getContext('2d');
  const ascents = new Map<string, { readonly ascent: number; readonly height: number }>();
  const ascentOf = ({ fontStyle, fontWeight, fontSize, fontFamily }: SeenStyle) => {
    const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    let found = ascents.get(font);
    if (!found) {
      pen.font = font;
      const { fontBoundingBoxAscent, fontBoundingBoxDescent } = pen.measureText('x');
      const ascent = Math.round(fontBoundingBoxAscent);
      found = { ascent, height: ascent + Math.round(fontBoundingBoxDescent) };
      ascents.set(font, found);
    }
    return found;
  };

  const range = document.createRange();
  const listTexts = (section: PageElement): SeenText[] => {
    const corner = section.getBoundingClientRect();
    const texts: SeenText[] = [];
    const walker = document.createTreeWalker(section, 4);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const element = node.parentElement;
      if (element === null || text.trim() === '') continue;
      range.selectNode(node);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      if (rects.length === 0) continue;
      const style = styleOf(element);
      const sight = sightOf(element);
      if (!sight.isShown || !isText(element, style)) continue;
      const isCut = rects.some(
        (rect) =>
          rect.left < sight.left - 1 ||
          rect.right > sight.right + 1 ||
          rect.top + rect.height * 0.3 < sight.top ||
          rect.bottom - rect.height * 0.3 > sight.bottom,
      );
      if (isCut) continue;
      const { ascent, height } = ascentOf(style);
      const boxes = rects.map((rect): SeenBox => [
        rect.left - corner.left,
        rect.top - corner.top,
        rect.width,
        rect.height,
      ]);
      const isStraight =
        element.closest('svg') === null &&
        style.writingMode === 'horizontal-tb' &&
        rects.every((rect) => Math.abs(rect.height - height) <= 1);
      texts.push({ text, boxes, ascent: isStraight ? ascent : null });
    }
    return texts;
  };

  const listPictures = (section: PageElement): SeenPicture[] => {
    const corner = section.getBoundingClientRect();
    const pictures: SeenPicture[] = [];
    for (const element of section.querySelectorAll('img, svg, canvas')) {
      if (element.parentElement?.closest('svg')) continue;
      const { isShown, left, top, right, bottom } = sightOf(element);
      const style = styleOf(element);
      if (!isShown || style.visibility !== 'visible') continue;
      const rect = element.getBoundingClientRect();
      const x = Math.max(rect.left, left, corner.left);
      const y = Math.max(rect.top, top, corner.top);
      const width = Math.min(rect.right, right, corner.right) - x;
      const height = Math.min(rect.bottom, bottom, corner.bottom) - y;
      if (width < 4 || height < 4) continue;
      const { src = '', alt = '', naturalWidth } = element as PageElement & Partial<Image>;
      // One that could not be loaded is told by itself.
      if (naturalWidth === 0) continue;
      const isDrawing = element.tagName.toLowerCase() !== 'img' || /\.svg$|^data:image\/svg/.test(src);
      const name = alt || (src.startsWith('data:') ? '' : (src.split('/').pop() ?? ''));
      pictures.push({
        box: [x - corner.left, y - corner.top, width, height],
        kind: isDrawing ? 'drawing' : 'pixels',
        fills: /^(?:fill|cover)$/.test(style.objectFit) && !/[1-9]/.test(style.padding + style.borderWidth),
        name,
      });
    }
    return pictures;
  };

  const slides = [...document.querySelectorAll('section')].map((section): SeenSlide => {
    return { texts: listTexts(section), pictures: listPictures(section) };
  });
  return JSON.stringify(slides);
}
