import type { Tokens } from 'marked';
import { escapeHtml } from '../html.ts';
import { decodeEntities } from './entities.ts';

/** True for addresses that may be followed from a deck: http, https, mailto, anchors and relative paths. */
export function isSafeLink(href: string): boolean {
  // Browsers skip blanks and control characters inside a scheme, so they are taken out before looking; and they read
  // a backslash as a slash, so that `\\server\share` would reach for another machine.
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  const bare = href.replace(/[\u0000-\u0020]/g, '').replaceAll('\\', '/');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  return scheme === undefined ? !bare.startsWith('//') : ['http', 'https', 'mailto'].includes(scheme);
}

/** True for an address that is not a path beside the outline. */
export function isRemote(href: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href.trim());
}

/** Letters of an address that any column has room for in one line. */
const shortAddress = 36;

/** The text of a link as markup that may break after the marks of an address, where the text is a long one; else null. */
export function breakAddress({ tokens }: Tokens.Link): string | null {
  const [only] = tokens;
  if (tokens.length !== 1 || only?.type !== 'text') return null;
  const text = decodeEntities((only as Tokens.Text).text);
  if (text.length <= shortAddress || !/^(?:https?:\/\/|www\.)\S+$/i.test(text)) return null;
  return text
    .split(/(?<=[/.?&=])(?=[\p{L}\p{N}])/u)
    .map(escapeHtml)
    .join('<wbr>');
}

/** An address as it stands in markup: what no address may hold is percent-encoded, as in CommonMark. */
export function encodeAddress(href: string): string {
  return encodeURI(href.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('%25', '%');
}
