import { deepStrictEqual } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { argv } from 'node:process';
import { URL } from 'node:url';
import { build } from 'rolldown';

// node bundle.js FOLDER PROGRAM… [--with PACKAGE…] writes programs with what they import into a folder: a few files instead of
// hundreds, since opening files is most of what a short command costs. What is loaded on demand stays a file of its own.
// Packages that an outline needs, and those named, come in with those that they need themselves, and with their licences;
// others stay outside.
const [dir, ...rest] = argv.slice(2);
const at = rest.indexOf('--with');
const [input, named] = at < 0 ? [rest, []] : [rest.slice(0, at), rest.slice(at + 1)];
const packages = withNeeded([
  ...named,
  '@csstools/css-tokenizer',
  'commander',
  'compromise',
  'csv-parse',
  'd3-scale',
  'entities',
  'fastest-levenshtein',
  'gemoji',
  'hast-util-from-html',
  'hast-util-sanitize',
  'hast-util-to-html',
  'jsonc-parser',
  'katex',
  'marked',
  'yaml',
]);
packages.add('puppeteer-core'); // What it finds and starts browsers with is not needed.
const inside = new RegExp(
  `^[./\\0#]|^[a-z]:\\\\|^(?:${[...packages, '@oxc-project/runtime'].join('|')})(?:/|$)`,
  'i',
);

/** Folder of the package that a module belongs to, if it is no module of ours. */
const folderOf = (id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(id)?.[0];

/** Names of packages and of all that they need to run. */
function withNeeded(names, found = new Set()) {
  for (const name of names) {
    if (found.has(name) || name.startsWith('@types/')) continue;
    found.add(name);
    const { dependencies = {} } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    withNeeded(Object.keys(dependencies), found);
  }
  return found;
}

/** The licence of a package, as a comment that stays. puppeteer-core names Apache's, and has no copy of it. */
function licence(folder) {
  const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const from = name === 'puppeteer-core' ? 'node_modules/typescript' : folder;
  const file = readdirSync(from).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? readFileSync(join(from, file), 'utf8') : licenceInReadme(from);
  if (!text) throw new Error(`${name} has no licence beside it`);
  return `/*! ${name}\n${text}*/`;
}

/** The last part of a package's description, where that is its licence. */
function licenceInReadme(folder) {
  const file = readdirSync(folder).find((each) => /^readme/i.test(each));
  return file && /^#+ *licen[cs]e[^]*$/im.exec(readFileSync(join(folder, file), 'utf8'))?.[0];
}

/** An expression that makes the same data at once. */
function print(data) {
  const json = JSON.stringify(data);
  deepStrictEqual(JSON.parse(json), data);
  return `JSON.parse(${JSON.stringify(json)})`;
}

/** The code with a part of it replaced, which has to be there. */
function replace(code, from, to) {
  if (!code.includes(from)) throw new Error(`compromise has no longer ${from}`);
  return code.replace(from, () => to);
}

// compromise unpacks its words whenever it is loaded, which takes longer than tagging an article: here it is done once.
const words = 'compromise/src/2-two/preTagger/model';
const evaluate = (path) => import(new URL(`node_modules/${path}`, import.meta.url));
const changed = {
  // Of the names and their pictures only these are asked for.
  'gemoji/index.js': async () =>
    `export const nameToEmoji = ${print((await evaluate('gemoji/index.js')).nameToEmoji)}`,
  [`${words}/lexicon/index.js`]: async () => {
    await evaluate(`${words}/index.js`); // adds to the words
    return `export const { lexicon, switches, frozenLex } = ${print({ ...(await evaluate(`${words}/lexicon/index.js`)) })}`;
  },
  [`${words}/models/index.js`]: async () =>
    `export default ${print((await evaluate(`${words}/models/index.js`)).default)}`,
  [`${words}/index.js`]: async (code) => {
    const { one, two } = (await evaluate(`${words}/index.js`)).default;
    const rest = print([{ _multiCache: one._multiCache }, { uncountable: two.uncountable }]);
    const assign = `const rest = ${rest}\nObject.assign(model.one, rest[0])\nObject.assign(model.two, rest[1])`;
    return replace(code, 'model = expandLexicon(model)', assign);
  },
  'compromise/src/API/extend.js': (code) =>
    replace(code, 'Object.assign(model, { [key]: plugin[key] })', 'model[key] = plugin[key]'),
};

/** What rolldown adds, which modules of all files need. */
const runtime = '\0rolldown/runtime.js';

const imported = new Map();

/** What a module of ours imports at once, and what that imports; not itself, which may wait for what it loads later. */
function listImported(path, context) {
  const known = imported.get(path);
  if (known) return known;
  const found = new Set();
  const add = (id) => {
    if (found.has(id)) return;
    found.add(id);
    context.getModuleInfo(id)?.importedIds.forEach(add);
  };
  context.getModuleInfo(join(import.meta.dirname, 'src', path))?.importedIds.forEach(add);
  imported.set(path, found);
  return found;
}

/** A test for modules that are loaded with `path`. */
const isLoadedWith = (path) => (id, context) => listImported(path, context).has(id);
const isEarly = isLoadedWith('cli.ts');
const ofCommands = ['command-defaults.ts', 'build.ts', join('export', 'export.ts')];
const isOfCommand = ofCommands.map((path) => isLoadedWith(join('commands', path)));
const isOfDeck = isLoadedWith(join('commands', 'build-decks.ts'));

const { resolve } = createRequire(import.meta.url);
await build({
  input,
  platform: 'node',
  external: (id) => !inside.test(id),
  // As modules, of which only those come in that are used.
  resolve: {
    alias: {
      yaml: resolve('yaml').replace(/dist.index\.js$/, 'browser/dist/index.js'),
      'jsonc-parser': resolve('jsonc-parser').replace(/umd(.main\.js)$/, 'esm$1'),
      // What drives a browser, without what finds, fetches and starts one.
      'puppeteer-core': resolve('puppeteer-core').replace(
        /cjs(.)puppeteer.*$/,
        'esm$1puppeteer$1puppeteer-core-browser.js',
      ),
    },
  },
  plugins: [
    {
      name: 'unpacked-words',
      transform(code, id) {
        const path = id.replaceAll('\\', '/');
        const change = Object.keys(changed).find((each) => path.endsWith(`/node_modules/${each}`));
        return change ? changed[change](code) : null;
      },
    },
  ],
  output: {
    dir,
    cleanDir: true,
    // What most commands need comes in one file, for each takes milliseconds to be found, opened and linked: what the program
    // needs before it knows the command, what tells whether a deck has changed, what every deck needs, and what several of the
    // other commands share.
    codeSplitting: {
      groups: [
        {
          name: (id, context) => (id === runtime || isEarly(id, context) ? 'start' : null),
          debugName: 'start',
          priority: 3,
        },
        {
          name: (id, context) => (isOfCommand.some((is) => is(id, context)) ? 'commands' : null),
          debugName: 'commands',
          priority: 2,
        },
        {
          name: (id, context) => (isOfDeck(id, context) ? 'deck' : null),
          debugName: 'deck',
          priority: 1,
        },
        { name: 'shared', test: /[\\/]src[\\/]/, minShareCount: 4 },
      ],
    },
    chunkFileNames: '[name].js',
    banner: ({ moduleIds }) => [...new Set(moduleIds.map(folderOf))].filter(Boolean).map(licence).join('\n'),
  },
});
