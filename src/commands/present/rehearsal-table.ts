import { planTalk, showSeconds, type Timed } from '../../talk/pace.ts';
import { lengthOf, type Rehearsal } from '../../talk/rehearsal.ts';
import { columnsOf, cutTo } from '../explain-table.ts';

/** A slide of a talk that was practised. */
export interface PractisedSlide extends Timed {
  readonly title: string;
}

/** Most columns of a title. */
const widest = 44;

/** Plan against practice, slide by slide: what was practised last, the time before it, and by how much it missed the plan. */
export function printRehearsal(
  slides: readonly PractisedSlide[],
  total: number | null,
  now: Rehearsal,
  before: Rehearsal | null,
): string[] {
  const plan = planTalk(slides, total);
  const shown = (seconds: number | undefined) =>
    seconds === undefined ? '–' : showSeconds(Math.round(seconds));
  const missed = (spent: number | undefined, planned: number) => {
    const by = Math.round(spent ?? 0) - Math.round(planned);
    if (spent === undefined || by === 0) return '';
    return `${by > 0 ? '+' : '−'}${showSeconds(Math.abs(by))}`;
  };
  const rows = slides.map(({ id, title }, at) => {
    const planned = plan[at]!.end - plan[at]!.start;
    const spent = now.seconds[id];
    return [
      String(at + 1),
      title,
      shown(planned),
      shown(spent),
      shown(before?.seconds[id]),
      missed(spent, planned),
    ];
  });
  const whole = plan.at(-1)?.end ?? 0;
  const sum = lengthOf(now);
  const last = [
    '',
    'all',
    shown(whole),
    shown(sum),
    shown(before ? lengthOf(before) : undefined),
    missed(sum, whole),
  ];
  const head = ['', 'slide', 'plan', 'now', 'before', 'against plan'];
  const width = Math.min(widest, Math.max(...rows.map(([, title]) => columnsOf(title!)), 5));
  return [head, ...rows, last].map(([number, title, ...times]) => {
    const name = cutTo(title!, width);
    const padded = `${name}${' '.repeat(width - columnsOf(name))}`;
    const columns = times.map((each) => each.padStart(7));
    return `${number!.padStart(3)}  ${padded}  ${columns.join('  ')}`.trimEnd();
  });
}
