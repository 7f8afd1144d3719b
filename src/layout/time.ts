import { partNotes } from '../deck/note-parts.ts';
import { plainText } from '../markdown/plain-text.ts';
import { countWords } from '../markdown/words.ts';
import type { SlideContent } from './types.ts';

/** How long a slide is spoken to, in whole seconds, and where the figure comes from. */
export interface SpeakingTime {
  readonly seconds: number;
  /** `set`: its writer says so; `notes`: from the words of the notes; `slide`: from what stands on the slide. */
  readonly from: 'set' | 'notes' | 'slide';
}

/** Words that a speaker says in a minute. */
const wordsPerMinute = 130;

/** Shortest estimate, in seconds: nobody shows a slide for less. */
const shortest = 10;

/**
 * The time that is set for a slide; else what its notes take to say, at 130 words a minute; without notes, what its
 * heading and content take to read out. An estimate is at least ten seconds.
 */
export function estimateTime({ slide, words }: SlideContent): SpeakingTime {
  if (slide.seconds !== null) return { seconds: slide.seconds, from: 'set' };
  const spoken = countSpoken(slide);
  const from = spoken > 0 ? 'notes' : 'slide';
  const said = spoken > 0 ? spoken : words + countWords(slide.heading?.text ?? '');
  return { seconds: Math.max(shortest, toSeconds(said)), from };
}

const toSeconds = (words: number): number => Math.round((words / wordsPerMinute) * 60);

/** Seconds that the speaker notes take to say, at 130 words a minute. */
export function spokenSeconds(slide: SlideContent['slide']): number {
  return toSeconds(countSpoken(slide));
}

/** Words of the speaker notes. */
export function countSpoken({ notes }: SlideContent['slide']): number {
  return partNotes(notes).reduce(
    (sum, { blocks }) => sum + countWords(plainText(blocks.map(({ token }) => token))),
    0,
  );
}

/** `90` → `1:30`. */
export function formatTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
