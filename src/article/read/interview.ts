import type { Article, ArticleBlock, Sentence } from '../types.ts';
import { blockText } from './block-text.ts';
import { findSpeakers, labelOf, withoutLabel } from './speaker-labels.ts';
import { splitSentences } from './sentences.ts';
import { type Role, roleByQuestion } from './turns.ts';

/** A sentence of an answer, without the label of who speaks. */
export interface Spoken extends Sentence {
  readonly block: string;
  /** The label before the answer: a name or initials; empty where there is none. */
  readonly label: string;
  /** Id of the sentence that the label stands before. */
  readonly labelled: string;
}

/** What was asked at once, and all that was answered. */
export interface Exchange {
  /** Sentences of the interviewer, without the label. */
  readonly question: readonly Sentence[];
  readonly answer: readonly Spoken[];
}

/** An article of questions and answers. */
export interface Interview {
  /** Paragraphs before the first question. */
  readonly intro: readonly ArticleBlock[];
  readonly exchanges: readonly Exchange[];
}

/** Fewest questions. */
const least = 3;

/** Labels of whoever asks, whatever they ask. */
const asking = /^(?:Q|Question|Interviewer|Host|Moderator)$/i;

/**
 * The questions and answers of an article; null for any other. They are told by labels before the turns, or by
 * paragraphs and headings that ask and are answered below. Where nothing names the speakers, questions must be put to a
 * "you" and answers given by an "I": a list of questions that a firm answers is nobody's words.
 */
export function readInterview({ blocks, lang }: Pick<Article, 'blocks' | 'lang'>): Interview | null {
  const talk = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading');
  const byLabel = roleByLabel(talk);
  const isLabelled = byLabel !== null;
  const roles = byLabel ?? roleByQuestion(talk);
  const cut = (block: ArticleBlock) => sentencesOf(block, lang, isLabelled);
  const first = talk.findIndex((block) => roles.get(block) === 'question');
  if (first < 0) return null;
  const intro = talk.slice(0, first).filter(({ kind }) => kind === 'paragraph');
  const exchanges: { question: Sentence[]; answer: Spoken[] }[] = [];
  let label = '';
  let labelled = '';
  let before: Role = 'none';
  for (const block of talk.slice(first)) {
    const role = roles.get(block) ?? 'none';
    if (role === 'question' && before !== 'question') exchanges.push({ question: [], answer: [] });
    const exchange = exchanges.at(-1)!;
    if (role === 'question') exchange.question.push(...cut(block));
    const own = isLabelled ? labelOf(blockText(block)) : null;
    if (own !== null || before !== 'answer') {
      label = own ?? '';
      labelled = block.sentences[0]?.id ?? '';
    }
    if (role === 'answer')
      for (const sentence of cut(block))
        exchange.answer.push({ ...sentence, block: block.id, label, labelled });
    before = role;
  }
  const answered = exchanges.filter(({ answer }) => answer.length > 0);
  const asked = answered.filter(({ question }) => question.some(({ text }) => text.includes('?')));
  return asked.length < least ? null : { intro, exchanges: answered };
}

/** The sentences of a turn; a heading is one of an article's, whatever it says. */
function sentencesOf({ kind, sentences }: ArticleBlock, lang: string, isLabelled: boolean): Sentence[] {
  return sentences
    .map(({ id, text }, i) => ({ id, text: isLabelled && i === 0 ? withoutLabel(text) : text }))
    .flatMap(({ id, text }) =>
      kind === 'heading' ? splitSentences(text, lang).map((part) => ({ id, text: part })) : [{ id, text }],
    );
}

/** Who speaks by the labels: the one whose turns ask most is the interviewer. What has no label goes on. */
function roleByLabel(talk: readonly ArticleBlock[]): ReadonlyMap<ArticleBlock, Role> | null {
  const speakers = findSpeakers(talk.map(blockText));
  if (speakers.length < 2) return null;
  const turns = new Map<string, { all: number; asking: number }>();
  for (const text of talk.map(blockText)) {
    const label = labelOf(text) ?? '';
    const { all, asking: asked } = turns.get(label) ?? { all: 0, asking: 0 };
    turns.set(label, { all: all + 1, asking: asked + Number(text.includes('?')) });
  }
  const shareOf = (speaker: string) => turns.get(speaker)!.asking / turns.get(speaker)!.all;
  const interviewer =
    speakers.find((speaker) => asking.test(speaker)) ??
    speakers.reduce((most, speaker) => (shareOf(speaker) > shareOf(most) ? speaker : most));
  if (shareOf(interviewer) < 0.5) return null;
  const known = new Set(speakers);
  const roles = new Map<ArticleBlock, Role>();
  let role: Role = 'none';
  for (const block of talk) {
    const label = labelOf(blockText(block));
    if (label !== null && known.has(label)) role = label === interviewer ? 'question' : 'answer';
    // Somebody who speaks once, or a heading between two parts.
    else if (label !== null || block.kind === 'heading') role = 'none';
    roles.set(block, role);
  }
  return roles;
}
