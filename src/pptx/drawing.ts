import type { Color } from './css-color.ts';
import type { Rect } from './rect.ts';

// What a slide shows, as plain data: places in CSS px from its corner.

/** Text of one look. */
export interface Run {
  readonly text: string;
  /** A line break stands before the run. */
  readonly isBroken: boolean;
  /** As the theme's sheet names it. */
  readonly family: string;
  /** CSS px. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color: Color;
  readonly highlight: string | null;
  readonly baseline: 'sub' | 'super' | null;
  /** Space between letters, in CSS px. */
  readonly spacing: number;
  readonly link: Link | null;
}

/** Where a link leads: an address, or the number of a slide, from 1. */
export type Link = { readonly url: string } | { readonly slide: number };

/** What stands before a paragraph of a list. */
export interface Bullet {
  readonly text: string;
  /** The number that it shows, where it is one. */
  readonly number: number | null;
  readonly family: string;
  readonly size: number;
  readonly color: Color;
  /** Left edge. */
  readonly x: number;
}

/** A paragraph, and where it stands. */
export interface Paragraph {
  readonly runs: readonly Run[];
  /** The lines of its text, one upon the other. */
  readonly place: Rect;
  /** The room that its block gives it. */
  readonly room: Rect;
  readonly lines: number;
  /** Widest line. */
  readonly widest: number;
  /** Height of a line, and of the font's own box in it. */
  readonly lineHeight: number;
  readonly fontHeight: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly rtl: boolean;
  readonly vertical: boolean;
  readonly bullet: Bullet | null;
}

/** What all items have. */
interface Placed {
  readonly place: Rect;
  readonly paint: number;
  /** True for what the theme draws, which may be the same on many slides. */
  readonly isFurniture: boolean;
}

/** A box of paragraphs. */
export interface TextItem extends Placed {
  readonly kind: 'text';
  readonly role: 'title' | 'body' | 'number' | 'other';
  readonly paragraphs: readonly Paragraph[];
  /** Lines of code: never wrapped. */
  readonly isCode: boolean;
}

/** A filled or edged box. */
export interface ShapeItem extends Placed {
  readonly kind: 'shape';
  readonly fill: Color | null;
  readonly line: { readonly color: Color; readonly width: number } | null;
  /** CSS px; half of the shorter side makes an ellipse of a square. */
  readonly radius: number;
}

/** A picture: a file as it is, or what the browser draws. */
export interface PictureItem extends Placed {
  readonly kind: 'picture';
  readonly alt: string;
  readonly source: FileSource | Shot;
  readonly link: Link | null;
}

/** A file beside the page. */
export interface FileSource {
  readonly file: string;
  /** How it is fitted into its place. */
  readonly fit: string;
  readonly position: string;
}

/** What the browser is asked to draw: an element with all that is in it, or its own ground alone. */
export interface Shot {
  readonly id: number;
  readonly part: 'tree' | 'self' | 'before' | 'after';
  /** In the page. */
  readonly clip: Rect;
  /** The same for parts that look the same, so that they are drawn once; absent where that is not known. */
  readonly look?: string;
}

/** A table. */
export interface TableItem extends Placed {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly Cell[] }[];
}

/** A cell of a table. */
export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  readonly colspan: number;
  readonly rowspan: number;
  readonly fill: Color | null;
  /** Top, right, bottom, left. */
  readonly borders: readonly (Edge | null)[];
  /** Top, right, bottom, left, in CSS px. */
  readonly padding: readonly number[];
  readonly valign: 'top' | 'middle' | 'bottom';
}

/** A line along one side. */
export interface Edge {
  readonly color: Color;
  readonly width: number;
}

/** The place of a chart, to be filled with its data; and the picture for one that PowerPoint cannot draw. */
export interface ChartItem extends Placed {
  readonly kind: 'chart';
  readonly alt: string;
  /** Which of the slide's charts, from 0. */
  readonly index: number;
  readonly shot: Shot;
  readonly look: ChartLook;
}

/** Colours and font of a chart. */
export interface ChartLook {
  /** Of each series by its number, from 0. */
  readonly series: readonly string[];
  /** Of the row that matters, where it has its own. */
  readonly key: string | null;
  readonly text: string;
  readonly grid: string;
  readonly family: string;
  readonly size: number;
}

export type Item = TextItem | ShapeItem | PictureItem | TableItem | ChartItem;

/** What became of something that is no text: told to the user. */
export interface Pictured {
  readonly what: 'diagram' | 'equation' | 'chart' | 'film' | 'sound' | 'embed';
  readonly alt: string;
}

/** A slide as it is drawn. */
export interface DrawnSlide {
  readonly ground: string;
  readonly items: readonly Item[];
  readonly pictured: readonly Pictured[];
  /** Paragraphs of the notes. */
  readonly notes: readonly string[];
}
