import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../support/random.ts';

/** Numbers from 0 to 1. */
export type Random = () => number;

/** One of a list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Texts that between them hold every construct: the golden decks, and every example of the format's description. */
export function readSeeds(): string[] {
  const golden = readdirSync('tests/golden', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readText(join('tests/golden', name, 'outline.md')))
    // Of the few that are large for a reason of their own, mutants would say nothing more.
    .filter((text) => text !== '' && text.length < 8_000);
  const format = readText('docs/outline-format.md');
  const examples = [...format.matchAll(/^````markdown\n([^]*?)^````$/gm)].map(([, text]) => text!);
  return [...golden, ...examples];
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Pieces that open, close or turn something. */
const pieces = [
  '# ', '## ', '### ', '---', '----', '***', '- ', '  - ', '    ', '1. ', '> ', '> [!tip] ', '```', '````', '```mermaid',
  '```chart', '~~~', ':::', '::: columns', '::: column', '::: notes', '::: left', '::: incremental', '<!--', '-->',
  '<!-- layout: quote -->', '<!-- .slide: data-state="x" -->', '<!-- .element: class="fragment" -->', '<!-- src: p1.s1 -->',
  '<!-- include: nowhere.md -->', '<<< nowhere.ts', 'Note:', '. . .', '| a | b |', '|---|---|', '[^a]', '[^a]: x', '[x]: y',
  '[a](b)', '![a](b)', '![bg](b)', '{.fragment}', '{#id .c k=v}', '{', '}', '==', '**', '__', '_', '~~', '`', '\\', '$', '$$',
  '\\frac{', '<div>', '</div>', '<kbd>', '<script>', '<style>', '</style>', '<img src=x onerror=y>', '<svg>', '<table>', '&amp;',
  '&#0;', ':tada:', ':icon-x:', '[ ] ', '=', 'https://a.b/c', '"', "'", '(', ')', '[', ']', '!', '|',
  '\t', '\r', '\u0000', '\u2028', '\uFEFF', '\u202E', '\u200D', '\uD83D', '\u0301', '\u{1F468}\u200D\u{1F469}', '၏', 'ﷺ', '中', 'word',
]; // prettier-ignore

/** A text that was changed in a few places, as by a slip of the hand or a broken program. */
export function mutate(text: string, others: readonly string[], random: Random): string {
  const lines = text.split('\n');
  const at = () => Math.floor(random() * (lines.length + 1));
  for (let changes = 1 + Math.floor(random() * 6); changes > 0; changes--) {
    const line = at();
    const column = Math.floor(random() * ((lines[line]?.length ?? 0) + 1));
    const put = (piece: string) => {
      const old = lines[line] ?? '';
      lines[line] = old.slice(0, column) + piece + old.slice(column);
    };
    switch (Math.floor(random() * 10)) {
      case 0:
        lines.splice(line, 1 + Math.floor(random() * 3));
        break;
      case 1:
        lines.splice(line, 0, ...lines.slice(at(), at()));
        break;
      case 2: {
        const from = pick(random, others).split('\n');
        const start = Math.floor(random() * from.length);
        lines.splice(line, 0, ...from.slice(start, start + 1 + Math.floor(random() * 12)));
        break;
      }
      case 3:
        lines.splice(line, 0, pick(random, pieces));
        break;
      case 4:
        lines[line] = (lines[line] ?? '').slice(0, column);
        break;
      case 5:
        lines[line] = `${pick(random, ['  ', '    ', '> ', '- ', '\t'])}${lines[line] ?? ''}`;
        break;
      case 6:
        put(pick(random, pieces).repeat(1 + Math.floor(random() * 40)));
        break;
      case 7:
        lines.splice(line, 2, lines.slice(line, line + 2).join(' '));
        break;
      default:
        put(pick(random, pieces));
    }
  }
  return lines.join('\n');
}

const settings = [
  'title', 'subtitle', 'author', 'date', 'lang', 'dir', 'description', 'source', 'theme', 'tokens', 'size', 'split',
  'slide-level', 'incremental', 'layout', 'agenda', 'fit', 'footer', 'logo', 'slide-number', 'transition', 'minutes',
  'sources', 'icons', 'reveal', 'aliases', 'separator', 'css', 'highlightTheme', 'marp', 'nonsense', '__proto__',
]; // prettier-ignore

const values = [
  'true', 'false', '1', '0', '-3', '1e9', 'auto', 'rules', 'headings', 'plain', 'thesis', 'black', 'nowhere', '16:9', '4:3', '[800, 600]',
  'en', 'ar', 'my', 'x', '"quoted"', "'it''s'", '', '~', '[]', '{}', '{ a: 1 }', '[a, b]', '2026-02-30', '010', '"<b>"', 'a: b', '&a x',
  '*a', '!!str x', '|\n  lines\n  of text', '"open', '{ name: paper, accent: teal }', '^---v$', 'fade', 'split', 'shrink',
]; // prettier-ignore

/** Front matter of known and unknown keys with right and wrong values. */
function makeFront(random: Random): string {
  const entries = Array.from(
    { length: Math.floor(random() * 6) },
    () => `${pick(random, settings)}: ${pick(random, values)}`,
  );
  return `---\n${entries.join('\n')}\n---\n`;
}

/** A word that no construct gives a meaning to. */
function makeWord(random: Random): string {
  return Array.from({ length: 9 }, () => pick(random, [...'bcdfghklmnp'])).join('');
}

/** The text with paragraphs of one word each, which stand at blank lines and are meant to be seen. */
function plantWords(text: string, words: readonly string[], random: Random): string {
  const blocks = text.split(/\n{2,}/);
  for (const word of words) blocks.splice(1 + Math.floor(random() * blocks.length), 0, word);
  return `${blocks.join('\n\n')}\n`;
}

/** A deck of one seed: a text that was broken, with front matter or without, and three words that are meant to be seen. */
export function makeDeck(
  seed: number,
  seeds: readonly string[],
): { readonly text: string; readonly words: readonly string[] } {
  const random = seededRandom(seed);
  const words = [makeWord(random), makeWord(random), makeWord(random)];
  const mutant = mutate(pick(random, seeds), seeds, random);
  const text = (random() < 0.3 ? makeFront(random) : '') + plantWords(mutant, words, random);
  return { text, words };
}
