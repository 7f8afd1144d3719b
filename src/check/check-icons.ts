import { emojiNames } from '../markdown/emoji.ts';
import type { Block } from '../markdown/blocks.ts';
import type { Icon } from '../markdown/icon.ts';
import { eachToken } from '../markdown/places.ts';
import { findIcon, iconNames, type IconSets, ownPrefix, partName } from '../render/icons/icon-set.ts';
import { isPlainDrawing } from '../render/icons/plain-drawing.ts';
import { nearest, onlyNear } from '../source/nearest.ts';
import type { Finding } from './finding.ts';

/** The sets of icons that a deck may use, and the one that `:icon-…:` names. */
export interface IconChoice {
  readonly sets: IconSets;
  readonly own: string;
}

/** Icons that there are not, or that cannot be shown; their names stand on the slide as text. */
export function checkIcons(block: Block, { sets, own }: IconChoice): Finding[] {
  const found: Finding[] = [];
  eachToken(block, (token, range) => {
    if (token.type !== 'icon') return;
    const { name } = token as Icon;
    const icon = findIcon(name, sets, own);
    if (icon && isPlainDrawing(icon.data.body)) return;
    const problem = icon
      ? {
          message: `the icon ${name} is more than shapes`,
          help: 'choose one without pictures, gradients or motion',
        }
      : explain(name, { sets, own });
    const only = icon ? undefined : onlyIcon(name, { sets, own });
    const fix = only === undefined ? {} : { fix: { range, was: `:${name}:`, text: only } };
    found.push({ rule: 'unknown-icon', ...problem, range, ...fix });
  });
  return found;
}

function explain(
  written: string,
  { sets, own }: IconChoice,
): { readonly message: string; readonly help: string } {
  for (const { prefix, name } of partName(written)) {
    const set = sets.get(prefix === ownPrefix ? own : prefix);
    if (!set) continue;
    const near = listNear(name, iconNames(set)).map((each) => `:${prefix}-${each}:`);
    const names = near.length > 0 ? `write ${near.join(', ')}; ` : '';
    const help = `${names}all names: https://icon-sets.iconify.design/${set.prefix}/`;
    return { message: `the icon set "${set.prefix}" has no icon "${name}"`, help };
  }
  const asText = `write \\:${written}: for the text as it is`;
  if (written.startsWith(`${ownPrefix}-`)) {
    const help = `run "npm install @iconify-json/${own}" in the project, or set icons: lucide`;
    return { message: `the icon set "${own}" is not installed`, help };
  }
  const picture = nearest(written.replaceAll('-', '_'), emojiNames(), 2);
  const prefix = written.split('-')[0]!;
  const help = picture
    ? `write :${picture}:; or ${asText}`
    : `run "npm install @iconify-json/${prefix}" in the project if "${prefix}" is a set; or ${asText}`;
  return { message: `there is no icon :${written}:`, help };
}

/** The one icon of its set that is nearly the one that is written. */
function onlyIcon(written: string, { sets, own }: IconChoice): string | undefined {
  for (const { prefix, name } of partName(written)) {
    const set = sets.get(prefix === ownPrefix ? own : prefix);
    const near = set && onlyNear(name, iconNames(set));
    if (set) return near && `:${prefix}-${near}:`;
  }
  return undefined;
}

/** Up to three names that are like a word: first what is nearly it, then what holds it. */
function listNear(name: string, names: readonly string[]): string[] {
  const near = nearest(name, names);
  const longer = names.filter((each) => each !== near && each.split('-').includes(name));
  return [...(near ? [near] : []), ...longer].slice(0, 3);
}
