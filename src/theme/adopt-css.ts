import { type CSSToken, isTokenURL, TokenType, tokenize } from '@csstools/css-tokenizer';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Range, Source } from '../source/source.ts';

/** A sheet made for another place, as a deck can use it. */
export interface AdoptedCss {
  readonly css: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Address in the built deck for a file that a sheet names, or null if there is none. */
export type ResolveAddress = (href: string) => string | null;

/** Something in a sheet that names a file. */
interface Reach {
  readonly kind: 'import' | 'font' | 'file' | 'function';
  readonly href: string;
  /** What goes if the file is not to be had: the rule of an import or a font, else the address with its brackets. */
  readonly whole: Range;
  /** The address alone, quotes or brackets included. */
  readonly address: Range;
}

/** Functions that fetch what their arguments name, besides `url()`. */
const fetching = ['src', 'image-set', '-webkit-image-set', 'image', 'cross-fade', '-webkit-cross-fade'];

/** Files beside a sheet that it names, as written. */
export function listLocalFiles(source: Source): string[] {
  const local = listReaches(source).filter(({ kind, href }) => kind !== 'import' && isLocal(href));
  return [...new Set(local.map(({ href }) => href))];
}

/**
 * A sheet that reaches for nothing outside the deck: files beside it have their new address, imports and what is on
 * other machines are taken out and reported. Fonts from elsewhere are told in one warning.
 */
export function adoptCss(source: Source, resolve: ResolveAddress): AdoptedCss {
  const { path, text } = source;
  const diagnostics: Diagnostic[] = [];
  const changes: { readonly range: Range; readonly by: string }[] = [];
  const fonts: Reach[] = [];
  const refuse = (message: string, help: string, range: Range) =>
    diagnostics.push({ severity: 'error', rule: 'css-reach', message, help, path, range });
  for (const reach of listReaches(source)) {
    const { kind, href, whole, address } = reach;
    const url = kind !== 'import' && isLocal(href) ? resolve(href) : null;
    if (url !== null) {
      changes.push({ range: address, by: `url("${url}")` });
      continue;
    }
    changes.push({ range: whole, by: kind === 'import' || kind === 'font' ? '' : 'none' });
    const shown = href.slice(0, 80);
    if ((kind === 'import' || kind === 'font') && !isLocal(href)) fonts.push(reach);
    else if (kind === 'import')
      refuse('@import is not followed', 'name the other sheet under `css:` too', whole);
    else if (kind === 'function') refuse('image-set() and its like are not read', 'write url(…)', whole);
    else if (isLocal(href))
      refuse(
        `the sheet names "${shown}", which is not there, or no font or picture`,
        'correct the path; it is relative to the sheet',
        whole,
      );
    else refuse(`the sheet would load "${shown}"`, 'save the file beside the sheet and name that', whole);
  }
  const [first] = fonts;
  if (first) {
    const names = [...new Set(fonts.map(({ href }) => fontName(href)))].join(', ');
    const message = `fonts from another machine are left out: ${names}`;
    const help =
      'slides are set in the next font of the sheet’s list; an installed font of that name is used';
    diagnostics.unshift({
      severity: 'warning',
      rule: 'remote-font',
      message,
      help,
      path,
      range: first.whole,
    });
  }
  return { css: replaceRanges(text, changes), diagnostics };
}

/** `https://fonts.googleapis.com/css?family=Open+Sans:400,700` → `Open Sans`. */
function fontName(href: string): string {
  const families = [...href.matchAll(/[?&]family=([^:&@]{1,60})/g)].map(([, name]) =>
    name!.replaceAll('+', ' '),
  );
  return families.length > 0 ? families.join(', ') : href.slice(0, 60);
}

function isLocal(href: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(href.trim());
}

/** A later change inside an earlier one is part of what that takes out. */
function replaceRanges(
  text: string,
  changes: readonly { readonly range: Range; readonly by: string }[],
): string {
  let out = '';
  let at = 0;
  for (const { range, by } of changes.toSorted((a, b) => a.range.start - b.range.start)) {
    if (range.start < at) continue;
    out += text.slice(at, range.start) + by;
    at = range.end;
  }
  return out + text.slice(at);
}

function listReaches({ text }: Source): Reach[] {
  const tokens = tokenize({ css: text });
  const reaches: Reach[] = [];
  let fontFrom: number | null = null;
  let depth = 0;
  tokens.forEach((token, at) => {
    const name = token[0] === TokenType.AtKeyword ? token[4].value.toLowerCase() : '';
    if (token[0] === TokenType.OpenCurly) depth++;
    if (token[0] === TokenType.CloseCurly) {
      depth--;
      fontFrom = null;
    }
    if (name === 'font-face') fontFrom = at;
    // What lies inside something that is taken out goes with it.
    if (token[2] < (reaches.at(-1)?.whole.end ?? 0)) return;
    if (name === 'import') {
      const end = findToken(tokens, at, ([type]) => type === TokenType.Semicolon);
      const whole = spanOf(tokens, at, end, text);
      reaches.push({ kind: 'import', href: addressOf(tokens.slice(at, end)), whole, address: whole });
      return;
    }
    const found = readAddress(tokens, at, text);
    if (!found || /^(?:data:|#)/i.test(found.href.trim())) return;
    const inFont = fontFrom !== null && depth > 0;
    const whole =
      inFont && !isLocal(found.href)
        ? spanOf(
            tokens,
            fontFrom!,
            findToken(tokens, at, ([type]) => type === TokenType.CloseCurly),
            text,
          )
        : found.address;
    reaches.push({
      ...found,
      kind: found.kind === 'function' ? 'function' : inFont ? 'font' : 'file',
      whole,
    });
  });
  return reaches;
}

/** The address that a token begins: `url(x)`, or a function with a text in quotes. */
function readAddress(tokens: readonly CSSToken[], at: number, text: string): Omit<Reach, 'whole'> | null {
  const token = tokens[at]!;
  if (isTokenURL(token)) return { kind: 'file', href: token[4].value, address: spanOf(tokens, at, at, text) };
  if (token[0] !== TokenType.Function) return null;
  const name = token[4].value.toLowerCase();
  if (name !== 'url' && !fetching.includes(name)) return null;
  let open = 0;
  const close = findToken(tokens, at - 1, ([type]) => {
    if (type === TokenType.Function || type === TokenType.OpenParen) open++;
    if (type === TokenType.CloseParen) open--;
    return open === 0;
  });
  const address = spanOf(tokens, at, close, text);
  return { kind: name === 'url' ? 'file' : 'function', href: addressOf(tokens.slice(at, close)), address };
}

function addressOf(tokens: readonly CSSToken[]): string {
  for (const token of tokens) {
    if (isTokenURL(token) || token[0] === TokenType.String) return token[4].value;
  }
  return '';
}

/** More tokens than any rule with an address has; what goes on longer is cut there. */
const longestRule = 2_000;

/** Number of the first token after `at` that fits, or of the one at which the search ends. */
function findToken(tokens: readonly CSSToken[], at: number, fits: (token: CSSToken) => boolean): number {
  const end = Math.min(tokens.length - 1, at + longestRule);
  for (let i = at + 1; i < end; i++) if (fits(tokens[i]!)) return i;
  return end;
}

/** From the start of one token to the end of another; the last one of a sheet has no place of its own. */
function spanOf(tokens: readonly CSSToken[], from: number, to: number, text: string): Range {
  const last = tokens[to]!;
  return { start: tokens[from]![2], end: last[0] === TokenType.EOF ? text.length : last[3] + 1 };
}
