import type { Tokens } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { signOf } from '../markdown/code-figure.ts';
import { type CodeInfo, codeKeys, parseCodeInfo } from '../markdown/code-info.ts';
import { linesOf } from '../markdown/code-lines.ts';
import { grammarOf, languageNames } from '../markdown/grammar-names.ts';
import { isColorable } from '../markdown/highlight.ts';
import { findMissing } from '../markdown/line-ranges.ts';
import { eachToken } from '../markdown/places.ts';
import { respell } from '../source/fix.ts';
import { nearest } from '../source/nearest.ts';
import type { Range } from '../source/source.ts';
import type { Finding } from './finding.ts';

/** Code in languages without a grammar, too long for one, and what its first line says in vain. */
export function checkCode(block: Block): Finding[] {
  const found: Finding[] = [];
  eachToken(block, (token, { start, end }) => {
    if (token.type !== 'code') return;
    const firstLine = token.raw.indexOf('\n');
    const place = { start, end: firstLine < 0 ? end : start + firstLine };
    const info = parseCodeInfo((token as Tokens.Code).lang ?? '');
    const lines = linesOf(token as Tokens.Code);
    found.push(
      ...checkLanguage(info, lines.join('\n'), place),
      ...checkInfo(info, token.raw, place),
      ...checkLines(info, lines, place),
    );
  });
  return found;
}

function checkLanguage({ language }: CodeInfo, text: string, range: Range): Finding[] {
  if (language === null) return [];
  if (grammarOf(language) === null) {
    const near = nearest(language, languageNames, Math.max(1, Math.floor(language.length / 3)));
    const message = `no grammar for the language "${language}"`;
    const help = `${near ? `did you mean "${near}"? ` : ''}the code is shown without colours; \`text\` says so on purpose`;
    return [{ rule: 'code-language', message, help, range }];
  }
  if (grammarOf(language) === 'plaintext' || isColorable(text)) return [];
  const message = 'the code is too long to be coloured';
  const help =
    'it is shown without colours beyond 16,000 characters, 500 in a line or 500 blanks in a row; show the part that matters';
  return [{ rule: 'code-size', message, help, range }];
}

function checkInfo({ problems }: CodeInfo, raw: string, { start, end }: Range): Finding[] {
  return problems.map(({ text, message }): Finding => {
    const at = raw.slice(0, end - start).indexOf(text);
    const near = nearest(text, codeKeys);
    const list = `a code fence takes a language, a [title], lines such as {1|3-5}, .numbers, .diff, and ${codeKeys.map((key) => `${key}=`).join(' ')}`;
    const range = at < 0 ? { start, end } : { start: start + at, end: start + at + text.length };
    const isKey = near !== text && raw[at + text.length] === '=';
    return {
      rule: 'code-info',
      message,
      help: near && near !== text ? `write "${near}"; ${list}` : list,
      range,
      ...(isKey && respell(range, text, codeKeys)),
    };
  });
}

/** Lines that are named and are not there, and lines of a diff that do not say what became of them. */
function checkLines(
  { steps, added, removed, diff }: CodeInfo,
  lines: readonly string[],
  range: Range,
): Finding[] {
  const missing = [...steps, added, removed].flatMap((set) => findMissing(set, lines.length));
  const found: Finding[] = [];
  if (missing.length > 0) {
    const names = [...new Set(missing)].slice(0, 5).join(', ');
    const message = `the code has ${lines.length === 1 ? '1 line' : `${lines.length} lines`}: no line ${names}`;
    const help = 'lines are counted from 1 in the code as it is written, whatever number the first one shows';
    found.push({ rule: 'code-lines', message, help, range });
  }
  const unsigned = diff ? lines.findIndex((line) => line !== '' && signOf(line) === '') : -1;
  if (unsigned >= 0) {
    const message = `line ${unsigned + 1} of the diff starts with neither +, - nor a blank`;
    found.push({ rule: 'code-lines', message, help: 'start a line that stays as it is with a blank', range });
  }
  return found;
}
