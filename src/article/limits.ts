/** Limits of a good outline, in words unless said otherwise. */
export const limits = {
  headline: { least: 3, target: 14, most: 16 },
  point: { target: 14, most: 20, lastResort: 27 },
  /** Points of a content slide; below `fill` weaker ones are taken too. */
  points: { least: 2, fill: 3, most: 4 },
  /** Items of a list slide. */
  items: 6,
  /** Words of a quotation that fills a slide. */
  quotation: 40,
  /** Visible words of a slide, headline included. */
  visible: 60,
  /** Visible words that a slide of points aims at. */
  airy: 53,
  /** Rows of a table with its head. */
  tableRows: 8,
  /** Visible words of a slide with a table: cells are read across, one by one. */
  tableWords: 95,
  timeline: { least: 3, most: 7 },
  /** Words of one event, and of all rows of a timeline together. */
  timelineText: 20,
  timelineWords: 58,
  people: { least: 3, most: 5 },
  figures: { least: 3, most: 4 },
} as const;
