import { lstat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import send from 'send';

/**
 * Answers a request with a file: whole, or the part that a `Range` asks for (videos are read in parts), or "not
 * modified". Settles when the answer has been sent. A file that is gone meanwhile, or has become a link, is 404.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const status = await lstat(path).catch(() => null);
  if (!status?.isFile()) {
    response.writeHead(404, { 'Content-Length': 0 }).end();
    return;
  }
  await new Promise<void>((resolve) => {
    response.once('close', resolve);
    response.setHeader('Cache-Control', 'no-cache');
    send(request, encodeURIComponent(basename(path)), {
      root: dirname(path),
      cacheControl: false,
      index: false,
    })
      .on('error', ({ status }: { readonly status?: number }) => {
        response.writeHead(status ?? 500, { 'Content-Length': 0 }).end();
      })
      .pipe(response);
  });
}
