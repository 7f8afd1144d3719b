import fc from 'fast-check';

/** Words that no construct of Markdown gives a meaning to; each is found again in a rendered deck. */
export const word = fc.string({ unit: fc.constantFrom(...'bcdfghklmnp'), minLength: 4, maxLength: 9 });

const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));

const inline = fc.oneof(
  { weight: 6, arbitrary: words },
  fc
    .tuple(words, words, fc.constantFrom('**', '*', '`', '==', '~~', '_'))
    .map(([a, b, mark]) => `${a} ${mark}${b}${mark}`),
  fc.tuple(words, words).map(([a, b]) => `[${a}](https://example.org/x) ${b}`),
  fc.tuple(words, words).map(([a, b]) => `${a} [${b}]{.accent}`),
  fc.tuple(words, words).map(([a, b]) => `${a}[^n] ${b}`),
  fc.tuple(words, words).map(([a, b]) => `${a} <em>${b}</em>`),
  fc.tuple(words, words).map(([a, b]) => `**${a}.** ${b}`),
  fc.tuple(fc.integer({ min: 1500, max: 2020 }), words).map(([year, a]) => `**${year}** ${a}`),
  fc.tuple(words, words).map(([a, b]) => `**${a}**, ${b}`),
  fc.tuple(words, words).map(([a, b]) => `${a} $${b}$`),
  words.map((a) => `${a} <!-- src: p1.s2 -->`),
  words.map((a) => `${a} {.fragment}`),
  words.map((a) => `${a} *`),
);

const list = fc
  .tuple(
    fc.array(inline, { minLength: 1, maxLength: 5 }),
    fc.constantFrom('-', '*', '1.', '- [ ]'),
    fc.boolean(),
  )
  .map(([items, mark, nested]) =>
    items.map((item, i) => `${mark} ${item}${nested && i === 0 ? `\n    ${mark} ${item}` : ''}`).join('\n'),
  );

const table = fc
  .array(fc.tuple(words, words, words), { minLength: 1, maxLength: 4 })
  .map((rows) =>
    [rows[0]!, ['---', '---', '--:'], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  );

const leaf = fc.oneof(
  { weight: 4, arbitrary: inline },
  { weight: 3, arbitrary: list },
  table,
  inline.map((text) => `> ${text}`),
  fc.tuple(words, words, words).map(([a, b, c]) => `> “${a}”\n>\n> — ${b}, ${c}`),
  inline.map((text) => `> [!note] ${text}\n> ${text}`),
  words.map((text) => `\`\`\`ts [${text}]\n${text}\n---\n\`\`\``),
  words.map((text) => `![${text}](pictures/a.png){width=50%}`),
  words.map((text) => `$$\n${text}\n$$ {#eq:${text.slice(0, 4)}}`),
  inline.map((text) => `### ${text}`),
  words.map((text) => `<div class="x">${text}</div>`),
);

const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: leaf },
  fc
    .tuple(leaf, leaf)
    .map(([a, b]) => `::: columns\n::: column\n${a}\n:::\n::: {.column width=40%}\n${b}\n:::\n:::`),
  fc.tuple(leaf, leaf).map(([a, b]) => `::: left\n${a}\n:::\n\n::: right\n${b}\n:::`),
  leaf.map((text) => `::: incremental\n${text}\n:::`),
  fc.tuple(leaf, leaf).map(([a, b]) => `${a}\n\n. . .\n\n${b}`),
  words.map((text) => `[^${text.slice(0, 4)}]: ${text}`),
  words.map((text) => `::: notes\n${text}\n:::`),
);

const heading = fc.tuple(fc.constantFrom('#', '##', '###'), inline).map(([mark, text]) => `${mark} ${text}`);

const directive = fc.constantFrom(
  '',
  '',
  '<!-- layout: timeline -->',
  '<!-- layout: two-columns, tone: accent -->',
  '<!-- layout: quote, key: 2 -->',
  '<!-- layout: image-right -->',
  '<!-- layout: closing -->',
  '<!-- .slide: data-background-color="#123" -->',
);

const slide = fc
  .tuple(heading, directive, fc.array(block, { maxLength: 3 }), fc.option(leaf, { nil: null }))
  .map(([title, comment, blocks, notes]) =>
    [title, comment, ...blocks, ...(notes ? [`Note:\n${notes}`] : [])]
      .filter((part) => part !== '')
      .join('\n\n'),
  );

/** Outlines as people write them: every word in them is shown or spoken. */
export const outline = fc
  .tuple(
    fc.array(slide, { minLength: 1, maxLength: 5 }),
    fc.constantFrom('\n\n', '\n\n---\n\n', '\n\n----\n\n'),
  )
  .map(([slides, between]) => `${slides.join(between)}\n\n[^n]: footnote\n`);

const fragments = fc.constantFrom(
  '# ',
  '## ',
  '---\n',
  '----\n',
  '***\n',
  '- ',
  '  - ',
  '1. ',
  '> ',
  '> [!tip] ',
  '```',
  '```ts\n',
  '~~~\n',
  ':::',
  '::: columns\n',
  '::: notes\n',
  ':::\n',
  '<!--',
  '-->',
  '<!-- layout: quote -->',
  '<!-- .slide: x',
  '<!-- src: p1 -->',
  'Note:',
  'Note: ',
  'Notes:\n',
  '. . .',
  '| a | b |\n|---|---|\n',
  '[^a]',
  '[^a]: ',
  '[^constructor]',
  '[x]: y\n',
  '[a](b)',
  '![a](b){width=3%}',
  '{.fragment}',
  '{#id .c k=v}',
  '==',
  '**',
  '_',
  '`',
  '\\',
  '<div>',
  '</div>',
  '<kbd>',
  '<script>',
  '<img src=x onerror=y>',
  '&amp;',
  '&#0;',
  'title: x\n',
  '---\ntitle: x\n---\n',
  '\t',
  '    ',
  '\n',
  '\n\n',
  ' ',
  '\r\n',
  '\u2028',
  '\u0000',
  'word',
  '[ ] ',
  '[x]{.a}',
  '=',
); // prettier-ignore

// What follows one of these on its line, or up to the end of it, is no word for an audience.
const swallowing = ['<!-- .slide: x', '[x]: y\n', '<script>'];

/** A jumble of constructs, closed or not, and of words that are all meant to be seen or heard. */
export const jumbleOfWords = fc
  .array(
    fc.oneof(
      fragments.filter((part) => !part.startsWith('<!--') && part !== '-->' && !swallowing.includes(part)),
      word.map((text) => ` ${text} `),
      word.map((text) => `\n\n${text} ${text}\n`),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

/** Any text, and any jumble of what Markdown and lectern give a meaning to. */
export const anyMarkdown = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  { weight: 3, arbitrary: fc.array(fragments, { maxLength: 25 }).map((parts) => parts.join('')) },
  outline,
);
