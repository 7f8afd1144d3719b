import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSentence } from '../../../src/article/notes.ts';
import { outlineArticle } from '../../../src/article/outline.ts';
import { listTokens } from '../../../src/article/trace/tokens.ts';
import { traceLine } from '../../../src/article/trace/trace-line.ts';
import type { Article, Sentence } from '../../../src/article/types.ts';
import { fixtureNames, readFixture } from '../support.ts';

const cite = (...texts: string[]): Sentence[] => texts.map((text, i) => ({ id: `p1.s${i + 1}`, text }));

/** What a line is made of: words as written in letters, substitutions by their name. */
function shown(text: string, sentences: Sentence[], aliases = {}): string | null {
  const tokens = listTokens(text.replace(/^[<>~≤]/, ''));
  const stretches = traceLine(text, sentences, aliases);
  if (!stretches) return null;
  return stretches
    .map(({ from, to, why }) => {
      const words = tokens.slice(from, to).map((token) => token.text);
      return why ? `[${[why, ...words].join(' ')}]` : words.join(' ');
    })
    .join(' ');
}

describe('every declared substitution', () => {
  const coup = 'In March, Mayor Ada Novak met the council and she praised its bridge.';
  test.each<[string, string, string[], string]>([
    [
      'the sentence behind, with the full stop between',
      'She sold it. Why?',
      ['Once she sold it.', 'Why?'],
      'She sold it [next] Why',
    ],
    ['words as written', 'Ada Novak met the council', [coup], 'Ada Novak met the council'],
    ['a cut with its first letter large', 'Met the bridge', [coup], 'Met the bridge'],
    ['a name for a pronoun', 'Novak fell', ['Ada Novak built it.', 'She fell.'], '[name Novak] fell'],
    [
      'a name in the plural',
      'Foes of dams wait',
      ['Foes of dams came.', 'They wait.'],
      '[name Foes of dams] wait',
    ],
    [
      'a possessive name for a possessive pronoun',
      'Novak’s bridge fell',
      ['Novak built it.', 'Her bridge fell.'],
      "[name Novak's] bridge fell",
    ],
    [
      'a phrase with “the” for a pronoun',
      'The old mill burns',
      ['An old mill stands there.', 'It burns.'],
      '[name The old mill] burns',
    ],
    [
      'a name for a pointing word and its noun',
      'Ada marched at the Victory Day Parade',
      ['The Victory Day Parade is loud.', 'Ada marched at this parade.'],
      'Ada marched at [name the Victory Day Parade]',
    ],
    [
      'the full name for the short one',
      'Ada Novak left',
      ['Ada Novak came.', 'Later Novak left.'],
      '[full-name Ada Novak] left',
    ],
    [
      'the speaker before a quotation',
      'Novak: “We can repair it”',
      ['Novak spoke.', '“We can repair it.”'],
      '[speaker Novak] We can repair it',
    ],
    [
      'members of a group',
      '36 towns abstained, including Selby and Ost',
      ['At night 36 towns abstained.', 'Among these towns are Selby and Ost.'],
      '36 towns abstained [including including] Selby and Ost',
    ],
    ['digits for a number in words', '6', ['It lost six ships.'], '[figure 6]'],
    ['a sign for a hedge', '>40', ['It lost more than 40 ships.'], '40'],
    [
      'a heading before a sentence',
      'How it works: Nobody pays',
      ['How it works', 'Nobody pays a fine.'],
      'How it works [heading] Nobody pays',
    ],
  ])('%s', (_, line, sentences, expected) => {
    expect(shown(line, cite(...sentences))).toBe(expected);
  });

  test('a name in the spelling to use', () => {
    expect(shown('The Tatmadaw ruled', cite('The Tatmador ruled.'), { Tatmadaw: ['Tatmador'] })).toBe(
      'The Tatmadaw ruled',
    );
  });

  test('characters of a script without blanks follow each other', () => {
    const sentences = cite('市长在雨中打开了新桥。');
    expect(shown('市长在雨中打开了新桥', sentences)).not.toBeNull();
    expect(shown('市长打开了新桥', sentences)).toBeNull();
  });
});

