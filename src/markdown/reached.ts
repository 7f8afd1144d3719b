import type { Token, Tokens } from 'marked';
import { Html, html } from '../html.ts';
import { type Attributes, mergeAttributes } from './attributes.ts';
import { elementAttributes } from './elements.ts';

/** A token whose element is given attributes by a comment near it. */
export interface Reached extends Tokens.Generic {
  readonly type: 'reached';
  readonly attributes: Attributes;
  readonly isInline: boolean;
  readonly tokens: Token[];
}

/** `token` with attributes for its element; a second comment adds to the first. */
export function reach(token: Token, attributes: Attributes, isInline: boolean): Reached {
  if (token.type === 'reached') {
    const before = token as Reached;
    return { ...before, attributes: mergeAttributes(before.attributes, attributes) };
  }
  return { type: 'reached', raw: token.raw, attributes, isInline, tokens: [token] };
}

/** Markup of one element with further attributes; an element that is not plainly one is put into a box that has them. */
export function addAttributes(markup: string, { attributes, isInline }: Reached): string {
  const end = /^<[a-z][a-z0-9]*(?:\s[^<>]*)?(?=>)/.exec(markup)?.[0].length ?? 0;
  const tag = markup.slice(0, end);
  if (end === 0 || / data-kept="/.test(tag)) {
    const name = isInline ? 'span' : 'div';
    return html`<${name}${elementAttributes(attributes)}>${Html.trusted(markup)}</${name}>`.markup;
  }
  const own = / class="([^"]*)"/.exec(tag)?.[1]?.split(' ') ?? [];
  const all = { ...attributes, classes: [...own, ...attributes.classes] };
  return joinStyles(tag.replace(/ class="[^"]*"/, '') + elementAttributes(all).markup) + markup.slice(end);
}

/** An opening tag whose two `style` attributes are one; a browser would read the first alone. */
function joinStyles(tag: string): string {
  const [both = '', before, first, between, second] =
    /^(.*?) style="([^"]*)"(.*?) style="([^"]*)"/s.exec(tag) ?? [];
  return both === '' ? tag : `${before} style="${first};${second}"${between}${tag.slice(both.length)}`;
}

/** Raw markup of an opening tag with further attributes before its own, so that they win. */
export function addToRawTag(tag: string, attributes: Attributes): string {
  return tag.replace(/^<[a-z][\w-]*/i, (start) => start + elementAttributes(attributes).markup);
}
