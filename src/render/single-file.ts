import { html as markup, jsonForScript } from '../html.ts';
import { decodePath } from '../source/paths.ts';
import { dataAddress } from './data-address.ts';
import { settingsStart } from './deck-page.ts';
import { hashScript } from './frame.ts';
import { takeSharedFaces } from './held-faces.ts';
import { replaceAddresses } from './page-addresses.ts';

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

/**
 * A page with the files that it names inside of it, as `data:` addresses. One that several elements or font faces use
 * stands there once, and a script of ours hands it out before anything else runs.
 */
export async function makeSingleFile(
  written: string,
  files: ReadonlyMap<string, NamedFile>,
): Promise<SingleFile> {
  const nameOf = (text: string): string | null => {
    const name = decodePath(text.replaceAll('&amp;', '&'));
    return files.has(name) ? name : null;
  };
  const parts = new Map<string, number>();
  const dataOf = (name: string): string => {
    const data = dataAddress(files.get(name)!);
    parts.set(name, (parts.get(name) ?? 0) + data.length);
    return data;
  };
  const { html, faces } = takeSharedFaces(written);
  const held = [...new Set([...listTwice(html, nameOf), ...faces.map(({ name }) => name)])];
  const inlined = replaceAddresses(html, (text, attribute) => {
    const name = nameOf(text);
    if (name === null) return text;
    const at = attribute !== null && shown.includes(attribute) ? held.indexOf(name) : -1;
    return at < 0 ? dataOf(name) : { held: at };
  });
  const whole =
    held.length === 0
      ? inlined
      : await addHeld(inlined, {
          files: held.map(dataOf),
          faces: faces.map(({ name, ...face }) => ({ ...face, at: held.indexOf(name) })),
        });
  const sizes = [...parts].map(([name, bytes]) => ({ name, bytes }));
  return { html: whole, parts: sizes.sort((a, b) => b.bytes - a.bytes) };
}

/** Attributes whose file a script can set. */
const shown = ['src', 'poster', 'data-src'];

/** Files that several elements show. */
function listTwice(html: string, nameOf: (text: string) => string | null): string[] {
  const counts = new Map<string, number>();
  replaceAddresses(html, (text, attribute) => {
    const name = attribute !== null && shown.includes(attribute) ? nameOf(text) : null;
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
    return text;
  });
  return [...counts].filter(([, count]) => count > 1).map(([name]) => name);
}

// Addresses of their own, so that the browser keeps each file once however often it is shown.
const handScript = `{
const { files, faces } = JSON.parse(document.querySelector('#lectern-files').textContent);
const held = files.map((data) => {
  const [, type, coding, text] = /^data:([^;]+);([^,]+),(.*)$/s.exec(data);
  const bytes = coding === 'base64' ? Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)) : decodeURIComponent(text);
  return { type, bytes };
});
const addresses = held.map(({ type, bytes }) => URL.createObjectURL(new Blob([bytes], { type })));
for (const each of document.querySelectorAll('[data-held]')) {
  for (const pair of each.dataset.held.split(',')) {
    const [name, at] = pair.split(' ');
    each.setAttribute(name, addresses[at]);
  }
}
for (const { family, at, descriptors } of faces) document.fonts.add(new FontFace(family, held[at].bytes, descriptors));
}`;

/** The page with what several of its parts use, and the script that hands it out, which its policy names. */
async function addHeld(
  page: string,
  held: { readonly files: readonly string[]; readonly faces: readonly object[] },
): Promise<string> {
  const data = markup`<script type="application/json" id="lectern-files">${jsonForScript(held)}</script>\n`;
  const hash = await hashScript(handScript);
  const policy = page.replace('script-src ', `script-src &#39;sha256-${hash}&#39; `);
  // Behind the slides, and before the script that starts Reveal.js.
  const at = policy.lastIndexOf(settingsStart);
  return `${policy.slice(0, at)}${data.markup}<script>${handScript}</script>\n${policy.slice(at)}`;
}
