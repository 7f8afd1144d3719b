import type { PdfFile } from './pdf-file.ts';
import { decodePdfText, type PdfDict, type PdfValue } from './pdf-syntax.ts';
import { objectOf } from './pdf-values.ts';

/** A page and what it inherits from the nodes above it. */
export interface PageNode {
  readonly page: PdfDict;
  /** Number of its object; null where it has none. */
  readonly object: number | null;
  readonly mediaBox: PdfValue | undefined;
  readonly resources: PdfValue | undefined;
}

/** The pages of a file in order. Throws a `SyntaxError` for a tree that is none, or that announces another number. */
export function listPages(file: PdfFile, root: PdfValue | undefined): PageNode[] {
  const pages: PageNode[] = [];
  const seen = new Set<PdfDict>();
  const visit = (value: PdfValue | undefined, inherited: Omit<PageNode, 'page' | 'object'>) => {
    const page = file.dict(value);
    if (seen.has(page)) throw new SyntaxError('the page tree leads back to itself');
    seen.add(page);
    const mediaBox = page.get('MediaBox') ?? inherited.mediaBox;
    const resources = page.get('Resources') ?? inherited.resources;
    const kids = file.resolve(page.get('Kids'));
    if (Array.isArray(kids)) for (const kid of kids) visit(kid, { mediaBox, resources });
    else if (page.size > 0) pages.push({ page, object: objectOf(value), mediaBox, resources });
  };
  visit(root, { mediaBox: undefined, resources: undefined });
  const count = file.dict(root).get('Count');
  if (count !== pages.length)
    throw new SyntaxError(`the file announces ${count} pages and holds ${pages.length}`);
  return pages;
}

/** The box of a page in points, and its size. Throws a `SyntaxError` for a page without one. */
export function pageSize(
  file: PdfFile,
  { mediaBox }: PageNode,
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const box = file.resolve(mediaBox);
  const numbers = Array.isArray(box) ? box.map((value) => file.resolve(value)) : [];
  const [left, bottom, right, top] = numbers;
  if (![left, bottom, right, top].every((value) => typeof value === 'number'))
    throw new SyntaxError('a page has no size');
  return {
    left: Number(left),
    top: Number(top),
    width: Number(right) - Number(left),
    height: Number(top) - Number(bottom),
  };
}

/** A string as text; null for any other value. */
export function textOf(file: PdfFile, value: PdfValue | undefined): string | null {
  const resolved = file.resolve(value);
  return resolved !== null && typeof resolved === 'object' && 'bytes' in resolved
    ? decodePdfText(resolved)
    : null;
}

/** A name; empty for any other value. */
export function nameOf(file: PdfFile, value: PdfValue | undefined): string {
  const resolved = file.resolve(value);
  return resolved !== null && typeof resolved === 'object' && 'name' in resolved ? resolved.name : '';
}
