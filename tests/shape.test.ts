import { describe, expect, test } from 'vitest';
import { type Import, type Module, readModules } from './support/imports.ts';

const modules = readModules();
const byPath = new Map(modules.map((module) => [module.path, module]));
const roomOf = (file: string) => file.split('/')[0]!.replace(/\.ts$/, '');

/** Rooms that each room may import, besides itself. A room that is new must find its place here. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  html: [],
  source: [],
  talk: [],
  stage: ['talk'],
  markdown: ['source', 'html'],
  article: ['source', 'markdown'],
  deck: ['source', 'markdown'],
  theme: ['source', 'html'],
  pdf: ['source'],
  layout: ['source', 'html', 'markdown', 'deck'],
  render: ['source', 'html', 'markdown', 'deck', 'layout', 'theme'],
  check: ['source', 'html', 'markdown', 'article', 'deck', 'layout', 'theme', 'render'],
  paper: ['html', 'layout', 'render'],
  text: ['html', 'markdown', 'deck', 'layout', 'render'],
  report: ['source', 'html', 'markdown', 'article', 'render'],
  pptx: ['source', 'html', 'deck', 'render', 'theme'],
  gallery: ['source', 'html', 'theme', 'layout', 'render'],
  io: ['source', 'talk'],
  prepare: ['source', 'html', 'markdown', 'deck', 'theme', 'layout', 'render', 'check', 'gallery', 'io'],
  commands: [
    'source',
    'html',
    'markdown',
    'article',
    'deck',
    'theme',
    'pdf',
    'paper',
    'text',
    'layout',
    'render',
    'check',
    'report',
    'pptx',
    'gallery',
    'talk',
    'io',
    'prepare',
  ],
  cli: ['commands'],
  index: ['source', 'html', 'article', 'deck', 'theme', 'layout', 'render', 'check'],
};

/** Imports of all modules for which `isWrong` holds, as `file → target`. */
function listWrong(isWrong: (module: Module, found: Import) => boolean): string[] {
  return modules.flatMap((module) =>
    module.imports
      .filter((found) => isWrong(module, found))
      .map(({ target }) => `${module.path} → ${target}`),
  );
}

test('there are modules, and their imports are read', () => {
  expect(modules.length).toBeGreaterThan(100);
  expect(byPath.get('cli.ts')?.imports.map(({ file }) => file)).toContain('commands/run-cli.ts');
  expect(byPath.get('check/check-raw-html.ts')?.imports).toContainEqual(
    expect.objectContaining({ file: 'render/sanitize.ts', lazy: true }),
  );
});

describe('imports point one way', () => {
  test('every room has its arrows', () => {
    expect([...new Set(modules.map(({ room }) => room))].filter((room) => !(room in arrows))).toEqual([]);
  });

  test('a room imports only those below it', () => {
    const wrong = listWrong(({ room }, { file, typeOnly }) => {
      if (file === null || roomOf(file) === room || arrows[room]?.includes(roomOf(file))) return false;
      // io may name the types of the stages whose data it carries.
      return !(room === 'io' && typeOnly);
    });
    expect(wrong).toEqual([]);
  });

  test('what runs in the deck is imported by nothing else', () => {
    expect(
      listWrong(({ room }, { file }) => file !== null && roomOf(file) === 'stage' && room !== 'stage'),
    ).toEqual([]);
  });

  test('what runs in the deck brings no package with it', () => {
    expect(
      listWrong(
        ({ room }, { file, typeOnly }) => ['stage', 'talk'].includes(room) && file === null && !typeOnly,
      ),
    ).toEqual([]);
  });

  test('every relative import names a module that is there', () => {
    expect(listWrong((_, { file }) => file !== null && !byPath.has(file) && !file.endsWith('.d.ts'))).toEqual(
      [],
    );
  });

  test('no module needs itself', () => {
    expect(findCycles()).toEqual([]);
  });
});

