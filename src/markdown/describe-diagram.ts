import type { DiagramFence } from './diagram.ts';

/** What a diagram says to those who cannot see it. */
export interface DiagramDescription {
  readonly alt: string;
  /** False where the words were gathered from the diagram because nobody wrote any. */
  readonly isWritten: boolean;
}

/** Its `alt`, else the title and description inside it, else the title of its fence, else its kind and its parts. */
export function describeDiagram({ attributes, title, text }: DiagramFence): DiagramDescription {
  const inside = [readField(text, 'accTitle'), readField(text, 'accDescr')].filter((part) => part !== '');
  const written = attributes.pairs.alt ?? (inside.join(': ') || title || '');
  return written.trim() === ''
    ? { alt: gatherWords(text), isWritten: false }
    : { alt: written.trim(), isWritten: true };
}

/** `name: text` on a line of its own, or `name { text }` over several. */
function readField(text: string, name: string): string {
  const line = new RegExp(`^[ \\t]*${name}[ \\t]*:[ \\t]*(\\S.*)$`, 'm').exec(text)?.[1];
  const block = new RegExp(`^[ \\t]*${name}[ \\t]*\\{([^}]*)\\}`, 'm').exec(text)?.[1];
  return (line ?? block ?? '').replace(/\s+/g, ' ').trim();
}

const kinds: Readonly<Record<string, string>> = {
  graph: 'flowchart',
  flowchart: 'flowchart',
  sequenceDiagram: 'sequence diagram',
  classDiagram: 'class diagram',
  stateDiagram: 'state diagram',
  erDiagram: 'entity diagram',
  gantt: 'Gantt chart',
  pie: 'pie chart',
  journey: 'journey',
  gitGraph: 'branches of a repository',
  timeline: 'timeline',
  quadrantChart: 'quadrant chart',
  xychart: 'chart',
};

const mostParts = 8;
const longestLine = 300;
const arrow = /\s*(?:<?[-=.]{2,}[-=.]*[->ox)|]*|[|}o{]{1,2}(?:--|\.\.)[|}o{]{1,2}|--?[>x)]+|~~~)\s*/;

/** The kind of diagram, then its connections ("A to B"), else its labels. */
function gatherWords(text: string): string {
  const lines = text
    .replace(/^---\n[^]*?\n---\n/, '')
    .split('\n')
    .map((line) => line.slice(0, longestLine).trim())
    .filter((line) => line !== '' && !line.startsWith('%%'));
  const word = /^[a-z]+/i.exec(lines[0] ?? '')?.[0] ?? '';
  const kind = kinds[word] ?? 'diagram';
  const labels = readLabels(text);
  const body = lines.slice(1).slice(0, 200);
  const links = body.flatMap((line) => readLinks(line, labels));
  const parts = links.length > 0 ? links : body.flatMap(readEntry);
  if (parts.length === 0) return kind;
  const shown = [...new Set(parts)].slice(0, mostParts);
  return `${kind}: ${shown.join(', ')}${parts.length > mostParts ? ' …' : ''}`;
}

/** Labels of a flowchart's nodes, and names that stand for longer ones. */
function readLabels(text: string): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const add = (id: string | undefined, label: string | undefined) => {
    const words = (label ?? '')
      .replace(/["`*_[\](){}/\\]|<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (id !== undefined && words !== '' && !labels.has(id)) labels.set(id, words);
  };
  for (const [, id, label] of text.matchAll(/\b([\p{L}\p{N}_]+)[[({>]+([^\][(){}\n]{1,200})[\])}]/gu))
    add(id, label);
  for (const [, id, label] of text.matchAll(/^[ \t]*(?:participant|actor)[ \t]+(\S+)[ \t]+as[ \t]+(.+)$/gm))
    add(id, label);
  return labels;
}

/** `A --> B --> C` as "A to B", "B to C". */
function readLinks(line: string, labels: ReadonlyMap<string, string>): string[] {
  const ends = line
    .replace(/\|[^|]*\|/g, ' ')
    .replace(/(--|==|-\.)[ \t]+[^-=.>|]{1,80}[ \t]+(-->|---|==>|===|\.->)/g, '$2')
    .split(arrow)
    .map((part) => nameOf(part, labels));
  return ends.slice(1).flatMap((to, i) => (ends[i] && to ? [`${ends[i]} to ${to}`] : []));
}

function nameOf(part: string, labels: ReadonlyMap<string, string>): string {
  if (part.startsWith('[*]')) return '';
  const id = /^[+-]?([\p{L}\p{N}_]+)/u.exec(part)?.[1];
  return id === undefined ? '' : (labels.get(id) ?? id);
}

/** `"Label" : 30`, `Label :value`. */
function readEntry(line: string): string[] {
  const label = /^"?([^":]{1,80})"?[ \t]*:/.exec(line)?.[1]?.trim();
  return label === undefined || /^(?:title|dateFormat|axisFormat)$/.test(label) ? [] : [label];
}
