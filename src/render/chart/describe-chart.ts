import type { Chart } from './types.ts';

/** Values up to which a description tells them all. */
const mostValues = 40;

/** A chart in words: its title, then every value, or for many the first, last, least and greatest of each series. */
export function describeChart({ labels, series }: Chart, title: string | null): string {
  const told = labels.length * series.length <= mostValues ? tellAll() : tellEnds();
  return [title, told].filter((part) => part !== null && part !== '').join(': ');

  function tellAll(): string {
    if (series.length === 1) return tellPairs(0).join(', ');
    return series.map(({ name }, s) => `${name}: ${tellPairs(s).join(', ')}`).join('; ');
  }

  function tellPairs(s: number): string[] {
    const { values, format } = series[s]!;
    return values.flatMap((value, i) => (value === null ? [] : [`${labels[i]} ${format(value)}`]));
  }

  function tellEnds(): string {
    return series
      .map(({ name, values }, s) => {
        const told = values.flatMap((value, i) => (value === null ? [] : [{ value, i }]));
        const byValue = told.toSorted((a, b) => a.value - b.value);
        const ends = [told[0], byValue[0], byValue.at(-1), told.at(-1)];
        const rows = [...new Set(ends.flatMap((each) => (each ? [each.i] : [])))].sort((a, b) => a - b);
        const words = rows.map((i) => `${labels[i]} ${series[s]!.format(values[i]!)}`).join(' … ');
        return name === '' ? words : `${name}: ${words}`;
      })
      .join('; ');
  }
}
