import {
  type CSSToken,
  isTokenDimension,
  isTokenFunction,
  TokenType,
  tokenize,
} from '@csstools/css-tokenizer';

/** A `style` attribute with only what an author may write, and what was left out of it. */
export interface CleanStyle {
  /** Declarations with semicolons between them; empty when none is left. */
  readonly style: string;
  /** Left out, as written and shortened. */
  readonly removed: readonly string[];
}

/** Properties that a style may set, by what they start with: `margin` stands for `margin-left` too. */
export const families = [
  'align',
  'background',
  'border',
  'box-sizing',
  'color',
  'column',
  'columns',
  'direction',
  'display',
  'flex',
  'float',
  'clear',
  'font',
  'gap',
  'grid',
  'row-gap',
  'height',
  'width',
  'inline-size',
  'block-size',
  'justify',
  'letter-spacing',
  'line-height',
  'list-style-type',
  'list-style-position',
  'margin',
  'max-height',
  'max-width',
  'max-inline-size',
  'max-block-size',
  'min-height',
  'min-width',
  'min-inline-size',
  'min-block-size',
  'object-fit',
  'object-position',
  'aspect-ratio',
  'opacity',
  'order',
  'padding',
  'place',
  'position',
  'top',
  'left',
  'right',
  'bottom',
  'inset',
  'rotate',
  'scale',
  'translate',
  'transform',
  'text',
  'overflow-wrap',
  'vertical-align',
  'visibility',
  'white-space',
  'word-spacing',
  'writing-mode',
  'z-index',
  'hyphens',
  'box-shadow',
  'filter',
]; // prettier-ignore

/** Functions that a value may hold: numbers, colours, gradients, shapes. None of them loads anything. */
const functions =
  /^(?:calc|min|max|clamp|var|rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|(?:repeating-)?(?:linear|radial|conic)-gradient|minmax|repeat|fit-content|rotate[xyz]?|scale[xy]?|translate[xy]?|skew[xy]?|matrix|blur|brightness|contrast|grayscale|hue-rotate|invert|saturate|sepia|drop-shadow|opacity)$/;

/** Longest length that makes sense on a slide, in CSS px or what comes near. */
const longestLength = 10_000;
const longestStyle = 2_000;

/**
 * What may stay of a `style` attribute: an allowlist of properties, values without addresses, nothing that leaves its
 * slide; and of those what `isWanted` takes.
 */
export function cleanStyle(style: string, isWanted: (property: string) => boolean = () => true): CleanStyle {
  if (style.length > longestStyle) return { style: '', removed: [`style of ${style.length} characters`] };
  const kept: string[] = [];
  const removed: string[] = [];
  for (const declaration of splitDeclarations(tokenize({ css: style }))) {
    const text = declaration
      .map(([, raw]) => raw)
      .join('')
      .trim();
    if (text === '') continue;
    const property = text.split(':', 1)[0]!.trim().toLowerCase();
    if (isAllowed(declaration) && isWanted(property)) kept.push(text);
    else removed.push(`style ${text.replace(/\s+/g, ' ').slice(0, 40)}`);
  }
  return { style: kept.join(';'), removed };
}

function splitDeclarations(tokens: readonly CSSToken[]): CSSToken[][] {
  const parts: CSSToken[][] = [[]];
  for (const token of tokens) {
    if (token[0] === TokenType.EOF || token[0] === TokenType.Comment) continue;
    if (token[0] === TokenType.Semicolon) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts;
}

function isAllowed(declaration: readonly CSSToken[]): boolean {
  const solid = declaration.filter(([type]) => type !== TokenType.Whitespace);
  const [name, colon, ...value] = solid;
  if (name?.[0] !== TokenType.Ident || colon?.[0] !== TokenType.Colon || value.length === 0) return false;
  const property = name[4].value.toLowerCase();
  if (!isProperty(property) || !isBalanced(value) || !value.every(isPlain)) return false;
  const words = value.map(([, raw]) => raw.toLowerCase());
  if (property === 'position')
    return words.every((word) => ['absolute', 'relative', 'static'].includes(word));
  return true;
}

/** Properties of ours begin with two dashes; they carry numbers for the theme. */
function isProperty(name: string): boolean {
  return (
    /^--[a-z][a-z0-9-]{0,40}$/.test(name) ||
    families.some((family) => name === family || name.startsWith(`${family}-`))
  );
}

/** Brackets that are left open would swallow what follows. */
function isBalanced(value: readonly CSSToken[]): boolean {
  let open = 0;
  for (const [type] of value) {
    if (type === TokenType.Function || type === TokenType.OpenParen) open++;
    if (type === TokenType.CloseParen && --open < 0) return false;
  }
  return open === 0;
}

function isPlain(token: CSSToken): boolean {
  // Escapes have no use here but to hide a name.
  if (token[1].includes('\\')) return false;
  if (isTokenFunction(token)) return functions.test(token[4].value.toLowerCase());
  if (isTokenDimension(token)) return Math.abs(token[4].value) <= longestLength;
  switch (token[0]) {
    case TokenType.Ident:
    case TokenType.Number:
    case TokenType.Percentage:
    case TokenType.Hash:
    case TokenType.Comma:
    case TokenType.OpenParen:
    case TokenType.CloseParen:
    case TokenType.String:
      return true;
    case TokenType.Delim:
      // With `!` begins `!important`, which would beat the deck's own frame.
      return ['+', '-', '*', '/'].includes(token[4].value);
    default:
      return false;
  }
}

/** True for a property that says where an element stands; the others say what it looks like. */
export function isOfPlace(property: string): boolean {
  return /^(?:float|clear|position|top|left|right|bottom|inset|z-index|margin|align-self|justify-self|order|flex)(?:-|$)/.test(
    property,
  );
}

/** True for a property that a slide hands on to what it holds; its size and place are those of all slides. */
export function isOfText(property: string): boolean {
  return /^(?:color|font|text|line-height|letter-spacing|word-spacing|white-space|hyphens|list-style)(?:-|$)|^--/.test(
    property,
  );
}
