import { type Dialog, makeDialog } from './dialog.ts';
import { make } from './elements.ts';
import type { Stage } from './stage.ts';

/** Passages of the article that the slides name, by their ids; each sentence with its own id. */
type Passages = Readonly<Record<string, readonly (readonly [id: string, text: string])[]>>;

interface Held {
  readonly lang: string;
  readonly passages: Passages;
}

/**
 * A window beside the slides with what they stand on: below each point its sentences of the article, marked in their
 * paragraph. Where the build did not have the article, the sentences in the notes. `find` gives a slide.
 */
export function makeSources({ root, shared }: Stage, find: (slide: string) => HTMLElement | null): Dialog {
  const dialog = makeDialog(root, 'sources', 'Sources', false, () => fill());
  const held = document.getElementById('lectern-passages')?.textContent;
  const { lang, passages } = held ? (JSON.parse(held) as Held) : { lang: '', passages: null };
  dialog.body.lang = lang;
  const fill = () => {
    const section = find(shared.place?.slide ?? '');
    dialog.body.replaceChildren(...(section ? describeSources(section, passages) : []));
    dialog.body.scrollTop = 0;
  };
  shared.listen((said) => {
    if (dialog.isOpen && said.type === 'place') fill();
  });
  return dialog;
}

function describeSources(section: HTMLElement, passages: Passages | null): HTMLElement[] {
  const named = [section, ...section.querySelectorAll<HTMLElement>('[data-sources]')];
  const heading = section.querySelector('.head :is(h1, h2)')?.textContent ?? '';
  const lines = named.flatMap((element) => {
    const ids = (element.dataset.sources ?? '').split(' ').filter((id) => id !== '');
    const text = element === section ? heading : element.textContent;
    return ids.length > 0 ? [{ text: text.replace(/\s+/g, ' ').trim(), ids }] : [];
  });
  if (lines.length === 0)
    return [make('p', { class: 'none', text: 'This slide names no sources.', set: { lang: 'en' } })];
  const notes = passages ? new Map<string, string>() : readNotes(section);
  if (!passages && notes.size === 0) {
    const text =
      'The article was not at hand when this deck was built. These are the numbers of its sentences.';
    return [
      make('p', { class: 'none', text, set: { lang: 'en' } }),
      ...lines.map(({ text, ids }) =>
        make(
          'section',
          {},
          make('h3', { text, set: { dir: 'auto' } }),
          make('p', { class: 'ids', text: ids.join(' ') }),
        ),
      ),
    ];
  }
  return lines.map(({ text, ids }) => {
    const blocks = [...new Set(ids.map((id) => id.split('.')[0]!))];
    const quotes = passages
      ? blocks.flatMap((block) => quotePassage(block, ids, passages[block]))
      : ids.map((id) => quote(id, make('mark', { text: notes.get(id) ?? '' })));
    return make('section', {}, make('h3', { text, set: { dir: 'auto' } }), ...quotes);
  });
}

function quotePassage(
  block: string,
  ids: readonly string[],
  sentences: Passages[string] | undefined,
): HTMLElement[] {
  if (!sentences) return [];
  const parts = sentences.flatMap(([id, text]) => [
    ids.includes(id) || ids.includes(block) ? make('mark', { text }) : text,
    ' ',
  ]);
  return [quote(block, ...parts)];
}

const quote = (id: string, ...parts: readonly (Node | string)[]): HTMLElement =>
  make('blockquote', { set: { dir: 'auto' } }, make('cite', { text: id }), make('p', {}, ...parts));

/** Sentences that the notes of a slide hold, as the outliner writes them there. */
function readNotes(section: HTMLElement): Map<string, string> {
  const paragraphs = [...section.querySelectorAll('aside.notes p')].map(({ textContent }) => textContent);
  const found = paragraphs.flatMap((text) => [...text.matchAll(/^(p\d+(?:\.s\d+)?):\s+(.*)$/gm)]);
  return new Map(found.map(([, id, text]) => [id!, text!]));
}
