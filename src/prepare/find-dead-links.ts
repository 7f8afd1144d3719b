import { dirname, join } from 'node:path';
import type { Tokens } from 'marked';
import { listBlocks } from '../deck/list-blocks.ts';
import { askAddresses } from '../io/ask-addresses.ts';
import { exists } from '../io/files/exists.ts';
import { decodeEntities } from '../markdown/entities.ts';
import { isRemote } from '../markdown/links.ts';
import { eachToken } from '../markdown/places.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { decodePath } from '../source/paths.ts';
import { relocate } from '../source/joined.ts';
import type { Range } from '../source/source.ts';
import type { PreparedDeck } from './prepare-deck.ts';

/** A link of a deck as it is written. */
interface WrittenLink {
  readonly href: string;
  readonly range: Range;
}

/** Links of a deck in the order of its text. */
function listLinks({ whole }: Pick<PreparedDeck, 'whole'>): WrittenLink[] {
  const found: WrittenLink[] = [];
  for (const block of listBlocks(whole)) {
    eachToken(block, (token, range) => {
      if (token.type === 'link') found.push({ href: decodeEntities((token as Tokens.Link).href), range });
    });
  }
  return found;
}

/** Links to files beside the outline that are not there. */
export async function checkFileLinks(prepared: PreparedDeck): Promise<Diagnostic[]> {
  const { path, source } = prepared;
  const found: Diagnostic[] = [];
  for (const { href, range } of listLinks(prepared)) {
    const [file = ''] = href.split(/[?#]/);
    if (file === '' || file.startsWith('/') || isRemote(href)) continue;
    if (await exists(join(dirname(path), decodePath(file)))) continue;
    const message = `there is no file "${file}" beside the outline`;
    const help = 'correct the path, which begins at the folder of the outline';
    found.push(relocate(source, { severity: 'warning', rule: 'broken-link', message, help, path, range }));
  }
  return found;
}

/** Links to addresses that do not answer. Asks each of them over the network. */
export async function checkAddresses(prepared: PreparedDeck, signal: AbortSignal): Promise<Diagnostic[]> {
  const { path, source } = prepared;
  const links = listLinks(prepared).filter(({ href }) => /^https?:/i.test(href));
  const silent = await askAddresses(
    links.map(({ href }) => href),
    signal,
  );
  return links.flatMap(({ href, range }): Diagnostic[] => {
    const why = silent.get(href) ?? null;
    if (why === null) return [];
    const help = 'correct the address, or take the link out; it was asked because of --online';
    const message = `${href} ${why}`;
    return [relocate(source, { severity: 'warning', rule: 'dead-link', message, help, path, range })];
  });
}
