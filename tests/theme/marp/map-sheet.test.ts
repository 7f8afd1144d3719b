import { expect, test } from 'vitest';
import { mapSheet } from '../../../src/theme/marp/map-sheet.ts';

const map = (css: string): string => mapSheet(css).css.replace(/\s+/g, ' ');
const slide = 'section > :where(.slide)';
const lost = (css: string): string[] =>
  mapSheet(css).losses.map(({ lost: kind, what, range }) => `${kind} ${what} @${range.start}`);

test('nested rules are written out, in their order', () => {
  expect(map('section { color: red; &.lead { color: blue; > p { margin: 0 } } letter-spacing: 0 }')).toBe(
    `${slide} { color: red; } section.lead > :where(.slide) { color: blue; } ` +
      'section.lead > :where(.slide) p:where(.head > *, .body > *, .body > .columns > .column > *, .body > .subtitle > *, figure.code > *) { margin: 0; } ' +
      `${slide} { letter-spacing: 0; }`,
  );
  expect(map('ul, ol { &:hover, b & { top: 0 } }')).toBe(
    ':where(.slide) ul:hover, :where(.slide) b ul, :where(.slide) ol:hover, :where(.slide) b ol { top: 0; }',
  );
});

test('conditions and layers stay round their rules, wherever they stand', () => {
  expect(map('@layer a, b; @media print { @layer a { a { b: c } } } p { @supports (d: e) { f: g } }')).toBe(
    '@layer a, b; @media print { @layer a { :where(.slide) a { b: c; } } } @supports (d: e) { :where(.slide) p { f: g; } }',
  );
});

test('what means the same here stays as it is', () => {
  const css = "@font-face { font-family: A; src: url('a.woff2') }\n@keyframes x { from { top: 1rem } }";
  expect(mapSheet(css).css).toBe(css);
});

test('rem goes by the size of the slide’s type, which goes by that of the page', () => {
  expect(map('section { font-size: 28px; padding: 2rem 10vw } p { margin: .5REM }')).toBe(
    `${slide} { --marpit-root-font-size: 28px; font-size: 28px; padding: calc(var(--marpit-root-font-size, 1rem) * 2) 10cqw; } ` +
      ':where(.slide) p { margin: calc(var(--marpit-root-font-size, 1rem) * 0.5); }',
  );
  expect(map('section.small { font-size: 150% }')).toContain('--marpit-root-font-size: calc(16px * 1.5);');
});

test('a slide keeps its size and place, and what is centred never leaves it at the top', () => {
  expect(
    map(
      'section { width: 1280px; height: 720px; overflow: auto; position: fixed; place-content: center end }',
    ),
  ).toBe(`${slide} { place-content: safe center safe end; }`);
});

test('the number has before and after it what the sheet writes there, the count of slides too', () => {
  const number = `${slide} > :where(.foot) > span:where(.f-num)`;
  expect(
    map(
      "section::after { content: 'p. ' attr(data-marpit-pagination) '/' attr(data-marpit-pagination-total); color: red }",
    ),
  ).toBe(
    `${number} { color: red; } ${number}::before { content: 'p. '; } ${number}::after { content: '/' attr(data-total); }`,
  );
  expect(map("section::after { content: 'mine' }")).toBe('');
});

test('fonts that come with lectern stand before a generic name', () => {
  expect(map('section { font-family: Lato, sans-serif } code { font-family: Menlo, monospace }')).toBe(
    `${slide} { font-family: Lato, "Libre Franklin", sans-serif; } ` +
      ':where(.slide) code { font-family: Menlo, "JetBrains Mono", monospace; }',
  );
  expect(map('section { font-family: Arial, Helvetica }')).toContain(
    'Helvetica, "Libre Franklin", sans-serif',
  );
  expect(map('code { font-family: "Roboto Mono" }')).toContain('"Roboto Mono", "JetBrains Mono", monospace;');
  expect(map('code { font-family: inherit }')).toContain('font-family: inherit;');
  expect(map('section { font-family: var(--a, b) }')).toContain(
    'font-family: var(--a, b), "Libre Franklin", sans-serif;',
  );
});

test('imports of themes are listed with their places, those of files are not', () => {
  const css = "@import url('x.css');\n@import 'default';\n@import-theme \"gaia\";\n@import 'a.css';";
  expect(mapSheet(css).imports).toEqual([
    { name: 'default', range: { start: 22, end: 40 } },
    { name: 'gaia', range: { start: 41, end: 62 } },
  ]);
  expect(mapSheet(css).css).toBe('');
});

test('what is lost has its place, and the other selectors of its rule stay', () => {
  expect(lost('p { a: b }\nbody, h6 { c: d }\n@page { size: a4 }')).toEqual([
    'page body @11',
    'page @page @29',
  ]);
  expect(map('body, i { c: d }')).toBe(':where(.slide) i { c: d; }');
});

test('the look of every slide is read through variables and layers', () => {
  const { look } = mapSheet(
    ':root { --a: var(--b); --b: #123456 } @layer x { section { background: url(a.png) var(--a); color: light-dark(#111, #eee); color-scheme: dark; height: 15in } } section.x { color: red } a { color: rgb(1 2 3) }',
  );
  expect(look).toEqual({ ground: '#123456', ink: '#eee', link: 'rgb(1 2 3)', size: { height: 1440 } });
  expect(mapSheet(':root { --a: var(--b); --b: var(--a); color: var(--a) }').look.ink).toBeNull();
});

test.each([
  'a{',
  'a,b{&,&{',
  'a{& & & &{c:d;',
  ':is(',
  '[',
  '@media x{',
  'a:not(b) ',
  'x{y:var(--a,',
  '--x:{',
  "'",
])('a sheet of many %s is read in no time', (part) => {
  const startedMs = performance.now();
  expect(mapSheet(part.repeat(Math.ceil(200_000 / part.length))).css.length).toBeLessThan(20_000_000);
  expect(performance.now() - startedMs).toBeLessThan(3_000);
});
