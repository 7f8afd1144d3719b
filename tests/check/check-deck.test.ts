import { describe, expect, test } from 'vitest';
import { checkDeck } from '../../src/check/check-deck.ts';
import { layOut } from '../support/deck.ts';

/** What the check finds, as `severity rule: the text it points at`. */
async function check(text: string): Promise<string[]> {
  const { deck, arranged, source } = layOut(text);
  const found = await checkDeck(deck, arranged, 'talk.md');
  return found.map(({ severity, rule, range }) => {
    const at = range ? source.text.slice(range.start, range.end).trim() : '';
    return `${severity} ${rule}: ${at}`;
  });
}

test('a deck that is in order has no findings', async () => {
  const text =
    '# A\n\n![Alt](a.png){width=50% fit=cover}\n\n---\n\n## B {tone=accent}\n\n<!-- key: 1 -->\n\n- **One.** [x](https://example.org)[^f]\n- **Two.** <em>b</em>\n\n[^f]: note\n\n---\n\n## C\n\n```ts\na\n```\n\n::: columns\n::: column\nx\n:::\n:::\n';
  expect(await check(text)).toEqual([]);
});

test('findings stand in the order of the text', async () => {
  const text = '# A\n\n```nolang\nx\n```\n\n![](a.png) <script></script> ![](b.png)\n';
  expect((await check(text)).map((line) => line.split(' ')[1])).toEqual([
    'code-language:',
    'alt-text:',
    'raw-html:',
    'alt-text:',
  ]);
});

describe('each place is looked at', () => {
  test.each([
    ['heading', '# ![](a.png) A\n'],
    ['body', '# A\n\n![](a.png)\n'],
    ['list', '# A\n\n- b\n  - ![](a.png)\n'],
    ['table', '# A\n\n| ![](a.png) |\n|---|\n| b |\n'],
    ['div', '# A\n\n::: b\n![](a.png)\n:::\n'],
    ['notes', '# A\n\nNote: ![](a.png)\n'],
  ])('%s', async (_, text) => {
    expect(await check(text)).toEqual(['warning alt-text: ![](a.png)']);
  });

  test('footnote', async () => {
    expect(await check('# A[^f]\n\n[^f]: ![](a.png)\n')).toEqual(['warning alt-text: ![](a.png)']);
  });
});

test.each([
  ['an empty alternative text', '# A\n\n![ ](a.png)\n', ['warning alt-text: ![ ](a.png)']],
  [
    'a link with an unsafe scheme',
    '# A\n\n[x](javascript&colon;y)\n',
    ['warning unsafe-link: [x](javascript&colon;y)'],
  ],
  ['a footnote without a text', '# A\n\nx[^constructor]\n', ['warning footnote: [^constructor]']],
  ['a footnote that nobody names', '# A\n\n[^f]: text\n', ['warning footnote-unused: [^f]: text']],
  [
    'a footnote that only itself names',
    '# A\n\n[^f]: text[^f]\n',
    ['warning footnote-unused: [^f]: text[^f]'],
  ],
  ['a footnote that a footnote on a slide names', '# A[^f]\n\n[^f]: text[^g]\n\n[^g]: more\n', []],
  ['an unknown language', '# A\n\n```nolang\nx\n```\n', ['warning code-language: ```nolang']],
  ['a word on a fence', '# A\n\n> ```ts twoslash\n> x\n> ```\n', ['warning code-info: twoslash']],
  ['a line that is not there', '# A\n\n```ts {1|2}\nx\n```\n', ['warning code-lines: ```ts {1|2}']],
  ['a diff without signs', '# A\n\n```ts {.diff}\nx\n```\n', ['warning code-lines: ```ts {.diff}']],
  ['code too long', `# A\n\n\`\`\`ts\n${'x'.repeat(501)}\n\`\`\`\n`, ['warning code-size: ```ts']],
  ['plain text as long', `# A\n\n\`\`\`text\n${'x'.repeat(501)}\n\`\`\`\n`, []],
  ['raw HTML that is taken out', '# A\n\n<b onclick="x">y</b>\n', ['warning raw-html: <b onclick="x">']],
  [
    'an option that is not passed on',
    '---\nreveal: { postMessage: true }\n---\n# A\n',
    ['warning reveal-option: '],
  ],
  ['an attribute without effect', '# A\n\nx {colour=red}\n', ['warning attribute: x {colour=red}']],
  [
    'one on a picture',
    '# A\n\nx ![a](b.png){heigt=5px} y\n',
    ['warning attribute: x ![a](b.png){heigt=5px} y'],
  ],
  [
    'one in a comment',
    '## A <!-- .element: target="x" -->\n',
    ['warning attribute: ## A <!-- .element: target="x" -->'],
  ],
  [
    'a style that is kept in part',
    '## A <!-- .element: style="color: red; position: fixed" -->\n',
    ['warning attribute-value: ## A <!-- .element: style="color: red; position: fixed" -->'],
  ],
  [
    'a key beyond the list',
    '# A\n\n---\n\n<!-- key: 3 -->\n\n- **a** b\n- **c** d\n',
    ['warning key-value: 3'],
  ],
  ['a key that is no number', '# A\n\n---\n\n<!-- key: last -->\n\n- **a** b\n', ['warning key-value: last']],
  ['a key where nothing is counted', '# A\n\n<!-- key: 1 -->\n', ['warning key-value: 1']],
  ['an open div', '# A\n\n::: b\nc\n', ['error unclosed: ::: b']],
  ['an open fence', '# A\n\n~~~\nc\n```\n', ['error unclosed: ~~~']],
  ['an open fence in a list', '# A\n\n- b\n\n  ```\n  c\n', ['error unclosed: ```']],
  ['colons that close nothing', '# A\n\nb\n:::\n', ['warning stray-end: :::']],
  [
    'a link whose address is long',
    `# A\n\n[x](javascript:${'y'.repeat(60)})\n`,
    [`warning unsafe-link: [x](javascript:${'y'.repeat(60)})`],
  ],
  ['a film in raw HTML', '# A\n\n<video src="a.mp4"></video>\n', ['warning alt-text: <video src="a.mp4">']],
  [
    'an effect that nothing is like',
    '# A\n\nx {.fragment .zoom-qqqqqqqq}\n',
    ['warning fragment-effect: x {.fragment .zoom-qqqqqqqq}'],
  ],
  ['a fence that opens on the last line', '# A\n\n```', ['error unclosed: ```']],
  ['notes inside a div', '# A\n\n::: b\nc\nNote: d\n:::\n', ['warning note-in-div: Note:']],
])('%s', async (_, text, expected) => {
  expect(await check(text)).toEqual(expected);
});

test.each(['```\nx\n```\n', '````\n```\n````\n', '~~~~\nx\n~~~~~\n', '    Note: x\n', '```\nx\n```   \n'])(
  'the code block %j is closed',
  async (text) => {
    expect(await check(`# A\n\n${text}`)).toEqual([]);
  },
);

test('a crowded slide is reported at its heading, but not one of code', async () => {
  const words = 'word '.repeat(100);
  expect(await check(`## A\n\n${words}\n`)).toEqual(['warning crowded: ## A']);
  expect(await check(`## A\n\n\`\`\`\n${words}\n\`\`\`\n`)).toEqual([]);
});
