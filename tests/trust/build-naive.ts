import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import katex from 'katex';
import { marked } from 'marked';
import { parse } from 'yaml';
import type { Attack } from './attack.ts';
import type { Place } from './place.ts';

/** Files that the naive page needs besides its own. */
export interface NaiveTools {
  readonly folder: string;
}

/** Copies Reveal.js and Mermaid to where pages may load them from. */
export async function layOutTools(folder: string): Promise<NaiveTools> {
  await mkdir(folder, { recursive: true });
  for (const [name, from] of [
    ['reveal.js', 'reveal.js/dist/reveal.js'],
    ['reveal.css', 'reveal.js/dist/reveal.css'],
    ['mermaid.js', '@mermaid-js/tiny/dist/mermaid.tiny.js'],
  ] as const)
    await copyFile(resolve('node_modules', from), join(folder, name));
  return { folder };
}

/**
 * What tools of this kind have done and been mended for: `marked` with its output in a template, front matter in whatever
 * language it says, paths joined and not looked at, settings merged into one another and printed as they are, equations,
 * diagrams and drawings as they come. `policy` is markup that stands first in the head. Throws `Hung` where it would wait for ever.
 */
export async function buildNaive(
  attack: Attack,
  place: Place,
  tools: NaiveTools,
  policy = '',
): Promise<string> {
  const text = await readNaive(attack, place);
  if (text.length > longestText) throw new Hung(`a text of ${text.length} letters`);
  const { settings, body } = readFront(text, place);
  const slides = splitSlides(readIncludes(body, place)).map((slide) => renderSlide(slide, place, attack));
  const page = fillTemplate(slides, settings, place, tools).replace(
    '<!doctype html>',
    `<!doctype html>${policy}`,
  );
  const html = join(place.out, 'index.html');
  writeFileSync(html, page);
  for (const key of ['dest', 'out', 'output'])
    if (typeof settings[key] === 'string') writeFileSync(join(place.project, settings[key]), page);
  return html;
}

/** Letters of a text on which `marked` works for minutes. */
const longestText = 20_000_000;

/** The naive pipeline would never come to an end. */
export class Hung extends Error {}

async function readNaive({ article, naive }: Attack, { project }: Place): Promise<string> {
  const path = join(project, article?.name ?? 'talk.md');
  if (naive === 'word') {
    const [{ default: mammoth }, { default: JsZip }] = await Promise.all([
      import('mammoth'),
      import('jszip'),
    ]);
    const zip = await JsZip.loadAsync(await readFile(path));
    // As a previewer unpacks an archive: into a folder, by the names that stand in it.
    for (const entry of Object.values(zip.files)) {
      const bytes = await entry.async('uint8array');
      const original = (entry as { unsafeOriginalName?: string }).unsafeOriginalName ?? entry.name;
      if (original.includes('..') || original.startsWith('/'))
        writeFileSync(resolve(project, 'unpacked', original.replaceAll('\\', '/')), bytes);
    }
    const options = { externalFileAccess: true };
    return (await mammoth.convertToHtml({ path }, options as object)).value;
  }
  return readFileSync(path, 'utf8');
}

type Settings = Record<string, unknown>;

function readFront(text: string, { project }: Place): { settings: Settings; body: string } {
  const match = /^---[ \t]*(\w*)[^\n]*\n([^]*?)\n---[^\n]*\n/.exec(text);
  if (!match) return { settings: {}, body: text };
  const [all, language = '', front = ''] = match;
  const body = text.slice(all.length);
  const settings: Settings = {};
  if (/^(?:js|javascript|coffee)$/i.test(language)) {
    merge(settings, new Function(`return ${front}`)() as Settings);
  } else {
    // The bound against aliases is off, as in readers that have none.
    const read = parse(front, { merge: true, maxAliasCount: -1, uniqueKeys: false, logLevel: 'silent' });
    if (read !== null && typeof read === 'object') merge(settings, read as Settings);
  }
  const { preprocessor } = settings;
  if (typeof preprocessor === 'string') runFile(join(project, preprocessor));
  return { settings, body };
}

