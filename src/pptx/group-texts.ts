import { readColor } from './css-color.ts';
import type { Bullet, Item, Paragraph, TextItem } from './drawing.ts';
import { clip, type Rect, unite } from './rect.ts';
import { closest, hasClass, type PageBox } from './snapshot.ts';

/** A paragraph with the block that it stands in. */
export interface Leaf {
  readonly paragraph: Paragraph;
  readonly block: PageBox;
  readonly paint: number;
  readonly isFurniture: boolean;
}

/** Space between two paragraphs of one box, in lines. */
const mostSpace = 3.2;

/**
 * Boxes of text: paragraphs that stand above one another in one part of the slide become one box, so that they can be edited
 * together. The heading is the title; the longest text of the body is the body where it is most of what there is to read.
 */
export function groupTexts(section: PageBox, leaves: readonly Leaf[], items: readonly Item[]): TextItem[] {
  const isHeading = ({ name }: PageBox) => /^h[1-6]$/.test(name);
  const inHead = leaves.filter(
    ({ block }) =>
      closest(block, isHeading) !== null && closest(block, (box) => hasClass(box, 'head')) !== null,
  );
  const title = inHead.length > 0 ? [toItem(inHead, 'title')] : [];
  const foot = leaves.filter(
    ({ isFurniture, block }) => isFurniture && !inHead.some((each) => each.block === block),
  );
  const rest = leaves.filter((leaf) => !inHead.includes(leaf) && !foot.includes(leaf));
  const obstacles = items.filter(({ kind }) => kind === 'picture' || kind === 'table' || kind === 'chart');
  const groups = gather(
    section,
    rest,
    obstacles.map(({ place }) => place),
  );
  const texts = groups.map((group) => toItem(group, 'other'));
  const ofFoot = foot.map((leaf) => toItem([leaf], hasClass(leaf.block, 'f-num') ? 'number' : 'other'));
  const inBody = (group: readonly Leaf[]) =>
    group.every(
      ({ block }) => !block.name.startsWith('::') && closest(block, (box) => hasClass(box, 'body')) !== null,
    );
  const body = chooseBody(texts.filter((_, i) => inBody(groups[i]!)));
  return [
    ...title,
    ...texts.map((text): TextItem => (text === body ? { ...text, role: 'body' } : text)),
    ...ofFoot,
  ];
}

/** The longest text where it is most of what is written; null where the slide has no main text. */
function chooseBody(texts: readonly TextItem[]): TextItem | null {
  const length = ({ paragraphs }: TextItem) =>
    paragraphs.reduce((sum, { runs }) => sum + runs.reduce((n, { text }) => n + text.length, 0), 0);
  const longest = texts.reduce<TextItem | null>(
    (most, each) => (most && length(most) >= length(each) ? most : each),
    null,
  );
  const all = texts.reduce((sum, each) => sum + length(each), 0);
  return longest && !longest.paragraphs[0]!.vertical && length(longest) >= 0.55 * all && length(longest) > 12
    ? longest
    : null;
}

function gather(box: PageBox, leaves: readonly Leaf[], obstacles: readonly Rect[]): Leaf[][] {
  const inside = leaves.filter(({ block }) => isWithin(block, box));
  if (inside.length === 0) return [];
  const markers = inside.filter(({ block }) => block.name.startsWith('::'));
  const texts = inside.filter((leaf) => !markers.includes(leaf));
  if (texts.length > 0 && isPart(box) && canStack(texts, box, obstacles)) {
    const marked = texts.map((leaf) => withBullet(leaf, markers));
    const used = new Set(marked.flatMap(({ marker }) => (marker ? [marker] : [])));
    return [
      marked.map(({ leaf }) => leaf),
      ...markers.filter((each) => !used.has(each)).map((each) => [each]),
    ];
  }
  const own = inside.filter(({ block }) => block === box).map((leaf) => [leaf]);
  return [...own, ...box.children.flatMap((child) => gather(child, inside, obstacles))];
}

