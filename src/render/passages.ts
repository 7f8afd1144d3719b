import { html, jsonForScript } from '../html.ts';
import type { Html } from '../html.ts';
import { settingsStart } from './deck-page.ts';

/** Passages of an article by their ids, such as `p3`; each sentence with its own. */
export type Passages = Readonly<Record<string, readonly (readonly [id: string, text: string])[]>>;

/** Ids of the passages that slides name as their sources, such as `p3` for `p3.s2`. */
export function listNamedPassages(slides: readonly Html[]): ReadonlySet<string> {
  const named = slides.flatMap(({ markup }) => [...markup.matchAll(/ data-sources="([^"]*)"/g)]);
  const ids = named.flatMap(([, list]) => list!.split(' '));
  return new Set(ids.map((id) => id.split('.')[0]!).filter((id) => /^p\d+$/.test(id)));
}

/** The page of a deck with passages as data, for who asks for the sources of a slide. */
export function insertPassages(page: string, passages: Passages, lang: string): string {
  const data = jsonForScript({ lang, passages });
  const block = html`<script type="application/json" id="lectern-passages">${data}</script>\n`;
  const at = page.lastIndexOf(settingsStart);
  return `${page.slice(0, at)}${block.markup}${page.slice(at)}`;
}
