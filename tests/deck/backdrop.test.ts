import { describe, expect, test } from 'vitest';
import { layOut, renderSections, rulesOf, textAt } from '../support/deck.ts';

const slide = (text: string) => layOut(`# A\n\n---\n\n## B\n\n${text}\n\n---\n\n## C\n`).slides[1]!;

test('a background leaves the text, and what stands with it stays', () => {
  const { backdrop, blocks } = slide('![bg left:30% Ships](a.png) Words ![b](b.png)');
  expect(backdrop).toMatchObject({ side: 'left', share: '30%', pictures: [{ href: 'a.png', alt: 'Ships' }] });
  expect(blocks).toHaveLength(1);
  expect(slide('![bg](a.png)').blocks).toHaveLength(0);
});

test.each([
  ['data-background="a.png"', { pictures: [{ href: 'a.png' }] }],
  ['data-background="#123"', { color: '#123', dark: true, pictures: [] }],
  ['data-background="linear-gradient(#fff, #eee)"', { gradient: 'linear-gradient(#fff, #eee)', dark: false }],
  [
    'data-background-image="a.png, b.png"',
    { arrange: 'stack', pictures: [{ href: 'a.png' }, { href: 'b.png' }] },
  ],
  ['data-background-video="a.mp4,a.webm"', { video: { href: 'a.mp4', loop: false, muted: false } }],
  ['data-background-image="a.png" data-background-opacity="20%"', { opacity: 0.2 }],
])('%s', (attributes, expected) => {
  const found = slide(`<!-- .slide: ${attributes} -->\n\nText.`);
  expect(found.backdrop).toMatchObject(expected);
  expect(Object.keys(found.attributes).filter((name) => name !== 'data-background-color')).toEqual([]);
});

test('a slide without one has none', () => {
  expect(slide('![a](a.png)').backdrop).toBeNull();
});

test('values that CSS would read otherwise never reach the page', () => {
  const laid = layOut('# A\n\n![bg](a.png){focus="top;x:y" opacity=9 fit="url(b)"}\n');
  expect(rulesOf(laid)).toEqual(['background', 'background', 'background']);
  expect(textAt(laid, laid.diagnostics[0]!)).toBe('![bg](a.png)');
  const [section] = renderSections(laid);
  expect(section).not.toMatch(/x:y|url\(b\)|opacity/);
});

test('left and right are those of the reader, whatever way the language runs', () => {
  const [ltr] = renderSections(layOut('# A\n\n![bg left](a.png)\n'));
  const [rtl] = renderSections(layOut('---\nlang: ar\n---\n# A\n\n![bg left](a.png)\n'));
  expect(ltr).toContain('data-backdrop="start"');
  expect(rtl).toContain('data-backdrop="end"');
});

const usual = {
  pictures: [],
  arrange: 'row',
  video: null,
  color: null,
  gradient: null,
  side: null,
  share: '50%',
  opacity: 1,
  dark: false,
  shade: true,
};
const picture = { alt: '', size: 'cover', position: 'center', repeat: 'no-repeat', filter: '' };
const video = { alt: '', poster: null, loop: false, muted: false, size: 'cover' };

/** What is written on a slide, and what of the usual is other behind it. */
type Row = [text: string, expected: Partial<NonNullable<ReturnType<typeof behind>>>];

/** What stands behind a slide, with the text at the place of each picture and film. */
function behind(text: string) {
  const laid = layOut(`# A\n\n---\n\n## B\n\n${text}\n\n---\n\n## C\n`);
  const at = <T extends { readonly range: { readonly start: number; readonly end: number } }>({
    range,
    ...rest
  }: T) => ({
    ...rest,
    at: laid.source.text.slice(range.start, range.end),
  });
  const { backdrop } = laid.slides[1]!;
  return (
    backdrop && {
      ...backdrop,
      pictures: backdrop.pictures.map(at),
      video: backdrop.video && at(backdrop.video),
    }
  );
}

