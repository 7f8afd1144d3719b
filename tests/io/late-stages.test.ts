import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { positionAt } from '../../src/source/source.ts';
import { never, temporaryFolder } from './support.ts';

/** Which stage never comes to an end with a slide that is called “Endless”. */
const stuck = vi.hoisted(() => ({ in: '' }));
const hang = vi.hoisted(() => (stage: string, isMeant: () => boolean) => {
  while (stuck.in === stage && isMeant());
});

type Called = (...given: never[]) => unknown;
const endless = vi.hoisted(() => (stage: string, original: Called) => (...given: never[]) => {
  hang(stage, () =>
    JSON.stringify(given[0], (key, value) => (key === 'parent' ? null : value)).includes('Endless'),
  );
  return original(...given);
});

vi.mock(import('../../src/layout/arrange.ts'), async (load) => {
  const { arrangeDeck, ...rest } = await load();
  return { ...rest, arrangeDeck: endless('arrange', arrangeDeck as Called) as typeof arrangeDeck };
});
vi.mock(import('../../src/render/slide.ts'), async (load) => {
  const { renderSlide, ...rest } = await load();
  return { ...rest, renderSlide: endless('draw', renderSlide as Called) as typeof renderSlide };
});
vi.mock(import('../../src/check/check-names.ts'), async (load) => {
  const { checkNames } = await load();
  return { checkNames: endless('check', checkNames as Called) as typeof checkNames };
});
vi.mock(import('../../src/check/sources/check-points.ts'), async (load) => {
  const { checkPoints } = await load();
  return { checkPoints: endless('hold', checkPoints as Called) as typeof checkPoints };
});

const outline = '# A mill\n\n---\n\n## A wheel\n\n- one\n\n---\n\n## Endless\n\n- two\n';

test.each([
  ['arrange', 'laying out', null],
  ['check', 'checking', null],
  ['draw', 'drawing', 11],
] as const)(
  'R40: a deck that one stage does not come to an end with is an error of its own: %s',
  async (stage, act, line) => {
    const path = join(await temporaryFolder(), 'talk.md');
    await writeFile(path, outline);
    const told: Diagnostic[] = [];
    const listener = { report: (found: readonly Diagnostic[]) => void told.push(...found) };
    stuck.in = stage;
    expect(await prepareDeck(path, { browser: null, limit: { time: 300 } }, listener)).toBeNull();
    stuck.in = '';
    const late = told.filter(({ rule }) => rule === 'too-large');
    expect(late).toMatchObject([
      { severity: 'error', path, message: expect.stringMatching(`^${act} it takes`) },
    ]);
    expect(late[0]!.range ? positionAt(outline, late[0]!.range.start).line : null).toBe(line);
    expect(await prepareDeck(path, { browser: null }, listener)).toMatchObject({ name: 'talk' });
  },
);

test('R40: an outline that is held against its article without an end is told', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'talk.md');
  await writeFile(join(folder, 'mill.txt'), 'The mill\n\nThe mill has a wheel of wood.\n');
  await writeFile(path, `---\nsource: mill.txt\n---\n\n${outline}`);
  const said: string[] = [];
  const shell = {
    print: () => {},
    note: (line: string) => said.push(line),
    signal: never,
    quiet: true,
    json: false,
  };
  stuck.in = 'hold';
  const code = await check({ inputs: [path], quick: true, limit: { time: 300 } }, shell);
  stuck.in = '';
  expect(code).toBe(1);
  expect(said.join('\n')).toContain('checking it takes longer than the 0.3 seconds');
});
