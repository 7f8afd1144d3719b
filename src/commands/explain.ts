import { listSlides } from '../deck/list-slides.ts';
import { estimateTime, countSpoken, formatTime } from '../layout/time.ts';
import { positionAt } from '../source/source.ts';
import { type ExplainedSlide, printSlides } from './explain-table.ts';
import { type DeckOptions, prepareDeck } from '../prepare/prepare-deck.ts';
import { alternateTones, toneOf } from '../render/tones.ts';
import { count, makeReporter, type Shell } from './shell.ts';

/** What `lectern explain` can be told. */
export interface ExplainOptions extends DeckOptions {
  readonly outline: string;
  readonly strict?: boolean | undefined;
}

/**
 * `lectern explain`: for each slide its place, layout and why, size of type, steps, words and time. No browser is started:
 * how slides fit is told as it was last measured. Gives the exit code.
 */
export async function explain(options: ExplainOptions, shell: Shell): Promise<number> {
  const { outline, strict } = options;
  const reporter = makeReporter(shell);
  const prepared = await prepareDeck(outline, { ...options, browser: null }, reporter);
  if (!prepared) return reporter.finish({ strict });
  const { deck, arranged, steps, source, theme: used } = prepared;
  const slides = alternateTones(arranged, used).map((each, i): ExplainedSlide => {
    const { slide, content, layout, reason } = each;
    const { seconds, from } = estimateTime(content);
    // A cover made of the title alone stands nowhere in the text.
    const start = slide.heading?.block.range.start ?? firstText(source.text, slide.range.start);
    return {
      number: i + 1,
      place: `${source.path}:${positionAt(source.text, start).line}`,
      title: slide.heading?.text ?? '',
      layout: layout.name,
      reason,
      density: each.density,
      part: slide.part ? `${slide.part.number}/${slide.part.of}` : null,
      tone: toneOf(each, used),
      steps: steps[i]?.length ?? 0,
      words: content.words,
      noteWords: countSpoken(slide),
      seconds,
      timeFrom: from,
    };
  });
  const totals = {
    slides: listSlides(deck).length,
    steps: slides.reduce((sum, slide) => sum + slide.steps, 0),
    seconds: slides.reduce((sum, slide) => sum + slide.seconds, 0),
    plannedSeconds: deck.meta.minutes === null ? null : Math.round(deck.meta.minutes * 60),
  };
  const { unmeasured } = prepared.fit;
  const estimated =
    unmeasured === 0
      ? []
      : [
          `${count(unmeasured, 'slide')} not measured yet: the size of type and where slides go on are estimates`,
        ];
  const lines = [...printSlides(slides), '', describeTotals(totals), ...estimated];
  reporter.result(lines.join('\n'), { outline, slides, totals, unmeasured });
  return reporter.finish({ strict });
}

interface Totals {
  readonly slides: number;
  readonly steps: number;
  readonly seconds: number;
  readonly plannedSeconds: number | null;
}

/** `16 slides, 4 steps, 12:30 of 15:00 planned (2:30 to spare)`. */
function describeTotals({ slides, steps, seconds, plannedSeconds }: Totals): string {
  const counts = `${count(slides, 'slide')}, ${count(steps, 'step')}, ${formatTime(seconds)}`;
  if (plannedSeconds === null) return `${counts} in all (no \`minutes\` planned)`;
  const left = plannedSeconds - seconds;
  const rest =
    left === 0 ? 'to the second' : `${formatTime(Math.abs(left))} ${left > 0 ? 'to spare' : 'too long'}`;
  return `${counts} of ${formatTime(plannedSeconds)} planned (${rest})`;
}

/** Offset of the first character that is no blank, from `start` on. */
function firstText(text: string, start: number): number {
  const at = text.slice(start).search(/\S/);
  return at < 0 ? start : start + at;
}
