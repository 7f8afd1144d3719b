import type { PdfString, PdfValue } from './pdf-syntax.ts';

/** A value as it stands in a file, in Latin-1. */
export function printPdfValue(value: PdfValue): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return printNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(printPdfValue).join(' ')}]`;
  if (value instanceof Map)
    return `<<${[...value].map(([key, each]) => `${printName(key)} ${printPdfValue(each)}`).join(' ')}>>`;
  if ('name' in value) return printName(value.name);
  if ('object' in value) return `${value.object} 0 R`;
  if ('bytes' in value) return printString(value.bytes);
  throw new TypeError('no value of a PDF');
}

/** A text as a string of a PDF: as it is where all of it is ASCII, else in UTF-16. */
export function toPdfText(text: string): PdfString {
  if (/^[\n\x20-\x7e]*$/.test(text)) return { bytes: text };
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return { bytes: `\xfe\xff${units.map((unit) => String.fromCharCode(unit >> 8, unit & 0xff)).join('')}` };
}

function printNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/\.?0+$/, '');
}

function printName(name: string): string {
  const escaped = name.replace(
    /[^!-~]|[#()<>[\]{}/%]/g,
    (each) => `#${each.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `/${escaped}`;
}

function printString(bytes: string): string {
  if (/^[\x20-\x7e]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
  const digits = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'));
  return `<${digits.join('')}>`;
}
