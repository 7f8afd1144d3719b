import type { Server } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { EnvironmentError, errorCode, explainError } from '../errors.ts';

/**
 * Starts to listen, and gives back the port: `port` itself, or a free one for 0. Throws an `EnvironmentError` when the
 * port is taken or the address is not one of this machine.
 */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    return (server.address() as AddressInfo).port;
  } catch (cause) {
    const code = errorCode(cause);
    if (code === 'EADDRINUSE') {
      const help = 'choose another one with --port, or --port 0 for any that is free';
      throw new EnvironmentError(`port ${port} is taken`, { help, cause });
    }
    const help = code === 'EACCES' ? 'choose a port above 1023 with --port' : 'correct --host or --port';
    throw new EnvironmentError(`cannot listen on ${host}, port ${port}: ${explainError(cause)}`, {
      help,
      cause,
    });
  }
}

/** True for the error of `listen` that tells of a port that another program has. */
export function isTaken(error: unknown): boolean {
  return error instanceof EnvironmentError && errorCode(error.cause) === 'EADDRINUSE';
}

/** Names in `Host` that mean this server, as browsers write them: lower case, IPv6 addresses in brackets. */
export function ownHosts(host: string): Set<string> {
  const everywhere = host === '0.0.0.0' || host === '::';
  const addresses = Object.values(networkInterfaces()).flatMap(
    (each) => each?.map(({ address }) => address) ?? [],
  );
  const names = ['localhost', '127.0.0.1', '::1', host, ...(everywhere ? addresses : [])];
  return new Set(names.map((name) => (isIPv6(name) ? `[${name}]` : name).toLowerCase()));
}

/** The address as it is written in a URL that a browser on this machine can open. */
export function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}

/** Addresses of this machine in its networks, those of homes, halls and hotspots first. */
export function addressesOf(interfaces = networkInterfaces()): string[] {
  const found = Object.values(interfaces).flatMap((each) => each ?? []);
  const outer = found.filter(({ internal, family }) => !internal && family === 'IPv4');
  const isLocal = (address: string) => /^(?:192\.168|10|172\.(?:1[6-9]|2\d|3[01]))\./.test(address);
  return outer.map(({ address }) => address).sort((a, b) => Number(isLocal(b)) - Number(isLocal(a)));
}
