import type { Entry } from '../markdown/yaml-entries.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Range } from '../source/source.ts';
import { readSettings, type SettingValues } from './settings.ts';

/** Defaults for the command line that a configuration may give. */
export interface CommandDefaults {
  /** Folder for what is built, relative to the configuration's own. */
  readonly outDir?: string;
  readonly strict?: boolean;
  /** Seconds for loading and for printing a deck, each. */
  readonly timeout?: number;
  readonly port?: number;
}

/** What a configuration says. */
export interface Config {
  /** Settings for every deck below it that does not set them itself. */
  readonly deck: SettingValues;
  readonly command: CommandDefaults;
  /** Where the value of each key stands. */
  readonly places: ReadonlyMap<string, Range>;
  readonly diagnostics: readonly Diagnostic[];
}

const commandKeys: Readonly<
  Record<keyof CommandDefaults, { fits: (value: unknown) => boolean; help: string }>
> = {
  outDir: {
    fits: (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 1000,
    help: 'write the path of a folder, such as outDir: dist',
  },
  strict: { fits: (value) => typeof value === 'boolean', help: 'write strict: true or strict: false' },
  timeout: { fits: isWhole(1, 3600), help: 'write whole seconds from 1 to 3600, such as timeout: 120' },
  port: { fits: isWhole(0, 65535), help: 'write a port from 0 to 65535, such as port: 4320' },
};

/** Keys that belong to one talk; for all decks of a folder they can only be a mistake. */
const ofOneDeck = ['title', 'subtitle', 'source', 'source-hash', 'aliases', 'drawn'];

/** A configuration: the settings that front matter knows, and defaults for the command line. */
export function readConfig(entries: readonly Entry[], path: string): Config {
  const diagnostics: Diagnostic[] = [];
  const command: Record<string, unknown> = {};
  const rest: Entry[] = [];
  for (const entry of entries) {
    const { key, value, range, keyRange } = entry;
    if (ofOneDeck.includes(key)) {
      const message = `a configuration cannot set "${key}"`;
      const help = 'it belongs to one deck; write it into the front matter of that outline';
      diagnostics.push({ severity: 'error', rule: 'refused-setting', message, help, path, range: keyRange });
    } else if (!isCommandKey(key)) rest.push(entry);
    else if (commandKeys[key].fits(value)) command[key] = value;
    else if (value !== null) {
      const message = `"${key}" has a value that it cannot have`;
      const { help } = commandKeys[key];
      diagnostics.push({ severity: 'error', rule: 'setting-value', message, help, path, range });
    }
  }
  const otherKeys = Object.keys(commandKeys);
  const settings = readSettings(rest, path, { setter: 'a configuration', otherKeys });
  return {
    deck: settings.values,
    command,
    places: new Map(entries.map(({ key, range }) => [key, range])),
    diagnostics: [...diagnostics, ...settings.diagnostics],
  };
}

function isCommandKey(key: string): key is keyof CommandDefaults {
  return Object.hasOwn(commandKeys, key);
}

function isWhole(from: number, to: number): (value: unknown) => boolean {
  return (value) => Number.isInteger(value) && (value as number) >= from && (value as number) <= to;
}
