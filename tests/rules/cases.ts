import { truncate } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from '../../src/commands/build.ts';
import { check } from '../../src/commands/check.ts';
import { exportDecks } from '../../src/commands/export/export.ts';
import { printOf } from '../../src/article/update/prints.ts';
import { outline } from '../../src/commands/outline.ts';
import { themeDiff } from '../../src/commands/theme-diff.ts';
import { themeNew } from '../../src/commands/theme-new.ts';
import { makeReporter, type Shell } from '../../src/commands/shell.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import type { RuleId } from '../../src/source/rules.ts';
import { makePdf } from '../support/make-pdf.ts';

/** A command run in a folder of its own, whose problems show one rule. */
export interface RuleCase {
  /** Files by their path in the folder, besides a good `talk.md`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Copies the theme `of`, *paper* where none is named, to `themes/odd` and replaces a text in one of its files. */
  readonly theme?: {
    readonly of?: string;
    readonly change: readonly [file: string, text: string | RegExp, replacement: string];
  };
  readonly prepare?: () => Promise<void>;
  readonly run: (shell: Shell) => Promise<number>;
}

/** What is told of a deck before anything is measured, as every command tells it. */
async function buildDeck(shell: Shell, input = 'talk.md', theme?: string): Promise<number> {
  const reporter = makeReporter(shell);
  await prepareDeck(input, { theme, browser: null }, reporter);
  return reporter.finish();
}

/** The same with all that the command does besides, such as to look for a browser. */
const buildWhole = (shell: Shell, input = 'talk.md'): Promise<number> =>
  build({ inputs: [input], outDir: 'dist', timeoutMs: 60_000 }, shell);

const outlineOf = (text: string): RuleCase => ({
  files: { 'article.txt': text },
  run: (shell) => outline({ article: 'article.txt' }, shell),
});

const articleOf = (name: string, content: string | Uint8Array): RuleCase => ({
  files: { [name]: content },
  run: (shell) => outline({ article: name }, shell),
});

const mill =
  'The mill of Brook\n\nThe old mill stood by the river for eighty years. In 1903 it burnt down. Nobody was hurt in the fire.\n';

/** Runs `use` where no browser is found. */
async function withoutBrowser(use: () => Promise<number>): Promise<number> {
  const { LECTERN_BROWSER } = process.env;
  process.env.LECTERN_BROWSER = 'no-browser';
  try {
    return await use();
  } finally {
    if (LECTERN_BROWSER === undefined) delete process.env.LECTERN_BROWSER;
    else process.env.LECTERN_BROWSER = LECTERN_BROWSER;
  }
}

