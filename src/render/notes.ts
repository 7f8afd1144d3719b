import type { Token } from 'marked';
import { type NotePart, partNotes } from '../deck/note-parts.ts';
import type { Slide } from '../deck/types.ts';
import { type Html, Html as Trusted, html } from '../html.ts';
import type { FencedDiv } from '../markdown/fenced-div.ts';
import type { Flow } from '../markdown/render.ts';
import { footnoteTokens, renderFootnotes } from './footnotes.ts';
import { type Step, withoutFragments } from './steps.ts';

/** What the notes of a slide are drawn with. */
export interface NotesEnv {
  readonly flow: Flow;
  /** Labels of the footnotes that the notes name. */
  readonly footnotes: readonly string[];
  /** Steps of the slide in their order. */
  readonly steps: readonly Step[];
  readonly clean: (tokens: readonly Token[], markup: Html) => Html;
}

/**
 * What only the speaker sees, with the footnotes that only the notes name. Notes in several parts are parts with
 * `data-step`, the number of the step with which each is shown: 0 as the slide opens.
 */
export function renderNotes({ notes, footnotes: written }: Slide, env: NotesEnv): Html | null {
  const parts = partNotes(notes);
  if (parts.length === 0) return null;
  const { flow, footnotes, steps, clean } = env;
  const list = renderFootnotes(footnotes, written, flow);
  const texts = parts.map((part) => {
    const tokens = tokensOf(part);
    return plain(clean(tokens, flow.blocks(tokens)));
  });
  const foot = list && plain(clean(footnoteTokens(footnotes, written), list));
  const [first] = parts;
  const inner =
    parts.length === 1 && first?.step === 0
      ? texts
      : parts.map((part, i) => html`<div data-step="${stepOf(part, steps)}">${texts[i]}</div>\n`);
  return html`<aside class="notes">${inner}${foot}</aside>`;
}

/**
 * Number of the step that a part is for; one that the slide does not have becomes its last. An index that no fragment
 * of the slide has counts the steps.
 */
export function stepOf({ step, index }: NotePart, steps: readonly Step[]): number {
  return Math.min(wantedStep({ step, index }, steps), steps.length);
}

/** Number of the step that a part asks for, whether the slide has it or not. */
export function wantedStep(
  { step, index }: Pick<NotePart, 'step' | 'index'>,
  steps: readonly Step[],
): number {
  if (step !== null) return step;
  const at = steps.indexOf(index);
  return at < 0 ? (index ?? 0) : at + 1;
}

/** Tokens of a part: a div that names its step gives what it holds. */
function tokensOf({ index, blocks }: NotePart): Token[] {
  return index === null
    ? blocks.map(({ token }) => token)
    : blocks.flatMap(({ token }) => (token as FencedDiv).tokens);
}

const plain = (markup: Html): Html => Trusted.trusted(withoutFragments(markup.markup));
