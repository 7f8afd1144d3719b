import { type Attack, frontTable } from '../attack.ts';

const touchOutside = `process.getBuiltinModule('fs').writeFileSync('OUTSIDE/ran', 'x')`;
const code = (opening: string): Partial<Attack> => ({
  deck: `${opening}\n{ title: (${touchOutside}, 'x') }\n---\n\n# Talk\n`,
});
const nested = (depth: number) => `title: x\nreveal: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`;

const ran = 'document.querySelector("title script, head script[data-x], img[onerror]")';

/** Front matter: code, tricks of YAML, settings that reach further than a deck may. */
export const frontMatter: readonly Attack[] = [
  ...frontTable('R20', [
    ['JavaScript', 'a', code('---js')],
    ['JavaScript by its whole name', 'a', code('---javascript')],
    ['JavaScript after a blank and in capitals', 'a', code('--- JS')],
    ['JavaScript with blanks behind', 'a', code('---js   ')],
  ]),
  ...frontTable('R21', [
    [
      'aliases that grow',
      [
        'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
        ...Array.from({ length: 5 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(10)}x]`),
        'title: t',
        'reveal: { a: *a5 }',
      ].join('\n'),
      { shows: 'document.documentElement.outerHTML.length > 2_000_000' },
    ],
    ['a merge key', 'base: &b { footer: "<img src=x onerror=ran()>" }\n<<: *b'],
    ['the prototype', '__proto__: { polluted: 1 }\ntitle: t'],
    ['the prototype in an option', 'reveal: { __proto__: { polluted: 1 } }'],
    ['the prototype by way of the constructor', 'constructor: { prototype: { polluted: 1 } }'],
    ['the prototype in the tokens', 'tokens: { "__proto__": { polluted: 1 } }'],
    ['the prototype in a theme', 'theme: { __proto__: { polluted: 1 } }'],
    [
      'a key twice',
      'title: a\ntitle: "<img src=x onerror=ran()>"\nfooter: a\nfooter: "<img src=x onerror=ran()>"',
    ],
    ['thousands of levels', nested(3000)],
    [
      'a tag of JavaScript',
      'title: !!js/function "function () { ran() }"\nfooter: !!str "<img src=x onerror=ran()>"',
    ],
  ]),
  ...frontTable('R23', [
    ['a preprocessor', 'preprocessor: pre.mjs', { files: { 'pre.mjs': touchOutside } }],
    ['a preprocessor outside', 'preprocessor: ../outside/secret.txt', { files: {}, shows: 'false' }],
    ['a script', 'scripts: own.js', { files: { 'own.js': 'ran()' } }],
    ['several scripts', 'scripts: [own.js, other.js]', { files: { 'own.js': '', 'other.js': 'ran()' } }],
    ['a script by another key', 'script: own.js', { files: { 'own.js': 'ran()' } }],
    ['where to write', 'dest: ../outside/stray.html'],
    ['where to write, by another key', 'out: ../outside/stray.html'],
    ['where to write, absolute', 'output: OUTSIDE/stray.html'],
    [
      'messages of other windows',
      'reveal: { postMessage: true, postMessageEvents: true, dependencies: [{ src: "SINK/x" }] }\nfooter: "<img src=\'SINK/message\'>"',
    ],
  ]),
  ...frontTable('R14', [
    ['a title that ends itself', 'title: "</title><script>ran()</script>"'],
    ['an author that ends its attribute', `author: '"><script>ran()</script>'`],
    ['a description that ends its attribute', `description: '"><img src=x onerror=ran()>'`],
    ['a footer of markup', 'footer: "<img src=x onerror=ran()>"'],
    ['a footer with a link', 'footer: "<a href=\'javascript:ran()\'>x</a>"'],
    ['a language that ends its attribute', `lang: 'en"><script>ran()</script>'`],
    ['an option that ends its script', 'reveal: { transition: "</script><script>ran()</script>" }'],
    ['the name of an option that ends its script', 'reveal: { "</script><script>ran()</script>": 1 }'],
    ['an accent that ends its sheet', `theme: { name: paper, accent: 'red}</style><script>ran()</script>' }`],
    [
      'an accent that loads',
      `theme: { name: paper, accent: 'red;} section{background:url(SINK/accent)} x{' }`,
    ],
    ['a token that loads', `tokens: { rule: 'x;} section{background:url(SINK/token)} y{' }`],
    ['a date of markup', 'date: "<script>ran()</script>"', { shows: ran }],
    ['a subtitle of markup', 'subtitle: "<img src=x onerror=ran()>"\nfooter: "<script>ran()</script>"'],
    ['a logo from elsewhere', 'logo: SINK/logo.png'],
    ['a logo that ends its attribute', `logo: 'x" onerror="ran()'`],
  ]),
];
