import { columnsOf } from './explain-table.ts';
import type { Row } from './theme-explain.ts';

/** A theme as `lectern theme explain` shows it. */
export interface ThemeTable {
  readonly name: string;
  readonly version: string;
  /** Folder, or `built-in`. */
  readonly place: string;
  readonly lineage: readonly string[];
  readonly mode: string;
  readonly isDescribed: boolean;
  readonly tokens: readonly Row[];
  /** By tone; of all but the first only what differs from it is shown. */
  readonly tones: Readonly<Record<string, readonly Row[]>>;
}

/** Most columns of a value; a list of fonts is longer. */
const widest = 34;

/** Lines of the tables: tokens, then the colours of each tone, each with what set it. */
export function printTheme({
  name,
  version,
  place,
  lineage,
  mode,
  isDescribed,
  tokens,
  tones,
}: ThemeTable): string[] {
  const stands = lineage.length > 1 ? `, on ${lineage.slice(0, -1).toReversed().join(', ')}` : '';
  const derived = isDescribed ? '' : ' (derived)';
  const [[plain, base] = ['base', []], ...others] = Object.entries(tones);
  const valueOf = new Map(base.map((row) => [row.name, row.value]));
  return [
    `${name} ${version} (${place})${stands}; mode ${mode}${derived}`,
    ...section('tokens', tokens),
    ...section(`colours of the tone ${plain}`, base),
    ...others.flatMap(([tone, rows]) => {
      const own = rows.filter((row) => valueOf.get(row.name) !== row.value);
      return section(`colours of the tone ${tone}, where they differ from ${plain}`, own);
    }),
  ];
}

function section(title: string, rows: readonly Row[]): string[] {
  if (rows.length === 0) return ['', `${title}: none`];
  const names = Math.max(...rows.map(({ name }) => name.length));
  const values = Math.min(widest, Math.max(...rows.map(({ value }) => columnsOf(value))));
  return [
    '',
    title,
    ...rows.map(({ name, value, layer, via, place }) => {
      const shown = columnsOf(value) > values ? `${value.slice(0, values - 1)}…` : value;
      const from = via.length > 0 ? `  ← ${via.join(' ← ')}` : '';
      const where = place !== '' && !/(?:^|\/)\.\.(?:\/|$)|node_modules/.test(place) ? `  ${place}` : '';
      const pad = ' '.repeat(Math.max(0, values - columnsOf(shown)));
      return `  ${name.padEnd(names)}  ${shown}${pad}  ${layer}${from}${where}`;
    }),
  ];
}
