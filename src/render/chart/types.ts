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
  readonly series: readonly Series[];
  /** Number of the row, or of the series where there are several lines, that matters most, from 1. */
  readonly key: number | null;
}

/** One column of values. */
export interface Series {
  readonly name: string;
  /** Null for an empty cell. */
  readonly values: readonly (number | null)[];
  /** A value as the deck's language writes it, with its unit. */
  readonly format: (value: number) => string;
  /** A round number on an axis, likewise. */
  readonly formatTick: (value: number) => string;
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
