import { make, makeButton } from './elements.ts';
import { type Planned, showSeconds, tellPace } from '../talk/pace.ts';
import type { Stage } from './stage.ts';

/** Time of the talk, of the slide and of the day, as they pass. */
export interface Times {
  /** Time of the talk against its length, whether it is behind its plan, and the clock. */
  readonly talk: HTMLElement;
  /** Time of the slide against its own. */
  readonly slide: HTMLElement;
  update(): void;
}

const states = { ahead: 'ahead', fine: 'on time', behind: 'behind', late: 'behind' } as const;

/** Shows how a talk goes against its plan. Times are read off the wall's clock, so that a nap of the machine counts too. */
export function makeTimes({ shared }: Stage, plan: readonly Planned[]): Times {
  const elapsed = make('b', { class: 'elapsed' });
  const pace = make('span', { class: 'pace' });
  const clock = make('time', { class: 'clock' });
  const toggle = makeButton('play', 'Start the time', () => {
    shared.say({ type: 'timer', running: !shared.isRunning, elapsedMs: shared.elapsedMs() });
    update();
  });
  const pause = makeButton('pause', 'Stop the time', () => toggle.click());
  const reset = makeButton('reset', 'Set the time to zero', () => {
    shared.say({ type: 'timer', running: false, elapsedMs: 0 });
    update();
  });
  const total = plan.at(-1)?.end ?? 0;
  const whole = make('span', { class: 'total', text: `of ${showSeconds(total)}` });
  const talk = make(
    'div',
    { class: 'times', set: { role: 'group', 'aria-label': 'Time' } },
    make('p', { class: 'timer' }, elapsed, ' ', whole),
    pace,
    toggle,
    pause,
    reset,
    clock,
  );
  const bar = make('span', { class: 'fill' });
  const share = make('span', { class: 'share' });
  const slide = make(
    'div',
    { class: 'slide-time' },
    make('div', { class: 'track', set: { 'aria-hidden': 'true' } }, bar),
    share,
  );

  const update = () => {
    const at = shared.place?.slide ?? '';
    const seconds = shared.elapsedMs() / 1000;
    const { state, by } = seconds > 0 ? tellPace(plan, at, seconds) : ({ state: 'fine', by: 0 } as const);
    setText(elapsed, showSeconds(seconds));
    setText(pace, seconds > 0 ? `${by > 0 ? `${showSeconds(by)} ` : ''}${states[state]}` : 'not started');
    talk.dataset.pace = seconds > 0 ? state : '';
    toggle.hidden = shared.isRunning;
    pause.hidden = !shared.isRunning;
    setText(clock, new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }));
    const planned = plan.find(({ id }) => id === at);
    const wanted = planned ? planned.end - planned.start : 0;
    const spent = shared.spentMs(at) / 1000;
    const practised = shared.practiceMs(at);
    const last = practised === null ? '' : `, ${showSeconds(practised / 1000)} in rehearsal`;
    setText(share, `${showSeconds(spent)} of ${showSeconds(wanted)}${last === '' ? ' on this slide' : last}`);
    bar.style.inlineSize = `${Math.min(100, wanted > 0 ? (100 * spent) / wanted : 0)}%`;
    slide.dataset.pace = spent > wanted * 1.25 + 5 ? 'late' : spent > wanted ? 'behind' : 'fine';
  };
  // On the second, so that clocks side by side change at once.
  const tick = () => {
    update();
    setTimeout(tick, 1000 - (shared.elapsedMs() % 1000));
  };
  tick();
  document.addEventListener('visibilitychange', update);
  return { talk, slide, update };
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
