/** One thing that was looked at in a theme, and the worst of it. */
export interface ThemeRow {
  readonly check: string;
  readonly value: string;
  readonly limit: string;
  readonly isRight: boolean;
  /** How far it is from its limit, as a share of that; less than 0 where it falls short. Rows of one check are compared by it. */
  readonly margin: number;
  /** Where the worst stands: mode and tone, or slide. */
  readonly where: string;
}

/** A row of something of which there may be none at all; `where` names the first. */
export function rowOfNone(check: string, count: number, where: string, value = String(count)): ThemeRow {
  const isRight = count === 0;
  return { check, value: isRight ? 'none' : value, limit: 'none', isRight, margin: 0 - count, where };
}

/** For each check the row that is worst. */
export function worstOf(rows: readonly ThemeRow[]): ThemeRow[] {
  const checks = [...new Set(rows.map(({ check }) => check))];
  return checks.map((check) => {
    const own = rows.filter((row) => row.check === check);
    return own.reduce((worst, row) => (row.margin < worst.margin ? row : worst));
  });
}
