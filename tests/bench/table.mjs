import { readFileSync, writeFileSync } from 'node:fs';

const [from, to] = ['<!-- bench: written by `npm run bench` -->', '<!-- /bench -->'];

/** Rows of figures as a Markdown table. */
export function printTable(rows) {
  const lines = rows.map((row) => [
    ...[row.work, row.than, `**${show(row.figure, row.unit)}**`],
    `${show(row.low, row.unit)} – ${show(row.high, row.unit)}`,
    row.ms ? row.ms.map((ms) => seconds(ms)).join(' / ') : '',
    row.cpu === null ? '' : show(row.cpu, row.unit),
    ...[row.target, row.aim].map((most) => (most === null ? '' : `≤ ${show(most, row.unit)}`)),
    judge(row),
  ]);
  const head = ['work', 'than', 'figure', 'middle half', 'seconds', 'processor', 'to reach', 'aim', ''];
  const rule = ['---', '---', '--:', '--:', '--:', '--:', '--:', '--:', '---'];
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Puts a text between the marks of a page, in place of what an earlier run wrote there. */
export function writeBetweenMarks(file, text) {
  const page = readFileSync(file, 'utf8');
  const [start, end] = [page.indexOf(from) + from.length, page.indexOf(to)];
  if (start < from.length || end < start) throw new Error(`${file} has no place for the table`);
  writeFileSync(file, `${page.slice(0, start)}\n\n${text}\n\n${page.slice(end)}`);
}

function judge({ figure, target, aim }) {
  if (aim !== null && figure <= aim) return 'as aimed at';
  if (target !== null && figure > target) return `missed by ${Math.round((figure / target - 1) * 100)} %`;
  return target === null
    ? aim === null
      ? ''
      : `${Math.round((figure / aim - 1) * 100)} % above`
    : 'reached';
}

const seconds = (ms) => (ms / 1000).toFixed(ms < 10_000 ? 2 : 1);

function show(figure, unit) {
  if (unit === 'MB') return `${Math.round(figure)} MB`;
  if (unit === 'ms') return `${Math.round(figure)} ms`;
  if (unit === '%') return `${figure.toFixed(1)} %`;
  if (unit === 's') return `${figure.toFixed(2)} s`;
  return `${figure.toFixed(figure < 0.1 ? 3 : 2)} ×`;
}
