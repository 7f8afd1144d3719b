import type { PdfDict, PdfValue } from './pdf-syntax.ts';

/** A dictionary with these entries. */
export function dictOf(entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return new Map(Object.entries(entries));
}

/** The number of the object that a reference leads to; null for any other value. */
export function objectOf(value: PdfValue | undefined): number | null {
  return typeof value === 'object' && value !== null && 'object' in value ? value.object : null;
}

/** True for this name. */
export function isName(value: PdfValue | undefined, name: string): boolean {
  return typeof value === 'object' && value !== null && 'name' in value && value.name === name;
}

/** The elements of an array; any other value but null is the only one of a list. */
export function listOf(value: PdfValue): readonly PdfValue[] {
  if (Array.isArray(value)) return value;
  return value === null ? [] : [value];
}
