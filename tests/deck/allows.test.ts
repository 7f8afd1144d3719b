import { describe, expect, test } from 'vitest';
import { mostAllows, readAllows } from '../../src/deck/allows.ts';
import { makeSource } from '../../src/source/source.ts';

/** What the comments of a text hold for, in its words, and what is wrong with them. */
function read(text: string) {
  const source = makeSource('talk.md', text);
  const { allows, diagnostics } = readAllows(source);
  return {
    allows: allows.map(({ rules, reason, scope }) => ({
      rules: rules.join(' '),
      reason,
      holds: source.text.slice(scope.start, scope.end),
    })),
    said: diagnostics.map(
      ({ rule, message, range }) => `${rule} ${source.text.slice(range!.start, range!.end)}: ${message}`,
    ),
  };
}

const holds = (text: string) => read(text).allows.map((allow) => allow.holds);

test('rules with commas, and a reason in which anything may stand', () => {
  expect(read('<!-- allow: crowded, alt-text : it is a poem: whole, or nothing -->\n\n# A\n')).toEqual({
    allows: [{ rules: 'crowded alt-text', reason: 'it is a poem: whole, or nothing', holds: '# A' }],
    said: [],
  });
  expect(read('<!--ALLOW:crowded:\n  two\n  lines -->\n# A\n').allows).toMatchObject([
    { reason: 'two lines' },
  ]);
});

describe('a comment on a line of its own holds for the block below it', () => {
  const own = '<!-- allow: crowded: why -->';
  test.each([
    ['a heading', `${own}\n\n## A\n\ntext\n`, '## A'],
    ['a heading right below', `${own}\n## A\n\ntext\n`, '## A'],
    ['a paragraph of several lines', `${own}\n\none\ntwo\n\nthree\n`, 'one\ntwo'],
    ['the first item of a list', `${own}\n\n- one\n  more\n- two\n`, '- one\n  more'],
    ['the next item of a list', `- one\n  ${own}\n- two\n- three\n`, '- two'],
    ['code', `${own}\n\n\`\`\`js\na\n\nb\n\`\`\`\n\ntext\n`, '```js\na\n\nb\n```'],
    ['a table', `${own}\n\n| a | b |\n| - | - |\n| c | d |\n\ntext\n`, '| a | b |\n| - | - |\n| c | d |'],
    ['a quote', `${own}\n\n> one\n>\n> two\n\ntext\n`, '> one\n>\n> two'],
    ['a div', `${own}\n\n::: columns\n\none\n\n:::\n\ntext\n`, '::: columns\n\none\n\n:::'],
    ['a block in a quote', `> ${own}\n>\n> one\n>\n> two\n`, '> one'],
    ['what stands below other comments', `${own}\n<!-- layout: quote -->\n\n## A\n`, '## A'],
    ['nothing, at the end', `# A\n\n${own}\n`, ''],
  ])('%s', (_, text, held) => {
    expect(holds(text)).toEqual([held]);
  });
});

test('a comment behind words holds for its line', () => {
  expect(holds('one\ntwo <!-- allow: crowded: why -->\nthree\n')).toEqual([
    'two <!-- allow: crowded: why -->',
  ]);
  expect(holds('- one <!-- allow: crowded: why -->\n- two\n')).toEqual([
    '- one <!-- allow: crowded: why -->',
  ]);
  expect(holds('## A <!-- allow: crowded: why -->\n\ntext\n')).toEqual(['## A <!-- allow: crowded: why -->']);
});

test('what is shown as code, or stands in the front matter, is no comment', () => {
  const comment = '<!-- allow: crowded: why -->';
  expect(read(`\`\`\`html\n${comment}\n\`\`\`\n\n\`${comment}\`\n\n    ${comment}\n`)).toEqual({
    allows: [],
    said: [],
  });
  expect(read(`---\ntitle: "${comment}"\n---\n\n# A\n`)).toEqual({ allows: [], said: [] });
});

test('of what it is the first part, it holds for too', () => {
  const source = makeSource('talk.md', '# A\n\n---\n\n<!-- x -->\n<!-- allow: crowded: why -->\n\nwords\n');
  const { opens } = readAllows(source).allows[0]!;
  expect(source.text.slice(opens!.start, opens!.end)).toBe('\n---\n\n<!-- x -->\n<!--');
  const first = readAllows(makeSource('talk.md', '\n<!-- allow: crowded: why -->\nwords\n')).allows[0]!;
  expect(first.opens!.start).toBe(0);
});

describe('what is wrong is told, and silences nothing', () => {
  test.each([
    [
      'no reason',
      'crowded',
      'allow-comment allow: crowded: the comment gives no reason, and silences nothing',
    ],
    [
      'an empty reason',
      'crowded: ',
      'allow-comment allow: crowded:: the comment gives no reason, and silences nothing',
    ],
    ['a misspelt rule', 'crowdd: why', 'allow-comment crowdd: there is no rule "crowdd"'],
    ['an error', 'overflow: why', 'allow-comment overflow: "overflow" is an error, which cannot be silenced'],
    ['no rule', ': why', 'allow-comment allow: : why: the comment names no rule'],
  ])('%s', (_, words, message) => {
    expect(read(`<!-- allow: ${words} -->\n\n# A\n`)).toEqual({ allows: [], said: [message] });
  });

  test('but for the names that are right', () => {
    const { allows, said } = read('<!-- allow: crowded, overflow, toString: why -->\n\n# A\n');
    expect(allows).toMatchObject([{ rules: 'crowded' }]);
    expect(said).toHaveLength(2);
  });

  test('and there is an end to them', () => {
    const many = (n: number) => read('# A <!-- allow: crowded: why -->\n\n'.repeat(n));
    expect(many(mostAllows)).toMatchObject({ allows: { length: mostAllows }, said: [] });
    const { allows, said } = many(mostAllows + 2);
    expect(allows).toHaveLength(mostAllows);
    expect(said).toEqual([expect.stringContaining('more than 1000 comments')]);
  });
});

