/** A slide as far as time goes. */
export interface Timed {
  readonly id: string;
  /** Planned or estimated time, in seconds. */
  readonly seconds: number;
  /** True where the writer of the deck has set the time. */
  readonly isSet: boolean;
}

/** When a slide is to begin and to end, in seconds from the start of the talk. */
export interface Planned {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The plan of a talk: each slide for its time, one after the other. Where the talk has a length, slides without a time
 * of their own share what the others leave of it, as their estimates are to each other.
 */
export function planTalk(slides: readonly Timed[], total: number | null): Planned[] {
  const sum = (isSet: boolean) =>
    slides.filter((slide) => slide.isSet === isSet).reduce((all, { seconds }) => all + seconds, 0);
  const [set, estimated] = [sum(true), sum(false)];
  const share = total !== null && total > set && estimated > 0 ? (total - set) / estimated : 1;
  let at = 0;
  return slides.map(({ id, seconds, isSet }) => {
    const start = at;
    at += isSet ? seconds : seconds * share;
    return { id, start, end: at };
  });
}

/** How a talk goes against its plan. */
export interface Pace {
  /** `late` by more than a tenth of the talk, or two minutes; `behind` by less. */
  readonly state: 'ahead' | 'fine' | 'behind' | 'late';
  /** Seconds by which it is ahead or behind; 0 on time. */
  readonly by: number;
}

/** The pace of a talk that is at a slide, `elapsed` seconds after its start. */
export function tellPace(plan: readonly Planned[], slide: string, elapsed: number): Pace {
  const planned = plan.find(({ id }) => id === slide);
  const total = plan.at(-1)?.end ?? 0;
  if (!planned) return { state: 'fine', by: 0 };
  const slack = Math.max(15, total / 60);
  const behind = elapsed - planned.end;
  const ahead = planned.start - elapsed;
  if (behind > Math.min(120, Math.max(slack, total / 10))) return { state: 'late', by: Math.round(behind) };
  if (behind > slack) return { state: 'behind', by: Math.round(behind) };
  return ahead > slack ? { state: 'ahead', by: Math.round(ahead) } : { state: 'fine', by: 0 };
}

/** `75` → `1:15`, `3700` → `1:01:40`; parts of a second are cut off. */
export function showSeconds(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
