import type { Diagnostic } from '../../source/diagnostic.ts';
import { type Outliner, outlineArticle } from '../outline.ts';
import type { Article, Outline, OutlineSlide } from '../types.ts';
import type { Ask, Message } from './ask.ts';
import { applyWording, judgeSlide } from './judge-slide.ts';
import { askAgain, makePrompt } from './prompt.ts';
import { readReply, type WordedSlide } from './read-reply.ts';
import { type Brief, groupBriefs, listBriefs } from './revised-slides.ts';

/**
 * An outliner whose slides are planned by rules and worded by a model. What the model says is held against the article
 * line by line; it is asked once more to mend what does not hold, and slides that still do not stay as the rules word
 * them. Of a model that cannot be reached, or answers in no usable form, the outline is the rules' with a warning.
 */
export function makeModelOutliner(ask: Ask): Outliner {
  return async (article, options) => {
    const drawn = await outlineArticle(article, options);
    const briefs = listBriefs(article, drawn.outline);
    const worded = new Map<number, WordedSlide>();
    const failures: string[] = [];
    for (const group of groupBriefs(briefs)) {
      const { accepted, failure } = await wordGroup(article, drawn.outline, group, ask);
      for (const [number, slide] of accepted) worded.set(number, slide);
      if (failure === null) continue;
      failures.push(failure);
      // A model that is not there is not asked for every part of a long article.
      break;
    }
    const slides = drawn.outline.slides.map((slide, i) => {
      const own = worded.get(i + 1);
      return own ? noteSources(article, applyWording(slide, own)) : slide;
    });
    const told = report(article.path, failures, worded.size, briefs.length);
    return { outline: { ...drawn.outline, slides }, diagnostics: [...drawn.diagnostics, ...told] };
  };
}

interface Worded {
  readonly accepted: ReadonlyMap<number, WordedSlide>;
  /** Why the model could not be used; null when it answered. */
  readonly failure: string | null;
}

async function wordGroup(
  article: Article,
  outline: Outline,
  briefs: readonly Brief[],
  ask: Ask,
): Promise<Worded> {
  const accepted = new Map<number, WordedSlide>();
  let messages: readonly Message[] = makePrompt(article, briefs);
  for (const isLast of [false, true]) {
    const answer = await ask(messages);
    if ('failure' in answer) return { accepted, failure: answer.failure };
    const { reply } = answer;
    const open = briefs.filter(({ number }) => !accepted.has(number));
    const problems = takeSound(article, outline, open, reply, accepted);
    if (problems.length === 0) break;
    if (isLast && readReply(reply) === null && accepted.size === 0)
      return { accepted, failure: 'its answers are not the JSON that was asked for' };
    messages = askAgain(messages, reply, problems);
  }
  return { accepted, failure: null };
}

/** Adds the slides of an answer that hold to `accepted`; gives what is wrong with the rest. */
function takeSound(
  article: Article,
  outline: Outline,
  briefs: readonly Brief[],
  reply: string,
  accepted: Map<number, WordedSlide>,
): string[] {
  const slides = readReply(reply);
  if (slides === null) return ['the answer is not the JSON that was asked for'];
  return briefs.flatMap((brief) => {
    const slide = slides.get(brief.number);
    if (!slide) return [`slide ${brief.number} is missing, or not in the form asked for`];
    const problems = judgeSlide(article, outline, brief, slide);
    if (problems.length === 0) accepted.set(brief.number, slide);
    return problems;
  });
}

/** The slide with every sentence that it names among its notes, in the order of the article. */
function noteSources(article: Article, slide: OutlineSlide): OutlineSlide {
  if (slide.notes.length === 0) return slide; // the user wants none
  const ids = new Set([
    ...slide.notes.map(({ id }) => id),
    ...[slide.headline, ...slide.items].flatMap(({ src }) => src),
  ]);
  const notes = article.blocks.flatMap(({ sentences }) => sentences.filter(({ id }) => ids.has(id)));
  return { ...slide, notes };
}

function report(path: string, failures: readonly string[], worded: number, asked: number): Diagnostic[] {
  const [failure] = failures;
  if (failure !== undefined) {
    const message = `the model could not be used: ${failure}`;
    const help =
      worded === 0
        ? 'the outline is the one of the rules'
        : `${asked - worded} slides are worded by the rules`;
    return [{ severity: 'warning', rule: 'model-failed', message, help, path }];
  }
  if (worded === asked) return [];
  const count = asked - worded;
  const message = `the model’s words for ${count} of ${asked} slides are not borne out by the article`;
  const help = 'these slides are worded by the rules; --trace shows what was asked and answered';
  return [{ severity: 'warning', rule: 'model-refused', message, help, path }];
}
