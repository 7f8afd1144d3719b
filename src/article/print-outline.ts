import { stringify } from 'yaml';
import { formatDrawn } from './update/drawn.ts';
import { printOfSlide } from './update/prints.ts';
import { isRightToLeft } from './read/language.ts';
import { cellMark } from './plan/table-slides.ts';
import type { ArticleImage, Item, Line, Outline, OutlineSlide } from './types.ts';

/**
 * The outline as Markdown: front matter, then slides parted by `---`. `source` is the article's path as the outline
 * is to name it, `sourceHash` its SHA-256 in hexadecimal. With `sentences`, the prints of the article's sentences, front
 * matter keeps what a later update of the outline needs.
 */
export function printOutline(
  outline: Outline,
  {
    source,
    sourceHash,
    sentences,
  }: { readonly source: string; readonly sourceHash: string; readonly sentences?: string | null },
): string {
  const { title, author, date, lang, aliases } = outline;
  const meta = {
    title,
    ...(author === null ? {} : { author }),
    ...(date === null ? {} : { date }),
    ...(lang === 'und' ? {} : { lang }),
    ...(isRightToLeft(lang) ? { dir: 'rtl' } : {}),
    source,
    'source-hash': sourceHash,
    ...(Object.keys(aliases).length > 0 ? { aliases } : {}),
  };
  const frontMatter = stringify(meta, { version: '1.2', lineWidth: 0 });
  const slides = outline.slides.map(printSlide);
  const drawn =
    sentences === undefined
      ? ''
      : `drawn: ${formatDrawn({ slides: slides.map(printOfSlide), sentences, changed: [] })}\n`;
  return `---\n${frontMatter}${drawn}---\n\n${slides.join('\n\n---\n\n')}\n`;
}

/** One slide as Markdown, without the rule that parts it from the next. */
export function printSlide(slide: OutlineSlide): string {
  const level = slide.kind === 'cover' || slide.kind === 'section' ? '#' : '##';
  const parts =
    slide.headline.text === ''
      ? []
      : [`${level} ${escapeInline(slide.headline.text)}${sources(withSources(slide))}`];
  if (slide.kind === 'closing') parts.push('<!-- layout: closing -->');
  if (slide.key !== undefined) parts.push(`<!-- layout: ${slide.kind}, key: ${slide.key} -->`);
  if (slide.items.length > 0) parts.push(printItems(slide));
  if (slide.code) parts.push(slide.code.text);
  if (slide.image) parts.push(printImage(slide.image));
  if (slide.notes.length > 0) {
    const notes = slide.notes.map(({ id, text }) => `${id}: ${escapeInline(text)}`);
    parts.push(['Note:', ...notes].join('\n\n'));
  }
  return parts.join('\n\n');
}

function printItems({ kind, items, first = 1 }: OutlineSlide): string {
  switch (kind) {
    case 'cover':
    case 'section':
    case 'statement':
      return items.map((item) => `${escapeInline(item.text)}${sources(item)}`).join('\n\n');
    case 'quote':
      return items
        .map((item) => `> ${escapeInline(item.text)}\n>\n> — ${escapeInline(item.lead)}${sources(item)}`)
        .join('\n\n');
    case 'code':
      return items.map((item) => item.text).join('\n\n'); // fences and all, as the article has it
    case 'table':
      return printTable(items);
    case 'steps':
      return items.map((item, i) => `${first + i}. ${printItem(item)}`).join('\n');
    case 'people':
      return items
        .map((item) => `- **${escapeInline(item.lead)}**, ${escapeInline(item.text)}${sources(item)}`)
        .join('\n');
    default:
      return items.map((item) => `- ${printItem(item)}`).join('\n');
  }
}

/** A table, the first row its head. */
function printTable(rows: readonly Item[]): string {
  const [head, ...body] = rows.map((row) => {
    const cells = row.text.split(cellMark).map((cell) => escapeInline(cell).replaceAll('|', '\\|'));
    return `| ${cells.join(' | ')}${sources(row)} |`;
  });
  const rule = `|${' --- |'.repeat(rows[0]!.text.split(cellMark).length)}`;
  return [head, rule, ...body].join('\n');
}

function printImage({ href, alt, caption, block }: ArticleImage): string {
  const path = href.replace(/[%#?<>\\]/g, (mark) => encodeURIComponent(mark));
  const title = caption === '' ? '' : ` "${escapeInline(caption).replaceAll('"', '\\"')}"`;
  // What the picture shows is better told by its caption than not at all.
  return `![${escapeInline(alt || caption)}](<${path}>${title})${sources({ text: '', src: [block] })}`;
}

function printItem(item: Item): string {
  const lead = item.lead === '' ? '' : `**${escapeInline(item.lead)}**`;
  return `${[lead, escapeInline(item.text)].filter((part) => part !== '').join(' ')}${sources(item)}`;
}

/** A heading in our own words, such as “Timeline”, stands on what its slide stands on. */
function withSources({ headline, items }: OutlineSlide): Line {
  if (headline.src.length > 0) return headline;
  return { ...headline, src: [...new Set(items.flatMap(({ src }) => src))] };
}

function sources({ src }: Line): string {
  return src.length === 0 ? '' : ` <!-- src: ${src.join(' ')} -->`;
}

/** Text in which no character has a meaning in Markdown; what is harmless stays as it is. */
export function escapeInline(text: string): string {
  // One dollar sign is money and one tilde is "about"; two might be a formula or a deletion.
  const pairs = ['$', '~'].filter((mark) => text.split(mark).length > 2);
  return text
    .replace(/[\\`*[\]<$~]/g, (mark) => (/[$~]/.test(mark) && !pairs.includes(mark) ? mark : `\\${mark}`))
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/==/g, '\\=\\=')
    .replace(/^([#>+-])(?=\s|$)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/:(?=[a-z0-9_+-]+:)/g, '\\:')
    .replace(/^(notes?):/i, '$1\\:');
}
