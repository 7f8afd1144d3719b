/** One step of a slide: its `fragment-index`, or null for one that follows those that are numbered. */
export type Step = number | null;

/** An element's tag with its attributes. */
export const elementTag = /<[a-z][\w-]*((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi;

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
  const classes = /\sclass="([^"]*)"/i.exec(attributes)?.[1]?.split(/\s+/) ?? [];
  if (!classes.includes('fragment')) return undefined;
  const index = /\sdata-fragment-index="(\d+)"/i.exec(attributes)?.[1];
  return index === undefined ? null : Number(index);
}

/** Markup whose elements are no fragments: in speaker notes they would be steps that nobody sees. */
export function withoutFragments(markup: string): string {
  if (!markup.includes('fragment')) return markup;
  return markup.replace(elementTag, (element) =>
    element.replace(/\sclass="([^"]*)"/i, (_, names: string) => {
      const kept = names.split(/\s+/).filter((name) => name !== 'fragment');
      return kept.length === 0 ? '' : ` class="${kept.join(' ')}"`;
    }),
  );
}
