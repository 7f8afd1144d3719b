import type { ThemeRow } from '../check/theme/rows.ts';

/** A table of what was looked at in a theme, a line each, and under what falls short where it does. */
export function printRows(name: string, rows: readonly ThemeRow[]): string[] {
  const widths = (['check', 'value', 'limit'] as const).map((key) =>
    Math.max(...rows.map((row) => row[key].length)),
  );
  const short = rows.filter(({ isRight }) => !isRight).length;
  return [
    `${name}  ${short === 0 ? 'all right' : `${short} of ${rows.length} fall short`}`,
    ...rows.flatMap(({ check, value, limit, isRight, where }) => {
      const cells = [check.padEnd(widths[0]!), value.padStart(widths[1]!), limit.padEnd(widths[2]!)];
      const line = `  ${isRight ? '✓' : '✗'} ${cells.join('  ')}`.trimEnd();
      return isRight ? [line] : [line, `      ${where}`];
    }),
  ];
}
