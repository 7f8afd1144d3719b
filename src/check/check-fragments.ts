import type { Block } from '../markdown/blocks.ts';
import { attributesOf } from '../markdown/described.ts';
import { fragmentEffects } from '../markdown/fragments.ts';
import { eachToken } from '../markdown/places.ts';
import { respellIn } from '../source/fix.ts';
import { nearest } from '../source/nearest.ts';
import type { Finding } from './finding.ts';

/** Words that effects begin with: a class that begins so beside `fragment` is meant as one. */
const beginnings = /^(?:fade|highlight|semi|zoom|current)(?:-|$)/;

/** Classes beside `fragment` that look like an effect and are none; the part would appear without it. */
export function checkFragments(block: Block): Finding[] {
  const found: Finding[] = [];
  eachToken(block, (token, range) => {
    for (const { classes } of attributesOf(token)) {
      if (!classes.includes('fragment')) continue;
      for (const name of classes) {
        if (name === 'fragment' || (fragmentEffects as readonly string[]).includes(name)) continue;
        const near = nearest(name, fragmentEffects);
        if (near === undefined && !beginnings.test(name)) continue;
        const help = `${near ? `write .${near}; ` : ''}effects: ${fragmentEffects.join(', ')}`;
        const mend = respellIn(token.raw, range.start, name, fragmentEffects);
        const message = `fragments have no effect "${name}"`;
        found.push({ rule: 'fragment-effect', message, help, range, ...mend });
      }
    }
  });
  return found;
}
