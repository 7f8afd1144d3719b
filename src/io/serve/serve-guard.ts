/** What a request asks for, as far as its line and headers tell; or the status to refuse it with. */
export type Verdict =
  { readonly path: string; readonly query: string } | { readonly refusal: 400 | 403 | 404 | 405 };

/** The parts of a request that the guard looks at, as they came in. */
export interface RequestHead {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly host: string | undefined;
}

const longestUrl = 2048;

/**
 * The decoded path of a request that is sound. Pages of other sites can make a browser send requests to us, and can
 * give our address a name of theirs: so `Host` must be one of ours, whole, port and all.
 */
export function judgeRequest(
  { method, url, host }: RequestHead,
  hosts: ReadonlySet<string>,
  port: number,
  methods: readonly string[] = ['GET', 'HEAD'],
): Verdict {
  if (!isOwnHost(host, hosts, port)) return { refusal: 403 };
  if (method === undefined || !methods.includes(method)) return { refusal: 405 };
  if (url === undefined || !isSoundUrl(url)) return { refusal: 400 };
  const [encoded = '', query = ''] = url.split('?', 2);
  const path = decode(encoded);
  if (path === null) return { refusal: 400 };
  return path.split('/').some((part) => part === '.' || part === '..') ? { refusal: 400 } : { path, query };
}

function isOwnHost(host: string | undefined, hosts: ReadonlySet<string>, port: number): boolean {
  const [, name, digits] = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?$/i.exec(host ?? '') ?? [];
  return name !== undefined && hosts.has(name.toLowerCase()) && Number(digits ?? 80) === port;
}

function isSoundUrl(url: string): boolean {
  // Encoded separators, NUL and percent signs (a second decoding) mean one thing here and another to the disk.
  return url.length <= longestUrl && /^\/[!-~]*$/.test(url) && !/[\\#]|%(?:2f|5c|00|25)/i.test(url);
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
