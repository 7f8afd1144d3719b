import { type CSSToken, TokenType } from '@csstools/css-tokenizer';
import { type Declaration, printTokens } from './css-tree.ts';

/** Declarations of a rule by the element that they go to. */
export interface MappedDeclarations {
  readonly own: readonly string[];
  /** What stands before and after the number of a slide. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Size and place of a slide are those of the page. */
const ofPage =
  /^(?:(?:min-|max-)?(?:width|height|inline-size|block-size)|position|overflow(?:-[xy])?|inset.*|top|left|right|bottom|float|zoom)$/;
const aligning = /^(?:justify-content|align-content|place-content)$/;
const generic = [
  'sans-serif',
  'serif',
  'monospace',
  'system-ui',
  'ui-sans-serif',
  'ui-serif',
  'ui-monospace',
];
const bundled: Readonly<Record<string, string>> = {
  serif: '"Newsreader Text"',
  'ui-serif': '"Newsreader Text"',
  monospace: '"JetBrains Mono"',
  'ui-monospace': '"JetBrains Mono"',
};

/** Units of the window; a slide is a window of its own. */
const windowUnits: Readonly<Record<string, string>> = {
  vw: 'cqw',
  vh: 'cqh',
  vmin: 'cqmin',
  vmax: 'cqmax',
};

/** Declarations for something on a slide. */
export function mapDeclarations(declarations: readonly Declaration[]): MappedDeclarations {
  return { own: declarations.map((each) => print(each, mapValue(each))), before: null, after: null };
}

/** Declarations for the box of a slide: it keeps its size, and what is too much for it never leaves it at the top. */
export function mapSlideDeclarations(declarations: readonly Declaration[]): MappedDeclarations {
  const own = declarations
    .filter(({ name }) => !ofPage.test(name.toLowerCase()))
    .flatMap((each) => {
      const name = each.name.toLowerCase();
      if (name === 'font-size') {
        // What is measured in rem on the slide goes by this size; the size itself by that of the page.
        const size = each.value.map((token) => mapToken(token, '16px')).join('');
        return [`--marpit-root-font-size: ${size.replace(/\s*!important$/i, '')}`, print(each, size)];
      }
      return [print(each, aligning.test(name) ? keepTop(mapValue(each)) : mapValue(each))];
    });
  return { own, before: null, after: null };
}

/** Declarations for the number of a slide, which Marp writes with `content` and we as text. */
export function mapNumberDeclarations(declarations: readonly Declaration[]): MappedDeclarations {
  const content = declarations.findLast(({ name }) => name.toLowerCase() === 'content');
  const others = declarations.filter(({ name }) => name.toLowerCase() !== 'content');
  const around = content ? partContent(content.value) : null;
  return {
    own: others.map((each) => print(each, mapValue(each))),
    before: around?.before ?? null,
    after: around?.after ?? null,
  };
}

/** `attr(data-marpit-pagination) ' / ' attr(data-marpit-pagination-total)` without the number itself; null for another. */
function partContent(value: readonly CSSToken[]): { readonly before: string; readonly after: string } | null {
  const isAttr = (at: number, name: string) =>
    value[at]?.[0] === TokenType.Function && value[at + 1]?.[1] === name;
  const at = value.findIndex((_, i) => isAttr(i, 'data-marpit-pagination'));
  if (at < 0) return null;
  const printAll = (from: number, to: number) => {
    const text = printTokens(value.slice(from, to)).trim();
    return text === '' ? 'none' : text.replaceAll('data-marpit-pagination-total', 'data-total');
  };
  return { before: printAll(0, at), after: printAll(at + 3, value.length) };
}

const print = ({ name }: Declaration, value: string): string => `${name}: ${value}`;

function mapValue({ name, value }: Declaration): string {
  const isFont = /^--.*font|^font(?:-family)?$/i.test(name);
  const size = 'var(--marpit-root-font-size, 1rem)';
  return (isFont ? withBundled(name, value) : value).map((token) => mapToken(token, size)).join('');
}

function mapToken(token: CSSToken, rootSize: string): string {
  if (token[0] === TokenType.Percentage && rootSize === '16px')
    return `calc(${rootSize} * ${token[4].value / 100})`;
  if (token[0] !== TokenType.Dimension) return token[1];
  const { unit, value } = token[4];
  const small = unit.toLowerCase();
  if (small === 'rem' || (small === 'em' && rootSize === '16px')) return `calc(${rootSize} * ${value})`;
  const own = windowUnits[small.replace(/^[sld](?=v)/, '')];
  return own ? `${value}${own}` : token[1];
}

/** A list of fonts with ours before the generic name, or at its end, so that every machine shows the same. */
function withBundled(name: string, value: readonly CSSToken[]): CSSToken[] {
  const make = (text: string): CSSToken => [TokenType.Ident, text, 0, 0, { value: text }];
  const at = value.findIndex((token) => generic.includes(token[1].toLowerCase()));
  if (at >= 0) {
    const ours = bundled[value[at]![1].toLowerCase()] ?? '"Libre Franklin"';
    return [...value.slice(0, at), make(`${ours}, `), ...value.slice(at)];
  }
  const isKeyword =
    value.length === 1 && /^(?:inherit|initial|unset|revert|revert-layer)$/i.test(value[0]![1]);
  if (name.toLowerCase() !== 'font-family' || isKeyword) return [...value];
  const isMono = /mono|code|courier|consol/i.test(printTokens(value));
  return [...value, make(isMono ? ', "JetBrains Mono", monospace' : ', "Libre Franklin", sans-serif')];
}

/** What is centred and too high begins at the top instead, and is then seen and mended. */
function keepTop(value: string): string {
  if (/\b(?:un)?safe\b/i.test(value)) return value;
  return value.replace(/\b(?:center|(?:flex-)?end)\b/gi, (place) => `safe ${place}`);
}
