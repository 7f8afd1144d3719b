import { isHeadingText } from './heading-text.ts';
import { readImage } from './html-images.ts';
import { attributeOf, findElements, type HtmlNode, isElement, isUnread, nameOf } from './html-node.ts';
import { readTable } from './html-table.ts';
import { inlineText } from './html-text.ts';
import { isNotice } from './notices.ts';
import { normaliseText } from './normalise.ts';
import type { RawArticle, RawBlock, RawImage } from './raw-block.ts';
import { partTurns } from './speaker-labels.ts';
import type { Removed } from '../types.ts';

const blockNames = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html li main menu ol p picture pre section summary table tbody td tfoot th thead tr ul img'
  ).split(' '),
);

/** Blocks, pictures and footnotes of a page or a part of it, in reading order; blocks have no ranges. */
export function readHtmlBlocks(root: HtmlNode): Pick<RawArticle, 'blocks' | 'images' | 'removed'> {
  const found: Found = { blocks: [], images: [], removed: [], shown: new Set() };
  walk(root, found);
  const { blocks, images, removed } = found;
  return { blocks, images, removed };
}

interface Found {
  readonly blocks: RawBlock[];
  readonly images: RawImage[];
  readonly removed: Removed[];
  /** Addresses of the pictures. */
  readonly shown: Set<string>;
}

/** Reads the children of a block: those of running text in a row are a paragraph. */
function walk(node: HtmlNode, found: Found): void {
  let run: HtmlNode[] = [];
  const flush = () => {
    addProse(run, found);
    run = [];
  };
  for (const child of node.childNodes) {
    if (isUnread(child)) continue;
    if (blockNames.has(nameOf(child)) || holdsBlock(child)) {
      flush();
      readBlock(child, found);
    } else run.push(child);
  }
  flush();
}

function holdsBlock(node: HtmlNode): boolean {
  return (
    node.nodeType === 1 &&
    [...node.childNodes].some(
      (child) => !isUnread(child) && (blockNames.has(nameOf(child)) || holdsBlock(child)),
    )
  );
}

function readBlock(node: HtmlNode, found: Found): void {
  const name = nameOf(node);
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (name === 'figcaption') readCaption(node, found);
  else if (isNote(node)) {
    const text = normaliseText(inlineText(node).replace(/[↑↩⏎]\uFE0E?/g, ''));
    if (text !== '') found.removed.push({ text, why: 'footnote', range: null });
  } else if (level !== undefined) {
    addImages(node, found);
    add(found, 'heading', [inlineText(node)], { level: Number(level) });
  } else if (name === 'img') addImage(node, '', found);
  else if (name === 'figure') readFigure(node, found);
  else if (name === 'pre') addCode(node, found);
  else if (name === 'blockquote') readQuote(node, found);
  else if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dl') readList(node, found);
  else if (name === 'table') {
    const rows = readTable(node);
    if (rows === null) walk(node, found);
    else add(found, 'table', rows);
  } else if (name === 'p' && isBold(node) && isHeadingText(normaliseText(inlineText(node)))) {
    add(found, 'heading', [inlineText(node)], { level: 3 });
  } else walk(node, found);
}

/** The text of a footnote, wherever the page keeps it. */
function isNote(node: HtmlNode): boolean {
  const marks = `${attributeOf(node, 'role')} ${attributeOf(node, 'epub:type')}`;
  if (/\bdoc-(?:footnotes?|endnotes?)\b|\bfootnotes?\b/.test(marks)) return true;
  return (
    isElement(node, 'li', 'p', 'div', 'aside') &&
    /^(?:foot|end)note-?\d+$|^fn:?-?\d+$|^cite_note/.test(attributeOf(node, 'id'))
  );
}

/** A paragraph that is bold from end to end serves as a heading. */
function isBold(node: HtmlNode): boolean {
  const full = [...node.childNodes].filter((child) => child.textContent.trim() !== '');
  return full.length > 0 && full.every((child) => isElement(child, 'b', 'strong'));
}

function addProse(run: readonly HtmlNode[], found: Found): void {
  // Two line breaks in a row end a paragraph on pages that know none.
  const parts = run
    .map(inlineText)
    .join('')
    .split(/\u2028(?:[^\S\u2028]*\u2028)+/);
  for (const part of parts)
    for (const turn of partTurns(part.split('\u2028'), (lines) => lines.join('\u2028')))
      add(found, 'paragraph', [turn], { bold: boldHead(run, turn) });
}

