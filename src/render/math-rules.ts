/** One face of KaTeX's fonts. */
export interface MathFace {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** File in the package's folder of fonts, for example `KaTeX_Main-Regular.woff2`. */
  readonly file: string;
}

/** One rule of a flat stylesheet. */
export interface Rule {
  readonly selectors: readonly string[];
  readonly declarations: string;
  /** Each selector taken apart, for rules that choose a font. */
  readonly compounds: readonly (readonly Compound[])[];
  readonly family: string | null;
  readonly weight: number | null;
  readonly style: string | null;
}

/** The classes that one element of a selector must have. */
export interface Compound {
  readonly classes: readonly string[];
  /** True where it stands right inside the one before it. */
  readonly isChild: boolean;
}

/** Rules and faces of KaTeX's minified sheet, in its order. */
export function parseSheet(sheet: string): { readonly rules: Rule[]; readonly faces: MathFace[] } {
  const rules: Rule[] = [];
  const faces: MathFace[] = [];
  for (const [, head = '', declarations = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (head.trim() === '@font-face') faces.push(...readFace(declarations));
    else if (!head.startsWith('@')) rules.push(readRule(head.split(','), declarations));
  }
  return { rules, faces };
}

function readRule(selectors: readonly string[], declarations: string): Rule {
  const [family, weight, style] = ['font-family', 'font-weight', 'font-style'].map((name) =>
    readValue(declarations, name),
  );
  const choosesFont = (family ?? weight ?? style) !== null;
  return {
    selectors,
    declarations,
    compounds: choosesFont ? selectors.map(splitCompounds) : [],
    family: family ?? null,
    weight: weight ? Number(weight) : null,
    style: style ?? null,
  };
}

const readValue = (declarations: string, name: string): string | null =>
  new RegExp(`(?:^|;)${name}:([^;]+)`).exec(declarations)?.[1] ?? null;

function readFace(declarations: string): MathFace[] {
  const file = /url\(fonts\/([\w-]+\.woff2)\)/.exec(declarations)?.[1];
  const family = readValue(declarations, 'font-family');
  if (file === undefined || family === null) return [];
  const weight = Number(readValue(declarations, 'font-weight') ?? 400);
  const style = readValue(declarations, 'font-style') === 'italic' ? 'italic' : 'normal';
  return [{ family, weight, style, file }];
}

/** A selector of classes taken apart: `.katex .a.b>span` names three elements. */
function splitCompounds(selector: string): Compound[] {
  const compounds: Compound[] = [];
  let isChild = false;
  for (const [part] of selector.matchAll(/>|[^\s>]+/g)) {
    if (part === '>') {
      isChild = true;
      continue;
    }
    compounds.push({ classes: [...part.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!), isChild });
    isChild = false;
  }
  return compounds;
}

/**
 * True where the last compound is met by the last element of a chain and the others by those above it; the root is
 * `.katex`, which the chain leaves out.
 */
export function matches(compounds: readonly Compound[], chain: readonly ReadonlySet<string>[]): boolean {
  const last = compounds.at(-1);
  if (!last || last.classes.join() === 'katex') return true;
  const element = chain.at(-1);
  if (!element || !last.classes.every((name) => element.has(name))) return false;
  const rest = compounds.slice(0, -1);
  if (last.isChild) return matches(rest, chain.slice(0, -1));
  return chain.some((_, i) => matches(rest, chain.slice(0, i)));
}
