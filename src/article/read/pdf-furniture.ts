import type { Removed } from '../types.ts';
import type { PdfLine } from './pdf-page.ts';

/** Share of a page's height, above and below, in which running heads and feet stand. */
const margin = 0.12;

/** Lines at the top and at the bottom of a page that are looked at. */
const outermost = 3;

/** The lines without running heads, running feet and page numbers; each of them once among the removed. */
export function removeFurniture(
  pages: readonly (readonly PdfLine[])[],
  heights: readonly number[],
): { readonly pages: readonly (readonly PdfLine[])[]; readonly removed: readonly Removed[] } {
  const edges = pages.map((lines, i) => edgesOf(lines, heights[i]!));
  const counts = new Map<string, number>();
  for (const lines of edges) {
    for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // Left and right pages may have heads of their own, and a chapter may be short.
  const least = Math.max(2, Math.ceil(pages.length * 0.2));
  const removed = new Map<string, Removed>();
  const kept = pages.map((lines, i) => {
    const edge = new Set(edges[i]);
    return lines.filter((line) => {
      if (!edge.has(line)) return true;
      const isNumber = isPageNumber(line.text);
      if (!isNumber && counts.get(keyOf(line))! < least) return true;
      const why = isNumber ? 'page number' : 'running head or foot';
      const key = isNumber ? why : keyOf(line);
      if (!removed.has(key)) removed.set(key, { text: line.text, why, range: null });
      return false;
    });
  });
  return { pages: kept, removed: [...removed.values()] };
}

function edgesOf(lines: readonly PdfLine[], height: number): PdfLine[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  const top = sorted.slice(0, outermost).filter(({ y }) => y < margin * height);
  const bottom = sorted.slice(-outermost).filter(({ y }) => y > (1 - margin) * height);
  return [...new Set([...top, ...bottom])];
}

/** What a head says on every page: the numbers in it change. */
function keyOf({ text }: PdfLine): string {
  return text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

function isPageNumber(text: string): boolean {
  return /^(?:[-–—|\s]*(?:page|seite|p\.)?\s*\d{1,4}(?:\s*(?:\/|of|von|sur|de)\s*\d{1,4})?[-–—|\s]*|[ivxl]{1,6})$/i.test(
    text,
  );
}
