import type { Article, ArticleBlock } from './types.ts';

/**
 * An article with its numbering, for people: each block with its id and kind, each sentence with its id, and at the end
 * what was taken for boilerplate and why. These are the ids that points name as their sources.
 */
export function printNumbered({ title, blocks, removed }: Article): string[] {
  const sentences = blocks.flatMap((block) => block.sentences);
  const width = Math.max(2, ...sentences.map(({ id }) => id.length));
  const line = (id: string, text: string) => `${id.padEnd(width)}  ${text}`;
  return [
    line('p0', title === null ? '(no headline)' : `headline: ${title}`),
    ...blocks.flatMap((block) => [
      '',
      line(block.id, describeKind(block)),
      ...block.sentences.map(({ id, text }) => line(id, text.replace(/\n/g, `\n${' '.repeat(width + 2)}`))),
    ]),
    ...(removed.length > 0 ? ['', 'left out, not counted:'] : []),
    ...removed.map(({ text, why }) => `  ${why}: ${text.replace(/\s+/g, ' ')}`),
  ];
}

/** `heading 2`, `numbered list`, `paragraph`. */
function describeKind({ kind, level, ordered }: ArticleBlock): string {
  if (kind === 'heading') return `heading ${level}`;
  return kind === 'list' && ordered ? 'numbered list' : kind;
}
