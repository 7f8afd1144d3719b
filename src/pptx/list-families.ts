import type { DrawnSlide, Item, Paragraph, TextItem } from './drawing.ts';

/** Font families of a deck as its sheets name them. */
export interface Families {
  /** Of headings, and of most text. */
  readonly main: readonly [headings: string, text: string];
  readonly all: readonly string[];
}

/** The families that the slides use: by how many letters stand in each. */
export function listFamilies(slides: readonly Pick<DrawnSlide, 'items'>[]): Families {
  const headings = new Map<string, number>();
  const others = new Map<string, number>();
  const count = (paragraphs: readonly Paragraph[], into: Map<string, number>) => {
    for (const { runs, bullet } of paragraphs) {
      for (const { family, text } of runs) into.set(family, (into.get(family) ?? 0) + text.length);
      if (bullet) into.set(bullet.family, (into.get(bullet.family) ?? 0) + 1);
    }
  };
  for (const item of slides.flatMap(({ items }) => items)) {
    if (item.kind === 'text') count(item.paragraphs, isTitle(item) ? headings : others);
    if (item.kind === 'table')
      for (const { cells } of item.rows) for (const cell of cells) count(cell.paragraphs, others);
    if (item.kind === 'chart') others.set(item.look.family, (others.get(item.look.family) ?? 0) + 1);
  }
  const most = (counts: ReadonlyMap<string, number>) => [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const text = most(others) ?? most(headings) ?? 'sans-serif';
  return { main: [most(headings) ?? text, text], all: [...new Set([...headings.keys(), ...others.keys()])] };
}

const isTitle = (item: Item): item is TextItem => item.kind === 'text' && item.role === 'title';
