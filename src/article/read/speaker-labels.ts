/** "Q: …", "LM: …", "Lena Moss: …": who speaks, before a colon; a time of day is none. */
const label = /^(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}): +(?=\S)/u;

/** Fewest turns of a speaker. */
const leastTurns = 2;

/** The label that a text opens with; null where it has none. */
export function labelOf(text: string): string | null {
  return label.exec(text)?.[1] ?? null;
}

/** A text without the label that it opens with. */
export function withoutLabel(text: string): string {
  return text.replace(label, '');
}

/**
 * Labels of the people who talk in a text of these lines, in the order in which they first speak: two and more, each of
 * them several times, and seldom the same one twice in a row. "Tip:" and "Note:" do not take turns.
 */
export function findSpeakers(lines: readonly string[]): readonly string[] {
  const turns = lines.flatMap((line) => labelOf(line) ?? []);
  const counts = new Map<string, number>();
  for (const each of turns) counts.set(each, (counts.get(each) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= leastTurns).map(([each]) => each);
  const changes = turns.filter((each, i) => i > 0 && each !== turns[i - 1]).length;
  const takesTurns = turns.length >= 2 * leastTurns + 1 && changes >= 0.75 * (turns.length - 1);
  return often.length >= 2 && takesTurns ? often : [];
}

/** The lines of a paragraph as paragraphs of their own where every one of them is somebody's turn; else the paragraph. */
export function partTurns(lines: readonly string[], join: (lines: readonly string[]) => string): string[] {
  const isTalk = lines.length >= 2 && lines.every((line) => labelOf(line.trim()) !== null);
  return isTalk ? [...lines] : [join(lines)];
}
