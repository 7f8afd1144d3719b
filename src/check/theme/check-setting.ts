import type { ThemeRow } from './rows.ts';

/** How a text is set, as the browser measures it; see `SetText`. */
export interface TextSetting {
  readonly index: number;
  readonly kind: 'content' | 'code' | 'label' | 'furniture';
  readonly text: string;
  readonly size: number;
  readonly longest: number;
  readonly offGrid: number;
  readonly edge: number;
  readonly isHung: boolean;
}

/** Least sizes in CSS px on a slide 1080 px high, by what a text is. */
const leastSizes = { content: 28, code: 22, label: 24, furniture: 22 } as const;

/** Letters of a line of running text. */
const mostLetters = 60;
/** Distance of text from the edge of the slide, in CSS px; furniture may stand nearer. */
const leastEdge = 60;
/** How far from a column a text may begin, in CSS px: browsers round, and letters have bearings of their own. */
const tolerance = 12;
/** Share of texts that begin on the grid. */
const leastOnGrid = 0.95;

/** What the texts of a set of slides show: their sizes, lines, margins and how they stand on the grid. */
export function checkSetting(texts: readonly TextSetting[], where: string): ThemeRow[] {
  const sizes = (Object.keys(leastSizes) as (keyof typeof leastSizes)[]).map((kind): ThemeRow => {
    const own = texts.filter((text) => text.kind === kind && text.size > 0);
    const smallest = own.toSorted((a, b) => a.size - b.size)[0];
    return row(`size of ${kind}`, smallest?.size ?? leastSizes[kind], leastSizes[kind], 'px', smallest);
  });
  const running = texts.filter(({ kind }) => kind === 'content');
  const longest = running.toSorted((a, b) => b.longest - a.longest)[0];
  const inside = texts.filter(({ kind }) => kind !== 'furniture');
  const nearest = inside.toSorted((a, b) => a.edge - b.edge)[0];
  const placed = texts.filter(({ kind, isHung }) => kind === 'content' && !isHung);
  const off = placed.filter(({ offGrid }) => offGrid > tolerance);
  const share = placed.length === 0 ? 1 : 1 - off.length / placed.length;
  return [
    ...sizes,
    {
      ...row('letters in a line', longest?.longest ?? 0, mostLetters, '', longest),
      isRight: (longest?.longest ?? 0) <= mostLetters,
      margin: 1 - (longest?.longest ?? 0) / mostLetters,
      limit: `at most ${mostLetters}`,
    },
    row('distance from the edge', Math.round(nearest?.edge ?? leastEdge), leastEdge, 'px', nearest),
    {
      ...row('texts on the grid', Math.round(share * 100), leastOnGrid * 100, '%', off[0]),
      isRight: share >= leastOnGrid,
      margin: share / leastOnGrid - 1,
    },
  ];

  function row(check: string, value: number, least: number, unit: string, at?: TextSetting): ThemeRow {
    const place = at ? `${where}, slide ${at.index + 1} "${at.text}"` : where;
    return {
      check,
      value: `${Math.round(value * 10) / 10}${unit}`,
      limit: `at least ${least}${unit}`,
      isRight: value >= least,
      margin: value / least - 1,
      where: place,
    };
  }
}
