/** Where an object stands in a file, in bytes from its beginning. */
export interface ObjectPlace {
  readonly object: number;
  readonly offset: number;
}

/** Rows of a table of offsets, each 20 bytes, in sections of objects that follow one another. */
export function printRows(rows: readonly ObjectPlace[]): string {
  const sections: { first: number; lines: string[] }[] = [];
  for (const { object, offset } of rows) {
    const last = sections.at(-1);
    const line = `${String(offset).padStart(10, '0')} 00000 n \n`;
    if (last && last.first + last.lines.length === object) last.lines.push(line);
    else sections.push({ first: object, lines: [line] });
  }
  return sections.map(({ first, lines }) => `${first} ${lines.length}\n${lines.join('')}`).join('');
}
