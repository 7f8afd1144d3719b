import { hasClass, type PageBox } from './snapshot.ts';

const blocks = /^(?:p|li|div|h[1-6]|pre|blockquote|tr|dt|dd|figcaption)$/;

/** Paragraphs of a slide's notes, as they are written; points of lists begin with a dash or their number. */
export function readNotes(section: PageBox): string[] {
  const notes = section.children.find((child) => child.name === 'aside' && hasClass(child, 'notes'));
  const paragraphs: string[] = [];
  let open = '';
  const flush = () => {
    const text = open.replace(/\s+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
    open = '';
  };
  const visit = (box: PageBox): void => {
    if (box.name === '#text') {
      open += box.text;
      return;
    }
    if (box.name === 'br') return flush();
    if (box.name === 'math' || hasClass(box, 'katex-mathml')) return;
    const spoken = box.attributes['data-text'];
    if (spoken !== undefined) {
      open += spoken;
      return;
    }
    if (!blocks.test(box.name)) return box.children.forEach(visit);
    flush();
    if (box.name === 'li') open = markerOf(box);
    box.children.forEach((child) => {
      // The marker of a point stands before its first paragraph.
      if (box.name === 'li' && /^\S+ $/.test(open) && child.name === 'p') child.children.forEach(visit);
      else visit(child);
    });
    flush();
  };
  notes?.children.forEach(visit);
  flush();
  return paragraphs;
}

function markerOf(item: PageBox): string {
  const list = item.parent;
  if (list?.name !== 'ol') return '– ';
  const at = list.children.filter(({ name }) => name === 'li').indexOf(item);
  return `${Number(list.attributes['start'] ?? 1) + at}. `;
}
