import { decodeEntities } from '../markdown/entities.ts';

/** Code that stands in markup. */
export interface InlineScripts {
  /** Texts of script elements. */
  readonly scripts: readonly string[];
  /** Values of attributes such as `onclick`. */
  readonly handlers: readonly string[];
}

/**
 * The code in markup of an author who is trusted, for the page's policy. Code that is overlooked does not run, so this
 * need not understand all of HTML.
 */
export function listInlineScripts(markup: string): InlineScripts {
  const scripts: string[] = [];
  const handlers: string[] = [];
  const tag =
    /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
  const close = /<\/script/gi;
  for (let match = tag.exec(markup); match !== null; match = tag.exec(markup)) {
    const [all, slash, name = '', attributes = ''] = match;
    if (slash !== '') continue;
    for (const [, double, single] of attributes.matchAll(/\son[a-z]+\s*=\s*(?:"([^"]*)"|'([^']*)')/gi))
      handlers.push(decodeEntities(double ?? single ?? ''));
    if (name.toLowerCase() !== 'script') continue;
    const start = match.index + all.length;
    close.lastIndex = start;
    const end = close.exec(markup)?.index;
    if (end === undefined) break;
    // A block of data is no code.
    if (!/\stype\s*=\s*["']?application\/(?:ld\+)?json/i.test(attributes))
      scripts.push(markup.slice(start, end));
    tag.lastIndex = end;
  }
  return { scripts, handlers };
}
