import { type Attack, table } from '../attack.ts';

/** A theme of the project with a sheet; `manifest` changes what it says of itself. */
const theme = (css: string, manifest: object = {}): Partial<Attack> => ({
  deck: '---\ntheme: evil\n---\n\n# Talk\n\n---\n\n## Slide\n\n- text\n',
  files: {
    'themes/evil/theme.json': JSON.stringify({
      name: 'evil',
      version: '1.0.0',
      license: 'MIT',
      description: 'x',
      extends: 'paper',
      css: { theme: ['evil.css'] },
      ...manifest,
    }),
    'themes/evil/evil.css': css,
  },
});

const sheet = (css: string): Partial<Attack> => ({
  deck: '---\ncss: own.css\n---\n\n# Talk\n\n---\n\n## Slide\n\n- text\n',
  files: { 'own.css': css },
});

const marp = (css: string): Partial<Attack> => ({
  deck: '---\ntheme: ./marp.css\n---\n\n# Talk\n\n---\n\n## Slide\n\n- text\n',
  files: { 'marp.css': `/* @theme marp */\n${css}` },
});

const covers =
  '[...document.querySelectorAll("*")].some((each) => each.id === "cover" && getComputedStyle(each).position === "fixed")';
const covered = '<div id="cover" style="position:fixed;inset:0;background:red">x</div>';

/** Style sheets and style attributes. */
export const css: readonly Attack[] = [
  ...table('R8', [
    ['a picture in a style', '<p style="background:url(SINK/a)">x</p>'],
    ['a picture in quotes', `<p style='background-image:url("SINK/b")'>x</p>`],
    ['an address in escapes', '<p style="background:\\75\\72\\6c(SINK/c)">x</p>'],
    ['an address in mixed case', '<p style="background:uRl(SINK/d)">x</p>'],
    ['a comment within', '<p style="background:/**/url(SINK/e)">x</p>'],
    ['a set of pictures', `<p style="background:image-set('SINK/f' 1x)">x</p>`],
    ['a set of pictures by its old name', `<p style="background:-webkit-image-set(url(SINK/g) 1x)">x</p>`],
    ['a picture in a mask', '<p style="-webkit-mask-image:url(SINK/h)">x</p>'],
    ['a picture in a border', '<p style="border-image:url(SINK/i) 30;border:9px solid">x</p>'],
    ['a picture for a list', '<ul style="list-style:url(SINK/j)"><li>x</ul>'],
    [
      'a pointer',
      '<p style="cursor:url(SINK/k),auto" data-attack>x</p>',
      { shows: 'document.querySelector("p[style*=cursor]")' },
    ],
    ['content that loads', '<p style="content:url(SINK/l)">x</p>'],
    ['a variable that loads', '<p style="--a:url(SINK/m);background:var(--a)">x</p>'],
    ['a filter that loads', '<p style="filter:url(SINK/n#x)">x</p>'],
    ['a shape that loads', '<p style="float:left;shape-outside:url(SINK/o)">x</p>'],
    [
      'what covers the window',
      '<div id="x-cover" style="position:fixed;inset:0">x</div>',
      {
        shows:
          '[...document.querySelectorAll("#x-cover")].some((each) => getComputedStyle(each).position === "fixed")',
      },
    ],
    [
      'what beats the frame',
      '<p style="color:red!important" id="x-loud">x</p>',
      { shows: 'document.querySelector("#x-loud")?.getAttribute("style")?.includes("important")' },
    ],
    [
      'a size that no slide has',
      '<p style="width:999999px" id="x-wide">x</p>',
      { shows: 'document.querySelector("#x-wide")?.offsetWidth > 20000' },
    ],
    ['a style sheet that loads', '<style>body, .slide { background: url(SINK/p) }</style>'],
    ['a style sheet that imports', '<style>@import "SINK/q";</style>\n\ntext'],
    ['a style sheet that imports by escapes', '<style>@\\69mport url(SINK/r);</style>\n\ntext'],
    ['a style sheet within a line', 'a <style>p { background: url(SINK/s) }</style> b'],
    [
      'a font from elsewhere',
      '<style>@font-face{font-family:x;src:url(SINK/t)}p,li,h2{font-family:x!important}</style>\n\ntext',
    ],
    ['a style sheet that ends itself', '<style>p{}</sTyle/><img src=x onerror=ran()></style>\n\ntext'],
    [
      'a style sheet that ends itself in a string',
      '<style>p::after{content:"</style><img src=x onerror=ran()>"}</style>\n\ntext',
    ],
    ['a style sheet of a directive', '<!-- style: "body{background:url(SINK/u)}" -->\n\ntext'],
    [
      'a set of pictures in a sheet',
      '<style>.slide, section { background: image-set("SINK/v" 1x) }</style>\n\ntext',
    ],
    [
      'a set of pictures in a set of pictures',
      '<style>section { background: image-set(image-set("SINK/v2" 1x) 1x, "SINK/v3" 2x) }</style>\n\ntext',
    ],
    ['a rule left open', '<style>section{background:url("SINK/w</style>\n\ntext'],
    ['a namespace', '<style>@namespace url(SINK/ns);section{background:url(SINK/x)}</style>\n\ntext'],
    [
      'an element over all by a sheet',
      `<style>#x-cover{position:fixed;inset:0}</style>\n\n<div id="x-cover">x</div>`,
      {
        shows: '(({ width } = document.querySelector("#x-cover").getBoundingClientRect()) => width > 5000)()',
      },
    ],
    [
      'a style attribute of thousands of letters',
      `<p style="${'color:red;'.repeat(400)}background:url(SINK/y)">x</p>`,
    ],
    ['what covers all, in plain sight', covered, { shows: covers }],
  ]),
  ...table('R24', [
    ['a theme that imports', 'a', theme('@import "SINK/theme";')],
    ['a theme that loads', 'a', theme('section, .slide { background: url(SINK/theme-url) }')],
    [
      'a theme with a font from elsewhere',
      'a',
      theme('@font-face{font-family:x;src:url(SINK/theme-font)} h2,li,p{font-family:x!important}'),
    ],
    ['a theme that ends its element', 'a', theme('p{content:"</style><img src=x onerror=ran()>"}')],
    ['a theme that reads outside', 'a', theme('', { css: { theme: ['../../../outside/secret.css'] } })],
    [
      'a theme whose logo lies outside',
      'a',
      theme('', { logo: '../../../outside/secret.svg', css: { theme: [] } }),
    ],
    ['a sheet that imports', 'a', sheet('@import url(SINK/sheet);')],
    ['a sheet that loads', 'a', sheet('section { background: url("SINK/sheet-url") }')],
    ['a sheet that reads outside', 'a', { deck: '---\ncss: ../outside/secret.css\n---\n\n# Talk\n' }],
    [
      'a sheet that names a picture outside',
      'a',
      { ...sheet('section { background: url(../outside/secret.svg) }'), printed: true },
    ],
    ['a sheet that ends its element', 'a', sheet('/* </style><script>ran()</script> */')],
    ['a sheet of Marp that imports', 'a', marp('@import "SINK/marp";')],
    ['a sheet of Marp that loads', 'a', marp('section { background: url(SINK/marp-url) }')],
    [
      'a sheet of Marp that ends its element',
      'a',
      marp('section::after { content: "</style><script>ran()</script>" }'),
    ],
    ['a theme that is a path', 'a', { deck: '---\ntheme: ../outside/secret.css\n---\n\n# Talk\n' }],
    ['a theme from elsewhere', 'a', { deck: '---\ntheme: SINK/theme.css\n---\n\n# Talk\n' }],
  ]),
];
