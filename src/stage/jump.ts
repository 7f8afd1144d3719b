import { make } from './elements.ts';

/** Time after which a number that was begun is forgotten, in milliseconds. */
const forgetMs = 4000;

/** Takes the digits of a slide's number, and shows them until Enter. */
export interface Jump {
  /** Adds a digit. */
  type(digit: string): void;
  /** Goes to the slide that was typed; false where none was. */
  take(): boolean;
  /** Forgets what was typed; false where nothing was. */
  forget(): boolean;
}

/** A number that is typed in front of the slides; `go` gets it. */
export function makeJump(root: ShadowRoot, go: (number: number) => void): Jump {
  const badge = make('p', { class: 'jump', set: { role: 'status' } });
  badge.hidden = true;
  root.append(badge);
  let typed = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    const had = typed !== '';
    typed = '';
    badge.hidden = true;
    clearTimeout(timer);
    return had;
  };
  return {
    type: (digit) => {
      typed = `${typed}${digit}`.slice(-5);
      badge.replaceChildren('Slide ', make('b', { text: typed }), make('kbd', { text: 'Enter' }));
      badge.hidden = false;
      clearTimeout(timer);
      timer = setTimeout(forget, forgetMs);
    },
    take: () => {
      const number = Number(typed);
      if (!forget()) return false;
      go(number);
      return true;
    },
    forget,
  };
}
