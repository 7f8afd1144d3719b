import { describe, expect, test } from 'vitest';
import { parseDeck } from '../../src/deck/parse-deck.ts';
import { makeSource } from '../../src/source/source.ts';
import { layOut, textAt } from '../support/deck.ts';

describe('a heading without words', () => {
  const told = (text: string) => {
    const laid = layOut(text);
    return laid.diagnostics.filter(({ rule }) => rule === 'empty-heading').map((each) => ({ laid, ...each }));
  };

  test.each([
    ['at the start', '##\n\ntext\n', '\n\ntext\n'],
    ['of one sign', '#\n\ntext\n', '\n\ntext\n'],
    ['behind blanks', '  ##\n\ntext\n', '  \n\ntext\n'],
    ['at the end', '# A\n\ntext\n\n##\n', '# A\n\ntext\n\n\n'],
    ['below a rule', '# A\n\n---\n\n##\n\nmore\n', '# A\n\n---\n\n\n\nmore\n'],
    ['farther below a longer rule', '# A\n\n-----   \n\n\n##\n\nmore\n', '# A\n\n-----   \n\n\n\n\nmore\n'],
    ['above a rule', '# A\n\n##\n\n---\n\n## B\n', '# A\n\n\n\n---\n\n## B\n'],
    ['that opens no slide', '# A\n\ntext\n\n###\n\nmore\n', '# A\n\ntext\n\n\n\nmore\n'],
  ])('%s is taken away without changing anything else', (_, text, mended) => {
    const [found] = told(text);
    expect(found).toMatchObject({
      severity: 'warning',
      message: 'a heading without words',
      help: 'write a title after it, or remove it; screen readers and the contents list need one',
    });
    const { range, was, text: instead } = found!.fix!;
    expect(text.slice(range.start, range.end)).toBe(was);
    expect(text.slice(0, range.start) + instead + text.slice(range.end)).toBe(mended);
    const shown = (outline: string) =>
      layOut(outline).slides.map(({ heading, blocks }) => [heading?.text, blocks.length]);
    expect(shown(mended)).toEqual(shown(text));
  });

  test.each([
    ['which opens a slide', '# A\n\ntext\n\n##\n\nmore\n'],
    [
      'which opens a slide, where rules do not',
      '---\nsplit: headings\n---\n# A\n\n---\n\ntext\n\n##\n\nmore\n',
    ],
    ['with a comment', '## <!-- c -->\n\ntext\n'],
    ['closed by its signs', '## ##\n\ntext\n'],
  ])('%s is left to its author', (_, text) => {
    const found = told(text);
    expect(found).toHaveLength(1);
    expect(found[0]!.fix).toBeUndefined();
  });
});

describe('limits', () => {
  const read = (
    text: string,
    limits: { slides: number; slide: number },
    files: Record<string, string> = {},
  ) => {
    const { deck, diagnostics, source } = parseDeck(makeSource('talk.md', text), {
      limits,
      files: new Map(Object.entries(files).map(([path, part]) => [path, makeSource(path, part)])),
    });
    return {
      slides: deck.stacks.flatMap(({ slides }) =>
        slides.map(({ heading, blocks }) => [heading?.text, blocks.length]),
      ),
      told: diagnostics.map(({ message, help, range }) => [
        message,
        help,
        range && source.text.slice(range.start, range.end).trim(),
      ]),
    };
  };
  const words = 'word '.repeat(250).trim();

  test('of a slide that is too long only its heading is left', () => {
    const text = `## A\n\n${words}\n\n## B\n\n${words}\n\nmore\n\n## C\n\ntext\n`;
    // To the next heading the slide B has 1,263 characters.
    expect(text.indexOf('## C') - text.indexOf('## B')).toBe(1263);
    expect(read(text, { slides: 9, slide: 1263 }).told).toEqual([]);
    expect(read(text, { slides: 9, slide: 1262 })).toEqual({
      slides: [
        ['A', 1],
        ['B', 0],
        ['C', 1],
      ],
      told: [
        [
          'the slide has 1,263 characters, and only its heading is shown',
          'part it into several; the limit is 1,262 characters; --limit slide=NUMBER sets another',
          '## B',
        ],
      ],
    });
  });

  test('where rules part slides it is the same', () => {
    const text = `# A\n\n---\n\n## B\n\n${words}\n\n---\n\n## C\n`;
    expect(read(text, { slides: 9, slide: 1000 })).toMatchObject({
      slides: [
        ['A', 0],
        ['B', 0],
        ['C', 0],
      ],
      told: [[expect.stringContaining('only its heading is shown'), expect.anything(), '## B']],
    });
  });

  test('without a heading nothing of it is left, and no more than its beginning is shown with what is told', () => {
    expect(read(words, { slides: 9, slide: 1000 })).toMatchObject({
      slides: [[undefined, 0]],
      told: [[expect.stringContaining('1,250 characters'), expect.anything(), words.slice(0, 200).trim()]],
    });
  });

  const tooMany = [
    'too many slides',
    'part the outline into several decks; the limit is 3 slides; --limit slides=NUMBER sets another',
  ];

  test('slides beyond the limit are left out, and told at the first of them', () => {
    expect(read('## A\n\n## B\n\n## C\n', { slides: 3, slide: 999 }).told).toEqual([]);
    const { slides, told } = read('## A\n\n## B\n\n## C\n\n## D\n\n## E\n', { slides: 3, slide: 999 });
    expect(slides.map(([title]) => title)).toEqual(['A', 'B', 'C']);
    expect(told).toEqual([[...tooMany, '## D']]);
  });

  test('those of included files count too', () => {
    const outline = '## A\n\n<!-- include: b.md -->\n\n<!-- include: c.md -->\n';
    const b = '## B\n';
    expect(read(outline, { slides: 3, slide: 999 }, { 'b.md': b, 'c.md': '## C\n' }).told).toEqual([]);
    const { slides, told } = read(
      outline,
      { slides: 3, slide: 999 },
      { 'b.md': b, 'c.md': '## C\n\n## D\n' },
    );
    expect(slides.map(([title]) => title)).toEqual(['A', 'B', 'C']);
    expect(told).toEqual([[...tooMany, '## D']]);
  });
});

