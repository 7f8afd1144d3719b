/** A text whose lines after the first are `by` blanks further in; empty lines stay empty. */
export function indent(text: string, by: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
}