test.each<[string, string, string[]]>([
  ['a word that is not there', 'Novak hated the bridge', ['Novak built the bridge.']],
  ['words in another order', 'The council met Novak', ['Novak met the council.']],
  ['words of two sentences', 'Novak built the mill', ['Novak built the bridge.', 'Ost built the mill.']],
  ['a name where no pronoun stands', 'Ost praised it', ['Ost came.', 'Novak praised it.']],
  ['a possessive for a subject', 'Novak’s burns', ['Novak left.', 'It burns.']],
  [
    'a possessive with nothing behind it',
    'The calls fill all days',
    ['Long calls fill all days, and their tone is dull.'],
  ],
  ['the full name of somebody else', 'Eva Novak left', ['Eva Ost came.', 'Novak left.']],
  ['a speaker before words that are not all quoted', 'Novak: We pay', ['Novak came.', 'We pay.']],
  ['members that are not told as such', 'All left, including Ost', ['All left.', 'Then came Ost.']],
  ['a sign without its hedge', '>40', ['It lost about 40 ships.']],
  ['another number', '7', ['It lost six ships.']],
  ['a part of a word', 'build the bridge', ['They rebuild the bridge.']],
  ['a small letter made large inside', 'Novak met the Council', ['Novak met the council.']],
])('%s is not traced', (_, line, sentences) => {
  expect(traceLine(line, cite(...sentences), {})).toBeNull();
});

describe.each(fixtureNames)('in the outline of %s', (name) => {
  test('every line is traced, and no longer once a word is exchanged, added or moved', async () => {
    const article = readFixture(name);
    const { outline } = await outlineArticle(article);
    const lines = outline.slides
      .filter(({ kind }) => kind !== 'code' && kind !== 'table')
      .flatMap(({ headline, items }) => [headline, ...items])
      .filter(({ text, src }) => src.length > 0 && listTokens(text).length > 3);
    expect(lines.length).toBeGreaterThan(8);
    const strange = strangers(article);
    fc.assert(
      fc.property(
        fc.constantFrom(...lines),
        fc.nat(),
        fc.constantFrom(...strange),
        fc.constantFrom('exchange', 'add', 'move'),
        ({ text, src }, at, word, how) => {
          const sentences = src.map((id) => findSentence(article, id)!);
          expect(traceLine(text, sentences, outline.aliases)).not.toBeNull();
          const words = text.split(' ');
          const i = at % words.length;
          if (how === 'move') {
            const [moved] = words.splice(i, 1);
            words.splice(i === 0 ? words.length : 0, 0, moved!);
          } else words.splice(i, how === 'add' ? 0 : 1, word);
          const changed = words.join(' ');
          const isOnce = (each: string) => countOf(each, sentences) === 1;
          // A word that stands twice in the sentence may be the other one.
          fc.pre(how !== 'move' || (i > 0 && words.every(isOnce)));
          fc.pre(how === 'move' || !sentences.some((each) => has(each.text, word)));
          expect(traceLine(changed, sentences, outline.aliases), changed).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Words of the article that a changed line may get. */
function strangers({ blocks }: Article): string[] {
  const words = blocks.flatMap(({ sentences }) =>
    sentences.flatMap(({ text }) => listTokens(text).map((token) => token.text)),
  );
  return [...new Set(words)].filter((word) => /^\p{L}{3,}$/u.test(word));
}

function has(text: string, word: string): boolean {
  return listTokens(text).some((token) => token.text.toLowerCase() === word.toLowerCase());
}

function countOf(word: string, sentences: readonly Sentence[]): number {
  const [token] = listTokens(word);
  const all = sentences.flatMap(({ text }) => listTokens(text));
  return all.filter(({ text }) => text.toLowerCase() === token?.text.toLowerCase()).length;
}