describe('the front matter of an included file', () => {
  const titles = (head: string, outline = '') => {
    const part = `${head}## One\n\n### Two\n\n---\n\n## Three\n`;
    const { deck, diagnostics } = parseDeck(
      makeSource('talk.md', `${outline}# A\n\n<!-- include: b.md -->\n`),
      {
        files: new Map([['b.md', makeSource('b.md', part)]]),
      },
    );
    expect(diagnostics).toEqual([]);
    return deck.stacks.flatMap(({ slides }) => slides.map(({ heading }) => heading?.text)).join(' ');
  };

  test.each([
    ['', '', 'A One Three'],
    ['', '---\nauthor: B\n---\n', 'A One Three'],
    ['', '---\nsplit: headings\n---\n', 'A One Three'],
    ['', '---\nsplit: headings\nslide-level: 3\n---\n', 'A One Two Three'],
    ['', '---\nauthor: B\nsplit: headings\nslide-level: 3\n---\n', 'A One Two Three'],
    // What it does not set is that of the deck.
    ['---\nsplit: headings\nslide-level: 3\n---\n', '', 'A One Two Three'],
    ['---\nsplit: headings\nslide-level: 3\n---\n', '---\nauthor: B\n---\n', 'A One Two Three'],
    ['---\nsplit: headings\nslide-level: 3\n---\n', '---\nslide-level: 2\n---\n', 'A One Three'],
    ['---\nsplit: headings\nslide-level: 3\n---\n', '---\nsplit: rules\n---\n', 'A One Three'],
    ['---\nslide-level: 3\n---\n', '---\nsplit: headings\n---\n', 'A One Two Three'],
  ])('under %j, %j makes the slides %s', (outline, head, expected) => {
    expect(titles(head, outline)).toBe(expected);
  });

  test('of one that sets how it is parted nothing is read as for Reveal.js', () => {
    const slides = (head: string) => {
      const outline =
        '# A\n\n---\n\n<!-- .slide: data-state="x" -->\n\ntext\n\n---\n\n<!-- include: b.md -->\n';
      const files = new Map([['b.md', makeSource('b.md', `${head}## One\n\nwords\n---\nmore\n`)]]);
      return parseDeck(makeSource('talk.md', outline), { files }).deck.stacks.length;
    };
    expect(slides('')).toBe(4);
    expect(slides('---\nauthor: B\n---\n')).toBe(4);
    expect(slides('---\nsplit: rules\n---\n')).toBe(3);
  });

  test('is told at its place in that file', () => {
    const laid = layOut(
      '# A\n\n<!-- include: b.md -->\n',
      'talk.md',
      new Map([['b.md', makeSource('b.md', '---\nsplit: x\n---\n## B\n')]]),
    );
    expect(laid.diagnostics.map((each) => textAt(laid, each))).toEqual(['x']);
  });
});