/** True within one of the parts of a slide: texts of two of them never share a box. */
function isPart(box: PageBox): boolean {
  return (
    closest(box, (each) => ['head', 'body', 'note', 'foot'].some((name) => hasClass(each, name))) !== null
  );
}

function isWithin(block: PageBox, box: PageBox): boolean {
  return closest(block, (each) => each === box) !== null;
}

function canStack(leaves: readonly Leaf[], box: PageBox, obstacles: readonly Rect[]): boolean {
  const [first, ...others] = leaves;
  if (!first) return false;
  if (others.length === 0) return true;
  const { paragraph: head } = first;
  if (leaves.some(({ paragraph }) => paragraph.vertical)) return false;
  const ground = groundOf(first.block, box);
  for (const [i, { paragraph, block }] of others.entries()) {
    const before = leaves[i]!.paragraph;
    if (paragraph.align !== head.align || paragraph.rtl !== head.rtl) return false;
    if (groundOf(block, box) !== ground) return false;
    const gap = paragraph.place.y - (before.place.y + before.place.height);
    const line = Math.max(paragraph.lineHeight, before.lineHeight);
    if (gap < -0.45 * line || gap > mostSpace * line) return false;
    const shift = Math.abs(edgeOf(paragraph) - edgeOf(head));
    const isNested = closest(block, ({ name }) => name === 'li') !== null;
    if (shift > (isNested ? 120 : 4)) return false;
  }
  const whole = unite(leaves.map(({ paragraph }) => paragraph.place))!;
  return !obstacles.some((each) => clip(each, whole) !== null);
}

/** The edge along which the paragraphs of a box stand. */
function edgeOf({ align, rtl, place, room }: Paragraph): number {
  if (align === 'center') return room.x + room.width / 2;
  if (align === 'right' || (align === 'justify' && rtl)) return place.x + place.width;
  return room.x;
}

/** The nearest box with a ground of its own, up to `limit`. */
function groundOf(block: PageBox, limit: PageBox): PageBox | null {
  const found = closest(
    block,
    (each) => each === limit || (readColor(each.style('background-color'))?.alpha ?? 0) > 0,
  );
  return found === limit ? null : found;
}

/** A paragraph with the marker that stands before it, where there is one that can be its bullet. */
function withBullet(
  leaf: Leaf,
  markers: readonly Leaf[],
): { readonly leaf: Leaf; readonly marker: Leaf | null } {
  const { paragraph, block } = leaf;
  const item = closest(block, ({ name }) => name === 'li');
  if (!item || paragraph.rtl) return { leaf, marker: null };
  const first = paragraph.place.y + paragraph.lineHeight / 2;
  const marker = markers.find(({ block: { parent }, paragraph: { place, runs, lines } }) => {
    const gap = paragraph.place.x - (place.x + place.width);
    const isBeside =
      gap >= -2 && gap < 220 && Math.abs(place.y + place.height / 2 - first) < 0.5 * paragraph.lineHeight;
    const isSmall =
      runs.length === 1 && runs[0]!.size <= 1.6 * paragraph.runs[0]!.size && runs[0]!.text.trim().length <= 3;
    return parent === item && lines === 1 && isBeside && isSmall;
  });
  const run = marker?.paragraph.runs[0];
  if (!marker || !run) return { leaf, marker: null };
  const text = run.text.trim();
  const bullet: Bullet = {
    text,
    number: /^\d{1,2}$/.test(text) ? Number(text) : null,
    family: run.family,
    size: run.size,
    color: run.color,
    x: marker.paragraph.place.x,
  };
  if (bullet.number === null && [...text].length !== 1) return { leaf, marker: null };
  return { leaf: { ...leaf, paragraph: { ...paragraph, bullet } }, marker };
}

function toItem(leaves: readonly Leaf[], role: TextItem['role']): TextItem {
  const paragraphs = leaves.map(({ paragraph }) => paragraph);
  return {
    kind: 'text',
    role,
    paragraphs,
    place: unite(paragraphs.map(({ place }) => place))!,
    paint: Math.max(...leaves.map(({ paint }) => paint)),
    isFurniture: leaves.every(({ isFurniture }) => isFurniture),
    isCode: false,
  };
}
