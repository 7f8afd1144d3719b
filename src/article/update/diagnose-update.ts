import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Article, Sentence } from '../types.ts';
import { type Edit, moveOffset } from './edits.ts';
import type { Change, FollowedSlide } from './follow-slide.ts';
import type { Draft } from './read-draft.ts';

/** Characters of a sentence that a message quotes. */
const longest = 90;

/** What an update knows when it is done. */
interface Told {
  readonly draft: Draft;
  readonly article: Article;
  readonly edits: readonly Edit[];
  /** Blocks and sentences that are new and gave no slide, each with its first sentence. */
  readonly untold: readonly Sentence[];
  /** False where nothing tells which article the outline was drawn from. */
  readonly isFollowed: boolean;
}

/** `source-changed` for every sentence that does not stand behind a kept slide any more, `new-part`, `not-drawn`. */
export function diagnoseUpdate(
  kept: readonly FollowedSlide[],
  { draft, article, edits, untold, isFollowed }: Told,
): Diagnostic[] {
  const { path } = draft.source;
  const found = kept.flatMap(({ changes }) =>
    changes.map((change): Diagnostic => {
      const start = moveOffset(change.reference.range.start, edits);
      return {
        severity: 'warning',
        rule: 'source-changed',
        ...describe(change),
        path,
        range: { start, end: start + change.now.length },
      };
    }),
  );
  for (const { id, text } of untold) {
    const message = `${id} is new in the article and no slide came of it: "${shorten(text)}"`;
    const help = 'write a slide about it, if the talk is to tell of it';
    found.push({ severity: 'warning', rule: 'new-part', message, help, path: article.path });
  }
  if (!isFollowed) {
    const message =
      'the outline does not tell from which text it was drawn, so its sources cannot be followed';
    const help = 'check its ids by hand once; from now on they are kept up to date';
    found.push({ severity: 'warning', rule: 'not-drawn', message, help, path });
  }
  return found;
}

function describe({ before, after, id }: Change): { message: string; help: string } {
  const old = before === null ? 'what this was drawn from' : `"${shorten(before)}"`;
  if (after === null || after === before) {
    return {
      message: `the article does not say ${old} any more`,
      help: 'change or delete what rests on it, and its ids and notes with it',
    };
  }
  return {
    message: `the article does not say ${old} any more, but "${shorten(after)}" (${id})`,
    help: 'see whether the slide still holds and edit it; --update --force draws it anew if it was not edited',
  };
}

function shorten(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}
