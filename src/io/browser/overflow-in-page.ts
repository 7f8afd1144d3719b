import type { Box, Measured, Overflow } from '../../layout/fit/measured.ts';
import type { Form } from '../../layout/fit/fit-slides.ts';
import type { PageDocument, PageElement, PageRect } from './page-dom.ts';

// What follows runs in the page.
declare const document: PageDocument;
declare function getComputedStyle(element: PageElement): {
  readonly overflowX: string;
  readonly textOverflow: string;
  readonly display: string;
  readonly position: string;
  readonly paddingBottom: string;
  /** In px, or `normal`. */
  readonly lineHeight: string;
};

/**
 * How each section of the page fits: as it is, or in the forms that are given for each. Boxes overflow whose content is
 * larger than they are, where it would be cut or lie over something else, and so do elements that reach out of the slide.
 * What `figure.art` and `figure.media` hold is made to bleed and is passed over. One pixel is allowed: browsers round.
 */
export async function measureSections(forms: readonly Form[] | null): Promise<Measured[]> {
  const bleeds = 'figure.art, figure.media, .number[aria-hidden]';
  const squeeze = (text: string | null) => (text ?? '').trim().replace(/\s+/g, ' ');
  const describe = (element: PageElement) => {
    const classes =
      typeof element.className === 'string' ? element.className.trim().split(/\s+/).join('.') : '';
    const text = squeeze(element.textContent).slice(0, 40);
    return `${element.tagName.toLowerCase()}${classes === '' ? '' : `.${classes}`}${text === '' ? '' : ` "${text}"`}`;
  };
  type Excess = { readonly wide: number; readonly tall: number };
  const none = { wide: 0, tall: 0 };
  const outside = (inner: PageRect, outer: PageRect): Excess =>
    inner.width === 0 || inner.height === 0
      ? none
      : {
          wide: Math.max(outer.left - inner.left, inner.right - outer.right),
          tall: Math.max(outer.top - inner.top, inner.bottom - outer.bottom),
        };

  // The inside of a drawing is the drawing's own business; what is one pixel large is for screen readers alone.
  // A foot that cuts what it holds is a plane on which a sheet places things as it likes.
  const isPlaced = (element: PageElement) => {
    const foot = element.closest('.foot');
    return foot !== null && getComputedStyle(foot).overflowX === 'hidden';
  };
  const isPassedOver = (element: PageElement) =>
    element.closest(bleeds) !== null ||
    isPlaced(element) ||
    (element.parentElement?.closest('svg, .sr-only, math') ?? null) !== null;
  // Where lines are set tight, the font's own height reaches over the line: no ink is lost there, though the browser
  // counts it as content.
  const overhang = (box: PageElement) => {
    let most = 0;
    for (const element of [box, ...box.querySelectorAll('*')]) {
      if (![...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())) continue;
      const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight);
      const range = document.createRange();
      range.selectNodeContents(element);
      const fontHeight = Math.min(...[...range.getClientRects()].map(({ height }) => height));
      if (fontHeight > lineHeight) most = Math.max(most, Math.ceil((fontHeight - lineHeight) / 2) + 1);
    }
    return most;
  };
  const cutBy = (element: PageElement): Excess => {
    const { clientWidth, clientHeight } = element;
    if (clientWidth <= 1 || clientHeight <= 1) return none;
    const wide = element.scrollWidth - clientWidth;
    const tall = element.scrollHeight - clientHeight;
    const holdsBleeding = element.querySelector(bleeds) !== null;
    if (wide <= 0 && tall <= 0 && !holdsBleeding) return none;
    const style = getComputedStyle(element);
    // Inline boxes have no size of their own.
    if (style.display === 'inline') return none;
    // The folio shortens a long name with three dots; the section slide has it whole.
    if (style.textOverflow === 'ellipsis' && element.closest('.foot') !== null) return none;
    if (style.overflowX === 'visible' && !element.matches('.slide, .body, .code')) return none;
    if (!holdsBleeding) return { wide, tall: tall > 1 ? tall - overhang(element) : 0 };
    // Its scroll size would count what bleeds.
    const box = element.getBoundingClientRect();
    const inside = [...element.querySelectorAll('*')].filter((each) => !isPassedOver(each));
    return inside.reduce<Excess>((most, each) => {
      const reach = outside(each.getBoundingClientRect(), box);
      return { wide: Math.max(most.wide, reach.wide), tall: Math.max(most.tall, reach.tall) };
    }, none);
  };

  // A theme may do without a box for the body: then it reaches from what stands in it to the lower padding of the slide.
  const placeOf = (body: PageElement, section: PageElement): PageRect => {
    const own = body.getBoundingClientRect();
    const slide = body.parentElement;
    if (!slide || getComputedStyle(body).display !== 'contents') return own;
    const { left, right, bottom: edge } = slide.getBoundingClientRect();
    const top = Math.min(edge, ...[...body.children].map((each) => each.getBoundingClientRect().top));
    const below = section.querySelector('.note')?.getBoundingClientRect().height ?? 0;
    const bottom = edge - Number.parseFloat(getComputedStyle(slide).paddingBottom) - below;
    return { top, bottom, left, right, width: right - left, height: Math.max(0, bottom - top) };
  };

  // The first block that is not seen whole, and no block inside it that is not.
  const findBlock = (section: PageElement, worst: PageElement): PageElement => {
    const blocks =
      'li, tr, .line, p, h1, h2, h3, h4, h5, h6, dt, dd, figure, img, svg, blockquote, pre, table';
    const body = section.querySelector('.body');
    const room = body && placeOf(body, section);
    const reach = (element: PageElement) => {
      const inner = element.getBoundingClientRect();
      const whole = section.getBoundingClientRect();
      const outer = room && body?.contains(element) ? [room, whole] : [whole];
      return outer.some((box) => {
        const { wide, tall } = outside(inner, box);
        return Math.max(wide, tall) > 1;
      });
    };
    const over = [...section.querySelectorAll(blocks)].filter((each) => !isPassedOver(each) && reach(each));
    return over.find((each) => !over.some((other) => other !== each && each.contains(other))) ?? worst;
  };
  const findOverflow = (section: PageElement): Overflow | null => {
    const slide = section.getBoundingClientRect();
    const most = { wide: 0, tall: 0 };
    let worst = { pixels: 1, element: section };
    for (const element of section.querySelectorAll('*')) {
      if (isPassedOver(element)) continue;
      for (const { wide, tall } of [cutBy(element), outside(element.getBoundingClientRect(), slide)]) {
        most.wide = Math.max(most.wide, wide);
        most.tall = Math.max(most.tall, tall);
        const pixels = Math.ceil(Math.max(wide, tall) - 0.01);
        if (pixels > worst.pixels) worst = { pixels, element };
      }
    }
    if (worst.pixels <= 1) return null;
    const block = findBlock(section, worst.element);
    const isWide = Math.ceil(most.tall - 0.01) <= 1;
    return { pixels: worst.pixels, isWide, what: describe(block), text: squeeze(block.textContent) };
  };

  const wrappers =
    'div.lede, div.text, div.source, div.takeaways, div.contact, div.listing, div.equations, div.fragment';
  const listBoxes = (body: PageElement, section: PageElement): Box[] => {
    const { top } = placeOf(body, section);
    const flat = [...body.children].flatMap((each) => (each.matches(wrappers) ? [...each.children] : [each]));
    const shown = flat.filter((each) => getComputedStyle(each).position !== 'absolute');
    return shown.map((element) => {
      const parts = element.matches('ul, ol')
        ? [...element.children]
        : [...element.querySelectorAll(element.matches('table') ? 'tbody > tr' : '.line')];
      const box = element.getBoundingClientRect();
      const first = (parts[0]?.getBoundingClientRect().top ?? box.top) - top;
      const ends = parts.map((each) => each.getBoundingClientRect().bottom - top);
      return { top: box.top - top, bottom: box.bottom - top, first, ends };
    });
  };

  const sections = [...document.querySelectorAll('section')];
  const tried: { density: 'airy' | 'normal' | 'dense'; overflow: Overflow | null }[][] = sections.map(
    () => [],
  );
  const steps = forms === null ? 1 : Math.max(0, ...forms.map(({ densities }) => densities.length));
  for (let step = 0; step < steps; step++) {
    const next = sections.flatMap((section, i) => {
      const form = forms?.[i] ?? { densities: ['normal'] as const, all: false };
      const density = form.densities[step];
      if (density === undefined || (!form.all && tried[i]!.at(-1)?.overflow === null)) return [];
      if (forms !== null) section.setAttribute('data-density', density);
      return [{ section, i, density }];
    });
    if (next.length === 0) break;
    // Another size may be set in a font that was not asked for before; laying out once asks for it.
    for (const { section } of next) section.getBoundingClientRect();
    await document.fonts.ready;
    for (const { section, i, density } of next) tried[i]!.push({ density, overflow: findOverflow(section) });
  }
  return sections.map((section, i) => {
    const body = section.querySelector('.body');
    const room = Math.round((body ? placeOf(body, section) : section.getBoundingClientRect()).height);
    const notes = Math.round(section.querySelector('.note')?.getBoundingClientRect().height ?? 0);
    const fits = tried[i]!.at(-1)?.overflow === null;
    return { tried: tried[i]!, room, notes, boxes: fits || !body ? [] : listBoxes(body, section) };
  });
}
