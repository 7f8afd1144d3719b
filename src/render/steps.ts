/** One step of a slide: its `fragment-index`, or null for one that follows those that are numbered. */
export type Step = number | null;

/** An element's tag with its attributes. */
export const elementTag = /<[a-z][\w-]*((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi;

/** An attribute with the blanks before it, as it stands in a tag: matched one after the other, none is found in a value. */
const attribute = /\s+([\w:-]+)(?:="([^"]*)")?/g;

/** A tag with another value of its `class`, if it has one; null takes the attribute out. */
export function changeClass(tag: string, change: (names: string) => string | null): string {
  return tag.replace(attribute, (whole, name: string, value = '') => {
    if (name.toLowerCase() !== 'class') return whole;
    const names = change(value as string);
    return names === null ? '' : ` class="${names}"`;
  });
}

/**
 * The steps that Reveal.js makes of a slide's markup, in their order: fragments with the same index come together, the
 * numbered ones first, then each of the others by itself.
 */
export function listSteps(markup: string): readonly Step[] {
  // Most slides have none, and need not be looked through.
  if (!markup.includes('fragment')) return [];
  const numbered = new Set<number>();
  let others = 0;
  for (const [, attributes = ''] of markup.matchAll(elementTag)) {
    const step = readFragment(attributes);
    if (step === undefined) continue;
    if (step === null) others++;
    else numbered.add(step);
  }
  return [...[...numbered].sort((a, b) => a - b), ...Array.from({ length: others }, () => null)];
}

/** The step of an element with these attributes; undefined for one that is no fragment. */
export function readFragment(attributes: string): Step | undefined {
  if (!attributes.includes('fragment')) return undefined;
  const values = new Map<string, string>();
  for (const [, name, value = ''] of attributes.matchAll(attribute)) values.set(name!.toLowerCase(), value);
  if (!values.get('class')?.split(/\s+/).includes('fragment')) return undefined;
  const index = values.get('data-fragment-index');
  return index !== undefined && /^\d+$/.test(index) ? Number(index) : null;
}

/** Markup whose elements are no fragments: in speaker notes they would be steps that nobody sees. */
export function withoutFragments(markup: string): string {
  if (!markup.includes('fragment')) return markup;
  return markup.replace(elementTag, (element) =>
    changeClass(element, (names) => {
      const list = names.split(/\s+/);
      if (!list.includes('fragment')) return names;
      return list.filter((name) => name !== 'fragment').join(' ') || null;
    }),
  );
}
