import { decodeText } from '../files/decode-text.ts';

/** Bytes of a page within which it must name its encoding; browsers look at 1,024. */
const headBytes = 4096;

/** The text of a web page, by its byte order mark, the encoding it names, or as any other text. Never throws. */
export function decodePage(path: string, bytes: Uint8Array): string {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1');
  const named = /<(?:meta|\?xml)\s[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(
    head,
  )?.[1];
  const fallback = () => decodeText(path, bytes).source.text;
  // A page that is read byte by byte cannot be UTF-16, whatever it says; and many a page says less than it is.
  if (hasMark || named === undefined || /^utf-?(?:8|16)/i.test(named)) return fallback();
  if (/^(?:iso-?8859-1|latin-?1|us-ascii|windows-1252|cp1252)$/i.test(named)) return fallback();
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return fallback(); // an encoding that nobody knows
  }
}
