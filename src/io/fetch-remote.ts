import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { BlockList, isIP } from 'node:net';

/** A file of another machine; or why it was not fetched, in words that follow "the picture …". */
export type RemoteFile = { readonly bytes: Uint8Array } | { readonly reason: string };

/** How a file is fetched. */
export interface FetchOptions {
  /** Origins that may be asked, such as `https://example.org`; redirections to others are not followed. */
  readonly origins: readonly string[];
  /** Largest file, in bytes. */
  readonly maxBytes: number;
  /** Time for all of it, in milliseconds; default 30 s. */
  readonly timeoutMs?: number;
  /** Tells the addresses that may be asked; by default those that stand for one machine of the public network. */
  readonly mayAsk?: (address: string) => boolean;
}

/** Why a file is not had. */
class Refusal extends Error {}

const mostRedirections = 5;

/**
 * The file at `url`, from an origin that is allowed. What the name stands for is looked up once, has to be an address of the
 * public network, and is what is connected to, so that no name leads into the network of this machine. Never throws.
 */
export async function fetchRemote(url: string, options: FetchOptions): Promise<RemoteFile> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? 30_000);
  try {
    let at = new URL(url);
    for (let step = 0; step <= mostRedirections; step++) {
      if (!options.origins.includes(at.origin))
        throw new Refusal(`leads to ${at.origin}, which is not allowed`);
      const answer = await ask(at, options, signal);
      if ('bytes' in answer) return answer;
      at = new URL(answer.location, at);
    }
    throw new Refusal(`is sent on more than ${mostRedirections} times`);
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.message };
    const { code, name } = error as { readonly code?: string; readonly name?: string };
    if (signal.aborted) return { reason: `was not sent within ${(options.timeoutMs ?? 30_000) / 1000} s` };
    return { reason: `cannot be fetched (${code ?? name ?? 'error'})` };
  }
}

type Answer = { readonly bytes: Uint8Array } | { readonly location: string };

function ask(url: URL, { maxBytes, mayAsk = isPublic }: FetchOptions, signal: AbortSignal): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A name that is an address is not looked up.
  if (isIP(host) !== 0 && !mayAsk(host)) return Promise.reject(closed(host));
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        agent: false,
        signal,
        headers: {
          'User-Agent': 'lectern',
          Accept: 'image/*,video/*,audio/*',
          'Accept-Encoding': 'identity',
        },
        lookup: (name, how, done) =>
          lookUp(name, { ...how, all: true }, (error, found: LookupAddress[]) => {
            const wrong = error ? undefined : found.find(({ address }) => !mayAsk(address));
            const problem = error ?? (wrong ? closed(name) : null);
            const [first] = found ?? [];
            if (problem || !first) done(problem ?? new Error('no address'), '', 4);
            else if (how.all) done(null, [first]);
            else done(null, first.address, first.family);
          }),
      },
      (answer) => {
        const { statusCode = 0, headers } = answer;
        if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
          answer.destroy();
          resolve({ location: headers.location });
          return;
        }
        if (statusCode !== 200) {
          answer.destroy();
          reject(new Refusal(`is not there (the answer is ${statusCode})`));
          return;
        }
        const parts: Uint8Array[] = [];
        let length = 0;
        answer.on('data', (part: Uint8Array) => {
          length += part.length;
          if (length <= maxBytes) {
            parts.push(part);
            return;
          }
          reject(new Refusal('is larger than a deck may hold'));
          asked.destroy();
        });
        answer.on('end', () => (answer.complete ? resolve({ bytes: Buffer.concat(parts) }) : undefined));
        answer.on('close', () => reject(new Error('the answer was cut off')));
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

const closed = (host: string): Refusal =>
  new Refusal(`is not fetched: ${host} is no machine of the public network`);

const closedAddresses = new BlockList();
// RFC 6890 and its registries: this machine, private and shared networks, link-local, tests, multicast, the future.
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closedAddresses.addSubnet(network, bits, 'ipv4');
// Of IPv6 these stand for something else within what is given out: Teredo and its neighbours, documentation, 6to4.
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closedAddresses.addSubnet(network, bits, 'ipv6');

const givenOut = new BlockList();
givenOut.addSubnet('2000::', 3, 'ipv6');

/** True for an address of one machine in the public network. Forms of IPv6 that hold an address of IPv4 are none. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !closedAddresses.check(address, 'ipv4');
  return isIP(address) === 6 && givenOut.check(address, 'ipv6') && !closedAddresses.check(address, 'ipv6');
}
