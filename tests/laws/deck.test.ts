import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { checkDeck } from '../../src/check/check-deck.ts';
import { isVisible } from '../../src/deck/split.ts';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { isComment } from '../../src/markdown/comments.ts';
import { readFrontMatter } from '../../src/markdown/front-matter.ts';
import { eachToken } from '../../src/markdown/places.ts';
import { hasErrors } from '../../src/source/diagnostic.ts';
import { formatDiagnostic } from '../../src/source/format.ts';
import { layOut, renderSections, rulesOf } from '../support/deck.ts';
import { findDangers, listElements } from '../support/inert.ts';
import { anyMarkdown, jumbleOfWords, outline } from '../support/markdown.ts';
import { isLong, numRuns } from '../support/runs.ts';

const runs = { numRuns };
vi.setConfig({ testTimeout: isLong ? 1_800_000 : 120_000 });

describe('for any text', () => {
  test('a deck is read, laid out, checked and drawn without an exception, and its problems can be shown', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarkdown, async (text) => {
        const laid = layOut(text);
        const found = [...laid.diagnostics, ...(await checkDeck(laid.deck, laid.arranged, 'talk.md'))];
        renderSections(laid);
        for (const diagnostic of found) {
          const { range } = diagnostic;
          expect(formatDiagnostic(diagnostic, laid.source.text)).toContain(`[${diagnostic.rule}]`);
          if (!range) continue;
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(laid.source.text.length);
        }
      }),
      runs,
    );
  });

  test('slides stand in the order of the text, do not overlap, and hold their own blocks', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const { slides, source } = layOut(text);
        let end = 0;
        for (const { range, blocks, notes, heading } of slides) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          end = range.end;
          for (const block of [...(heading ? [heading.block] : []), ...blocks, ...notes]) {
            expect(block.range.start).toBeGreaterThanOrEqual(range.start);
            expect(block.range.end).toBeLessThanOrEqual(range.end);
            expect(source.text.slice(block.range.start, block.range.end)).toBe(block.token.raw);
          }
        }
        expect(end).toBeLessThanOrEqual(source.text.length);
      }),
      runs,
    );
  });

  test('slides tile the text: what lies between two of them is never shown', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const { slides, source, diagnostics } = layOut(text);
        fc.pre(!hasErrors(diagnostics));
        const { bodyStart } = readFrontMatter(source);
        const starts = [...slides.map(({ range }) => range.start), source.text.length];
        const ends = [bodyStart, ...slides.map(({ range }) => range.end)];
        for (const [i, end] of ends.entries()) {
          // The cover of a title in the front matter has no place in the text.
          const gap = lexBlocks(source, Math.max(bodyStart, end), Math.max(bodyStart, starts[i]!));
          expect(gap.filter((block) => block.token.type !== 'hr' && isVisible(block))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('the place of a token lies within its parent’s and holds its text', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const { slides, source } = layOut(text);
        for (const block of slides.flatMap(({ blocks, notes }) => [...blocks, ...notes])) {
          eachToken(block, (token, range) => {
            expect(range.start).toBeGreaterThanOrEqual(block.range.start);
            expect(range.end).toBeLessThanOrEqual(block.range.end);
            const isLeaf = token.type === 'text' && !('tokens' in token) && !token.raw.includes('\n');
            // A bar in a cell of a table is written with a backslash, which its text is without.
            const written = source.text.slice(range.start, range.end).replaceAll('\\|', '|');
            if (isLeaf && token.raw.trim() !== '') expect(written).toContain(token.raw.trim());
          });
        }
      }),
      runs,
    );
  });

  test('no slide holds anything that runs, loads or leaves the slide', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        for (const section of renderSections(layOut(text))) {
          expect(listElements(section).filter(({ tagName }) => tagName === 'section')).toHaveLength(1);
          expect(findDangers(section.replace(/^<section[^>]*>/, ''))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('slides have ids of their own', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const ids = layOut(text).slides.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      runs,
    );
  });
});

describe('for any jumble of constructs', () => {
  test('every word is on a slide, in its notes, or told of in a diagnostic', async () => {
    await fc.assert(
      fc.asyncProperty(jumbleOfWords, async (text) => {
        const laid = layOut(text);
        // An outline with such a mistake is refused as a whole.
        fc.pre(!rulesOf(laid).some((rule) => rule === 'front-matter' || rule === 'too-deep'));
        const found = [...laid.diagnostics, ...(await checkDeck(laid.deck, laid.arranged, 'talk.md'))];
        const told = found.map(
          ({ range, message }) => message + (range ? laid.source.text.slice(range.start, range.end) : ''),
        );
        const shown = [...renderSections(laid), ...told, laid.deck.meta.title].join(' ');
        for (const written of text.match(/\b[bcdfghklmnp]{4,9}\b/g) ?? []) expect(shown).toContain(written);
      }),
      runs,
    );
  });
});

describe('for an outline as people write them', () => {
  test('no word is missing from the slides and notes', () => {
    fc.assert(
      fc.property(outline, (text) => {
        const laid = layOut(text);
        const shown = renderSections(laid).map(visibleText).join(' ');
        const written = text.match(/\b[bcdfghklmnp]{4,9}\b/g) ?? [];
        // An unnamed footnote has no slide to stand on; the check stage says so.
        const unnamed = laid.deck.footnotes.map(({ block: { range } }) =>
          laid.source.text.slice(range.start, range.end),
        );
        for (const word of written) {
          if (unnamed.some((footnote) => footnote.includes(word))) continue;
          expect(shown).toContain(word);
        }
      }),
      runs,
    );
  });

  test('a slide that is drawn twice is the same to the byte', () => {
    fc.assert(
      fc.property(outline, (text) => {
        expect(renderSections(layOut(text))).toEqual(renderSections(layOut(text)));
      }),
      runs,
    );
  });

  test('line endings and a byte order mark change nothing', () => {
    fc.assert(
      fc.property(outline, (text) => {
        const plain = renderSections(layOut(text));
        expect(renderSections(layOut(`\uFEFF${text.replaceAll('\n', '\r\n')}`))).toEqual(plain);
      }),
      runs,
    );
  });

  test('a comment in front of the deck moves no slide', () => {
    fc.assert(
      fc.property(outline, (text) => {
        const before = layOut(text).slides.map(({ id, heading }) => [id, heading?.text]);
        expect(
          layOut(`<!-- nothing -->\n\n${text}`).slides.map(({ id, heading }) => [id, heading?.text]),
        ).toEqual(before);
      }),
      runs,
    );
  });

  test('no comment of the writer reaches the deck', () => {
    fc.assert(
      fc.property(outline, (text) => {
        const laid = layOut(text);
        expect(renderSections(laid).join('')).not.toContain('<!--');
        for (const { blocks } of laid.slides)
          for (const { token } of blocks) expect(isComment(token)).toBe(false);
      }),
      runs,
    );
  });
});

/** Text of a piece of markup with its alternative texts and titles. */
function visibleText(markup: string): string {
  const alternatives = listElements(markup).map(
    ({ properties }) => `${properties.alt ?? ''} ${properties.title ?? ''}`,
  );
  return `${markup.replace(/<[^>]*>/g, ' ')} ${alternatives.join(' ')}`;
}
