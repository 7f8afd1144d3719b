import { CommanderError } from 'commander';
import { EnvironmentError } from '../io/errors.ts';
import { expectShortRun } from '../io/short-run.ts';
import { printable } from '../source/format.ts';
import { describeEnvironment, exitCodes, signalCodes } from './exit-codes.ts';
import { makeProgram } from './program.ts';
import type { Shell } from './shell.ts';

/** The command line: arguments in, exit code out. Each command is loaded only when it runs. */
export async function runCli(args: readonly string[]): Promise<number> {
  expectShortRun();
  const stop = new AbortController();
  let signalCode: number | null = null;
  const handlers = Object.entries(signalCodes).map(([signal, code]) => {
    const handle = () => {
      // A second one ends at once: the first is waiting for something that hangs.
      if (signalCode !== null) process.exit(code);
      signalCode = code;
      stop.abort(new Error(`interrupted by ${signal}`));
    };
    process.on(signal, handle);
    return () => process.off(signal, handle);
  });
  const debug = args.includes('--debug');
  // Once for all runs of a process.
  process.stdout.off('error', passClosed).on('error', passClosed);
  try {
    const code = await run(args, stop.signal);
    return signalCode ?? code;
  } catch (error) {
    return signalCode ?? explain(nameMissingFolder(error), debug);
  } finally {
    for (const off of handlers) off();
  }
}

/** Whoever reads our output may stop early, as `head` does; that is no error. */
function passClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

async function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  let code: number = exitCodes.done;
  const program = makeProgram(
    (flags) => makeShell(signal, flags),
    (result) => {
      code = result;
    },
  );
  if (args.length === 0) {
    process.stderr.write(program.helpInformation());
    return exitCodes.usage;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
}

/** Node's own words for a working directory that was removed say nothing. */
function nameMissingFolder(error: unknown): unknown {
  const isGone = error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
  if (!isGone) return error;
  return new EnvironmentError('the folder that the command runs in is gone', {
    help: 'go to a folder that is there, for example with `cd ~`',
    cause: error,
  });
}

function explain(error: unknown, debug: boolean): number {
  const environment = error instanceof EnvironmentError;
  const message = error instanceof Error ? error.message : String(error);
  const text = environment
    ? describeEnvironment(error)
    : `${printable(`internal error: ${message}`)}
  help: this is a bug; please report it with the output of the same command and --debug`;
  process.stderr.write(`${text}\n`);
  if (debug && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return environment ? exitCodes.environment : exitCodes.internal;
}

interface Flags {
  readonly quiet?: boolean;
  readonly json?: boolean;
}

function makeShell(signal: AbortSignal, { quiet = false, json = false }: Flags): Shell {
  const { stdout, stderr } = process;
  let shown = false;
  const clear = () => {
    if (shown) stderr.write('\r\u001b[2K');
    shown = false;
  };
  const status = (line: string | null) => {
    clear();
    if (line === null) return;
    stderr.write(printable(line).slice(0, (stderr.columns || 80) - 1));
    shown = true;
  };
  return {
    print: (line) => {
      clear();
      stdout.write(`${line}\n`);
    },
    note: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    ...(stderr.isTTY && { status }),
    signal,
    quiet,
    json,
  };
}
