/**
 * A sheet of highlight.js as one for our code blocks: its ground and ink go to the block as a whole, and its colours
 * count only inside slides. What it says of padding and scrolling is left out: the theme knows better.
 */
export function adaptCodeStyle(css: string): string {
  const own = css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/(?<![^\n}])(?:pre )?code\.hljs\s*\{[^}]*\}/g, '')
    .replace(/\.hljs(?=\s*(?:[{,:]|$))/gm, '&');
  return `.slide figure.code pre {\n${own.trim()}\n}\n.slide figure.code pre code {\n  color: inherit;\n  background: none;\n}`;
}
