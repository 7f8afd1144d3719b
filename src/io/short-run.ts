import { setFlagsFromString } from 'node:v8';

/**
 * Tells the engine that this process will not run for long: code is optimised once it has run seven times as long as usual.
 * In the second that most commands take, the optimiser of Node 20 would work on what is hardly called again, and take a
 * fifth of all the time; what runs for longer is optimised all the same. Later engines count calls, and know no such bound.
 */
export function expectShortRun(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000');
}
