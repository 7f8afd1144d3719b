import type { DrawnSlide, Item, TextItem } from './drawing.ts';

/** A drawn slide, and what its layout is called. */
export interface PlannedSlide extends DrawnSlide {
  readonly layout: string;
  readonly tone: string;
}

/** A layout of the presentation: what is the same on all slides that have it. */
export interface Master {
  readonly name: string;
  readonly ground: string;
  readonly items: readonly Item[];
  readonly title: TextItem | null;
  readonly body: TextItem | null;
  /** Where the number of the slide stands, if every slide of the layout shows it. */
  readonly number: TextItem | null;
}

/** A slide and its layout, without what the layout shows. */
export interface OnMaster {
  readonly master: Master;
  readonly items: readonly Item[];
}

/**
 * The layouts of a presentation: one for each layout and tone of the deck, and for what stands in it. `keyOf` tells whether
 * two items are the same.
 */
export function planMasters(slides: readonly PlannedSlide[], keyOf: (item: Item) => string): OnMaster[] {
  const often = new Map<string, number>();
  for (const { items } of slides)
    for (const key of new Set(items.filter(({ isFurniture }) => isFurniture).map(keyOf)))
      often.set(key, (often.get(key) ?? 0) + 1);
  const kinds = new Map<string, number[]>();
  for (const [i, slide] of slides.entries()) {
    const { x, y, width } = find(slide, 'number')?.place ?? { x: 0, y: 0, width: 0 };
    const kind = JSON.stringify([
      Math.round((x + width) / 8),
      Math.round(y / 8),
      nameOf(slide),
      slide.ground,
      ...(['title', 'body'] as const).map((role) => find(slide, role) !== null),
    ]);
    kinds.set(kind, [...(kinds.get(kind) ?? []), i]);
  }
  const planned: OnMaster[] = [];
  const names = new Set<string>();
  for (const members of kinds.values()) {
    const group = members.map((i) => slides[i]!);
    const [first] = group;
    const shared = findShared(group, keyOf, often);
    const number = findNumber(group, members);
    const master: Master = {
      name: unique(nameOf(first!), names),
      ground: first!.ground,
      items: first!.items.filter((item) => shared.has(keyOf(item))),
      title: find(first!, 'title'),
      body: find(first!, 'body'),
      number,
    };
    for (const i of members) {
      const items = slides[i]!.items.filter(
        (item) => !shared.has(keyOf(item)) && !(number && isNumber(item)),
      );
      planned[i] = { master, items };
    }
  }
  return planned;
}

/** What people read: `Image right, inverse`. With a small letter, LibreOffice takes `table` for something of its own. */
function nameOf({ layout, tone }: PlannedSlide): string {
  const words = layout.replaceAll('-', ' ');
  const name = words.slice(0, 1).toUpperCase() + words.slice(1);
  return tone === 'base' || tone === layout ? name : `${name}, ${tone}`;
}

const isNumber = (item: Item): boolean => item.kind === 'text' && item.role === 'number';

function find({ items }: PlannedSlide, role: TextItem['role']): TextItem | null {
  return items.find((item): item is TextItem => item.kind === 'text' && item.role === role) ?? null;
}

function unique(name: string, taken: Set<string>): string {
  let wanted = name;
  for (let n = 2; taken.has(wanted); n++) wanted = `${name} ${n}`;
  taken.add(wanted);
  return wanted;
}

/** What the theme puts on every slide of a layout. Text is left on a slide of which there is no other. */
function findShared(
  group: readonly PlannedSlide[],
  keyOf: (item: Item) => string,
  often: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const [first, ...others] = group;
  const canBe = (item: Item) =>
    item.isFurniture &&
    item.kind !== 'chart' &&
    item.kind !== 'table' &&
    !isNumber(item) &&
    !(item.kind === 'shape' && item.radius > 0) &&
    !(
      item.kind === 'text' &&
      (item.role !== 'other' || item.paragraphs.length !== 1 || item.paragraphs[0]!.runs.length !== 1)
    );
  const keys = first!.items.filter(canBe).map((item) => [keyOf(item), item.kind === 'text'] as const);
  const isEverywhere = (key: string) =>
    others.every(({ items }) => items.some((item) => keyOf(item) === key));
  return new Set(
    keys
      .filter(([key, isText]) => isEverywhere(key) && (!isText || (often.get(key) ?? 0) > 1))
      .map(([key]) => key),
  );
}

/** The slide's number, where each slide of the group shows the one that it has in the presentation, at one place. */
function findNumber(group: readonly PlannedSlide[], members: readonly number[]): TextItem | null {
  const found = group.map((slide) => find(slide, 'number'));
  const isOwn = found.every(
    (item, at) =>
      item?.paragraphs[0]?.runs
        .map(({ text }) => text)
        .join('')
        .trim() === String(members[at]! + 1),
  );
  return isOwn ? (found[0] ?? null) : null;
}
