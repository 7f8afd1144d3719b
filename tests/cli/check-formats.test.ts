import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/source/rules.ts';
import { emptyFolder, lectern } from './run.ts';

const env = { LECTERN_BROWSER: '/no/such/browser' };

/** A folder of a project with these files. */
async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await emptyFolder();
  for (const [path, text] of Object.entries({ 'package.json': '{}\n', ...files })) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  return cwd;
}

const check = (cwd: string, ...args: string[]) => lectern(['check', '--quick', ...args], { cwd, env });

/** An error in the outline, a warning in a file that it includes, and one that concerns neither line. */
const outline = [
  '# 𝄞 A',
  '',
  '---',
  '',
  '## B, 100 % {layout=quot}',
  '',
  '![](https://example.org/a.png)',
  '',
  '<!-- include: parts/my part.md -->',
  '',
].join('\n');
const part = '## C\n\n𝄞𝄞 ![](none.png)\n\n:::\n';

const files = { 'slides/talk.md': outline, 'slides/parts/my part.md': part, 'slides/empty.md': '' };

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: Region;
      };
    },
  ];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string };
  readonly defaultConfiguration: { readonly level: string };
}

interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly Rule[] };
      };
      readonly columnKind: string;
      readonly results: readonly Result[];
    },
  ];
}

async function sarif(
  cwd: string,
  ...args: string[]
): Promise<{ readonly log: Log; readonly code: number | null }> {
  const { stdout, stderr, code } = await check(cwd, ...args, '--format', 'sarif');
  expect(stderr).toBe('');
  return { log: JSON.parse(stdout) as Log, code };
}

const placed = ({ ruleId, locations: [{ physicalLocation }] }: Result) => {
  const { startLine, startColumn, endLine, endColumn } = physicalLocation.region;
  return `${physicalLocation.artifactLocation.uri} ${startLine}:${startColumn}-${endLine}:${endColumn} ${ruleId}`;
};

describe('--format sarif', () => {
  test('is a log as the standard has it', async () => {
    const cwd = await project(files);
    const { log, code } = await sarif(cwd, 'slides');
    expect(code).toBe(1);
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/^https:\/\/.*sarif.*2\.1\.0.*\.json$/);
    expect(log.runs).toHaveLength(1);
    const [{ tool, columnKind, results }] = log.runs;
    expect(tool.driver).toMatchObject({ name: 'lectern', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect(columnKind).toBe('utf16CodeUnits');
    expect(results.length).toBeGreaterThan(4);
    for (const result of results) {
      expect(['error', 'warning', 'note']).toContain(result.level);
      expect(result.message.text).not.toBe('');
      expect(result.locations).toHaveLength(1);
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      expect(artifactLocation.uri).toMatch(/^[\w./%~-]+$/);
      expect(Object.values(region).every((value) => Number.isInteger(value) && value >= 1)).toBe(true);
      expect(region.endLine).toBeGreaterThanOrEqual(region.startLine);
      if (region.endLine === region.startLine)
        expect(region.endColumn).toBeGreaterThanOrEqual(region.startColumn);
      expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(result.partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}:\d+$/);
    }
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { id, shortDescription, help, defaultConfiguration } of tool.driver.rules) {
      expect(rules).toHaveProperty(id);
      expect(shortDescription.text.length).toBeGreaterThan(15);
      expect(help.text).toContain(id);
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level);
    }
  });

  test('places are lines and columns from 1, in the file in which they are', async () => {
    const cwd = await project(files);
    const { log } = await sarif(cwd, 'slides');
    const places = log.runs[0].results.map(placed);
    expect(places).toContain('slides/talk.md 5:21-5:25 unknown-layout');
    expect(places).toContain('slides/talk.md 7:1-7:31 remote-image');
    // Columns count UTF-16 code units: each clef is two.
    expect(places).toContain('slides/parts/my%20part.md 3:6-3:19 missing-image');
    expect(places).toContain('slides/parts/my%20part.md 5:1-5:4 stray-end');
    // What concerns a file as a whole stands before its first character.
    expect(places).toContain('slides/empty.md 1:1-1:1 empty-file');
  });

  test('fingerprints survive lines that move, and differ for lines that are alike', async () => {
    const twice = '# A\n\n---\n\n## B\n\n![](a.png)\n\n![](a.png)\n';
    const cwd = await project({ 'talk.md': twice, 'a.png': '' });
    const prints = async () => {
      const { log } = await sarif(cwd, 'talk.md');
      return log.runs[0].results.map(
        ({ ruleId, partialFingerprints }) => `${ruleId} ${partialFingerprints.primaryLocationLineHash}`,
      );
    };
    const before = await prints();
    expect(new Set(before).size).toBe(before.length);
    expect(before.filter((print) => print.startsWith('alt-text'))).toHaveLength(2);
    await writeFile(join(cwd, 'talk.md'), `# Another\n\n- line\n\n---\n\n${twice}`);
    expect(await prints()).toEqual(before);
  });

  test('of a good deck has no results, and ends with 0', async () => {
    const cwd = await project({ 'talk.md': '# A\n' });
    const { log, code } = await sarif(cwd, 'talk.md', '--strict');
    expect(code).toBe(0);
    expect(log.runs[0].results).toEqual([]);
    expect(log.runs[0].tool.driver.rules).toEqual([]);
  });

  test('paths are relative to the working directory, wherever that is', async () => {
    const cwd = await project(files);
    await mkdir(join(cwd, 'elsewhere'));
    const { log } = await sarif(join(cwd, 'elsewhere'), join(cwd, 'slides/talk.md'));
    const uris = log.runs[0].results.map(
      ({ locations }) => locations[0].physicalLocation.artifactLocation.uri,
    );
    expect([...new Set(uris)].sort()).toEqual(['../slides/parts/my%20part.md', '../slides/talk.md']);
  });
});

