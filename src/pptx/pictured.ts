import type { Token } from 'marked';
import type { Slide } from '../deck/types.ts';
import type { Range } from '../source/source.ts';
import type { Pictured } from './drawing.ts';

/** Types of tokens that become each of these. */
const tokens: Readonly<Record<Pictured['what'], RegExp>> = {
  diagram: /^diagram$/,
  equation: /^equation$/,
  chart: /^chart$/,
  film: /^(?:paragraph|image)$/,
  sound: /^(?:paragraph|image)$/,
  embed: /^html$/,
};

/** Where the n-th thing of its kind stands in the deck, `at` counted from 0: the block that holds it, else the slide. */
export function findWritten({ blocks, range }: Slide, what: Pictured['what'], at: number): Range {
  const found = blocks.flatMap((block) => Array<Range>(countIn(block.token, tokens[what])).fill(block.range));
  return found[at] ?? found.at(-1) ?? range;
}

function countIn(token: Token, type: RegExp): number {
  if (type.test(token.type)) return 1;
  const { tokens: inside = [], items = [] } = token as {
    tokens?: readonly Token[];
    items?: readonly Token[];
  };
  return [...inside, ...items].reduce((sum, each) => sum + countIn(each, type), 0);
}

/** Every token of a type in a slide, in the order in which they are shown. */
export function findTokens({ blocks }: Slide, type: string): Token[] {
  const visit = (token: Token): Token[] => {
    if (token.type === type) return [token];
    const { tokens: inside = [], items = [] } = token as {
      tokens?: readonly Token[];
      items?: readonly Token[];
    };
    return [...inside, ...items].flatMap(visit);
  };
  return blocks.flatMap(({ token }) => visit(token));
}
