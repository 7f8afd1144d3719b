import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandDefaults } from '../deck/config.ts';
import { loadConfig, noConfig } from '../prepare/load-config.ts';
import type { TrustOptions } from '../prepare/trust.ts';

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
 * defaults. What is wrong in the configuration is reported when the deck is read. Beside a stranger's deck none is read.
 */
export async function fillDefaults<T extends CommandDefaults & Pick<TrustOptions, 'safe'>>(
  options: T,
  [input]: readonly string[],
): Promise<T & Filled> {
  const isFolder = input !== undefined && ((await stat(input).catch(() => null))?.isDirectory() ?? false);
  const near = isFolder ? join(input, 'outline.md') : (input ?? '-');
  const { command } = options.safe ? noConfig : await loadConfig(near);
  return { ...builtInDefaults, ...command, ...withoutUnset(options) };
}

function withoutUnset<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;
}
