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
