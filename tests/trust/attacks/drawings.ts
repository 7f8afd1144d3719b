import { type Attack, onSlide, table } from '../attack.ts';

const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="60" ${attributes}>${inner}<rect width="9" height="9"/></svg>`;
const file = (inner: string, attributes?: string): Partial<Attack> => ({
  files: { 'pic.svg': svg(inner, attributes) },
});
const picture = '![a](pic.svg)';

const icons = (body: string): Partial<Attack> => ({
  deck: onSlide('- :icon-bad: a\n- b', 'icons: evil'),
  naive: 'icons',
  files: {
    'node_modules/@iconify-json/evil/package.json': '{"name":"@iconify-json/evil","version":"1.0.0"}',
    'node_modules/@iconify-json/evil/icons.json': JSON.stringify({
      prefix: 'evil',
      width: 9,
      height: 9,
      icons: { bad: { body } },
    }),
  },
});

const diagram = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\``;

/** Drawings in files and in the deck, icons, equations and diagrams. */
export const drawings: readonly Attack[] = [
  ...table('R1', [
    ['a script in a drawing’s file', picture, file('<script>ran()</script>')],
    ['a handler in a drawing’s file', picture, file('', 'onload="ran()"')],
    [
      'a picture in a drawing’s file',
      picture,
      { ...file('<image href="SINK/inner.png" width="9" height="9"/>'), printed: true },
    ],
    ['a sheet in a drawing’s file', picture, file('<style>@import "SINK/svg-sheet";</style>')],
    [
      'markup in a drawing’s file',
      picture,
      file(
        '<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="SINK/foreign"></iframe></foreignObject>',
      ),
    ],
    [
      'a drawing’s file that uses another',
      picture,
      file('<image href="../outside/secret.svg" width="90" height="60"/>'),
    ],
    [
      'a drawing’s file as a ground',
      '<!-- .slide: data-background-image="pic.svg" -->\n\ntext ![a](pic.svg)',
      file('<script>ran()</script>'),
    ],
    [
      'a drawing’s file as the logo',
      'a',
      { deck: onSlide('a', 'logo: pic.svg'), ...file('<script>ran()</script>') },
    ],
    [
      'a drawing within a line',
      'a <svg width="9" height="9"><set attributeName="x" onbegin="ran()"/></svg> b',
    ],
    [
      'a drawing that uses data',
      '<svg width="9" height="9"><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>ran()</script></svg>#x"/></svg>',
      { shows: 'document.querySelector("use[href^=data]")' },
    ],
    ['an icon that is a script', 'a', icons('<path d="M0 0"/><script>ran()</script>')],
    ['an icon that loads', 'a', icons('<image href="SINK/icon" width="9" height="9"/>')],
    [
      'an icon with a handler',
      'a',
      icons('<path d="M0 0" onmouseover="ran()"/><animate attributeName="x" dur="1s" onbegin="ran()"/>'),
    ],
    ['an icon that ends its drawing', 'a', icons('</svg><img src=x onerror=ran()>')],
  ]),
  ...table('R5', [
    ['an equation with a link', '$$\\href{javascript:ran()}{x}$$'],
    ['an equation with a link in a line', 'a $\\url{javascript:ran()}$ b'],
    ['an equation with a picture', '$$\\includegraphics[height=1em]{SINK/tex.png}$$'],
    [
      'an equation with data',
      '$$\\htmlData{background-iframe=SINK/tex}{x}$$',
      { shows: 'document.querySelector("[data-background-iframe]")' },
    ],
    ['an equation with a style', '$$\\htmlStyle{background:url(SINK/style)}{x}$$'],
    [
      'an equation with an id',
      '$$\\htmlId{lectern-settings}{x}$$',
      { shows: 'document.querySelector("span#lectern-settings")' },
    ],
    [
      'an equation with a class',
      '$$\\htmlClass{slides reveal}{x}$$',
      { shows: 'document.querySelector("span.slides")' },
    ],
    [
      'an equation that grows',
      '$$\\def\\a{xxxxxxxxxxxxxxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b\\b\\b}\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c\\c\\c}\\d$$',
      {
        shows:
          'document.documentElement.outerHTML.length > 3_000_000 || document.querySelectorAll(".mord").length > 15_000',
      },
    ],
    ['an equation that is nested', `$$${'{'.repeat(2000)}x${'}'.repeat(2000)}$$`],
    [
      'an equation larger than any slide',
      '$$\\rule{100000em}{100000em}$$',
      {
        shows:
          '[...document.querySelectorAll(".rule")].some((each) => each.getBoundingClientRect().width > 100_000)',
      },
    ],
    [
      'an equation that is markup',
      '$$\\text{</span><img src=x onerror=ran()>}$$',
      { shows: 'document.querySelector("img[onerror]")' },
    ],
    [
      'an equation that is wrong and markup',
      '$$\\nope{<img src=x onerror=ran()>}$$',
      { shows: 'document.querySelector("img[onerror]")' },
    ],
    ['a colour that is a style', '$$\\color{red;background:url(SINK/color)}x$$'],
  ]),
  ...table('R6', [
    ['a diagram with a script for clicks', diagram('graph TD\nA[x]-->B[y]\nclick A href "javascript:ran()"')],
    ['a diagram with a function for clicks', diagram('graph TD\nA[x]-->B[y]\nclick A call ran()')],
    ['a diagram with markup', diagram('graph TD\nA["<img src=x onerror=ran()>"]-->B')],
    ['a diagram that loads a picture', diagram('graph TD\nA["<img src=SINK/label>"]-->B')],
    [
      'a diagram that sets its trust',
      diagram(
        '%%{init: {"securityLevel": "loose", "flowchart": {"htmlLabels": true}}}%%\ngraph TD\nA["<img src=x onerror=ran()>"]-->B',
      ),
    ],
    [
      'a diagram with settings of its own',
      diagram(
        '---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n---\ngraph TD\nA["<img src=x onerror=ran()>"]-->B',
      ),
    ],
    [
      'a diagram with a sheet',
      diagram(
        '%%{init: {"themeCSS": ".node { background-image: url(SINK/theme-css); mask: url(SINK/mask) }"}}%%\ngraph TD\nA-->B',
      ),
    ],
    [
      'a diagram whose style loads',
      diagram('graph TD\nA-->B\nstyle A fill:url(SINK/fill),mask:url(SINK/mask)'),
    ],
    [
      'a diagram whose class loads',
      diagram('graph TD\nA:::c-->B\nclassDef c background:url(SINK/class),filter:url(SINK/filter)'),
    ],
    ['a diagram with a colour that loads', diagram('sequenceDiagram\nrect url(SINK/rect)\nA->>B: x\nend')],
    [
      'a diagram with a font that ends its sheet',
      diagram('%%{init: {"fontFamily": "x}</style><img src=x onerror=ran()>"}}%%\ngraph TD\nA-->B'),
      { shows: 'document.querySelector("img[onerror]")' },
    ],
    ['a diagram in a link', diagram('graph TD\nA["<a href=javascript:ran()>go</a>"]-->B')],
    ['a diagram in HTML', '<pre class="mermaid">graph TD\nA["<img src=x onerror=ran()>"]-->B</pre>'],
    [
      'a diagram of a sequence with links',
      diagram(
        'sequenceDiagram\nparticipant A\nlinks A: {"x": "javascript:ran()"}\nA->>A: <img src=x onerror=ran()>',
      ),
    ],
  ]),
];