/** Runs `use` with the address of a model that answers every request alike. */
async function withModel(content: string, use: (url: URL) => Promise<number>): Promise<number> {
  const server = createServer((request, response) => {
    request.resume();
    response.end(JSON.stringify({ choices: [{ message: { content } }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** An outline brought up to an article that says one thing of a bridge, and in its second paragraph what is given. */
const update = (outlineText: string, second = ''): RuleCase => ({
  files: {
    'article.txt': `The Bridge\n\nThe bridge was built in 1871.\n\n${second}\n`,
    'slides/article.md': outlineText,
  },
  run: (shell) => outline({ article: 'article.txt', update: true }, shell),
});

/** Front matter of an outline that was drawn from the text with these sentences. */
const drawnFrom = (...sentences: readonly string[]): string =>
  `---\nsource: ../article.txt\nsource-hash: old\ndrawn: { sentences: ${sentences.map(printOf).join(' ')} }\n---\n\n`;

const deck = (text: string | Uint8Array, files: RuleCase['files'] = {}): RuleCase => ({
  files: { ...files, 'talk.md': text },
  run: (shell) => buildDeck(shell),
});

/** One of which something is told only when a browser has drawn or measured it. */
const whole = (text: string): RuleCase => ({ ...deck(text), run: (shell) => buildWhole(shell) });

const named = (input: string, files: RuleCase['files'] = {}): RuleCase => ({
  files,
  run: (shell) => buildWhole(shell, input),
});

type Change = NonNullable<RuleCase['theme']>['change'];

const theme = (...change: Change): RuleCase => ({
  theme: { change },
  run: (shell) => buildDeck(shell, 'talk.md', 'odd'),
});

/** A change of the theme that the others stand on: what it lacks, nothing else gives. */
const baseTheme = (...change: Change): RuleCase => ({ ...theme(...change), theme: { of: 'base', change } });

const extending = (parents: Readonly<Record<string, string>>): RuleCase => ({
  files: Object.fromEntries(
    Object.entries(parents).map(([name, parent]) => [
      `themes/${name}/theme.json`,
      JSON.stringify({ name, version: '1.0.0', license: 'MIT', extends: parent }, null, 2),
    ]),
  ),
  run: (shell) => buildDeck(shell, 'talk.md', Object.keys(parents)[0]),
});

const print = (text: string, files: RuleCase['files'] = {}): RuleCase => ({
  ...deck(text, files),
  run: (shell) => exportDecks({ inputs: ['talk.md'], outDir: 'dist', timeoutMs: 60_000 }, shell),
});

const trusted = (text: string, files: RuleCase['files'] = {}): RuleCase => ({
  ...deck(text, files),
  run: (shell) => build({ inputs: ['talk.md'], outDir: 'dist', trust: true, timeoutMs: 60_000 }, shell),
});

/** An outline with one point, held against an article of a headline and one paragraph. */
const point = (paragraph: string, line: string, settings = ''): RuleCase => ({
  files: {
    'article.txt': `The old mill of Selby\n\n${paragraph}\n`,
    'talk.md': `---\nsource: article.txt\n${settings}---\n\n# The mill\n\n---\n\n## A slide\n\n${line}\n`,
  },
  run: (shell) => check({ inputs: ['talk.md'], quick: true }, shell),
});

const diagram = (text: string) => `# A\n\n---\n\n## B\n\n\`\`\`mermaid {alt="a mill"}\n${text}\n\`\`\`\n`;

/** Files of which each includes the one before it twice. */
const doubling = Object.fromEntries(
  Array.from({ length: 10 }, (_, i) => [
    `f${i}.md`,
    i === 0 ? '## Leaf\n' : `<!-- include: f${i - 1}.md -->\n\n<!-- include: f${i - 1}.md -->\n`,
  ]),
);

const brokenPng = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4]);
const points = Array.from(
  { length: 14 },
  (_, i) => `- Point ${i + 1} says a good deal more than it needs to say`,
);

/** Rules of the rooms that golden decks do not reach, by what a command says of each. */
export const cases: Partial<Readonly<Record<RuleId, RuleCase>>> = {
  'broken-link': {
    ...deck('# A\n\n---\n\n## The weir\n\n- as [said](#the-wier)\n'),
    run: (shell) => check({ inputs: ['talk.md'], quick: true }, shell),
  },
  'dead-link': {
    ...deck('# A\n\n---\n\n## B\n\n- see [the mill](http://127.0.0.1:9/mill)\n'),
    run: (shell) => check({ inputs: ['talk.md'], quick: true, online: true }, shell),
  },
  'name-spelling': deck('# A\n\n---\n\n## B\n\n- The code is on GitHub\n- All of GitHub, or Github\n'),
  unfinished: deck('# A\n\n---\n\n## B\n\n- The mill turned from TODO to 1903\n'),
  'unused-picture': {
    ...deck('# A\n\n---\n\n## B\n\n![a mill](art/mill.svg)\n', {
      'art/mill.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
      'art/weir.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    }),
    run: (shell) => check({ inputs: ['talk.md'], quick: true }, shell),
  },
  accessibility: {
    ...deck('---\ncss: pale.css\n---\n\n# A\n\n---\n\n## B\n\n- pale words\n- and more\n', {
      'pale.css': 'li { color: #ddd8d0 }\n',
    }),
    run: (shell) => check({ inputs: ['talk.md'] }, shell),
  },
  'accessibility-unchecked': {
    ...deck('# A\n'),
    run: (shell) => withoutBrowser(() => check({ inputs: ['talk.md'] }, shell)),
  },
  'binary-file': deck(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1])),
  'broken-article': articleOf('article.pdf', '%PDF-1.4\n'),
  'brand-value': {
    files: { 'brand.yml': 'color:\n  primary: teel\n  palette:\n    teal: "#00aa77"\n' },
    run: (shell) => themeNew({ name: 'acme', extends: 'paper', from: 'brand.yml' }, shell),
  },
  'color-mismatch': theme('tokens.json', '"hex": "#f4f1ea"', '"hex": "#f4f1eb"'),
  'config-syntax': deck('# A\n', { 'lectern.config.yaml': 'theme: [paper\n' }),
  'css-syntax': baseTheme('css/text.css', /\}/, ''),
  'css-reach': baseTheme('css/text.css', /^/, '@import url(https://example.org/x.css);\n'),
  diagram: whole(diagram('flowchart LR\n  A --> B\n  B -->')),
  'diagram-small': whole(
    diagram(`flowchart LR\n${Array.from({ length: 40 }, (_, i) => `  n${i} --> n${i + 1}`).join('\n')}`),
  ),
  // Nobody else draws these, so that none is kept.
  'diagram-unchecked': {
    ...deck(diagram('flowchart LR\n  River --> Weir')),
    run: (shell) => check({ inputs: ['talk.md'], quick: true }, shell),
  },
  'diagram-undrawn': {
    ...deck(diagram('flowchart LR\n  River --> Weir')),
    run: async (shell) => {
      const before = { ...process.env };
      process.env = { ...before, LECTERN_BROWSER: '/no/such/browser' };
      try {
        return await buildWhole(shell);
      } finally {
        process.env = before;
      }
    },
  },
  'empty-article': outlineOf('\u200b\n'),
  'empty-file': deck(''),
  'highlight-theme': deck('---\nhighlightTheme: zenbrun\n---\n\n# A\n'),
  'image-type': deck('# A\n\n---\n\n## B\n\n![a cat](cat.png)\n', { 'cat.png': 'no picture\n' }),
  'include-limit': deck('# A\n\n<!-- include: f9.md -->\n', doubling),
  'invalid-utf8': deck(new Uint8Array([...Buffer.from('# Caf\u00e9 and caf'), 0xe9, 0x0a])),
  'is-directory': { files: { 'talks/a.md': '# A\n' }, run: (shell) => outline({ article: 'talks' }, shell) },
  'json-syntax': theme('theme.json', '"name": "paper",', '"name": "paper"'),
  'left-out': articleOf(
    'article.html',
    '<h1>The bridge</h1><p>The bridge was built in 1871, and the town paid.</p><img src="https://example.org/b.jpg">',
  ),
  'locked-article': articleOf('article.pdf', makePdf([[]], { isLocked: true })),
  'low-contrast': theme(
    'tokens.json',
    /\[0\.3608, 0\.3333, 0\.2824\],(\s*)"hex": "#5c5548"/,
    '[0.8, 0.8, 0.8],$1"hex": "#cccccc"',
  ),
  'marp-sheet': deck('---\ntheme: look.css\n---\n\n# A\n', {
    'look.css': "/* @theme look */\n@import 'default';\n\nbody {\n  background: black;\n}\n",
  }),
  'missing-code': trusted('---\nscripts: plugin.js\n---\n\n# A\n'),
  'missing-css': deck('---\ncss: look.css\n---\n\n# A\n'),
  'missing-file': named('tolk.md'),
  'missing-font': deck('---\ntheme: { font: Sorce Serif 4 }\n---\n\n# A\n'),
  'missing-glyph': deck('# Egypt \u{13000}\n'),
  'missing-image': deck('# A\n\n---\n\n## B\n\n![a cat](cat.png)\n'),
  'missing-key': theme('theme.json', '"version": "1.0.0",', ''),
  'missing-token': baseTheme('tokens.json', '"accent-text":', '"accent-txt":'),
  'model-failed': {
    ...outlineOf(mill),
    // Nothing listens there.
    run: (shell) =>
      outline(
        { article: 'article.txt', model: { url: new URL('http://127.0.0.1:9/v1'), name: 'tiny' } },
        shell,
      ),
  },
  'model-refused': {
    ...outlineOf(mill),
    run: (shell) =>
      withModel('{"slides":[]}', (url) =>
        outline({ article: 'article.txt', model: { url, name: 'tiny' } }, shell),
      ),
  },
  'needs-trust': deck('---\nscripts: plugin.js\n---\n\n# A\n', { 'plugin.js': '' }),
  'no-article': articleOf('article.html', '<body><script src="app.js"></script></body>'),
  'no-match': named('talks/*.md'),
  'no-outlines': named('talks', { 'talks/a.txt': 'a\n' }),
  'no-points': outlineOf('The Bridge\n\nof the bridge and the river.\n'),
  'no-prose': outlineOf('The Bridge\n\nWhy?\n'),
  'no-text': articleOf('article.pdf', makePdf([[]])),
  'no-title': outlineOf('The bridge was built in 1871, and the town has paid for it ever since.\n'),
  'not-a-file': named('/dev/null'),
  'not-english': outlineOf(
    'Die Br\u00fccke\n\nDie Br\u00fccke wurde im Jahr 1871 gebaut, und die Stadt hat seither daf\u00fcr bezahlt. Sie ist nicht sch\u00f6n, aber sie h\u00e4lt.\n',
  ),
  'not-loaded': print('# A\n\n---\n\n## B\n\n![a cat](cat.png)\n', { 'cat.png': brokenPng }),
  'large-file': {
    ...deck('# A\n\n---\n\n## B\n\n![a wall](wall.svg)\n', {
      'wall.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!--${'brick'.repeat(5e5)}--></svg>`,
    }),
    run: (shell) =>
      exportDecks(
        {
          ...{ inputs: ['talk.md'], outDir: 'dist', timeoutMs: 60_000 },
          ...{ format: ['html'], singleFile: true, budget: 2 },
        },
        shell,
      ),
  },
  'odd-prose': outlineOf(`Tlie bri|dge\n\n${'Tlie bri|dge wa,s bu1lt by tlie t0wn. '.repeat(9)}\n`),
  'fit-not-measured': {
    files: { 'talk.md': '# Nobody has measured this\n\n---\n\n## Nor this\n\n- one\n' },
    run: (shell) => withoutBrowser(() => buildWhole(shell)),
  },
  'focus-word': {
    ...outlineOf('The Bridge\n\nThe bridge was built in 1871. The river rose in May.\n'),
    run: (shell) => outline({ article: 'article.txt', focus: 'brigde' }, shell),
  },
  'new-part': update(`${drawnFrom('The Bridge', 'The bridge was built in 1871.')}# Mine\n`, 'It fell.'),
  'no-sections': {
    ...outlineOf('The Bridge\n\nThe bridge was built in 1871. The river rose in May.\n'),
    run: (shell) => outline({ article: 'article.txt', sections: true }, shell),
  },
  'not-drawn': update('# Mine\n\n- It was built long ago <!-- src: p1.s1 -->\n'),
  'short-article': {
    ...outlineOf('The Bridge\n\nThe bridge was built in 1871. The river rose in May.\n'),
    run: (shell) => outline({ article: 'article.txt', slides: 12 }, shell),
  },
  'source-changed': update(
    `${drawnFrom('The Bridge', 'The bridge was built in 1817.')}# Built in 1817 <!-- src: p1.s1 -->\n\nNote:\n\np1.s1: The bridge was built in 1817.\n`,
  ),
  'outline-kept': {
    files: {
      'article.txt': 'The Bridge\n\nThe bridge was built in 1871.\n',
      'slides/article.md': '# Mine\n',
    },
    run: (shell) => outline({ article: 'article.txt' }, shell),
  },
  overflow: whole(`# A\n\n---\n\n## B {fit=dense}\n\n${points.join('\n')}\n`),
  // The code is given to no character, so that no font has a glyph for it.
  'pdf-page': print('# A\n\n---\n\n## B\n\n- one\n- two \u0378\n'),
  preprocessor: trusted('---\npreprocessor: change.mjs\n---\n\n# A\n', {
    'change.mjs': "export default () => { throw new Error('no table'); };\n",
  }),
  'remote-font': deck('---\ntheme: league\n---\n\n# A\n'),
  'remote-image': deck('# A\n\n---\n\n## B\n\n![a cat](https://example.org/cat.png)\n'),
  'report-kept': {
    files: {
      'article.txt': 'The Bridge\n\nThe bridge was built in 1871.\n',
      'page.html': '<h1>Mine</h1>\n',
    },
    run: (shell) => outline({ article: 'article.txt', out: 'new.md', report: 'page.html' }, shell),
  },
  'separator-pattern': deck('---\nseparator: "(?<=a)---"\n---\n\n# A\n'),
  'source-attribution': point(
    'The mayor claims that the mill wastes water.',
    '- The mill wastes water <!-- src: p1.s1 -->',
  ),
  'source-missing': {
    ...deck('---\nsource: mill.txt\n---\n\n# The mill <!-- src: p0 -->\n'),
    run: (shell) => check({ inputs: ['talk.md'], quick: true }, shell),
  },
  'source-name': point('Anna Lund bought the mill.', '- The mill of Erik Berg <!-- src: p1.s1 -->'),
  'source-negation': point('The mill no longer turns.', '- The mill turns <!-- src: p1.s1 -->'),
  'source-number': point('The fire took 40 sacks.', '- The fire took 400 sacks <!-- src: p1.s1 -->'),
  'source-quotation': point(
    'Lund called it “a gift to the town”.',
    '- Lund called it “a gift to all” <!-- src: p1.s1 -->',
  ),
  'source-speaker': point(
    '“We all agree,” said Lund to Berg.',
    '> “We all agree” <!-- src: p1.s1 -->\n>\n> — Berg',
  ),
  'stock-look': deck("---\ntheme: { extends: black, accent: '#0a7' }\n---\n\n# A\n"),
  'theme-kept': {
    files: { 'themes/acme/theme.json': '{}\n' },
    run: (shell) => themeNew({ name: 'acme', extends: 'paper' }, shell),
  },
  'theme-origin': {
    files: {
      'themes/acme/theme.json':
        '{ "name": "acme", "version": "1.0.0", "license": "MIT", "extends": "paper" }\n',
    },
    run: (shell) => themeDiff({ theme: 'acme' }, shell),
  },
  'theme-cycle': extending({ egg: 'hen', hen: 'egg' }),
  'theme-depth': extending({ a: 'b', b: 'c', c: 'd', d: 'e', e: 'paper' }),
  'token-cycle': theme(
    'tokens.json',
    /"inverse": \{\s*"\$extends": "[^"]*"/,
    '"inverse": {\n      "$extends": "{tone.inverse}"',
  ),
  'token-name': theme('tokens.json', '"paper": {', '"pa.per": {'),
  'token-type': theme('tokens.json', '"$type": "color"', '"$type": "colour"'),
  'token-value': theme('tokens.json', '"components": [0.9569, 0.9451, 0.9176]', '"components": [0.9569]'),
  'too-large': {
    files: { 'talk.md': '# A\n' },
    prepare: () => truncate('talk.md', 61_000_000),
    run: (shell) => buildDeck(shell),
  },
  'too-many-slides': deck('# A\n'.repeat(10_001)),
  'two-configurations': deck('# A\n', { 'lectern.config.yaml': 'lang: en\n', 'lectern.config.json': '{}\n' }),
  'two-sources': deck('# A\n\n---\n\n## B\n\n```chart {src=a.csv}\nNorth,1\n```\n', {
    'a.csv': 'North,2\nSouth,3\n',
  }),
  'unknown-key': theme('theme.json', '"license": "MIT",', '"license": "MIT",\n  "licence": "MIT",'),
  'unknown-role': theme('tokens.json', '"accent-text":', '"accent-txt":'),
  'unknown-source': point('The mill burned.', '- It burned <!-- src: p1.s2 -->'),
  'allow-comment': deck('# A\n\n---\n\n<!-- allow: crowded -->\n\n## B\n'),
  'allow-unused': {
    files: { 'talk.md': '# A\n\n---\n\n<!-- allow: crowded: a poem is read whole -->\n\n## B\n' },
    run: (shell) => check({ inputs: ['talk.md'], quick: true }, shell),
  },
  'rule-setting': deck('---\nrules: { overflow: off }\n---\n\n# A\n'),
  'unknown-theme': deck('---\ntheme: papier\n---\n\n# A\n'),
  'unknown-token': theme('tokens.json', '{palette.ink}', '{palette.inc}'),
  'unread-format': articleOf('article.rtf', '{\\rtf1}'),
  'unreadable-file': {
    files: { 'talk.md': '# A\n' },
    // Who may read everything, reads as nobody here.
    prepare: async () => {
      const { chmod } = await import('node:fs/promises');
      await chmod('talk.md', 0);
      if (process.geteuid?.() === 0) process.seteuid?.(65_534);
    },
    run: (shell) => buildDeck(shell).finally(() => process.getuid?.() === 0 && process.seteuid?.(0)),
  },
  'wrong-font': theme('theme.json', '"weight": 300', '"weight": "light"'),
  'wrong-value': theme('theme.json', '"version": "1.0.0"', '"version": 1'),
};