describe('--format github', () => {
  test('is a workflow command for each diagnostic, and nothing else on standard output', async () => {
    const cwd = await project(files);
    const { stdout, stderr, code } = await check(cwd, 'slides', '--format', 'github');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\d errors, \d warnings\n$/);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.every((line) => /^::(?:error|warning|notice) file=/.test(line))).toBe(true);
    expect(lines).toContain(
      '::error file=slides/talk.md,line=5,col=21,endLine=5,endColumn=25,title=unknown-layout::there is no layout "quot"%0Ahelp: write "quote"; layouts: ' +
        lines.find((line) => line.includes('unknown-layout'))!.split('layouts: ')[1]!,
    );
    expect(stdout).toContain('::error file=slides/empty.md,title=empty-file::the file is empty%0Ahelp: ');
    expect(stdout).toContain('::warning file=slides/parts/my part.md,line=5,');
  });

  test('text cannot write a command of its own', async () => {
    const name = 'a,b:c%d.md';
    const cwd = await project({ [name]: '---\n"x%0A::error::y": 1\n---\n\n# A\n' });
    const { stdout } = await check(cwd, name, '--format', 'github');
    expect(stdout).toContain('::warning file=a%2Cb%3Ac%25d.md,line=2,');
    expect(stdout).toContain('::unknown setting "x%250A::error::y"%0Ahelp: ');
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  test('columns are left out where a place has several lines', async () => {
    const cwd = await project({ 'talk.md': '# A\n\n---\n\n## B\n\n::: columns\n\nLeft\n' });
    const { stdout } = await check(cwd, 'talk.md', '--format', 'github');
    for (const line of stdout.trimEnd().split('\n')) {
      const [, start, end] = /line=(\d+),.*endLine=(\d+)/.exec(line)!;
      expect(/[,]col=/.test(line)).toBe(start === end);
    }
  });
});

test('--format json is --json, and text is what there is without it', async () => {
  const cwd = await project({ 'talk.md': outline, 'parts/my part.md': part });
  const [json, format] = [
    await check(cwd, 'talk.md', '--json'),
    await check(cwd, 'talk.md', '--format', 'json'),
  ];
  expect(format).toEqual(json);
  expect(JSON.parse(json.stdout).counts.errors).toBeGreaterThan(0);
  expect(await check(cwd, 'talk.md', '--format', 'text')).toEqual(await check(cwd, 'talk.md'));
});

test('a form that there is none of, or two of them, is a wrong command line', async () => {
  const cwd = await project({ 'talk.md': '# A\n' });
  const wrong = await check(cwd, 'talk.md', '--format', 'xml');
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('Allowed choices are text, json, sarif, github');
  expect((await check(cwd, 'talk.md', '--format', 'sarif', '--json')).code).toBe(2);
});
