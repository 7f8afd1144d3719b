import { decodePath } from '../source/paths.ts';
import { dataAddress } from './data-address.ts';
import { settingsStart } from './deck-page.ts';
import { hashScript } from './frame.ts';

/** A file that a page names. */
export interface NamedFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A page that holds all that it names. */
export interface SingleFile {
  readonly html: string;
  /** What each file takes of it in bytes, the largest first. */
  readonly parts: readonly { readonly name: string; readonly bytes: number }[];
}

const address = /assets\/[^"'()\s<>&]+/g;
const shownTwice = / (src|poster|data-src)="(assets\/[^"]+)"/g;

/**
 * A page with the files that it names inside of it, as `data:` addresses. One that several elements show stands there
 * once, and a script of ours hands it to them before anything else runs.
 */
export async function makeSingleFile(
  html: string,
  files: ReadonlyMap<string, NamedFile>,
): Promise<SingleFile> {
  const find = (written: string) => {
    const name = decodePath(written.replaceAll('&amp;', '&'));
    const file = files.get(name);
    return file && { name, file };
  };
  const counts = new Map<string, number>();
  for (const [, , written] of html.matchAll(shownTwice)) {
    const found = find(written!);
    if (found) counts.set(found.name, (counts.get(found.name) ?? 0) + 1);
  }
  const shared = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  const parts = new Map<string, number>();
  const dataOf = ({ name, file }: { name: string; file: NamedFile }): string => {
    const data = dataAddress(file);
    parts.set(name, (parts.get(name) ?? 0) + data.length);
    return data;
  };
  const pointed = html.replace(shownTwice, (whole, attribute: string, written: string) => {
    const at = shared.indexOf(find(written)?.name ?? '');
    return at < 0 ? whole : ` data-held="${attribute} ${at}"`;
  });
  const inlined = pointed.replace(address, (written) => {
    const found = find(written);
    return found ? dataOf(found) : written;
  });
  if (shared.length === 0) return { html: inlined, parts: listParts(parts) };
  const held = shared.map((name) => dataOf({ name, file: files.get(name)! }));
  return { html: await addHeld(inlined, held), parts: listParts(parts) };
}

function listParts(parts: ReadonlyMap<string, number>): SingleFile['parts'] {
  return [...parts].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes);
}

// Addresses of their own, so that the browser keeps each file once however often it is shown.
const handScript = `{
const held = JSON.parse(document.querySelector('#lectern-files').textContent).map((data) => {
  const [, type, coding, text] = /^data:([^;]+);([^,]+),(.*)$/s.exec(data);
  const bytes = coding === 'base64' ? Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)) : decodeURIComponent(text);
  return URL.createObjectURL(new Blob([bytes], { type }));
});
for (const each of document.querySelectorAll('[data-held]')) {
  const [name, at] = each.dataset.held.split(' ');
  each.setAttribute(name, held[at]);
}
}`;

/** The page with files for its elements and the script that hands them out, which its policy names. */
async function addHeld(html: string, held: readonly string[]): Promise<string> {
  const data = `<script type="application/json" id="lectern-files">${JSON.stringify(held)}</script>\n`;
  const hash = await hashScript(handScript);
  const policy = html.replace('script-src ', `script-src &#39;sha256-${hash}&#39; `);
  // Behind the slides, and before the script that starts Reveal.js.
  const at = policy.lastIndexOf(settingsStart);
  return `${policy.slice(0, at)}${data}<script>${handScript}</script>\n${policy.slice(at)}`;
}
