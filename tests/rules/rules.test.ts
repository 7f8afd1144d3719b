import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type RuleId, rules } from '../../src/source/rules.ts';
import { cases, type RuleCase } from './cases.ts';
import { examples, pageOf } from './page.ts';

const folder = new URL('./', import.meta.url);
const themes = resolve('themes');
const ids = Object.keys(rules) as RuleId[];
const rewrites = process.env.UPDATE_GOLDEN === '1' && !process.env.CI;

test.each(Object.entries(cases))('%s', async (rule, ruleCase) => {
  const said = await run(ruleCase);
  const shown = said.find((text) => text.includes(`[${rule}]`));
  expect(shown, `the case shows no [${rule}], but:\n${said.join('\n')}`).toBeDefined();
  const file = new URL(`${rule}.txt`, folder);
  if (rewrites || (!existsSync(file) && !process.env.CI)) writeFileSync(file, `${shown}\n`);
  expect(existsSync(file), `tests/rules/${rule}.txt is missing; run with UPDATE_GOLDEN=1`).toBe(true);
  expect(`${shown}\n`).toBe(readFileSync(file, 'utf8'));
});

test('every rule has an example', () => {
  const bare = ids.filter((rule) => !examples().has(rule) && !(rule in cases));
  const how =
    'add an outline that breaks the rule to tests/golden/<case>/outline.md, or a line to tests/rules/cases.ts, then run UPDATE_GOLDEN=1 npx vitest run tests/golden tests/rules';
  expect(bare, how).toEqual([]);
});

test('no example is of a rule that is gone', () => {
  expect([...examples().keys()].filter((rule) => !(rule in rules))).toEqual([]);
});

test('examples are as grave as their rules say', () => {
  const wrong = [...examples()].filter(
    ([rule, { severity }]) => ![null, severity].includes(rules[rule as RuleId].severity),
  );
  expect(
    wrong.map(([rule, { severity }]) => `${rule} is shown as ${severity}: say so in src/source/rules.ts`),
  ).toEqual([]);
});

test('rules are named in kebab-case and say what they mean', () => {
  expect(ids.filter((rule) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(rule))).toEqual([]);
  expect(ids.filter((rule) => !/^[a-z`].{15,}[^.]$/i.test(rules[rule].means))).toEqual([]);
});

test('docs/diagnostics.md is up to date; `npm run docs` writes it anew', async () => {
  await expect(pageOf(rules, examples())).toMatchFileSnapshot('../../docs/diagnostics.md');
});

/** What a command says on standard error, a diagnostic at a time, without the names of this machine's folders. */
async function run({ files = {}, theme, prepare, run }: RuleCase): Promise<string[]> {
  const home = process.cwd();
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-rule-')));
  const said: string[] = [];
  try {
    process.chdir(cwd);
    for (const [path, content] of Object.entries({ 'package.json': '{}\n', 'talk.md': '# A\n', ...files })) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    if (theme) copyTheme(theme);
    await prepare?.();
    const signal = new AbortController().signal;
    await run({ print: () => {}, note: (line) => said.push(line), signal, quiet: true, json: false });
  } finally {
    process.chdir(home);
    rmSync(cwd, { recursive: true, force: true });
  }
  return said.map((text) => text.replaceAll(cwd, '…'));
}

function copyTheme({
  of = 'paper',
  change: [file, text, replacement],
}: NonNullable<RuleCase['theme']>): void {
  cpSync(join(themes, of), 'themes/odd', { recursive: true });
  const before = readFileSync(`themes/odd/${file}`, 'utf8');
  const after = before.replace(text, replacement);
  expect(after, `nothing to replace in ${file}`).not.toBe(before);
  writeFileSync(`themes/odd/${file}`, after);
}
