import type { DeckMeta } from '../deck/types.ts';
import { type Html, Html as Trusted, html } from '../html.ts';
import { remember } from '../source/remember.ts';
import type { Theme } from '../theme/types.ts';
import { listInlineScripts } from './inline-scripts.ts';

/** The parts that a page adds to its slides. */
export interface Frame {
  readonly meta: Pick<DeckMeta, 'title' | 'lang' | 'dir' | 'description' | 'author'>;
  /** Style sheets in order; they come from themes and Reveal.js, never from a deck's text. */
  readonly styles: readonly string[];
  /** Scripts in order; the policy names their hashes, and nothing else runs. */
  readonly scripts: readonly string[];
  readonly body: Html;
  readonly generator: string;
  /** Style sheet for who runs no scripts. */
  readonly noScript?: string;
  /** Scripts and handlers inside the body are named in the policy too. */
  readonly trusted?: boolean;
  /** The page may ask its own server. */
  readonly asksServer?: boolean;
}

/** What a page has from the author of its deck besides slides. */
export interface AuthorsOwn {
  readonly sheets: readonly string[];
  readonly scripts: readonly string[];
  readonly trust: boolean;
}

/** What every page of a deck is drawn with, besides its slides. */
export interface PageDress {
  readonly meta: DeckMeta;
  readonly theme: Theme;
  /** `@font-face` rules, and the sheet of equations. */
  readonly fontCss: string;
  /** Name and version of the program. */
  readonly generator: string;
  readonly own: AuthorsOwn;
}

/** A deck that brings nothing of its own. */
export const noneOfTheirs: AuthorsOwn = { sheets: [], scripts: [], trust: false };

/**
 * A whole HTML document. The content security policy stands first: no network, no script but the named ones.
 * `'self'` lets pictures and fonts beside the page load, from a folder as from a server.
 */
export async function renderFrame({
  meta,
  styles,
  scripts,
  body,
  generator,
  noScript,
  trusted = false,
  asksServer = false,
}: Frame): Promise<string> {
  const inBody = trusted ? listInlineScripts(body.markup) : { scripts: [], handlers: [] };
  const hashes = await Promise.all(
    [...new Set([...scripts, ...inBody.scripts, ...inBody.handlers])].map(hashScript),
  );
  const sources = hashes.map((hash) => `'sha256-${hash}'`);
  // Only then do hashes stand for handlers such as `onclick`.
  if (inBody.handlers.length > 0) sources.unshift("'unsafe-hashes'");
  const policy = [
    "default-src 'none'",
    `script-src ${sources.join(' ') || "'none'"}`,
    "style-src 'unsafe-inline'",
    "img-src data: blob: 'self'",
    "font-src data: 'self'",
    "media-src data: blob: 'self'",
    `connect-src ${asksServer ? "'self'" : "'none'"}`,
    "frame-src 'none'; child-src 'none'; worker-src 'none'; object-src 'none'",
    "base-uri 'none'; form-action 'none'; manifest-src 'none'",
  ].join('; ');
  const sheets = styles.map(renderSheet);
  const code = scripts.map((script) => html`<script>${Trusted.trusted(script)}</script>\n`);
  const page = html`<!doctype html>
<html lang="${meta.lang}" dir="${meta.dir}">
<head>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${meta.title}</title>
${meta.description && html`<meta name="description" content="${meta.description}">\n`}${
    meta.author && html`<meta name="author" content="${meta.author}">\n`
  }<meta name="generator" content="${generator}">
<link rel="icon" href="data:,">
${sheets}${noScript !== undefined && html`<noscript>${renderSheet(noScript)}</noscript>\n`}</head>
<body>
${body}${code}</body>
</html>
`;
  return page.markup;
}

const renderSheet = (css: string): Html =>
  html`<style>${Trusted.trusted(css.replaceAll('</', '<\\/'))}</style>\n`;

/** SHA-256 of a script as base64, as a content security policy names it. Most scripts are those of every page. */
export const hashScript: (script: string) => Promise<string> = remember(digest, 64);

async function digest(script: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

/** A rule that fits slides drawn for a theme's canvas into slides of another size; nothing where the two are the same. */
export function canvasCss({ size }: Pick<DeckMeta, 'size'>, { canvas }: Theme): string {
  const zoom = size.height / canvas.height;
  return zoom === 1 ? '' : `section[data-layout] > .slide { zoom: ${zoom}; }`;
}
