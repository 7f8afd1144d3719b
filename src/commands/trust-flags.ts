import { type Command, InvalidArgumentError, Option } from 'commander';
import { EnvironmentError } from '../io/errors.ts';
import type { TrustOptions } from '../prepare/trust.ts';
import { type LimitName, limits } from '../source/limits.ts';

const names = Object.keys(limits) as LimitName[];

/** Gives a command the options that say how far the author of a deck is trusted. */
export function addTrustFlags(command: Command): Command {
  const safe = addSafeFlags(command);
  return safe
    .addOption(
      new Option(
        '--trust',
        'keep raw HTML, and run the scripts and the preprocessor that the outline names',
      ).conflicts('safe'),
    )
    .addOption(
      new Option(
        '--allow-net <origin>',
        'fetch pictures from there when the deck is built, such as https://example.org; may be given again; default: none',
      )
        .argParser(readOrigin)
        .conflicts('safe'),
    );
}

/** The part of them that articles have a use for. */
export function addSafeFlags(command: Command): Command {
  return command
    .option('--safe', 'for work of strangers: text and pictures beside it and nothing else, with low limits')
    .option(
      '--limit <name=number>',
      `another limit than the usual: ${names.join(', ')}; may be given again`,
      readLimit,
    );
}

/** Refuses what `--safe` cannot hold: strangers' decks are opened by a browser in its sandbox, or not at all. */
export function requireSandbox({ safe }: TrustOptions): void {
  if (!safe || process.getuid?.() !== 0) return;
  throw new EnvironmentError('--safe needs the sandbox of the browser, which there is none of for root', {
    help: 'run lectern as another user, or in a container with one',
  });
}

function readOrigin(text: string, before: readonly string[] = []): string[] {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || (text !== url.origin && text !== `${url.origin}/`))
    throw new InvalidArgumentError('It wants an origin, such as https://example.org.');
  return [...before, url.origin];
}

function readLimit(text: string, before: TrustOptions['limit'] = {}): TrustOptions['limit'] {
  const [, name, number] = /^([a-z]+)=([\d_]+)$/.exec(text) ?? [];
  const known = names.find((each) => each === name);
  const value = Number(number?.replaceAll('_', ''));
  if (!known || !Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError(
      `It wants a name and a number, such as slides=20000; names are ${names.join(', ')}.`,
    );
  return { ...before, [known]: value };
}
