/**
 * The text of a diagram as Mermaid is given it: comments are blanked, because Mermaid would take them out with their
 * lines and then count wrong.
 */
export function mermaidSource(text: string): string {
  return text.replace(/^[ \t]*%%(?!\{).*$/gm, '');
}

/** Line of a diagram's text, from 1, for a line that Mermaid names: it counts from the first line that is not empty. */
export function sourceLine(text: string, line: number): number {
  const given = mermaidSource(text);
  const head = /^---[ \t]*\n[^]*?\n---[ \t]*\n/.exec(given.trimStart())?.[0] ?? '';
  const rest = given.slice(given.length - given.trimStart().length + head.length);
  const directives = /^(?:\s|%%\{[^]*?\}%%)*/.exec(rest)?.[0] ?? '';
  const before = given.slice(0, given.length - rest.length) + directives;
  const last = given.trimEnd().split('\n').length;
  return Math.min(last, before.split('\n').length - 1 + line);
}
