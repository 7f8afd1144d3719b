import { randomBytes, timingSafeEqual } from 'node:crypto';

/** What who asks has to know. */
export interface ServeKey {
  readonly secret: string;
  /** True for the secret itself. */
  isMet(given: string): boolean;
}

/** A key of 128 bits, new at each start. */
export function makeServeKey(): ServeKey {
  const secret = randomBytes(16).toString('base64url');
  return { secret, isMet: (given) => isSame(given, secret) };
}

/** In constant time: the time of an answer must not tell how much of a guess was right. */
function isSame(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