describe('where a comment holds, and of what it is the beginning', () => {
  const own = '<!-- allow: crowded: why -->';
  /** For each comment what it holds for, and the lines above it that it opens with. */
  const reach = (text: string) =>
    readAllows(makeSource('talk.md', text)).allows.map(({ scope, opens }) => [
      text.slice(scope.start, scope.end),
      opens && text.slice(opens.start, opens.end).replace(/<!--$/, ''),
    ]);

  test.each([
    [`<!-- allow : crowded: why -->\n\n# A\n`, [['# A', '']]],
    [
      `${own}\n<!-- allow: alt-text: why -->\n\n# A\n`,
      [
        ['# A', ''],
        ['# A', `${own}\n`],
      ],
    ],
    [
      `# A\n\n${own}\n\ntext\n\n<!-- allow: alt-text: why -->\n\nmore\n`,
      [
        ['text', '\n'],
        ['more', '\n'],
      ],
    ],
    // A rule above it belongs to it, other lines with dashes do not.
    [`text\n\n---  \n${own}\n\n# A\n`, [['# A', '\n---  \n']]],
    [`text\n\n---x\n${own}\n\n# A\n`, [['# A', '']]],
    [`text\n\nx---\n${own}\n\n# A\n`, [['# A', '']]],
    // Words beside another comment are words.
    [`a <!-- c -->\n${own}\n\n# A\n`, [['# A', '']]],
    [`<!-- c --> a\n${own}\n\n# A\n`, [['# A', '']]],
    [`${own}\nword <!-- c -->\nmore\n`, [['word <!-- c -->\nmore', '']]],
    [`${own}\n<!-- c --> word\nmore\n`, [['<!-- c --> word', '']]],
    [`${own}\n  <!-- c -->  \nword\n`, [['word', '']]],
    [`text\n${own} <!-- x -->\nmore\n`, [[`${own} <!-- x -->`, null]]],
    [`> <!-- c -->\n> ${own}\n> one\n`, [['> one', '> <!-- c -->\n> ']]],
    [`> ${own}\n> > one\n\ntwo\n`, [['> > one', '> ']]],
    [`- a\n\n  ${own}\n\n  b\n\n  c\n`, [['  b', '\n  ']]],
    [`1. ${own}\n\n   one\n2. two\n`, [[`1. ${own}`, null]]],
    [`${own}\n\n  - one\n  - two\n`, [['  - one', '']]],
    [`${own}\n\n- one\n\n  more\n- two\n`, [['- one\n\n  more', '']]],
    [`${own}\n\n# A\n\ntext`, [['# A', '']]],
    [`${own}\n\ntext`, [['text', '']]],
    [own, [['', '']]],
    [`${own}\n`, [['', '']]],
    [`${own}\n\n\n`, [['', '']]],
  ])('%j', (text, expected) => {
    expect(reach(text)).toEqual(expected);
  });
});

test.each([
  ['crowded, crowded, crowdd: why', ['crowdd', 'there is no rule "crowdd"', 'write "crowded"']],
  [
    'w, overflow',
    ['w', 'there is no rule "w"', 'the names of rules stand in brackets after what is said: [crowded]'],
  ],
  [
    'allow: why',
    [
      'allow',
      'there is no rule "allow"',
      'the names of rules stand in brackets after what is said: [crowded]',
    ],
  ],
  [
    ', crowded: why',
    [
      'allow: , crowded: why',
      'the comment names no rule',
      'write <!-- allow: rule: reason -->, several rules with commas',
    ],
  ],
  [
    'crowded, overflow: why',
    ['overflow', '"overflow" is an error, which cannot be silenced', 'mend it, and remove this'],
  ],
  [
    'crowded',
    [
      'allow: crowded',
      'the comment gives no reason, and silences nothing',
      'write <!-- allow: rule: reason -->, several rules with commas',
    ],
  ],
])('of "allow: %s" the first that is told is %j', (words, expected) => {
  const text = `# A\n\n<!-- allow: ${words} -->\n`;
  const [{ range, message, help, severity, rule } = { message: '' }] = readAllows(
    makeSource('talk.md', text),
  ).diagnostics;
  expect([text.slice(range?.start, range?.end), message, help]).toEqual(expected);
  expect([severity, rule]).toEqual(['warning', 'allow-comment']);
});

test('a misspelt rule is mended by one word, and the comment beyond the limit is told at its place', () => {
  const text = '# A\n\n<!-- allow: crowdd: why -->\n';
  const { fix } = readAllows(makeSource('talk.md', text)).diagnostics[0]!;
  expect(fix).toEqual({ range: { start: 17, end: 23 }, was: 'crowdd', text: 'crowded' });
  const many = '# A <!-- allow: crowded: why -->\n\n'.repeat(mostAllows + 1);
  const [beyond] = readAllows(makeSource('talk.md', many)).diagnostics;
  expect(beyond).toMatchObject({
    severity: 'warning',
    rule: 'allow-comment',
    message: 'the file has more than 1000 comments that silence rules; this one and those after it do not',
    help: 'turn the rule off in the front matter: rules: { rule: off }',
  });
  expect(beyond!.range!.start).toBe(many.lastIndexOf('allow:'));
});

test('a comment that only speaks of what it would allow silences nothing, and is not told', () => {
  expect(read('<!-- we allow: crowded: why -->\n\n# A\n')).toEqual({ allows: [], said: [] });
  expect(read('# A\n\nallow: crowded: why\n')).toEqual({ allows: [], said: [] });
});
