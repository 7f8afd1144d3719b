import { dirname, relative, resolve, sep } from 'node:path';
import { readConfig } from '../deck/config.ts';
import { isInside } from '../io/files/contained.ts';
import { readSource } from '../io/files/read.ts';
import { isRemote } from '../markdown/links.ts';
import {
  type Entry,
  longestYaml,
  prototypeKeys,
  readYamlEntries,
  withoutPrototype,
} from '../markdown/yaml-entries.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Range, Source } from '../source/source.ts';
import { type JsonField, parseJson, plainValue } from '../theme/json.ts';
import type { LoadedConfig } from './load-config.ts';

/** What the first of the configurations of a folder says; `home` is the folder of the deck, in the project `root`. */
export async function readConfigFile(
  [first = '', second]: readonly string[],
  { root, home }: { readonly root: string; readonly home: string },
): Promise<Partial<LoadedConfig>> {
  const folder = dirname(first);
  const path = relative('', first);
  const { source, diagnostics } = await readSource(path);
  // An empty file sets nothing, and is no mistake.
  if (!source) return { diagnostics: diagnostics.filter(({ rule }) => rule !== 'empty-file') };
  const problems = [...diagnostics];
  if (second !== undefined) problems.push(reportSecond(relative('', second), path));
  const read = path.endsWith('.json') ? readJsonEntries(source) : readYaml(source);
  const config = readConfig(read.entries, path);
  const { outDir: wanted, ...command } = config.command;
  const outDir = wanted === undefined ? undefined : resolve(folder, wanted);
  const outside = outDir !== undefined && !isInside(root, outDir);
  if (outside) problems.push(reportOutside(path, wanted!, config.places.get('outDir')));
  const { logo } = config.deck;
  const href = logo && !isRemote(logo) ? rebase(logo, folder, home) : null;
  return {
    deck: { ...config.deck, ...(href !== null && { logo: href }) },
    command: { ...command, ...(outDir !== undefined && !outside && { outDir: relative('', outDir) || '.' }) },
    path,
    places: config.places,
    diagnostics: [...problems, ...read.diagnostics, ...config.diagnostics],
    sources: [source],
  };
}

/** A path that stands in a file in `from`, as one in `to` would write it. */
function rebase(path: string, from: string, to: string): string {
  const way = relative(to, from).split(sep).map(encodeURIComponent).join('/');
  return way === '' ? path : `${way}/${path}`;
}

function readYaml(source: Source): Entries {
  const diagnostics: Diagnostic[] = [];
  const entries = readYamlEntries(source.text, 0, 'configuration', (message, range, help) =>
    diagnostics.push({ severity: 'error', rule: 'config-syntax', message, help, path: source.path, range }),
  );
  return { entries: entries ?? [], diagnostics };
}

interface Entries {
  readonly entries: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
}

function readJsonEntries(source: Source): Entries {
  const refuse = (help: string): Entries => {
    const message = 'the configuration is too large';
    const diagnostic = {
      severity: 'error',
      rule: 'config-syntax',
      message,
      help,
      path: source.path,
    } as const;
    return { entries: [], diagnostics: [diagnostic] };
  };
  if (source.text.length > longestYaml) return refuse(`the limit is ${longestYaml} characters`);
  try {
    return toEntries(source);
  } catch (error) {
    // The reader calls itself for each level.
    if (error instanceof RangeError) return refuse('flatten it: it has thousands of levels');
    throw error;
  }
}

function toEntries(source: Source): Entries {
  const { root, diagnostics } = parseJson(source);
  const entries = (root?.fields ?? []).map(toEntry);
  const tricks = entries.filter(({ key }) => prototypeKeys.includes(key));
  const refused = tricks.map(({ key, keyRange: range }): Diagnostic => {
    const message = `the key "${key}" is not allowed`;
    return { severity: 'error', rule: 'config-syntax', message, help: 'remove it', path: source.path, range };
  });
  const problems = [...diagnostics, ...refused];
  return { entries: problems.length > 0 ? [] : entries, diagnostics: problems };
}

function toEntry({ key, keyRange, node }: JsonField): Entry {
  const value = withoutPrototype(plainValue(node));
  const text = value === null || typeof value === 'object' ? null : String(value);
  const fields = node.kind === 'object' ? { fields: node.fields.map(toEntry) } : {};
  return { key, keyRange, value, text, range: node.range, ...fields };
}

function reportSecond(path: string, read: string): Diagnostic {
  const message = `there is another configuration in this folder; ${read} is read, this one is not`;
  return { severity: 'error', rule: 'two-configurations', message, help: 'keep one of the two', path };
}

function reportOutside(path: string, outDir: string, range: Range | undefined): Diagnostic {
  const message = `the folder "${outDir}" lies outside the project`;
  const help = 'name a folder inside it; any other one is given with --out-dir on the command line';
  return { severity: 'error', rule: 'refused-setting', message, help, path, ...(range && { range }) };
}
