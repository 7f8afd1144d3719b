import { matches, type MathFace, parseSheet, type Rule } from './math-rules.ts';

/** The part of KaTeX's stylesheet that a deck needs. */
export interface MathSheet {
  /** Rules in their cascade layer, without `@font-face`. */
  readonly css: string;
  /** The faces that some letter of the deck is set in. */
  readonly faces: readonly MathFace[];
}

/**
 * What equations need of KaTeX's stylesheet `sheet`: rules that can meet an element of theirs, and the faces of their
 * letters. What themes set on all elements of a slide does not reach into them; their size, colour and place does.
 */
export function composeMathSheet(sheet: string, markups: readonly string[]): MathSheet {
  const { rules, faces } = parseSheet(sheet);
  const used = new Set(['katex', 'katex-display', 'katex-mathml', 'katex-html']);
  const wanted = new Set<MathFace>();
  const fontRules = rules.filter(({ family, weight, style }) => family ?? weight ?? style);
  for (const markup of markups) {
    eachLetter(markup, fontRules, used, (look) => {
      for (const face of facesOf(look, faces)) wanted.add(face);
    });
  }
  const kept = rules.flatMap(({ selectors, declarations }) => {
    const met = selectors.filter((selector) => isMet(selector, used));
    return met.length > 0 ? [`${met.join(',')}{${declarations}}`] : [];
  });
  return {
    css: `@layer embeds {\n${[guard, ...kept, place].join('\n')}\n}`,
    faces: faces.filter((face) => wanted.has(face)),
  };
}

/** What themes say to every element of a slide ends here. */
const guard =
  '.katex *{box-sizing:content-box;font-style:inherit;letter-spacing:inherit;line-height:inherit}';

/**
 * Equations are set as large as the text round them, by the height of its small letters, or as `--math-size` says;
 * one with a line of its own shrinks to the width it has. Letters that KaTeX has no glyphs for come from the theme.
 */
const place = `.katex{direction:ltr;unicode-bidi:isolate;font-size:var(--math-size,2.2ex);letter-spacing:0;text-transform:none;overflow-wrap:normal}
.katex [class*="_fallback"]{font-family:var(--deck-font-body)}
.tex{container-type:inline-size}
.tex .katex{font-size:min(var(--math-size,2.2ex),100cqi/(var(--wide) + .1))}
.katex-display{margin:0;text-align:inherit}
.katex-display>.katex{text-align:inherit}
:is(h1,h2,h3,h4,h5,h6,th,td,dt) :is(.equation,.tex,.katex-display,.katex-display>.katex,.katex-display>.katex>.katex-html){display:inline;container-type:normal;--wide:1}`;

/** True where each class of a selector is used; numbers of lines are left to the deck. */
function isMet(selector: string, used: ReadonlySet<string>): boolean {
  if (/eqn-num|katex-version|leqno|fleqn/.test(selector) || !selector.startsWith('.katex')) return false;
  return [...selector.matchAll(/\.([\w-]+)/g)].every(([, name]) => used.has(name!));
}

interface Look {
  family: string;
  weight: number;
  style: string;
}

/** Calls `visit` for each run of letters with the look that the rules give it, and notes all classes. */
function eachLetter(
  markup: string,
  rules: readonly Rule[],
  used: Set<string>,
  visit: (look: Look) => void,
): void {
  const open: { readonly classes: ReadonlySet<string>; readonly look: Look }[] = [];
  const html = markup.slice(Math.max(0, markup.indexOf('<span class="katex-html"')));
  for (const [, tag, text] of html.matchAll(/<([^>]*)>|([^<]+)/g)) {
    const above = open.at(-1)?.look ?? { family: 'KaTeX_Main', weight: 400, style: 'normal' };
    if (text !== undefined) {
      if (/[^\s\u200b]/.test(text) && above.family !== '') visit(above);
    } else if (tag!.startsWith('/')) {
      open.pop();
    } else if (!tag!.endsWith('/')) {
      const classes = new Set(/class="([^"]*)"/.exec(tag!)?.[1]?.split(' ') ?? []);
      for (const name of classes) used.add(name);
      const chain = [...open.map((each) => each.classes), classes];
      open.push({ classes, look: applyRules(rules, chain, above) });
    }
  }
}

function applyRules(rules: readonly Rule[], chain: readonly ReadonlySet<string>[], above: Look): Look {
  const look = { ...above };
  const classes = chain.at(-1)!;
  if ([...classes].some((name) => name.endsWith('_fallback'))) look.family = '';
  for (const { compounds, family, weight, style } of rules) {
    if (!compounds.some((each) => matches(each, chain))) continue;
    look.family = family ?? look.family;
    look.weight = weight ?? look.weight;
    look.style = style ?? look.style;
  }
  return look;
}

/** The face of a look; every face of the family where there is none of that weight and style. */
function facesOf({ family, weight, style }: Look, faces: readonly MathFace[]): readonly MathFace[] {
  const all = faces.filter((face) => face.family === family);
  const exact = all.filter((face) => face.weight === weight && face.style === style);
  return exact.length > 0 ? exact : all;
}
