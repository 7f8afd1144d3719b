import type { Tokens } from 'marked';
import { type Block, type LinkDefinitions, lexBlocks } from '../markdown/blocks.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { findNoteLine } from './notes.ts';

const underline = /\n {0,3}(-{3,})[ \t]*\n*$/;

/**
 * Blocks in which a `---` right under speaker notes parts slides. Markdown takes it for the underline of a heading,
 * but notes hold no headings of that kind, and else the next slide would vanish into them. Right under other text it
 * stays a heading; in a deck that is parted by rules this is reported, as it is seldom meant.
 */
export function partSetextRules(
  blocks: readonly Block[],
  source: Source,
  links: LinkDefinitions,
): { readonly blocks: readonly Block[]; readonly diagnostics: readonly Diagnostic[] } {
  const parted: Block[] = [];
  const doubtful: Block[] = [];
  let inNotes = false;
  for (const block of blocks) {
    const { token, range } = block;
    if (token.type === 'hr') inNotes = false;
    else if (findNoteLine(token)) inNotes = true;
    const match = token.type === 'heading' ? underline.exec(token.raw) : null;
    if (!match) {
      if (token.type === 'heading' && (token as Tokens.Heading).depth <= 2) inNotes = false;
      parted.push(block);
    } else if (inNotes) {
      const at = range.start + match.index + 1;
      const rule: Tokens.Hr = { type: 'hr', raw: source.text.slice(at, range.end) };
      for (const part of lexBlocks(source, range.start, at, links)) parted.push(part);
      parted.push({ token: rule, range: { start: at, end: range.end } });
      inNotes = false;
    } else {
      doubtful.push(block);
      parted.push(block);
    }
  }
  const byRules = parted.some(({ token }) => token.type === 'hr');
  return { blocks: parted, diagnostics: byRules ? doubtful.map((block) => warn(block, source.path)) : [] };
}

function warn({ token, range }: Block, path: string): Diagnostic {
  const match = underline.exec(token.raw)!;
  const lineStart = range.start + match.index + 1;
  const start = range.start + match.index + match[0].indexOf('-');
  return {
    severity: 'warning',
    rule: 'setext-rule',
    message: '`---` right under text makes it a heading; it parts no slides here',
    help: 'leave a line empty above it to part slides, or write the heading as `## …`',
    path,
    range: { start, end: start + match[1]!.length },
    fix: { range: { start: lineStart, end: lineStart }, was: '', text: '\n' },
  };
}
