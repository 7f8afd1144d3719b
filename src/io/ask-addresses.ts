/** What became of asking for an address; null where it answers. */
export type Silence = string | null;

/** Addresses that are asked at once. */
const atOnce = 4;

/** Time for an answer, in milliseconds. */
const answerMs = 10_000;

/** Answers that say that something is there, but not for us. */
const guarded = [401, 402, 403, 405, 406, 429, 451, 999];

/**
 * Asks whether addresses answer, with a request for the head alone, and where a server knows none, for the whole. Nothing is
 * sent but the request; redirections are followed. Gives why one does not answer.
 */
export async function askAddresses(
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Silence>> {
  const waiting = [...new Set(addresses)];
  const found = new Map<string, Silence>();
  const work = async () => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift())
      found.set(address, await ask(address, signal));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  signal.throwIfAborted();
  return found;
}

async function ask(address: string, signal: AbortSignal): Promise<Silence> {
  try {
    const head = await request(address, 'HEAD', signal);
    const status = head >= 400 && !guarded.includes(head) ? await request(address, 'GET', signal) : head;
    return status < 400 || guarded.includes(status) ? null : `answers with ${status}`;
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') return `does not answer within ${answerMs / 1000} s`;
    const cause = (error as { readonly cause?: { readonly code?: string } }).cause;
    return `cannot be reached${cause?.code === undefined ? '' : ` (${cause.code})`}`;
  }
}

async function request(address: string, method: 'HEAD' | 'GET', signal: AbortSignal): Promise<number> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(answerMs)]);
  const answer = await fetch(address, { method, signal: limit, headers: { 'User-Agent': 'lectern' } });
  await answer.body?.cancel();
  return answer.status;
}
