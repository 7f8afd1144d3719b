import { make } from './elements.ts';
import type { Blank } from '../talk/messages.ts';
import type { Times } from './speaker-times.ts';
import type { Size } from './stage.ts';

/** What the page of the speaker is made of. */
interface SpeakerParts {
  readonly title: string;
  readonly size: Size;
  readonly times: Times;
  readonly buttons: readonly HTMLElement[];
  /** Buttons for the size of the notes. */
  readonly sizes: readonly HTMLElement[];
  /** Button that opens the slides; null where they are for another device to open. */
  readonly open: HTMLElement | null;
}

/** Where the talk is, for the lines above the slides. */
interface Where {
  /** Title of the slide. */
  readonly title: string;
  readonly number: number;
  readonly of: number;
  readonly step: number;
  readonly steps: number;
  readonly isNextStep: boolean;
  readonly hasNext: boolean;
  readonly blank: Blank;
}

/** The page of the speaker: a frame with slots for slides and notes. */
export interface SpeakerPage {
  readonly element: HTMLElement;
  /** Frame of the slide that is shown. */
  readonly frame: HTMLElement;
  tell(where: Where): void;
  /** Shows whether there is a window with the slides. */
  showLink(isAlive: boolean): void;
}

/** Lays out the speaker's page. */
export function layOutSpeaker({ title, size, times, buttons, sizes, open }: SpeakerParts): SpeakerPage {
  const count = make('span', { class: 'count' });
  const after = make('h2', { text: 'Next' });
  const veil = make('p', { class: 'veil' });
  const end = make('p', { class: 'end', text: 'End of the talk' });
  const slot = (name: string) => make('slot', { set: { name } });
  const frame = make('div', { class: 'frame', set: { role: 'img' } }, slot('now'), veil);
  const nextFrame = make('div', { class: 'frame' }, slot('next'), end);
  const lost = make(
    'p',
    { class: 'lost', set: { role: 'status' } },
    make('span', { text: 'No window shows the slides.' }),
    ...(open ? [open] : []),
  );
  lost.hidden = true;
  const element = make(
    'div',
    { class: 'speaker' },
    make('header', { class: 'top' }, make('h1', { text: title, set: { dir: 'auto' } }), times.talk),
    lost,
    make(
      'main',
      {},
      make(
        'section',
        { class: 'now', set: { 'aria-label': 'Slide that is shown' } },
        make('div', { class: 'line' }, make('h2', { text: 'Now' }), count, times.slide),
        frame,
      ),
      make(
        'section',
        { class: 'next', set: { 'aria-label': 'What comes next' } },
        make('div', { class: 'line' }, after),
        nextFrame,
      ),
      make(
        'section',
        { class: 'notes', set: { 'aria-label': 'Notes' } },
        make('div', { class: 'line' }, make('h2', { text: 'Notes' }), ...sizes),
        make(
          'div',
          { class: 'notes-text', set: { tabindex: 0, role: 'region', 'aria-label': 'Text of the notes' } },
          slot('notes'),
        ),
      ),
      make('div', { class: 'controls', set: { role: 'group', 'aria-label': 'Presenting' } }, ...buttons),
    ),
  );
  element.style.setProperty('--ratio', `${size.width} / ${size.height}`);
  return {
    element,
    frame,
    tell: ({ title, number, of, step, steps, isNextStep, hasNext, blank }) => {
      count.textContent = `${number} of ${of}${steps > 0 ? `, step ${step} of ${steps}` : ''}`;
      frame.setAttribute('aria-label', title);
      after.textContent = isNextStep ? 'Next step' : 'Next';
      end.hidden = hasNext;
      veil.hidden = blank === null;
      veil.textContent = blank === null ? '' : `The screen is ${blank}`;
    },
    showLink: (isAlive) => {
      lost.hidden = isAlive;
    },
  };
}
