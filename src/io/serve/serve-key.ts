import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may see a deck that is served to other machines: whoever has the link once, and then the cookie. */
export interface ServeKey {
  readonly secret: string;
  /** True for the secret itself. */
  isMet(given: string): boolean;
  /** True when a `Cookie` header holds the secret. */
  admits(cookies: string | undefined): boolean;
  /** True when a query string holds the secret. */
  opens(query: string): boolean;
  /** Value of `Set-Cookie` for a visitor who came with the link. */
  readonly cookie: string;
}

const cookieName = 'lectern-key';

/** A key of 128 bits, new at each start. */
export function makeServeKey(): ServeKey {
  const secret = randomBytes(16).toString('hex');
  return {
    secret,
    isMet: (given) => isSame(given, secret),
    admits: (cookies) => isSame(cookieValue(cookies ?? ''), secret),
    opens: (query) => isSame(new URLSearchParams(query).get('key') ?? '', secret),
    cookie: `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

function cookieValue(cookies: string): string {
  const pairs = cookies.split(';').map((pair) => pair.trim().split('=', 2));
  return pairs.find(([name]) => name === cookieName)?.[1] ?? '';
}

// In constant time: the time of an answer must not tell how much of a guess was right.
function isSame(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
