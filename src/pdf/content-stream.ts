import { type Cursor, type PdfValue, readPdfValue } from './pdf-syntax.ts';

/** Told of each operator of a content stream with its operands, which are gone after the call. */
export type VisitOperator = (operator: string, operands: readonly PdfValue[]) => void;

/**
 * Reads the operators of a content stream, given as Latin-1. Pages of drawings hold millions of numbers, so those are
 * read by hand. Throws a `SyntaxError` where what stands there is neither an operator nor a value.
 *
 * @see ISO 32000-1, 7.8.2
 */
export function readOperators(content: string, visit: VisitOperator): void {
  const cursor: Cursor = { file: content, at: 0 };
  const operands: PdfValue[] = [];
  const end = content.length;
  while (cursor.at < end) {
    const code = content.charCodeAt(cursor.at);
    if (isBlank(code)) cursor.at++;
    else if (isNumeric(code)) operands.push(readNumber(cursor));
    else if (code === less && isDigitOfHex(content.charCodeAt(cursor.at + 1))) operands.push(readHex(cursor));
    else if (code === percent) skipLine(cursor);
    else if (code === slash || code === parenthesis || code === less || code === bracket)
      operands.push(readPdfValue(cursor));
    else {
      const operator = readOperator(cursor);
      if (operator === 'true' || operator === 'false') operands.push(operator === 'true');
      else if (operator === 'null') operands.push(null);
      else {
        if (operator === 'BI') skipInlineImage(cursor);
        visit(operator, operands);
        operands.length = 0;
      }
    }
  }
}

const percent = 0x25;
const parenthesis = 0x28;
const slash = 0x2f;
const less = 0x3c;
const bracket = 0x5b;

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
// `+` `-` `.`
const isNumeric = (code: number): boolean => isDigit(code) || code === 43 || code === 45 || code === 46;

function readNumber(cursor: Cursor): number {
  const { file } = cursor;
  let { at } = cursor;
  const isNegative = file.charCodeAt(at) === 45;
  if (isNegative || file.charCodeAt(at) === 43) at++;
  let value = 0;
  let code = file.charCodeAt(at);
  for (; isDigit(code); code = file.charCodeAt(++at)) value = value * 10 + code - 48;
  if (code === 46) {
    let unit = 0.1;
    code = file.charCodeAt(++at);
    for (; isDigit(code); code = file.charCodeAt(++at), unit /= 10) value += (code - 48) * unit;
  }
  // A second sign or point is no number; Chromium writes none, and a reader that stays where it is never ends.
  cursor.at = Math.max(at, cursor.at + 1);
  return isNegative ? -value : value;
}

const isDigitOfHex = (code: number): boolean =>
  isDigit(code) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
const valueOfHex = (code: number): number => (isDigit(code) ? code - 48 : (code & 0xdf) - 55);

// Every glyph is one: `<004b>`. What is written in another way is left to the reader of all values.
function readHex(cursor: Cursor): PdfValue {
  const { file } = cursor;
  let at = cursor.at + 1;
  let bytes = '';
  for (; ; at += 2) {
    const high = file.charCodeAt(at);
    const low = file.charCodeAt(at + 1);
    if (!isDigitOfHex(high) || !isDigitOfHex(low)) break;
    bytes += String.fromCharCode(valueOfHex(high) * 16 + valueOfHex(low));
  }
  if (file[at] !== '>') return readPdfValue(cursor);
  cursor.at = at + 1;
  return { bytes };
}

function skipLine(cursor: Cursor): void {
  while (cursor.at < cursor.file.length && !/[\r\n]/.test(cursor.file[cursor.at]!)) cursor.at++;
}

function readOperator(cursor: Cursor): string {
  const { file, at } = cursor;
  let end = at;
  for (let code = file.charCodeAt(end); isOperatorPart(code); code = file.charCodeAt(++end));
  if (end === at) throw new SyntaxError(`no operator at byte ${at} of a page`);
  cursor.at = end;
  return file.slice(at, end);
}

// Letters, digits (`d0`), `'`, `"` and `*`. NaN, past the end, is none of them.
const isOperatorPart = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  isDigit(code) ||
  code === 42 ||
  code === 39 ||
  code === 34;

const imageEnd = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;

function skipInlineImage(cursor: Cursor): void {
  imageEnd.lastIndex = cursor.at;
  cursor.at = imageEnd.test(cursor.file) ? imageEnd.lastIndex : cursor.file.length;
}
