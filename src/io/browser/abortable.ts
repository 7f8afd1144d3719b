import { setMaxListeners } from 'node:events';

/**
 * Waits for `work`, but no longer than until `signal` aborts; fails with its reason then. A signal that lives long keeps
 * nothing of the work that is done, as a promise would that each piece of work is raced against.
 */
export async function abortable<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  work.catch(() => undefined); // where the signal is first, nobody hears how the work ends
  signal.throwIfAborted(); // an abort before this is heard by no listener
  setMaxListeners(0, signal); // however many wait at once
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
