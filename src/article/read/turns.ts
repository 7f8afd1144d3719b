import type { ArticleBlock } from '../types.ts';
import { blockText } from './block-text.ts';
import { countWords } from './raw-block.ts';

/** What a block of a talk is: `none` before the first question and under a heading that asks nothing. */
export type Role = 'question' | 'answer' | 'none';

/** Most words of a question, with what leads up to it, and of a remark that asks nothing. */
const longest = { question: 70, remark: 30 } as const;

const endsAsking = /\?["”’')]*$/;
const you = /\b(?:you|your|yours|yourself)\b/i;
const self = /\b(?:I|[Mm]e|[Mm]y|[Mm]yself|[Mm]ine)\b/;
const ours = /\b(?:I|[Mm]e|[Mm]y|[Mm]yself|[Mm]ine|[Ww]e|[Uu]s|[Oo]ur|[Oo]urs)\b/;
/** "I know", "I think": what an interviewer says too. */
const politeness =
  /\bI (?:know|think|believe|guess|see|understand|gather|hear|heard|read|wonder|suppose|was told|have to ask|must ask)\b/g;

/**
 * Who speaks where nothing names the speakers, told by questions that are answered below; empty for what is no
 * interview. A paragraph after an answer asks where it ends in a question, or where it speaks of "you" alone and is short.
 */
export function roleByQuestion(talk: readonly ArticleBlock[]): ReadonlyMap<ArticleBlock, Role> {
  const texts = new Map(talk.map((block) => [block, blockText(block)]));
  const textOf = (block: ArticleBlock) => texts.get(block)!;
  const isMarked = areMarked(talk, textOf);
  const roles = new Map<ArticleBlock, Role>();
  let before: Role = 'none';
  talk.forEach((block, i) => {
    const text = textOf(block);
    let role: Role;
    if (block.kind === 'heading')
      role = endsAsking.test(text) || (isMarked && before !== 'none' && isTurn(text)) ? 'question' : 'none';
    else if (isMarked || before === 'question') role = before === 'none' ? 'none' : 'answer';
    else if (before === 'none') role = endsAsking.test(text) && isShort(text) ? 'question' : 'none';
    else role = asks(text) || (remarks(text) && isReply(talk[i + 1], textOf)) ? 'question' : 'answer';
    roles.set(block, role);
    before = role;
  });
  return isTalk(talk, roles, textOf) ? roles : new Map();
}

/** True for a heading that is said to somebody: a sentence with a "you", or one that asks and goes on. */
function isTurn(text: string): boolean {
  return text.includes('?') || (/[.!…]["”’]?$/.test(text) && you.test(text));
}

/** True where questions are headings, so that every paragraph below one answers. */
function areMarked(talk: readonly ArticleBlock[], textOf: (block: ArticleBlock) => string): boolean {
  const asking = talk.filter((block) => endsAsking.test(textOf(block)));
  const headings = asking.filter(({ kind }) => kind === 'heading').length;
  // One that stands right below a heading answers it, and one right above a heading ends an answer.
  const others = talk.filter(
    (block, i) =>
      block.kind === 'paragraph' &&
      talk[i - 1]?.kind !== 'heading' &&
      talk[i + 1]?.kind === 'paragraph' &&
      endsAsking.test(textOf(block)) &&
      you.test(textOf(block)) &&
      isShort(textOf(block)),
  );
  return headings >= 3 && others.length <= headings / 6;
}

function isShort(text: string): boolean {
  return countWords(text) <= longest.question;
}

function asks(text: string): boolean {
  if (!text.includes('?') || !isShort(text)) return false;
  const isOwn = self.test(text.replace(politeness, ''));
  return endsAsking.test(text)
    ? !isOwn || you.test(text)
    : !isOwn && you.test(text) && countWords(text) <= longest.remark;
}

/** "You open with it.": a short word about the other one. */
function remarks(text: string): boolean {
  return you.test(text) && !self.test(text.replace(politeness, '')) && countWords(text) <= longest.remark;
}

/** True for a paragraph that may answer: it asks nothing itself. */
function isReply(block: ArticleBlock | undefined, textOf: (block: ArticleBlock) => string): boolean {
  return block?.kind === 'paragraph' && !asks(textOf(block)) && ours.test(textOf(block));
}

/** True where most questions are answered, several are put to a "you", and answers are an "I"'s. */
function isTalk(
  talk: readonly ArticleBlock[],
  roles: ReadonlyMap<ArticleBlock, Role>,
  textOf: (block: ArticleBlock) => string,
): boolean {
  const of = (role: Role) => talk.filter((block) => roles.get(block) === role);
  const [questions, answers] = [of('question'), of('answer')];
  const toYou = questions.filter((block) => you.test(textOf(block))).length;
  const byI = answers.filter((block) => self.test(textOf(block))).length;
  const words = (blocks: readonly ArticleBlock[]) =>
    blocks.reduce((sum, block) => sum + countWords(textOf(block)), 0);
  return (
    questions.length >= 3 &&
    toYou >= Math.max(2, questions.length / 4) &&
    byI >= Math.max(2, answers.length / 3) &&
    questions.length >= answers.length / 5 &&
    words(answers) >= words(talk) / 3
  );
}
