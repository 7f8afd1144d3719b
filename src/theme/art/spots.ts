/** What is seen at one place of a scene. */
export interface Spot {
  /** How bright it is, 0 to 1. */
  readonly tone: number;
  readonly color: 'ink' | 'accent';
}

/** A picture: what is seen at each place, in px from the top left. */
export type Scene = (x: number, y: number) => Spot;

/** A spot in the colour of text. */
export const ink = (tone: number): Spot => ({ tone, color: 'ink' });

/** A spot in the accent colour. */
export const accent = (tone: number): Spot => ({ tone, color: 'accent' });

/** A night is drawn this large, px; the page crops it to the place it has. */
export const night = { width: 1180, height: 1080 } as const;

/** Left of here the title stands before a night, px: what is drawn there must be faint. */
export const quiet = 420;