describe('effects and heavy packages stay where they belong', () => {
  test('only io, prepare and commands touch Node', () => {
    expect(
      listWrong(
        ({ room }, { target }) => target.startsWith('node:') && !['io', 'prepare', 'commands'].includes(room),
      ),
    ).toEqual([]);
  });

  test('prepare and commands take from Node only paths, hashes, the system’s names and the state of files', () => {
    const allowed = ['node:path', 'node:crypto', 'node:os', 'node:fs/promises'];
    expect(
      listWrong(
        ({ room }, { target }) =>
          ['prepare', 'commands'].includes(room) && target.startsWith('node:') && !allowed.includes(target),
      ),
    ).toEqual([]);
  });

  test('the stages know nothing of processes, consoles, clocks and chance', () => {
    const stages = modules.filter(
      ({ room }) => !['io', 'prepare', 'commands', 'cli', 'stage'].includes(room),
    );
    const effects = /\b(?:process\.(?!ts')|console\.|Date\.now|new Date\(\)|Math\.random|performance\.)/;
    const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|`(?:[^`\\]|\\.)*`/g, '');
    expect(stages.filter(({ text }) => effects.test(code(text))).map(({ path }) => path)).toEqual([]);
  });

  test('only the markdown room runs marked', () => {
    expect(
      listWrong(({ room }, { target, typeOnly }) => target === 'marked' && !typeOnly && room !== 'markdown'),
    ).toEqual([]);
  });

  test('only io runs a browser', () => {
    const browsers = /^(?:puppeteer|puppeteer-core|@puppeteer\/.*|@sparticuz\/.*)$/;
    expect(
      listWrong(({ room }, { target, typeOnly }) => browsers.test(target) && !typeOnly && room !== 'io'),
    ).toEqual([]);
  });

  test('the command line starts without heavy packages', () => {
    const heavy =
      /^(?:puppeteer|puppeteer-core|@puppeteer\/.*|@sparticuz\/.*|highlight\.js.*|compromise.*|subset-font|hast-.*|marked|yaml|chokidar|sirv|katex|linkedom|@mozilla\/readability|mammoth|yauzl|unpdf|pptxgenjs|jszip)$/;
    const loaded = eagerFrom('cli.ts');
    const found = loaded.flatMap(({ path, imports }) =>
      imports
        .filter(({ target, typeOnly, lazy }) => heavy.test(target) && !typeOnly && !lazy)
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(loaded.length).toBeGreaterThan(1);
    expect(found).toEqual([]);
  });

  test('the sanitiser, the grammars and the tagger are loaded only on use', () => {
    const late =
      /^(?:hast-util-(?:from-html|sanitize|to-html)|highlight\.js\/.*|puppeteer|puppeteer-core|subset-font|katex|linkedom|@mozilla\/readability|mammoth|yauzl|unpdf|pptxgenjs|jszip)$/;
    const doors = ['render/sanitize.ts'];
    const wrong = listWrong(
      ({ path }, { target, typeOnly, lazy }) =>
        late.test(target) && !typeOnly && !lazy && !doors.includes(path),
    );
    expect(wrong).toEqual([]);
    expect(listWrong((_, { file, lazy }) => file !== null && doors.includes(file) && !lazy)).toEqual([]);
  });
});

describe('files are small and say what they give', () => {
  test('no file has more than 300 lines', () => {
    expect(modules.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)).toEqual([]);
  });

  test('every exported function, interface and class has a docstring', () => {
    const bare = /(?<!\*\/\n)(?<![^\n])export (?:async )?(?:function|interface|class) (\w+)/g;
    const missing = modules.flatMap(({ path, text }) =>
      [...text.matchAll(bare)].map(([, name]) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('no file is called after what it does not say', () => {
    expect(
      modules.filter(({ path }) => /(?:utils?|helpers?|misc|common)\.ts$/.test(path)).map(({ path }) => path),
    ).toEqual([]);
  });
});

/** Modules that are loaded when `path` is, itself included. */
function eagerFrom(path: string): Module[] {
  const seen = new Set<string>();
  const visit = (at: string): void => {
    const module = byPath.get(at);
    if (!module || seen.has(at)) return;
    seen.add(at);
    for (const { file, typeOnly, lazy } of module.imports)
      if (file !== null && !typeOnly && !lazy) visit(file);
  };
  visit(path);
  return [...seen].map((each) => byPath.get(each)!);
}

function findCycles(): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const { file, typeOnly, lazy } of byPath.get(path)?.imports ?? []) {
      if (file !== null && !typeOnly && !lazy) visit(file, [...trail, path]);
    }
    state.set(path, 'done');
  };
  for (const { path } of modules) visit(path, []);
  return cycles;
}
