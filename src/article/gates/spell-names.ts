import { escapePattern } from '../clauses/escape-pattern.ts';

/** A function that prints every variant of a name in the spelling to use. `aliases`: spelling to use → variants. */
export function spellNames(aliases: Readonly<Record<string, readonly string[]>>): (text: string) => string {
  const canonical = new Map(
    Object.entries(aliases).flatMap(([name, variants]) =>
      variants.map((variant) => [variant, name] as const),
    ),
  );
  const variants = [...canonical.keys()]
    .filter((variant) => variant !== '')
    .sort((a, b) => b.length - a.length);
  if (variants.length === 0) return (text) => text;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${variants.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) => text.replace(pattern, (variant) => canonical.get(variant) ?? variant);
}
