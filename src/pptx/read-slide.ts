import { readColor } from './css-color.ts';
import type { ChartItem, DrawnSlide, Item, Paragraph, Pictured, Shot } from './drawing.ts';
import { groupTexts, type Leaf } from './group-texts.ts';
import { readChartLook } from './chart-look.ts';
import { readCode } from './read-code.ts';
import { readDecor } from './read-decor.ts';
import { readNotes } from './read-notes.ts';
import { readPicture } from './read-picture.ts';
import { isUnseen, type ReadLink } from './read-runs.ts';
import { readTable } from './read-table.ts';
import { readParagraph, splitFlow } from './read-text.ts';
import { clip, placeIn, type Rect } from './rect.ts';
import { closest, findAll, hasClass, type PageBox } from './snapshot.ts';

/** What is drawn as a picture, by the element that it stands in. */
const embeds = ['canvas', 'iframe', 'object', 'embed', 'input', 'meter', 'progress'];

/** The sections of a page, each a slide, in the order in which they are shown. */
export function readSlides(page: PageBox): PageBox[] {
  return findAll(page, ({ name, bounds }) => name === 'section' && bounds !== null);
}

/** Reads links of slides that are given in their order: to an address, or to one of them by an id on it. */
export function linkReader(sections: readonly PageBox[]): ReadLink {
  const slides = new Map<string, number>();
  const visit = (box: PageBox, slide: number): void => {
    const { id } = box.attributes;
    if (id !== undefined && !slides.has(id)) slides.set(id, slide);
    for (const child of box.children) visit(child, slide);
  };
  for (const [i, section] of sections.entries()) visit(section, i + 1);
  return (href) => {
    if (/^(?:https?|mailto|tel):/i.test(href)) return { url: href };
    const slide = href.startsWith('#') ? slides.get(href.slice(1).replace(/^\//, '')) : undefined;
    return slide === undefined ? null : { slide };
  };
}

/** A slide of the page as items from the back to the front. */
export function readSlide(section: PageBox, readLink: ReadLink): DrawnSlide {
  const frame = section.bounds!;
  const items: Item[] = [];
  const leaves: Leaf[] = [];
  const pictured: Pictured[] = [];
  let charts = 0;
  for (const child of section.children) visit(child, 1);
  const grounds = section.children.filter(({ bounds }) => bounds !== null && bounds.width >= frame.width - 1);
  const ground = readGround(
    [...grounds.toReversed(), ...ancestors(section)],
    section.attributes['data-background-color'],
  );
  const all = [...items, ...groupTexts(section, leaves, items)].sort((a, b) => a.paint - b.paint);
  return {
    ground,
    items: all.map((item) => move(item, frame)).filter((item) => !isGround(item, frame, ground)),
    pictured,
    notes: readNotes(section),
  };

  function visit(box: PageBox, zoom: number): void {
    if (box.name === '#text' || isUnseen(box) || hasClass(box, 'notes')) return;
    const scale = zoom * (Number(box.style('zoom')) || 1);
    if (!box.bounds) return box.children.forEach((child) => visit(child, scale));
    // What is placed elsewhere may stand in a box without a size.
    const hasSize = box.bounds.width > 0 && box.bounds.height > 0;
    if (hasSize && clip(box.bounds, frame) === null) return;
    const isFurniture = isOfTheme(box);
    const base = { paint: box.paint, isFurniture };
    if (box.name === 'img') {
      items.push(...readPicture(box, frame, readLink));
      return;
    }
    if (hasClass(box, 'chart') && box.name === 'figure') return visitChart(box, scale);
    if (box.attributes['data-text'] !== undefined) {
      picture(box, 'equation', box.attributes['data-text']);
      return;
    }
    if (box.name === 'svg') {
      const figure = closest(box, ({ attributes }) => attributes['role'] === 'img');
      const alt = figure?.attributes['aria-label'] ?? '';
      picture(box, figure && hasClass(figure, 'diagram') ? 'diagram' : null, alt);
      return;
    }
    if (box.name === 'video') return picture(box, 'film', box.attributes['aria-label'] ?? '');
    if (hasClass(box, 'sound'))
      pictured.push({ what: 'sound', alt: box.parent?.attributes['aria-label'] ?? '' });
    if (embeds.includes(box.name)) {
      picture(box, box.name === 'input' ? null : 'embed', box.attributes['title'] ?? '');
      return;
    }
    items.push(...readDecor(box, frame, scale, isFurniture));
    if (box.name === 'table') {
      const table = readTable(box, readLink, scale);
      if (table) {
        for (const caption of box.children.filter(({ name }) => name === 'caption')) visit(caption, scale);
        // Grounds that a sheet puts behind rows and cells lie behind the whole table.
        const behind = findAll(box, ({ name }) => name.startsWith('::'));
        for (const each of behind)
          for (const item of readDecor(each, frame, scale, false))
            items.push({ ...item, paint: table.paint - 0.5 });
        items.push(table);
        return;
      }
    }
    if (box.name === 'pre') {
      items.push(...readCode(box, frame, readLink, scale));
      return;
    }
    for (const part of splitFlow(box)) {
      if ('name' in part) visit(part, scale);
      else {
        for (const each of part) decorInline(each, scale);
        const paragraph = readParagraph(part, box, readLink, scale);
        if (paragraph)
          leaves.push({
            paragraph,
            block: box,
            ...base,
            paint: Math.max(box.paint, ...part.map(({ paint }) => paint)),
          });
      }
    }
  }

  /** Icons and other drawings within a line. */
  function decorInline(box: PageBox, scale: number): void {
    if (box.attributes['data-text'] !== undefined) return;
    for (const drawing of findAll(box, ({ name }) => name === 'svg' || name === 'img')) visit(drawing, scale);
  }

  function picture(box: PageBox, what: Pictured['what'] | null, alt: string): void {
    const seen = box.bounds && clip(box.bounds, frame);
    if (!seen) return;
    if (what) pictured.push({ what, alt });
    const source: Shot = { id: box.id, part: 'tree', clip: seen };
    items.push({
      kind: 'picture',
      place: seen,
      paint: box.paint,
      isFurniture: isOfTheme(box),
      alt,
      source,
      link: null,
    });
  }

  function visitChart(figure: PageBox, scale: number): void {
    items.push(...readDecor(figure, frame, scale, false));
    for (const child of figure.children) {
      const seen = child.bounds && clip(child.bounds, frame);
      if (child.name !== 'svg') visit(child, scale);
      else if (seen) {
        const item: ChartItem = {
          kind: 'chart',
          place: child.bounds!,
          paint: child.paint,
          isFurniture: false,
          alt: figure.attributes['aria-label'] ?? '',
          index: charts++,
          shot: { id: child.id, part: 'tree', clip: seen },
          look: readChartLook(child, scale),
        };
        items.push(item);
      }
    }
  }
}

/** True for what the theme puts on a slide: the foot, and what the boxes of the slide itself draw. */
function isOfTheme(box: PageBox): boolean {
  if (closest(box, (each) => hasClass(each, 'foot'))) return true;
  const own = box.name.startsWith('::') ? box.parent! : box;
  return own.name === 'section' || ['slide', 'head', 'body'].some((name) => hasClass(own, name));
}

function* ancestors(box: PageBox): Generator<PageBox> {
  for (let at: PageBox | null = box; at; at = at.parent) yield at;
}

/** The colour that fills the slide; else `written`, which is that of its tone. */
function readGround(boxes: Iterable<PageBox>, written = ''): string {
  for (const box of boxes) {
    if (!box.bounds) continue;
    const color = readColor(box.style('background-color'));
    if (color?.alpha === 1) return color.hex;
  }
  return readColor(written)?.hex ?? 'FFFFFF';
}

function isGround(item: Item, { width, height }: Rect, ground: string): boolean {
  if (item.kind !== 'shape' || item.fill?.hex !== ground || item.fill.alpha < 1 || item.line) return false;
  const { place } = item;
  return (
    item.isFurniture &&
    place.x <= 0.5 &&
    place.y <= 0.5 &&
    place.width >= width - 1 &&
    place.height >= height - 1
  );
}

/** An item seen from the corner of its slide; what is asked of the browser stays where it is in the page. */
function move<T extends Item>(item: T, frame: Rect): T {
  const place = placeIn(item.place, frame);
  const shift = (paragraph: Paragraph): Paragraph => ({
    ...paragraph,
    place: placeIn(paragraph.place, frame),
    room: placeIn(paragraph.room, frame),
    bullet: paragraph.bullet && { ...paragraph.bullet, x: paragraph.bullet.x - frame.x },
  });
  if (item.kind === 'text') return { ...item, place, paragraphs: item.paragraphs.map(shift) };
  return { ...item, place };
}
