import { containment, contentStems } from '../stems.ts';

/** Share of a text's stems that may stand in another before it only says that one again. */
const most = 0.85;

/** True for a text that says no more than one of the others does. */
export function repeats(text: string, others: readonly string[]): boolean {
  const stems = new Set(contentStems(text));
  return others.some((other) => other === text || containment(stems, new Set(contentStems(other))) >= most);
}
