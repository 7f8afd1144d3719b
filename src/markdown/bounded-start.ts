import type { TokenizerAndRendererExtension } from 'marked';
import { pieceEnd } from './find-mark.ts';

/** Characters past the end of what a `start` is asked about, so that it sees an opening mark as a whole. */
const lookahead = 200;

// What marked's own running text ends at, or before: from there it asks every tokenizer again.
const inlineStop = new RegExp(pieceEnd, 'g');
const blankLine = /\n[ \t]*\n/g;

/**
 * An extension whose `start` is shown only as much text as marked can take at once: to the next character that running
 * text ends at, or to the next blank line. marked asks at every piece of text and shows all that is left of the file, so
 * that reading would take quadratic time. A `start` must know its construct by the first `lookahead` characters.
 */
export function boundStart<E extends TokenizerAndRendererExtension>(extension: E): E {
  if (!('start' in extension) || !extension.start) return extension;
  const { start, level } = extension;
  const stop = level === 'inline' ? inlineStop : blankLine;
  return {
    ...extension,
    start(this: ThisParameterType<typeof start>, text: string) {
      stop.lastIndex = 0;
      const found = stop.exec(text);
      const end = found ? stop.lastIndex + lookahead : text.length;
      return start.call(this, end < text.length ? text.slice(0, end) : text);
    },
  };
}
