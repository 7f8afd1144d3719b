import { Hung } from './build-naive.ts';

/** Memory outside the heap, such as unpacked files, that a deck of a few words may take, in bytes. */
const mostBytes = 250_000_000;
/** Time that a deck of a few words may take, in milliseconds, on a busy machine. */
const mostMs = 30_000;

/** Does a piece of work and tells what it cost that it should not: `hung`, `blown`, `polluted`; `crashed`
 * for a stack or memory that ran out, `failed` for any other exception. */
export async function watchWork<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T | null; readonly gained: readonly string[] }> {
  const gained: string[] = [];
  const before = process.memoryUsage().external;
  let peak = before;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().external);
  };
  const timer = setInterval(look, 10);
  const start = Date.now();
  let result: T | null = null;
  try {
    result = await work();
  } catch (error) {
    gained.push(nameFailure(error));
  }
  clearInterval(timer);
  look();
  if (Date.now() - start > mostMs) gained.push('hung');
  if (peak - before > mostBytes) gained.push('blown');
  const bare: Record<string, unknown> = {};
  if ('polluted' in bare) {
    gained.push('polluted');
    delete (Object.prototype as Record<string, unknown>).polluted;
  }
  return { result, gained };
}

function nameFailure(error: unknown): string {
  if (error instanceof Hung) return 'hung';
  if (error instanceof RangeError) return 'crashed';
  return `failed ${error instanceof Error ? error.message.slice(0, 60) : ''}`;
}
