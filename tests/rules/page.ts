import { readdirSync, readFileSync } from 'node:fs';
import type { rules, Severity } from '../../src/source/rules.ts';
import { mended } from './mended.ts';

/** A diagnostic as it is printed. */
export interface Example {
  readonly severity: Severity;
  readonly text: string;
}

/** The first diagnostic of each rule that golden decks and cases of commands show, by the rule. */
export function examples(): ReadonlyMap<string, Example> {
  const found = new Map<string, Example>();
  for (const folder of [new URL('../golden/', import.meta.url), new URL('./', import.meta.url)]) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter((name) => name.endsWith('.txt'))) {
      for (const text of readFileSync(new URL(name, folder), 'utf8').trim().split('\n\n')) {
        const head = /^\S.*?: (error|warning|note) \[([^\]]*)\]/.exec(text);
        if (head && !found.has(head[2]!)) found.set(head[2]!, { severity: head[1] as Severity, text });
      }
    }
  }
  return found;
}

/** The page of all rules as Markdown: of each its severity, what it means, and an example. */
export function pageOf(all: typeof rules, shown: ReadonlyMap<string, Example>): string {
  const parts = Object.entries(all)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { severity, means }]) => {
      const grave =
        severity === null ? 'Error or warning' : severity.charAt(0).toUpperCase() + severity.slice(1);
      const fence = '`'.repeat(4);
      const mends = (mended as readonly string[]).includes(rule) ? ' `--fix` mends what is certain.' : '';
      return `## ${rule}\n\n${grave}: ${means}.${mends}\n\n${fence}text\n${shown.get(rule)?.text ?? ''}\n${fence}\n`;
    });
  return `${head}\n${parts.join('\n')}`;
}

const head = `# Diagnostics

What lectern says of an outline, an article or a theme: each rule with its severity, what it means, and one example as
it is printed. An error leaves a deck that is not what its author meant, and ends a command with exit code 1; a warning
one that may not be, and does so with \`--strict\` only; a note tells what could not be looked at, and never does.
A deck may take rules [more or less gravely](outline-format.md#what-is-said-of-a-deck), and silence them at a line with
a reason, but for errors. What has one right edit, such as a misspelt name, is mended by \`lectern check --fix\`.

This page is made from the code: \`npm run docs\` writes it anew.
`;
