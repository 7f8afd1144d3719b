import { type RemoteServer, serveRemote } from '../../io/serve/remote-server.ts';
import type { Site } from '../../io/serve/site.ts';
import type { Right } from '../../io/serve/tickets.ts';
import type { Shell } from '../shell.ts';

/** How the talk is opened to other machines. */
interface RemoteTalk {
  /** Address to listen on; without one all of this machine. */
  readonly host: string | undefined;
  /** The port to begin with. */
  readonly port: number;
}

/**
 * Opens a talk to phones and to the audience, and prints by which addresses; a code for the speaker's phone stands below
 * them. When it has been used a new address is printed: each lets in one device.
 */
export async function openRemote(
  site: Site,
  { host = '0.0.0.0', port }: RemoteTalk,
  { print, note, signal, quiet, status }: Shell,
): Promise<RemoteServer> {
  let entered = 0;
  const onEnter = (right: Right) => {
    // Devices of the audience come and go by the dozen.
    if (right === 'follower') return;
    entered++;
    if (!quiet)
      note(`a device joined as the speaker’s (${entered}); another one: ${server.urls('speaker')[0]}`);
  };
  const server: RemoteServer = await serveRemote(site, { host, port, signal, onEnter });
  const [phone, ...otherPhones] = server.urls('speaker');
  const [audience] = server.urls('follower');
  print(`${audience}  audience’s devices: they follow, and see no notes`);
  print(`${phone}  your phone: notes, steps, pointer; good for one device`);
  for (const other of otherPhones) print(`${other}  the same in another network of this machine`);
  if (status) print(await drawCode(phone!));
  if (!quiet)
    note('everybody in your network can reach these addresses; without their codes nothing is shown');
  return server;
}

/** A text as a code for cameras, in half blocks: dark on light, whatever the colours of the terminal. */
async function drawCode(text: string): Promise<string> {
  const { default: encode } = await import('qr');
  const dots = encode(text, 'raw', { border: 2, ecc: 'low' });
  const rows = Array.from({ length: Math.ceil(dots.length / 2) }, (_, y) => {
    const [upper = [], lower = []] = [dots[2 * y], dots[2 * y + 1]];
    const blocks = upper.map((isDark, x) => {
      if (isDark) return lower[x] ? '█' : '▀';
      return lower[x] ? '▄' : ' ';
    });
    return `\x1b[30;107m${blocks.join('')}\x1b[0m`;
  });
  return rows.join('\n');
}
