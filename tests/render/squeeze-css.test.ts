import { tokenize, TokenType } from '@csstools/css-tokenizer';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { squeezeCss } from '../../src/render/squeeze-css.ts';

const sheets = ['css', 'layouts'].flatMap((folder) =>
  readdirSync(`themes/base/${folder}`).map((name) => `themes/base/${folder}/${name}`),
);

/** What a browser reads: every token but blanks and comments. */
const meaning = (css: string): string[] =>
  tokenize({ css })
    .filter(([type]) => type !== TokenType.Whitespace && type !== TokenType.Comment)
    .map(([, text]) => text);

test.each(sheets)('%s means the same and is shorter', (path) => {
  const css = readFileSync(path, 'utf8');
  expect(meaning(squeezeCss(css))).toEqual(meaning(css));
  expect(squeezeCss(css).length).toBeLessThan(css.length);
});

test('blanks that part words and selectors stay, and strings stay as they are', () => {
  const css =
    'a  b > .c ,\n d :hover { margin: 0  auto ; content: "  /* x */  " } /* e */\n@media (min-width: 1px) and (max-width: 2px) { a/**/b, .e\\: f { top: calc(1px + 2px) } }\n';
  expect(squeezeCss(css)).toBe(
    'a b > .c ,d :hover{margin:0 auto;content:"  /* x */  "}@media (min-width:1px) and (max-width:2px){a/**/b,.e\\: f{top:calc(1px + 2px)}}',
  );
});
