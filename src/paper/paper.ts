/** Sizes of paper. */
export const papers = ['a4', 'letter'] as const;

export type Paper = (typeof papers)[number];

/** An upright sheet of paper and what can be printed on, in CSS px (1/96 inch). */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Room for the running foot below the printed part. */
  readonly foot: number;
}

const perMillimetre = 96 / 25.4;

const millimetres = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const satisfies Record<Paper, { width: number; height: number }>;

/** The sheet of a paper, with margins of 16 mm. */
export function sheetOf(paper: Paper): Sheet {
  const { width, height } = millimetres[paper];
  return {
    width: width * perMillimetre,
    height: height * perMillimetre,
    margin: 16 * perMillimetre,
    foot: 20 * perMillimetre,
  };
}

/** What can be printed on, in CSS px. */
export function printable({ width, height, margin, foot }: Sheet): {
  readonly width: number;
  readonly height: number;
} {
  return { width: width - 2 * margin, height: height - margin - foot };
}