test.each<Row>([
  ['![bg](a.png)', { pictures: [{ ...picture, href: 'a.png', at: '![bg](a.png)' }] }],
  [
    '![bg fit](a.png){focus=top}',
    { pictures: [{ ...picture, href: 'a.png', size: 'contain', position: 'top', at: '![bg fit](a.png)' }] },
  ],
  [
    '![bg](a.png){fit=contain}',
    { pictures: [{ ...picture, href: 'a.png', size: 'contain', at: '![bg](a.png)' }] },
  ],
  [
    '![bg vertical](a.png) ![bg left:30% blur](b.png)',
    {
      pictures: [
        { ...picture, href: 'a.png', at: '![bg vertical](a.png)' },
        { ...picture, href: 'b.png', filter: 'blur(10px)', at: '![bg left:30% blur](b.png)' },
      ],
      arrange: 'column',
      side: 'left',
      share: '30%',
    },
  ],
  // The last side and the last share count, each by itself.
  [
    '![bg left:30%](a.png) ![bg right](a.png)',
    {
      pictures: [
        { ...picture, href: 'a.png', at: '![bg left:30%](a.png)' },
        { ...picture, href: 'a.png', at: '![bg right](a.png)' },
      ],
      side: 'right',
      share: '30%',
    },
  ],
  [
    '![bg](a.png){opacity=0.25}',
    { pictures: [{ ...picture, href: 'a.png', at: '![bg](a.png)' }], opacity: 0.25 },
  ],
  [
    '![bg opacity:50%](a.png){shade=none}',
    { pictures: [{ ...picture, href: 'a.png', at: '![bg opacity:50%](a.png)' }], opacity: 0.5, shade: false },
  ],
  [
    '![bg opacity:50%](a.png){opacity=0.25}',
    { pictures: [{ ...picture, href: 'a.png', at: '![bg opacity:50%](a.png)' }], opacity: 0.25 },
  ],
  ...['#123', '#1234', '#112233', '#11223344'].map((color): Row => [
    `![bg](${color})`,
    { color, dark: true },
  ]),
  ...['#12', '#12345', '#1122334', '#112233445', 'x#123', '#12g'].map((href): Row => [
    `![bg](${href})`,
    { pictures: [{ ...picture, href, at: `![bg](${href})` }] },
  ]),
  ['![bg](#123) ![bg](#eee)', { color: '#eee' }],
  ['<!-- .slide: data-background="teal" -->', { color: 'teal', dark: true }],
  [
    '<!-- .slide: data-background-image="a.png" data-background-size="50%" data-background-position="top left" data-background-repeat="repeat" -->',
    {
      pictures: [
        {
          ...picture,
          href: 'a.png',
          size: '50%',
          position: 'top left',
          repeat: 'repeat',
          at: 'data-background-image="a.png"',
        },
      ],
    },
  ],
  [
    '<!-- .slide: data-background-image=" a.png ,, b.png" data-background-shade="none" -->',
    {
      pictures: ['a.png', 'b.png'].map((href) => ({
        ...picture,
        href,
        at: 'data-background-image=" a.png ,, b.png"',
      })),
      arrange: 'stack',
      shade: false,
    },
  ],
  [
    '![bg](c.png)\n\n<!-- .slide: data-background-image="a.png, b.png" -->',
    {
      pictures: [
        { ...picture, href: 'c.png', at: '![bg](c.png)' },
        { ...picture, href: 'a.png', at: 'data-background-image="a.png, b.png"' },
        { ...picture, href: 'b.png', at: 'data-background-image="a.png, b.png"' },
      ],
    },
  ],
  [
    '<!-- .slide: data-background-video=" a.mp4 , a.webm" data-background-video-loop data-background-video-muted -->',
    {
      video: {
        ...video,
        href: 'a.mp4',
        loop: true,
        muted: true,
        at: 'data-background-video=" a.mp4 , a.webm"',
      },
    },
  ],
  [
    '![bg A film](a.mp4){loop poster=p.png}',
    {
      video: {
        ...video,
        href: 'a.mp4',
        alt: 'A film',
        poster: 'p.png',
        loop: true,
        muted: true,
        at: '![bg A film](a.mp4)',
      },
    },
  ],
  [
    '![bg fit](a.mp4){muted=false}',
    { video: { ...video, href: 'a.mp4', size: 'contain', at: '![bg fit](a.mp4)' } },
  ],
  [
    '![bg](a.mp4)\n\n<!-- .slide: data-background-size="contain" -->',
    { video: { ...video, href: 'a.mp4', muted: true, size: 'contain', at: '![bg](a.mp4)' } },
  ],
])('%j is all that stands behind its slide', (text, expected) => {
  expect(behind(text)).toEqual({ ...usual, ...expected });
});

describe('the text that a background leaves', () => {
  test.each([
    ['![bg](a.png)', []],
    ['![bg](a.png)\n![bg](b.png)', []],
    ['![bg](a.png)\\\n![bg](b.png)', []],
    ['![bg](a.png) words', ['words']],
    ['![bg](a.png) ![b](b.png) ![bg](a.png)', ['b.png']],
    ['> text', ['text']],
  ])('%j', (text, left) => {
    const found = slide(text).blocks.map(({ token }) => JSON.stringify(token));
    expect(found).toHaveLength(left.length);
    for (const [i, part] of left.entries()) expect(found[i]).toContain(part);
  });

  test('is that of a heading too', () => {
    const laid = layOut('# A ![bg](a.png)\n\ntext\n');
    expect(laid.slides[0]!.heading?.text).toBe('A');
    expect(laid.slides[0]!.backdrop?.pictures.map(({ href }) => href)).toEqual(['a.png']);
  });

  test('inside another block it stays a picture, and is told at its place', () => {
    const laid = layOut('# A\n\n- ![bg](a.png)\n- ![b](b.png)\n');
    expect(laid.slides[0]!.backdrop).toBeNull();
    expect(laid.diagnostics).toMatchObject([
      {
        severity: 'warning',
        rule: 'background',
        message: 'a background inside another block',
        help: 'write it in a paragraph of its own',
      },
    ]);
    expect(textAt(laid, laid.diagnostics[0]!)).toBe('![bg](a.png)');
  });
});

test.each([
  ['{fit=wide}', '"wide" is no value for fit'],
  ['{opacity=1.x}', '"1.x" is no value for opacity'],
  ['{shade=some}', '"some" is no value for shade'],
  ['{fcous=top}', 'a background has no attribute fcous'],
])('![bg](a.png)%s is told, and does not count', (block, message) => {
  const laid = layOut(`# A\n\n![bg](b.png) ![bg](a.png)${block}\n`);
  expect(laid.diagnostics).toMatchObject([{ rule: 'background', message }]);
  expect(textAt(laid, laid.diagnostics[0]!)).toBe('![bg](a.png)');
  const { size, position } = laid.slides[0]!.backdrop!.pictures[1]!;
  expect([size, position, laid.slides[0]!.backdrop!.opacity, laid.slides[0]!.backdrop!.shade]).toEqual([
    'cover',
    'center',
    1,
    true,
  ]);
});
