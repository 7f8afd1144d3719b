import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Lost } from './map-parts.ts';
import type { Loss, ThemeImport } from './map-sheet.ts';

/** Names that a message lists before it says how many more there are. */
const listed = 4;

const kinds: Readonly<Record<Lost['lost'], { readonly message: string; readonly help: string }>> = {
  page: {
    message: 'what is for Marp’s own page is left out',
    help: 'style `section` and what stands on it; sizes of type are fitted without it',
  },
  place: {
    message: 'rules that go by the place of something among all that is on a slide are left out',
    help: 'name the element or a class instead, such as section.lead > p',
  },
  state: {
    message: 'conditions on what Marp notes of a slide are left out, and their rules with them',
    help: 'give such slides a class, and write section.name',
  },
  unread: {
    message: 'selectors that cannot be read are left out',
    help: 'correct them; a browser would leave out their rules too',
  },
};

/** Warnings for what a Marp theme says and no slide shows: one for each kind, at the first of its places. */
export function tellLosses(losses: readonly Loss[], path: string): Diagnostic[] {
  return (Object.keys(kinds) as Lost['lost'][]).flatMap((kind): Diagnostic[] => {
    const found = losses.filter(({ lost }) => lost === kind);
    const [first] = found;
    if (!first) return [];
    const names = [...new Set(found.map(({ what }) => what.replace(/\s+/g, ' ').slice(0, 40)))];
    const more = names.length > listed ? `, and ${names.length - listed} more` : '';
    const { message, help } = kinds[kind];
    return [warn(`${message}: ${names.slice(0, listed).join(', ')}${more}`, help, path, first.range)];
  });
}

/** A warning for the other themes that a Marp theme stands on; for those in `replaced` a plain layout is there. */
export function tellImports(
  imports: readonly ThemeImport[],
  replaced: readonly string[],
  path: string,
): Diagnostic[] {
  const [first] = imports;
  if (!first) return [];
  const names = [...new Set(imports.map(({ name }) => name))];
  const bare = names.filter((name) => !replaced.includes(name));
  const quoted = (list: readonly string[]) => list.map((name) => `“${name.slice(0, 40)}”`).join(', ');
  const message =
    bare.length > 0
      ? `the sheet stands on ${quoted(bare)}, which is not here`
      : `the sheet stands on Marp’s ${quoted(names)}; its sizes and places are drawn here, its colours are not`;
  const help =
    bare.length > 0
      ? 'put the rules of that theme into this sheet, above its own'
      : 'set in the sheet what you miss: section { color: …; background: … }';
  return [warn(message, help, path, first.range)];
}

function warn(message: string, help: string, path: string, range: Loss['range']): Diagnostic {
  return { severity: 'warning', rule: 'marp-sheet', message, help, path, range };
}
