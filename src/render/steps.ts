/** One step of a slide: its `fragment-index`, or null for one that follows those that are numbered. */
export type Step = number | null;

const tag = /<[a-z][\w-]*((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi;

/**
 * The steps that Reveal.js makes of a slide's markup, in their order: fragments with the same index come together, the
 * numbered ones first, then each of the others by itself.
 */
export function listSteps(markup: string): readonly Step[] {
  // Most slides have none, and need not be looked through.
  if (!markup.includes('fragment')) return [];
  const numbered = new Set<number>();
  let others = 0;
  for (const [, attributes = ''] of markup.matchAll(tag)) {
    const classes = /\sclass="([^"]*)"/i.exec(attributes)?.[1]?.split(/\s+/) ?? [];
    if (!classes.includes('fragment')) continue;
    const index = /\sdata-fragment-index="(\d+)"/i.exec(attributes)?.[1];
    if (index === undefined) others++;
    else numbered.add(Number(index));
  }
  return [...[...numbered].sort((a, b) => a - b), ...Array.from({ length: others }, () => null)];
}

/** Markup whose elements are no fragments: in speaker notes they would be steps that nobody sees. */
export function withoutFragments(markup: string): string {
  if (!markup.includes('fragment')) return markup;
  return markup.replace(tag, (element) =>
    element.replace(/\sclass="([^"]*)"/i, (_, names: string) => {
      const kept = names.split(/\s+/).filter((name) => name !== 'fragment');
      return kept.length === 0 ? '' : ` class="${kept.join(' ')}"`;
    }),
  );
}
