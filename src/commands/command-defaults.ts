import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandDefaults } from '../deck/config.ts';
import { loadConfig } from '../prepare/load-config.ts';

/** What holds for a command line where neither it nor a configuration says anything else; `timeout` in seconds. */
export const builtInDefaults = {
  outDir: 'dist',
  strict: false,
  timeout: 120,
} as const satisfies Required<Omit<CommandDefaults, 'port'>>;

/** A command line in which everything is said that has a default of its own. */
export type Filled = Required<Omit<CommandDefaults, 'port'>> & Pick<CommandDefaults, 'port'>;

/**
 * Options of a command line, filled from the configuration nearest to its first input and then from the built-in
 * defaults. What is wrong in the configuration is reported when the deck is read.
 */
export async function fillDefaults<T extends CommandDefaults>(
  options: T,
  [input]: readonly string[],
): Promise<T & Filled> {
  const isFolder = input !== undefined && ((await stat(input).catch(() => null))?.isDirectory() ?? false);
  const { command } = await loadConfig(isFolder ? join(input, 'outline.md') : (input ?? '-'));
  return { ...builtInDefaults, ...command, ...withoutUnset(options) };
}

function withoutUnset<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;
}
