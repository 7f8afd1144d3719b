/** A kind of file that articles are read from. */
export type ArticleKind = 'text' | 'page' | 'word' | 'pdf';

/** What a file is that is not read, and what to do with it. */
export interface UnreadKind {
  readonly what: string;
  readonly help: string;
}

const asWord = 'open it in its program and save it as .docx or .txt';

/** Kinds that are known by their name alone, or whose first bytes say little. */
const unreadNames: readonly (readonly [RegExp, string, string])[] = [
  [/\.rtf$/i, 'a rich text file (RTF)', asWord],
  [/\.do[ct]$/i, 'an old Word file (.doc)', asWord],
  [/\.(?:odt|ott|fodt)$/i, 'an OpenDocument text', asWord],
  [/\.pages$/i, 'a Pages document', 'export it from Pages as Word (.docx)'],
  [
    /\.(?:pptx?|odp|key)$/i,
    'a file of slides',
    'lectern draws talks from articles; save the text as .txt or .docx',
  ],
  [/\.(?:xlsx?|ods|numbers)$/i, 'a spreadsheet', 'save the text as .txt or .docx'],
  [/\.epub$/i, 'an e-book', 'copy the chapter into a .txt or .docx file'],
  [
    /\.(?:mhtml?|webarchive)$/i,
    'a page saved as one archive',
    'save it from the browser as “Webpage, complete” or “HTML only”',
  ],
  [/\.(?:tex|ltx)$/i, 'a LaTeX source', 'name the PDF that it makes, or a .txt or .md file'],
];

/** The kind of a file by its first bytes, and by its name where they do not tell. */
export function articleKind(path: string, bytes: Uint8Array): ArticleKind | UnreadKind {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  // Mail and downloads put some bytes in front of a PDF; every reader allows for it.
  if (head.includes('%PDF-') && (/\.pdf$/i.test(path) || head.startsWith('%PDF-'))) return 'pdf';
  const named = unreadNames.find(([pattern]) => pattern.test(path));
  if (head.startsWith('PK\x03\x04') && !named) return 'word';
  if (head.startsWith('\xd0\xcf\x11\xe0') && !named) return oldWord(bytes);
  if (head.startsWith('{\\rtf')) return { what: 'a rich text file (RTF)', help: asWord };
  if (named) return { what: named[1], help: named[2] };
  if (/\.pdf$/i.test(path))
    return {
      what: 'no PDF, whatever its name says',
      help: 'export the PDF anew, or save the text as .docx or .txt',
    };
  if (/\.docx?$/i.test(path)) return { what: 'no Word file, whatever its name says', help: asWord };
  if (/\.(?:html?|xhtml)$/i.test(path)) return 'page';
  return looksLikePage(head) ? 'page' : 'text';
}

/** Word writes files with a password into the same container as its old format. */
function oldWord(bytes: Uint8Array): UnreadKind {
  const names = Buffer.from(bytes.subarray(0, 2_000_000)).toString('utf16le');
  const shifted = Buffer.from(bytes.subarray(1, 2_000_000)).toString('utf16le');
  const isLocked = [names, shifted].some((text) => text.includes('EncryptedPackage'));
  return isLocked
    ? { what: 'locked with a password', help: 'open it in Word and save it without a password' }
    : { what: 'an old Word file (.doc)', help: asWord };
}

/** True for a text that opens as web pages do, after blanks and comments. */
function looksLikePage(head: string): boolean {
  const text = head.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)?<(?:!doctype\s+html|html|head|body|article|main)[\s>]/i.test(
    text,
  );
}
