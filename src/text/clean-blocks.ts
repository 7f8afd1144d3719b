import type { Token, Tokens } from 'marked';
import type { ChartFence } from '../markdown/chart.ts';
import { parseCodeInfo } from '../markdown/code-info.ts';
import { shownLines } from '../markdown/code-lines.ts';
import { isComment } from '../markdown/comments.ts';
import type { DefinitionList } from '../markdown/definition-list.ts';
import type { DrawingFence } from '../markdown/drawing-fence.ts';
import type { FencedDiv } from '../markdown/fenced-div.ts';
import type { FootnoteDefinition } from '../markdown/footnotes.ts';
import type { MathToken } from '../markdown/math.ts';
import { joinBlocks } from '../markdown/join-blocks.ts';
import type { Reached } from '../markdown/reached.ts';
import type { TableWithCaption } from '../markdown/table-parts.ts';
import type { ReadChart } from '../render/chart/read-chart.ts';
import { cleanInline, type PictureAt } from './clean-inline.ts';
import { indent } from './indent.ts';

/** What writing Markdown needs besides the tokens. */
export interface CleanEnv {
  readonly readChart: (fence: ChartFence) => ReadChart;
  readonly pictureAt?: PictureAt;
}

/** Blocks as GitHub's Markdown, parted by blank lines, without an end of line at the end; empty where nothing is left. */
export function cleanBlocks(tokens: readonly Token[], env: CleanEnv): string {
  return joinBlocks(tokens)
    .map((token) => cleanBlock(token, env))
    .filter((text) => text !== '')
    .join('\n\n');
}

function cleanBlock(token: Token, env: CleanEnv): string {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return cleanInline((token as Tokens.Paragraph).tokens, env.pictureAt);
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading;
      return `${'#'.repeat(depth)} ${cleanInline(tokens, env.pictureAt)}`;
    }
    case 'list':
      return cleanList(token as Tokens.List, env);
    case 'code': {
      const { language } = parseCodeInfo((token as Tokens.Code).lang ?? '');
      return fence(shownLines(token as Tokens.Code).join('\n'), language ?? '');
    }
    case 'diagram':
      return titled(token as DrawingFence, fence((token as DrawingFence).text.trimEnd(), 'mermaid'));
    case 'chart':
      return titled(token as DrawingFence, cleanChart(token as ChartFence, env));
    case 'equation':
      return `$$\n${(token as MathToken).tex.trim()}\n$$`;
    case 'table':
      return cleanTable(token as TableWithCaption, env);
    case 'blockquote':
      return prefix(cleanBlocks((token as Tokens.Blockquote).tokens, env), '> ');
    case 'fencedDiv': {
      const { title, tokens } = token as FencedDiv;
      return [title && `**${title}**`, cleanBlocks(tokens, env)].filter((text) => text !== '').join('\n\n');
    }
    case 'definitionList':
      return cleanDefinitions(token as DefinitionList, env);
    case 'footnoteDefinition': {
      const { label, tokens = [] } = token as FootnoteDefinition;
      return `[^${label}]: ${indent(cleanBlocks(tokens, env), 4)}`;
    }
    case 'reached':
      return cleanBlocks((token as Reached).tokens, env);
    case 'html':
      return isComment(token) ? '' : token.raw.trim();
    // The box of a task, which its item writes.
    case 'checkbox':
    case 'space':
    case 'def':
    case 'hr':
      return '';
    default:
      return token.raw.trim();
  }
}

function cleanList({ ordered, start, items, loose }: Tokens.List, env: CleanEnv): string {
  return items
    .map((item, i) => {
      const mark = ordered ? `${Number(start) + i}. ` : '- ';
      const box = item.task ? `[${item.checked ? 'x' : ' '}] ` : '';
      const parts = item.tokens.map((token) => cleanBlock(token, env)).filter((text) => text !== '');
      const text = parts.join(item.loose ? '\n\n' : '\n');
      return `${mark}${box}${indent(text, mark.length)}`.trimEnd();
    })
    .join(loose ? '\n\n' : '\n');
}

function cleanTable(
  { header, rows, align, caption = [] }: TableWithCaption,
  { pictureAt }: CleanEnv,
): string {
  const marks = { left: ':---', right: '---:', center: ':---:' } as const;
  const lines = [
    header.map(({ tokens }) => cell(cleanInline(tokens, pictureAt))),
    align.map((side) => (side ? marks[side] : '---')),
    ...rows.map((row) => row.map(({ tokens }) => cell(cleanInline(tokens, pictureAt)))),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  const words = cleanInline(caption);
  return lines.join('\n') + (words === '' ? '' : `\n\n*${words}*`);
}

function cleanChart(token: ChartFence, { readChart }: CleanEnv): string {
  const { chart } = readChart(token);
  if (!chart) return fence(token.text.trimEnd(), 'csv');
  const { labelName, labels, series } = chart;
  const rows = labels.map((label, row) => [
    label,
    ...series.map(({ values, format }) => {
      const value = values[row] ?? null;
      return value === null ? '' : format(value);
    }),
  ]);
  const lines = [
    [labelName, ...series.map(({ name }) => name)],
    ['---', ...series.map(() => '---:')],
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

function cleanDefinitions({ tokens }: DefinitionList, env: CleanEnv): string {
  const lines = tokens.map((entry) => {
    const terms = entry.tokens.filter(({ type }) => type === 'definitionTerm');
    const meanings = entry.tokens.filter(({ type }) => type === 'definition');
    const term = terms.map(({ tokens: words }) => `**${cleanInline(words as Token[])}**`).join(', ');
    const texts = meanings.map(({ tokens: blocks }) => cleanBlocks(blocks as Token[], env));
    const meaning =
      texts.length > 1
        ? `\n${texts.map((text) => `  - ${indent(text, 4)}`).join('\n')}`
        : ` ${indent(texts.join(''), 2)}`;
    return `- ${term}:${meaning}`;
  });
  return lines.join('\n');
}

const titled = ({ title }: DrawingFence, text: string): string => (title ? `**${title}**\n\n${text}` : text);

/** A fence that is longer than any run of backticks inside. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const mark = '`'.repeat(longest + 1);
  return `${mark}${language}\n${text}\n${mark}`;
}

const cell = (text: string): string => text.replace(/\\?\|/g, '\\|').replaceAll('\n', ' ');

const prefix = (text: string, mark: string): string =>
  text
    .split('\n')
    .map((line) => (mark + line).trimEnd())
    .join('\n');
