import { dirname, join, relative, resolve } from 'node:path';
import type { SettingsFile } from '../deck/settings.ts';
import { exists } from '../io/files/exists.ts';
import { readSource } from '../io/files/read.ts';
import type { Entry } from '../markdown/front-matter.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { type JsonField, parseJson, plainValue } from '../theme/json.ts';

/** The settings files of reveal-md that belong to a deck. */
export interface RevealFiles {
  /** `reveal.json` and `reveal-md.json`, weakest first, as far as they are there. */
  readonly files: readonly SettingsFile[];
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the `reveal.json` and the `reveal-md.json` that lie nearest to a deck, from its folder up to the project's root. */
export async function readRevealFiles(deck: string, root: string): Promise<RevealFiles> {
  const sources: Source[] = [];
  const diagnostics: Diagnostic[] = [];
  const read = async (name: string): Promise<SettingsFile[]> => {
    const path = deck === '-' ? null : await findAbove(dirname(resolve(deck)), resolve(root), name);
    if (path === null) return [];
    const { source, diagnostics: problems } = await readSource(relative('', path));
    diagnostics.push(...problems);
    if (!source) return [];
    sources.push(source);
    const { root: object, diagnostics: faults } = parseJson(source, { lenient: true });
    diagnostics.push(...faults);
    return object ? [{ path: source.path, entries: object.fields.map(toEntry) }] : [];
  };
  const options = (await read('reveal.json')).map(({ path, entries }) => ({
    path,
    entries: toOptions(entries),
  }));
  return { files: [...options, ...(await read('reveal-md.json'))], sources, diagnostics };
}

async function findAbove(folder: string, root: string, name: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, name);
    if (await exists(path)) return path;
    if (at === root || at === dirname(at)) return null;
  }
}

/** What `reveal.json` sets is what `revealOptions` sets in a deck; each option keeps its place, the two sides go together. */
function toOptions(entries: readonly Entry[]): Entry[] {
  const options = (part: readonly Entry[]): Entry => ({
    ...part[0]!,
    key: 'revealOptions',
    value: Object.fromEntries(part.map(({ key, value }) => [key, value])),
    text: null,
  });
  const sides = entries.filter(({ key }) => key === 'width' || key === 'height');
  const others = entries.filter((entry) => !sides.includes(entry));
  return [...(sides.length > 0 ? [options(sides)] : []), ...others.map((entry) => options([entry]))];
}

function toEntry({ key, keyRange, node }: JsonField): Entry {
  const value = plainValue(node);
  const text = node.kind === 'value' && node.value !== null ? String(node.value) : null;
  return { key, keyRange, value, text, range: node.range };
}
