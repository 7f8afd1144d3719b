import type { EnvironmentError } from '../io/errors.ts';
import { printable } from '../source/format.ts';

/** How a command ends, as the README lists it. */
export const exitCodes = { done: 0, input: 1, usage: 2, environment: 3, internal: 70 } as const;

/** How a command ends that a signal interrupts: 128 and the signal's number. */
export const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** What stands in the way, and what to do about it, as it is printed. */
export function describeEnvironment({ message, help }: EnvironmentError): string {
  return [`error: ${message}`, ...(help ? [`  help: ${help}`] : [])].map(printable).join('\n');
}
