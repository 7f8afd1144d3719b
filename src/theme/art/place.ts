/** Where a drawing stands: neighbours of one deck should not look alike. */
export interface ArtPlace {
  /** Title of the deck. */
  readonly deck: string;
  /** Number of the section, from 1; 0 before the first. */
  readonly section: number;
}
