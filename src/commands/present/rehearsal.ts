import { estimateTime } from '../../layout/time.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Shell } from '../shell.ts';
import { recordRehearsal, rehearsalsPath } from './record-rehearsal.ts';
import { type PractisedSlide, printRehearsal } from './rehearsal-table.ts';
import { noteUnlessEnded, type Shown } from './shown-deck.ts';

/** Records a rehearsal of a deck; what is given back ends it, and prints plan against practice. */
export function startRehearsal(shown: Shown, shell: Shell): () => Promise<void> {
  const { path, hub, rehearsals } = shown;
  const { note, print, quiet } = shell;
  if (!quiet) note('rehearsing: the time begins as you leave the first slide; ctrl-c shows how it went');
  const recording = recordRehearsal(path, rehearsals ?? [], hub, (error) => noteUnlessEnded(error, shell));
  return async () => {
    const now = await recording.end();
    const build = shown.live.build();
    if (!now || !build) {
      if (!quiet) note('nothing was recorded: that was less than ten seconds');
      return;
    }
    const { minutes } = build.deck.meta;
    const total = minutes === null ? null : minutes * 60;
    for (const line of printRehearsal(listSlides(build), total, now, rehearsals?.at(-1) ?? null)) print(line);
    if (!quiet) note(`recorded in ${rehearsalsPath(path)}`);
  };
}

function listSlides({ arranged }: NonNullable<ReturnType<Shown['live']['build']>>): PractisedSlide[] {
  return arranged.flatMap(({ slide, content }, at) => {
    if (slide.attributes['data-visibility'] === 'hidden') return [];
    const { seconds, from } = estimateTime(content);
    const text = plainText(slide.blocks.map(({ token }) => token))
      .replace(/\s+/g, ' ')
      .trim();
    const title = slide.heading?.text ?? (text === '' ? `Slide ${at + 1}` : text);
    return [{ id: slide.id, title, seconds, isSet: from === 'set' }];
  });
}
