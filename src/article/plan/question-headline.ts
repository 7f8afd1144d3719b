import { limits } from '../limits.ts';
import type { Exchange } from '../read/interview.ts';
import { lengthInWords } from '../read/raw-block.ts';
import { contentStems } from '../stems.ts';
import type { Line, Sentence } from '../types.ts';

const asker =
  '(?:what|how|why|who|whom|whose|when|where|which|do|does|did|is|are|was|were|has|have|had|can|could|would|will|should|the)';
/** "So what do you do?": a word that only leads over. */
const loose = new RegExp(`^(?:And|But|So|Well|Now|OK|Okay|Then|Finally|Lastly)(?:,| (?=${asker}\\b)) ?`, 'i');
/** The question behind what leads up to it: "You left in May, so what did you miss?" */
const tail = new RegExp(`[,;:–—] (?:and |but |so )?(${asker}\\b[^,;:–—]*\\?)$`, 'i');

/** Words that mean what was said before. */
const leaning = /\bwhy\?|\b(?:that|this|these|those|it|they|them|there|so|he|she|him|her)\b/i;

/** Questions that ask for no more than the answer before had left out. */
const askingOn = /^(?:Really|Seriously|Meaning|For (?:example|instance)|In what (?:way|sense))\b.{0,12}\?$/i;

/** Words of an answer that is no slide of its own. */
const shortAnswer = 24;

/** The question as the headline of its slide: its last sentence, with the one before where it leans on that; null where nothing fits. */
export function headQuestion({ question }: Exchange): Line | null {
  const at = question.findLastIndex(({ text }) => /\?["”’')]*$/.test(text));
  if (at < 0) return headRemark(question);
  const { id, text } = question[at]!;
  const last = capitalise(text.replace(loose, ''));
  const before = question[at - 1];
  if (before && leans(last) && !before.text.includes('?')) {
    const both = `${capitalise(before.text.replace(loose, ''))} ${text}`;
    if (lengthInWords(both) <= limits.headline.most)
      return { text: both, src: [...new Set([before.id, id])] };
  }
  if (leans(last)) {
    // Too long together: what the question is about, rather than "May I ask why?".
    const about = question
      .slice(0, at)
      .findLast(({ text: said }) => !leaning.test(said) && fitsHeadline(said));
    if (about)
      return { text: capitalise(about.text.replace(loose, '').replace(/[.!]$/, '')), src: [about.id] };
  }
  const short = lengthInWords(last) <= limits.headline.most ? last : tail.exec(last)?.[1];
  if (short === undefined || lengthInWords(short) > limits.headline.most) return null;
  return { text: capitalise(short), src: [id] };
}

/** What an interviewer says without asking, where it is about the world and not about "you". */
function headRemark(question: readonly Sentence[]): Line | null {
  const sound = question.find(
    ({ text }) =>
      lengthInWords(text) >= 4 &&
      lengthInWords(text) <= limits.headline.most &&
      !leaning.test(text) &&
      !/\b(?:I|you|your)\b/i.test(text),
  );
  return sound
    ? { text: capitalise(sound.text.replace(loose, '').replace(/[.!]$/, '')), src: [sound.id] }
    : null;
}

function fitsHeadline(text: string): boolean {
  return lengthInWords(text) >= 4 && lengthInWords(text) <= limits.headline.most;
}

/** "Is that good news?": hardly a word that says what it is about. */
function leans(text: string): boolean {
  return leaning.test(text) && contentStems(text).length <= 2;
}

/** True for a question that only asks on, "Such as?", and whose answer is short: it needs no slide. */
export function followsUp({ question, answer }: Exchange): boolean {
  const asked = question.map(({ text }) => text).join(' ');
  const words = answer.reduce((sum, { text }) => sum + lengthInWords(text), 0);
  const isBare = contentStems(asked).length === 0 || askingOn.test(asked);
  const leansOn = leans(asked) && !/\byou\b/i.test(asked);
  return words < shortAnswer && question.length === 1 && (isBare || leansOn);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
