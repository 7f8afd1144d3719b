import type { Token } from 'marked';
import { partNotes } from '../deck/note-parts.ts';
import { partMark } from '../deck/part-mark.ts';
import type { DeckMeta, Slide } from '../deck/types.ts';
import { type Html, html } from '../html.ts';
import type { Arranged } from '../layout/arrange.ts';
import { estimateTime, formatTime } from '../layout/time.ts';
import type { FencedDiv } from '../markdown/fenced-div.ts';
import { loadChartReader } from '../render/chart/draw-figure.ts';
import { renderFrame } from '../render/frame.ts';
import { cleanBlocks } from './clean-blocks.ts';
import { plainBlocks } from './plain-blocks.ts';
import { prompterCss, prompterScript } from './prompter.ts';

/** What is said to one slide. */
export interface SpokenSlide {
  readonly number: number;
  readonly title: string;
  readonly seconds: number;
  /** Notes in their parts; `step` is 0 for what is said as the slide opens. */
  readonly parts: readonly { readonly step: number; readonly tokens: readonly Token[] }[];
}

/** What is said to each slide, in order. `numbers` are those among all slides. */
export function readScript(slides: readonly Arranged[], numbers: readonly number[]): SpokenSlide[] {
  return slides.map(({ slide, content }, i) => ({
    number: numbers[i]!,
    title: titleOf(slide),
    seconds: estimateTime(content).seconds,
    parts: partNotes(slide.notes).map(({ step, index, blocks }) => ({
      step: step ?? index!,
      tokens: blocks.flatMap(({ token }) => (index === null ? [token] : (token as FencedDiv).tokens)),
    })),
  }));
}

/** The script as Markdown: a heading for each slide, with the time at which it is due. */
export async function writeScriptMarkdown(meta: DeckMeta, script: readonly SpokenSlide[]): Promise<string> {
  const env = { readChart: await loadChartReader(meta.lang) };
  const parts = timed(script).map(({ number, title, due, parts: spoken }) =>
    [
      `## ${number}. ${title} (${due})`,
      ...spoken.flatMap(({ step, tokens }) => [step > 0 ? `*[${step}]*` : '', cleanBlocks(tokens, env)]),
    ]
      .filter((text) => text !== '')
      .join('\n\n'),
  );
  return `${[`# ${meta.title}`, ...parts].join('\n\n')}\n`;
}

/** The script as plain text. */
export function writeScriptText(meta: DeckMeta, script: readonly SpokenSlide[]): string {
  const parts = timed(script).map(({ number, title, due, parts: spoken }) =>
    [
      `${number}. ${title} (${due})`,
      ...spoken.flatMap(({ step, tokens }) => [step > 0 ? `[${step}]` : '', plainBlocks(tokens)]),
    ]
      .filter((text) => text !== '')
      .join('\n\n'),
  );
  return `${[meta.title, ...parts].join('\n\n\n')}\n`;
}

/** The script as a page that scrolls before the speaker: one file, nothing from the network. */
export function renderPrompter(
  meta: DeckMeta,
  script: readonly SpokenSlide[],
  generator: string,
): Promise<string> {
  const slides = timed(script).map(
    ({ number, title, due, parts }): Html => html`<section>
<h2>${number}. ${title} <time>${due}</time></h2>
${parts.flatMap(({ step, tokens }) => [
  step > 0 && html`<p class="step">${step}</p>`,
  ...plainBlocks(tokens)
    .split('\n\n')
    .map((text) => html`<p>${text}</p>\n`),
])}</section>
`,
  );
  return renderFrame({
    meta,
    styles: [prompterCss],
    scripts: [prompterScript],
    body: html`<main>\n<h1>${meta.title}</h1>\n${slides}</main>\n<div id="mark" aria-hidden="true"></div>\n<p id="help" role="status"></p>\n`,
    generator,
  });
}

/** With the time from the start at which each slide is due, such as `1:05`. */
function timed(script: readonly SpokenSlide[]): (SpokenSlide & { readonly due: string })[] {
  let seconds = 0;
  return script.map((spoken) => {
    const due = formatTime(seconds);
    seconds += spoken.seconds;
    return { ...spoken, due };
  });
}

const titleOf = (slide: Slide): string => (slide.heading?.text ?? slide.id) + partMark(slide);