/** Characters that are bold from the start of a paragraph on. */
function boldHead(run: readonly HtmlNode[], text: string): number {
  const full = run.filter((node) => normaliseText(inlineText(node)) !== '');
  const plain = full.findIndex((node) => !isElement(node, 'b', 'strong'));
  const head = normaliseText((plain < 0 ? full : full.slice(0, plain)).map(inlineText).join(''));
  return normaliseText(text).startsWith(head) ? head.length : 0;
}

function readFigure(node: HtmlNode, found: Found): void {
  const [label] = findElements(node, 'figcaption');
  const caption = label ? normaliseText(inlineText(label)) : '';
  for (const image of findElements(node, 'img')) addImage(image, caption, found);
  walk(node, found);
}

/** A caption goes with the picture that it stands at; that of a table or a listing is no sentence of the text. */
function readCaption(node: HtmlNode, { blocks, images, removed }: Found): void {
  const text = normaliseText(inlineText(node));
  const last = images.at(-1);
  const isNear = last?.after === blocks.length;
  if (text === '' || (isNear && last.caption === text)) return;
  if (isNear && last.caption === '') images[images.length - 1] = { ...last, caption: text };
  else removed.push({ text, why: 'caption', range: null });
}

function addImages(node: HtmlNode, found: Found): void {
  for (const image of findElements(node, 'img')) addImage(image, '', found);
}

function addImage(node: HtmlNode, caption: string, { blocks, images, shown }: Found): void {
  const image = readImage(node, caption);
  if (!image || shown.has(image.href)) return;
  shown.add(image.href);
  images.push({ ...image, after: blocks.length });
}

function addCode(node: HtmlNode, { blocks }: Found): void {
  const text = node.textContent.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  if (text.trim() === '') return;
  const marks = [node, ...findElements(node, 'code')].map((each) => attributeOf(each, 'class')).join(' ');
  const lang = /(?:^|\s)(?:language|lang|brush:)-?\s*([\w+#-]{1,20})/.exec(marks)?.[1] ?? '';
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  blocks.push({
    kind: 'code',
    level: 0,
    ordered: false,
    texts: [`${fence}${lang}\n${text}\n${fence}`],
    range: null,
  });
}

function readQuote(node: HtmlNode, found: Found): void {
  addImages(node, found);
  const inner: Found = { ...found, blocks: [] };
  walk(node, inner);
  const texts = inner.blocks.flatMap((block) => block.texts);
  add(found, isNotice(texts.join(' ')) ? 'paragraph' : 'quote', texts);
}

/** Items, those of lists within them after their own; `dl` gives `term: what it means`. */
function readList(node: HtmlNode, found: Found): void {
  const items: string[] = [];
  addImages(node, found);
  const visit = (list: HtmlNode): void => {
    let term = '';
    for (const child of list.childNodes) {
      if (isUnread(child)) continue;
      if (isNote(child)) readBlock(child, found);
      else if (isElement(child, 'dt')) term = normaliseText(inlineText(child)).replace(/:$/, '');
      else if (isElement(child, 'dd'))
        items.push(term === '' ? inlineText(child) : `${term}: ${inlineText(child)}`);
      else if (isElement(child, 'li')) {
        const own = [...child.childNodes].filter((part) => !isElement(part, 'ul', 'ol'));
        items.push(own.map(inlineText).join(''));
        for (const part of child.childNodes) if (isElement(part, 'ul', 'ol')) visit(part);
      } else if (isElement(child, 'ul', 'ol', 'div')) visit(child);
    }
  };
  visit(node);
  if (isContents(node)) return;
  add(found, 'list', items, { ordered: isElement(node, 'ol') });
}

/** A table of contents: every item is a link to a place on the page. */
function isContents(node: HtmlNode): boolean {
  const items = findElements(node, 'li');
  return (
    items.length > 0 &&
    items.every((item) => {
      const [link] = findElements(item, 'a');
      return link !== undefined && attributeOf(link, 'href').startsWith('#');
    })
  );
}

function add(
  { blocks }: Found,
  kind: RawBlock['kind'],
  texts: readonly string[],
  { level = 0, ordered = false, bold = 0 }: { level?: number; ordered?: boolean; bold?: number } = {},
): void {
  const kept = texts.map(normaliseText).filter((text) => /[\p{L}\p{N}]/u.test(text));
  if (kept.length === 0) return;
  blocks.push({ kind, level, ordered, texts: kept, range: null, ...(bold > 0 && { bold }) });
}
