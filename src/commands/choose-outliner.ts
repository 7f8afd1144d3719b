import { makeModelOutliner } from '../article/model/outline-with-model.ts';
import { outlineArticle, type Outliner } from '../article/outline.ts';
import { writeAtomic } from '../io/files/write-atomic.ts';
import { makeChat, readModelKey, type Turn } from '../io/model/chat.ts';

/** A model to word slides with, as `--model URL#name` names it. */
export interface ModelChoice {
  /** Address of an OpenAI-compatible endpoint; without the name behind `#`. */
  readonly url: URL;
  readonly name: string;
}

/** What outlines are drawn with besides the rules. */
export interface OutlinerOptions {
  /** Nothing is sent anywhere without it. */
  readonly model?: ModelChoice | undefined;
  /** File for what was asked of the model and what it answered, as JSON. */
  readonly trace?: string | undefined;
  /** Time for one answer of the model, in milliseconds. */
  readonly timeoutMs?: number | undefined;
}

/** Most time for one answer of a model that runs on the same machine, in milliseconds. */
const usualTimeoutMs = 120_000;

/** The outliner of the rules, or the one that a model words. A trace is written when it is done, however it ends. */
export function chooseOutliner(
  { model, trace, timeoutMs = usualTimeoutMs }: OutlinerOptions,
  signal: AbortSignal,
): Outliner {
  if (model === undefined) return outlineArticle;
  const turns: Turn[] = [];
  const ask = makeChat({
    url: model.url,
    model: model.name,
    key: readModelKey(),
    timeoutMs,
    signal,
    onTurn: (turn) => turns.push(turn),
  });
  const outliner = makeModelOutliner(ask);
  return async (article, options) => {
    try {
      return await outliner(article, options);
    } finally {
      const kept = { url: model.url.href, model: model.name, turns };
      if (trace !== undefined) await writeAtomic(trace, `${JSON.stringify(kept, null, 2)}\n`);
    }
  };
}
