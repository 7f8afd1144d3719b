import type { Tokens } from 'marked';
import { eachToken } from '../deck/images.ts';
import { listSlides } from '../deck/parse-deck.ts';
import type { Deck, Slide } from '../deck/types.ts';
import type { Arranged } from '../layout/arrange.ts';
import { parseCodeInfo } from '../markdown/code-info.ts';
import { isComment } from '../markdown/comments.ts';
import type { FootnoteReference } from '../markdown/footnotes.ts';
import { loadHighlighter } from '../markdown/highlight.ts';
import { isSafeLink } from '../markdown/links.ts';
import { refusedOptions } from '../render/reveal.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Range } from '../source/source.ts';

/** What is wrong or doubtful in a deck, beyond what reading and arranging it found. */
export async function checkDeck(deck: Deck, arranged: readonly Arranged[], path: string): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  const warn: Warn = (rule, message, range, help) => {
    found.push({ severity: 'warning', rule, message, help, path, ...(range && { range }) });
  };
  for (const slide of listSlides(deck)) {
    await checkSlide(slide, deck, warn);
  }
  for (const option of refusedOptions(deck.meta)) {
    warn('reveal-option', `the Reveal.js option "${option}" is not passed on`, null, 'remove it from `reveal:`');
  }
  checkCrowding(arranged, warn);
  return found;
}

type Warn = (rule: string, message: string, range: Range | null, help: string) => void;

async function checkSlide({ blocks, notes, heading }: Slide, deck: Deck, warn: Warn): Promise<void> {
  const code: { language: string; range: Range }[] = [];
  const raw: { markup: string; range: Range }[] = [];
  for (const block of [...(heading ? [heading.block] : []), ...blocks, ...notes]) {
    eachToken(block, (token, range) => {
      if (token.type === 'image' && (token as Tokens.Image).text.trim() === '') {
        warn('alt-text', 'a picture without alternative text', range, 'say between the brackets what it shows: ![…](…)');
      } else if (token.type === 'link' && !isSafeLink((token as Tokens.Link).href)) {
        const help = 'links may be http, https, mailto, or a path; the text is kept without the link';
        warn('unsafe-link', `the link "${(token as Tokens.Link).href.slice(0, 40)}" is not followed`, range, help);
      } else if (token.type === 'footnoteReference' && !((token as FootnoteReference).label in deck.footnotes)) {
        const { label } = token as FootnoteReference;
        warn('footnote', `the footnote "${label}" has no text`, range, `write a line [^${label}]: …`);
      } else if (token.type === 'code') {
        const { language } = parseCodeInfo((token as Tokens.Code).lang ?? '');
        if (language) code.push({ language, range });
      } else if (token.type === 'html' && !isComment(token)) {
        raw.push({ markup: token.raw, range });
      }
    });
  }
  await checkLanguages(code, warn);
  await checkRawHtml(raw, warn);
}

async function checkLanguages(code: readonly { language: string; range: Range }[], warn: Warn): Promise<void> {
  if (code.length === 0) return;
  const { unknown } = await loadHighlighter(code.map(({ language }) => language));
  for (const { language, range } of code) {
    if (!unknown.includes(language)) continue;
    warn('code-language', `no grammar for the language "${language}"`, range, 'the code is shown without colours; `text` says so on purpose');
  }
}

async function checkRawHtml(raw: readonly { markup: string; range: Range }[], warn: Warn): Promise<void> {
  if (raw.length === 0) return;
  const { findRemoved } = await import('../render/sanitize.ts');
  for (const { markup, range } of raw) {
    const removed = findRemoved(markup);
    if (removed.length === 0) continue;
    warn('raw-html', `not allowed in a deck and removed: ${removed.join(', ')}`, range, 'use Markdown, or plain elements without scripts and styles');
  }
}

/** Visible words on a slide beyond which an audience reads instead of listening. */
const mostWords = 90;

function checkCrowding(arranged: readonly Arranged[], warn: Warn): void {
  for (const { slide, content, layout } of arranged) {
    if (layout.name === 'code' || content.words <= mostWords) continue;
    const range = slide.heading?.block.range ?? slide.range;
    warn('crowded', `${content.words} words on one slide`, range, `${mostWords} are too many to read along; move some to the notes or split the slide`);
  }
}
