import type { Shell } from '../../src/commands/shell.ts';
import { never } from '../io/support.ts';

/** A shell that prints nothing; what it is told goes into `notes`. */
export function quietShell(notes: string[] = []): Shell {
  return {
    print: () => {},
    note: (line) => void notes.push(line),
    signal: never,
    quiet: true,
    json: false,
  };
}