/** The settings of one over those of another, key by key and level by level. */
function merge(into: Settings, from: Settings): Settings {
  for (const key of Object.keys(from)) {
    const value = from[key];
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      into[key] ??= {};
      merge(into[key] as Settings, value as Settings);
    } else into[key] = value;
  }
  return into;
}

function runFile(path: string): void {
  spawnSync(process.execPath, [path], { timeout: 5000 });
}

/** A file that a deck names, wherever it lies. */
function readAny(name: string, { project }: Place): Buffer | null {
  const bare = name.startsWith('file:') ? fileURLToPath(name) : decodeURIComponent(name);
  const path = resolve(project, bare.replaceAll('\\', '/').replace(/[?#].*$/, ''));
  if (!existsSync(path)) return null;
  const status = statSync(path);
  if (status.isFIFO() || status.isCharacterDevice()) throw new Hung(path);
  return status.isFile() ? readFileSync(path) : null;
}

function readIncludes(body: string, place: Place): string {
  return body
    .replace(/<!--\s*include:\s*(\S+?)(?:#[^\s]*)?\s*-->/g, (_, name: string) =>
      String(readAny(name, place) ?? ''),
    )
    .replace(
      /^<<< (\S+?)(?:#\S*)?(?: .*)?$/gm,
      (_, name: string) => `\`\`\`\n${readAny(name, place)}\n\`\`\``,
    )
    .replace(/^```\w+ \{src=(\S+)\}\n```/gm, (_, name: string) => `\`\`\`\n${readAny(name, place)}\n\`\`\``);
}

const splitSlides = (body: string): string[] => body.split(/^-{3,4}$/m);

function renderSlide(source: string, place: Place, { naive }: Attack): string {
  const ofSlide = [...source.matchAll(/<!--\s*\.slide:([^]*?)-->/g)].map(([, pairs]) => pairs).join(' ');
  const [body = '', notes = ''] = source.split(/^Notes?:/m);
  const ofHeading = /^#+ .*?\{([^{}]*)\}\s*$/m.exec(body)?.[1] ?? '';
  const markup = finishMarkup(String(marked.parse(drawMath(body), { async: false })), place);
  const aside = notes === '' ? '' : `<aside class="notes">${marked.parse(notes, { async: false })}</aside>`;
  const icons = naive === 'icons' ? drawIcons(place) : '';
  return `<section ${ofSlide} ${readPairs(ofHeading, 'data-')}>${markup}${icons}${aside}</section>`;
}

function drawMath(text: string): string {
  const options = { trust: true, strict: 'ignore', throwOnError: false, maxExpand: 30_000 } as const;
  return text
    .replace(/\$\$([^]+?)\$\$/g, (_, tex: string) =>
      katex.renderToString(tex, { ...options, displayMode: true }),
    )
    .replace(/(?<![\\$])\$([^$\n]+)\$/g, (_, tex: string) => katex.renderToString(tex, options));
}

const unescapeText = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** `#id .class key=value` as attributes, whatever they are; `prefix` goes before the keys. */
function readPairs(text: string, prefix = ''): string {
  return unescapeText(text)
    .replace(/(?<!\S)#([^\s"']+)/g, 'id="$1"')
    .replace(/(?<!\S)\.([^\s"']+)/g, 'class="$1"')
    .replace(/(?<!\S)(?!data-|on|id=|class=|style=)([\w-]+=)/g, `${prefix}$1`);
}

function finishMarkup(markup: string, place: Place): string {
  return markup
    .replace(
      /<(\w+)((?:\s[^<>]*)?)>([^<]*)<!--\s*\.element:([^]*?)-->/g,
      (_, tag: string, had: string, inner: string, pairs: string) => `<${tag}${had} ${pairs}>${inner}`,
    )
    .replace(
      /<(h\d|p|li)([^>]*)>([^<]*?)\s*\{([^{}]*)\}\s*(?=<)/g,
      (_, tag: string, had: string, inner: string, pairs: string) =>
        `<${tag}${had} ${readPairs(pairs)}>${inner}`,
    )
    .replace(
      /<(img|a)((?:\s[^<>]*)?)>([^<]*(?:<\/a>)?)\{([^{}]*)\}/g,
      (_, tag: string, had: string, inner: string, pairs: string) =>
        `<${tag} ${readPairs(pairs)} ${had}>${inner}`,
    )
    .replace(
      /\[([^\]<]*)\]\{([^{}]*)\}/g,
      (_, inner: string, pairs: string) => `<span ${readPairs(pairs)}>${inner}</span>`,
    )
    .replace(
      /<pre><code class="language-mermaid[^"]*">([^]*?)<\/code><\/pre>/g,
      (_, source: string) => `<pre class="mermaid">${source}</pre>`,
    )
    .replace(
      /<pre><code class="language-chart[^"]*">([^]*?)<\/code><\/pre>/g,
      (_, source: string) => `<svg><text>${unescapeText(source)}</text></svg>`,
    )
    .replace(/<img([^>]*?) src="([^"]*)"([^>]*)>/g, (all, before: string, src: string, after: string) => {
      const bytes = /^(?:https?:|data:|javascript:|\/\/)/i.test(src.trim())
        ? null
        : readAny(unescapeText(src), place);
      if (bytes === null) return all;
      if (/\.svg$/i.test(src) || bytes.includes('<svg')) return String(bytes);
      return `<img${before} src="data:application/octet-stream;base64,${bytes.toString('base64')}"${after}>`;
    });
}

function drawIcons({ project }: Place): string {
  const folder = join(project, 'node_modules/@iconify-json/evil/icons.json');
  const { icons } = JSON.parse(readFileSync(folder, 'utf8')) as { icons: Record<string, { body: string }> };
  return Object.values(icons)
    .map(({ body }) => `<svg viewBox="0 0 9 9">${body}</svg>`)
    .join('');
}

function fillTemplate(
  slides: readonly string[],
  settings: Settings,
  place: Place,
  { folder }: NaiveTools,
): string {
  const tool = (name: string) => pathToFileURL(join(folder, name)).href;
  const {
    title = '',
    author = '',
    description = '',
    footer = '',
    lang = 'en',
    theme,
    logo,
    css,
    scripts,
    script,
  } = settings;
  const sheets = [css]
    .flat()
    .map((name) => (typeof name === 'string' ? String(readAny(name, place) ?? '') : ''));
  const accent = (theme as Settings | undefined)?.accent;
  const look = Object.entries({ accent, ...(settings.tokens as object) }).map(
    ([name, value]) => `--${name}: ${value};`,
  );
  const picture = typeof logo === 'string' ? finishMarkup(`<img src="${logo}">`, place) : '';
  const named = [scripts, script].flat().filter((name) => typeof name === 'string');
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="author" content="${author}"><meta name="description" content="${description}">
<link rel="stylesheet" href="${tool('reveal.css')}">
<style>${sheets.join('\n')}\n${themeCss(theme, place)}\n:root { ${look.join(' ')} }</style>
</head><body><div class="reveal"><div class="slides">${slides.join('\n')}</div></div>
<footer>${picture}${footer}</footer>
<script src="${tool('reveal.js')}"></script><script src="${tool('mermaid.js')}"></script>
${named.map((name) => `<script src="${pathToFileURL(resolve(place.project, String(name))).href}"></script>`).join('')}
<script>const options = ${JSON.stringify({ hash: true, ...(settings.reveal as object) })};
mermaid.initialize({ startOnLoad: false, securityLevel: 'loose', htmlLabels: true, flowchart: { htmlLabels: true } });
mermaid.run().catch(() => {});
Reveal.initialize(options);</script></body></html>`;
}

/** Every sheet of the theme's folder, or the sheet itself. */
function themeCss(theme: unknown, place: Place): string {
  const name = typeof theme === 'string' ? theme : (theme as Settings | undefined)?.name;
  if (typeof name !== 'string') return '';
  if (name.endsWith('.css')) return String(readAny(name, place) ?? '');
  const manifest = join(place.project, 'themes', name, 'theme.json');
  if (!existsSync(manifest)) return '';
  const { css, logo } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    css?: Record<string, string[]>;
    logo?: string;
  };
  const read = (each: string) => {
    const path = resolve(dirname(manifest), each);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const sheets = Object.values(css ?? {})
    .flat()
    .map(read);
  return [...sheets, logo === undefined ? '' : `/* ${read(logo)} */`].join('\n');
}
