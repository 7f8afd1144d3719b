/** One thing that was looked at in a theme, and the worst of it. */
export interface ThemeRow {
  readonly check: string;
  readonly value: string;
  readonly limit: string;
  readonly isRight: boolean;
  /** Where the worst stands: mode and tone, or slide. */
  readonly where: string;
}
