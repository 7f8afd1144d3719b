/** A font face whose file other faces use too, as a script makes it. */
export interface HeldFace {
  readonly family: string;
  /** Path of the file beside the page. */
  readonly name: string;
  readonly descriptors: {
    readonly style: string;
    readonly weight: string;
    readonly display: string;
    readonly unicodeRange: string;
  };
}

const rule =
  /@font-face\{font-family:"([^"]+)";font-style:([^;]+);font-weight:([^;]+);font-display:([^;]+);src:url\('(assets\/[^']+)'\) format\('woff2'\);unicode-range:([^}]+)\}/g;

/**
 * Takes out of a page the `@font-face` rules, as we write them, whose file more than one of them names: an emoji font
 * stands in for every family of a deck.
 */
export function takeSharedFaces(html: string): {
  readonly html: string;
  readonly faces: readonly HeldFace[];
} {
  const counts = new Map<string, number>();
  for (const [, , , , , name] of html.matchAll(rule)) counts.set(name!, (counts.get(name!) ?? 0) + 1);
  const faces: HeldFace[] = [];
  const left = html.replace(rule, (whole: string, ...parts: string[]) => {
    const [family, style, weight, display, name, unicodeRange] = parts as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    if (counts.get(name)! < 2) return whole;
    faces.push({ family, name, descriptors: { style, weight, display, unicodeRange } });
    return '';
  });
  return { html: left, faces };
}
