import { readHtmlBlocks } from './html-blocks.ts';
import type { HtmlNode } from './html-node.ts';
import { normaliseText } from './normalise.ts';
import type { RawArticle } from './raw-block.ts';

/** What a Word file says about itself. */
export interface WordProperties {
  readonly title: string;
  readonly author: string;
  readonly lang: string;
}

/** Titles that programs give to files, and names that they give to their users. */
const unnamed =
  /^(?:untitled|unbenannt|sans titre|document\d*|dokument\d*|microsoft word\b.*|.*\.(?:docx?|dotx?|odt|pdf|txt|rtf|tex|indd))$/i;
const nobody =
  /^(?:(?:windows|microsoft|office|default|local)[ -]?(?:user|office|word|account)?|user\d*|admin(?:istrator)?|owner|root|author|unknown|anonymous|python-docx|apache poi|(?:tex|latex|libreoffice|openoffice).*)$/i;

/** The title in the properties of a file; empty for one that no person wrote. */
export function saneTitle(title: string): string {
  const text = normaliseText(title);
  return unnamed.test(text) || !/\p{L}{2}/u.test(text) || text.length > 300 ? '' : text;
}

/** The author in the properties of a file; empty for the name of an account or a program. */
export function saneAuthor(author: string): string {
  const text = normaliseText(author);
  return nobody.test(text) || !/\p{L}{2}/u.test(text) || text.length > 200 || text.includes('@') ? '' : text;
}

/** The article of a Word file from the page that it was turned into; its own title counts where the text shows none. */
export function readWordArticle(path: string, root: HtmlNode, properties: WordProperties): RawArticle {
  const found = readHtmlBlocks(root);
  const [first, ...rest] = found.blocks;
  const isTitled = first?.kind === 'heading' && first.level === 1 && !rest.some(({ level }) => level === 1);
  const title = isTitled ? '' : saneTitle(properties.title);
  const author = saneAuthor(properties.author);
  return {
    path,
    ...found,
    meta: { ...(title !== '' && { title }), ...(author !== '' && { author }) },
    diagnostics: [],
  };
}
