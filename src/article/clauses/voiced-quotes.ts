import type { Names } from '../names/find-names.ts';
import type { Sentence } from '../types.ts';
import type { Clause } from './clause.ts';
import { takeSpan } from './pieces.ts';
import type { Discourse } from './discourse.ts';

/**
 * A sentence that is nothing but somebody's words, with the speaker before it: `Duarte: “We can repair it.”`;
 * undefined when nobody is known to speak. Never printed without the speaker.
 */
export function voiceQuote(
  sentence: Sentence,
  { subject, mentioned }: Discourse,
  names: Names,
): Clause | undefined {
  const speaker = subject ?? mentioned;
  if (!isAllQuoted(sentence.text) || !speaker || !names.people.includes(speaker)) return undefined;
  const voice = { sentence, start: 0, end: 0, text: `${speaker.short}:`, why: 'subject' } as const;
  return { sentence, pieces: [voice, takeSpan(sentence)], ops: ['said'], risk: 0.04 };
}

/** True for a sentence that stands as a whole between quotation marks. */
export function isAllQuoted(text: string): boolean {
  return /^[“"][^“”"]+[”"]?$/.test(text.trim()) && /[”"]$/.test(text.trim());
}
