import type { Token, Tokens } from 'marked';
import { plainText } from '../markdown/plain-text.ts';
import { textToken } from '../markdown/text-token.ts';
import { countWords } from '../markdown/words.ts';
import type { Range } from '../source/source.ts';
import { agendaTitle } from './agenda-titles.ts';
import type { Slide, Stack } from './types.ts';

/** Words that may stand beside a section in the agenda. */
const mostWords = 18;

/**
 * The stacks with a slide behind the cover that lists the sections, each linked to the slide that opens it, with the
 * sentence that stands there; null where there are fewer than two sections. `range` is where the deck asks for it.
 */
export function addAgenda(stacks: readonly Stack[], lang: string, range: Range): Stack[] | null {
  const slides = stacks.flatMap((stack) => stack.slides);
  const sections = slides.filter(({ role }) => role === 'section');
  if (sections.length < 2) return null;
  const hasCover = slides[0]?.role === 'cover';
  const taken = new Set(slides.map(({ id }) => id));
  let id = 'agenda';
  for (let n = 2; taken.has(id); n++) id = `agenda-${n}`;
  const agenda = makeAgenda(sections, { id, title: agendaTitle(lang), range });
  return stacks.toSpliced(hasCover ? 1 : 0, 0, { slides: [agenda] });
}

function makeAgenda(
  sections: readonly Slide[],
  { id, title, range }: { readonly id: string; readonly title: string; readonly range: Range },
): Slide {
  const heading = { type: 'heading', depth: 2, raw: '', text: title, tokens: [textToken(title)] };
  const list = {
    type: 'list',
    raw: '',
    ordered: true,
    start: 1,
    loose: false,
    items: sections.map(makeItem),
  };
  return {
    id,
    range,
    role: 'content',
    heading: { level: 2, text: title, block: { token: heading, range } },
    kicker: null,
    blocks: [{ token: list, range }],
    directives: {},
    attributes: {},
    backdrop: null,
    sources: [],
    notes: [],
    footnotes: {},
    seconds: null,
    section: null,
  };
}

/** Titles are given as plain text: what they are made of has been checked where it is written. */
function makeItem({ id, heading, blocks }: Slide): Tokens.ListItem {
  const text = heading?.text ?? '';
  const link: Token = { type: 'link', raw: '', href: `#${id}`, title: null, text, tokens: [textToken(text)] };
  const [only] = blocks.length === 1 ? blocks : [];
  const note = only?.token.type === 'paragraph' ? plainText([only.token]).replace(/\s+/g, ' ').trim() : '';
  const isShort = note !== '' && countWords(note) <= mostWords;
  const line: Token = {
    type: 'text',
    raw: '',
    text,
    tokens: [link, ...(isShort ? [textToken(` — ${note}`)] : [])],
  };
  return { type: 'list_item', raw: '', task: false, checked: false, loose: false, text, tokens: [line] };
}
