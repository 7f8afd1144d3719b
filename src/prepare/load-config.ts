import { dirname, join, resolve } from 'node:path';
import type { CommandDefaults } from '../deck/config.ts';
import type { SettingValues } from '../deck/settings.ts';
import { configNames, findConfigs, findProjectRoot } from '../io/files/project-root.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Range, Source } from '../source/source.ts';

/** What the configuration nearest to a file says; empty where there is none. */
export interface LoadedConfig {
  /** Settings for the deck; paths in them are relative to the folder of the file. */
  readonly deck: SettingValues;
  /** Defaults for the command line; `outDir` is relative to where the command was started. */
  readonly command: CommandDefaults;
  /** The file, or null where there is none. */
  readonly path: string | null;
  /** Where in the file the value of each key stands. */
  readonly places: ReadonlyMap<string, Range>;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly Source[];
  /** Where a configuration is or may come to be, so that a change of it can be seen. */
  readonly watched: readonly string[];
}

/** What is said where there is no configuration. */
export const noConfig: LoadedConfig = {
  deck: {},
  command: {},
  path: null,
  places: new Map(),
  diagnostics: [],
  sources: [],
  watched: [],
};

/** `lectern.config.json`, `.yaml` or `.yml` nearest to `file`, from its folder up to the root of its project. */
export async function loadConfig(file: string): Promise<LoadedConfig> {
  const root = await findProjectRoot(file);
  const home = dirname(resolve(file));
  const found = await findConfigs(home, root);
  const [first] = found;
  const folder = first === undefined ? home : dirname(first);
  const watched = [...new Set([folder, root])].flatMap((each) => configNames.map((name) => join(each, name)));
  const none = { ...noConfig, watched };
  if (first === undefined) return none;
  // Most decks have none, and what reads it is not small.
  const { readConfigFile } = await import('./read-config.ts');
  return { ...none, ...(await readConfigFile(found, { root, home })) };
}
