import { join } from 'node:path';
import { findTheme, foundations, listThemes } from '../io/files/find-theme.ts';
import { findProjectRoot } from '../io/files/project-root.ts';
import { placeOfTheme } from '../prepare/find-parts.ts';
import { loadParts } from '../prepare/load-parts.ts';
import { listStockThemes } from '../prepare/load-stock-theme.ts';
import { describedModes } from '../theme/settle-tokens.ts';
import { modeNames } from '../theme/types.ts';
import { makeReporter, type Shell } from './shell.ts';

/** A theme as the list shows it. */
interface Listed {
  readonly name: string;
  readonly description: string;
  /** Modes that it describes, its own first, and those that are derived; none for sheets of Reveal.js. */
  readonly modes: readonly string[];
  readonly derived: readonly string[];
  /** Folder as seen from here, `built-in`, or `Reveal.js`. */
  readonly place: string;
}

/** `lectern theme list`: every theme that a deck in this project may name. Gives the exit code. */
export async function themeList(shell: Shell): Promise<number> {
  const reporter = makeReporter(shell);
  const root = await findProjectRoot('outline.md');
  const own: Listed[] = [];
  for (const name of await listThemes(root)) {
    const found = await findTheme(name, root);
    if (!found) continue;
    const { parts, diagnostics, sources } = await loadParts(found.folder, root);
    reporter.report(diagnostics, sources);
    const modes = parts ? describedModes(parts) : [];
    const derived = parts ? modeNames.filter((mode) => !modes.includes(mode)) : [];
    const broken = `cannot be read; see ${join(placeOfTheme(found), 'theme.json')}`;
    const description = parts ? (parts.at(-1)!.manifest.description ?? standsOn(parts.at(-2))) : broken;
    own.push({ name, description, modes, derived, place: placeOfTheme(found) });
  }
  const taken = own.map(({ name }) => name);
  const stock = (await listStockThemes()).filter((name) => !taken.includes(name));
  const ofReveal = stock.map((name): Listed => {
    return {
      name,
      description: `The theme “${name}” of Reveal.js.`,
      modes: [],
      derived: [],
      place: 'Reveal.js',
    };
  });
  const isBase = ({ name, place }: Listed) => place === 'built-in' && foundations.includes(name);
  const all = [...own.filter((theme) => !isBase(theme)), ...ofReveal, ...own.filter(isBase).toReversed()];
  const wide = Math.max(...all.map(({ name }) => name.length));
  for (const theme of all) {
    const { name, description, place } = theme;
    const role = isBase(theme) ? 'for themes to stand on' : place;
    const details = [describeModes(theme), role].filter((part) => part !== '').join(' · ');
    reporter.result(`${name.padEnd(wide)}  ${description}\n${' '.repeat(wide)}  ${details}`, { ...theme });
  }
  return reporter.finish();
}

function standsOn(parent: { readonly manifest: { readonly name: string } } | undefined): string {
  return parent ? `Stands on ${parent.manifest.name}.` : 'Says nothing of itself.';
}

/** `light, dark; derived: contrast, print`. */
function describeModes({ modes, derived }: Listed): string {
  return [modes.join(', '), derived.length > 0 ? `derived: ${derived.join(', ')}` : '']
    .filter((part) => part !== '')
    .join('; ');
}
