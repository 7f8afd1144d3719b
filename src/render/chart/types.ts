import type { ScaleLinear } from 'd3-scale';

/** How a chart shows its values. */
export const chartTypes = ['bars', 'columns', 'line', 'dots'] as const;

export type ChartType = (typeof chartTypes)[number];

/** The data of a chart, read and checked. */
export interface Chart {
  readonly type: ChartType;
  /** Heading of the first column, empty where there is none. */
  readonly labelName: string;
  /** First cell of each row, as written. */
  readonly labels: readonly string[];
  /** Where each row stands along a scale, where the first column is a number or a time; else null. */
  readonly positions: readonly number[] | null;
  /** True where `positions` are times, whose labels are shown as written. */
  readonly isTime: boolean;
  /** Shorter words for `labels` that are names of months; else null. */
  readonly shortLabels: readonly string[] | null;
  /** Round numbers among `positions`, as the deck's language writes them, with their unit. */
  readonly formatPositions: FormatTicks;
  readonly series: readonly Series[];
  /** Number of the row, or of the series where there are several lines, that matters most, from 1. */
  readonly key: number | null;
}

/** Writes all numbers of an axis, with as many decimals for each as one of them needs. */
export type FormatTicks = (values: readonly number[]) => readonly string[];

/** One column of values. */
export interface Series {
  readonly name: string;
  /** Null for an empty cell. */
  readonly values: readonly (number | null)[];
  /** A value as the deck's language writes it, with its unit. */
  readonly format: (value: number) => string;
  /** Round numbers on an axis, likewise. */
  readonly formatTicks: FormatTicks;
}

/** Room that a chart is drawn for, in CSS px. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** What drawing takes from its library. */
export interface Tools {
  readonly scaleLinear: () => ScaleLinear<number, number>;
}

/** What is wrong with a chart. */
export interface ChartProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly help: string;
  /** Line of the fence's text, from 1; 0 is the line that opens it. */
  readonly line: number;
}
