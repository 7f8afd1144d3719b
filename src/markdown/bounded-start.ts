import type { TokenizerAndRendererExtension } from 'marked';
import { pieceEnd } from './find-mark.ts';

/** Characters past the end of what a `start` is asked about, so that it sees an opening mark as a whole. */
const lookahead = 200;

// What marked's own running text ends at, or before: from there it asks every tokenizer again.
const inlineStop = new RegExp(pieceEnd, 'g');
const blankLine = /\n[ \t]*\n/g;

/** Where a text is cut, for one level of marked's. */
function makeCut(stop: RegExp): (text: string) => string {
  // marked asks every extension of a level about one text before it goes on to the next.
  let last = '';
  let cut = '';
  return (text) => {
    if (text === last) return cut;
    stop.lastIndex = 0;
    const end = stop.test(text) ? stop.lastIndex + lookahead : text.length;
    last = text;
    cut = end < text.length ? text.slice(0, end) : text;
    return cut;
  };
}

const cutInline = makeCut(inlineStop);
const cutBlock = makeCut(blankLine);

/**
 * An extension whose `start` is shown only as much text as marked can take at once: to the next character that running
 * text ends at, or to the next blank line. marked asks at every piece of text and shows all that is left of the file, so
 * that reading would take quadratic time. A `start` must know its construct by the first `lookahead` characters.
 */
export function boundStart<E extends TokenizerAndRendererExtension>(extension: E): E {
  if (!('start' in extension) || !extension.start) return extension;
  const { start, level } = extension;
  const cut = level === 'inline' ? cutInline : cutBlock;
  return {
    ...extension,
    start(this: ThisParameterType<typeof start>, text: string) {
      return start.call(this, cut(text));
    },
  };
}
