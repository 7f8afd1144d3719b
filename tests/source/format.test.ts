import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { formatDiagnostic, printable } from '../../src/source/format.ts';

const base: Diagnostic = {
  severity: 'error',
  rule: 'unknown-tone',
  message: 'there is no tone "loud"',
  help: 'tones: base, tint',
  path: 'talk.md',
};

test('R25 R72 a diagnostic shows its place, the line and a mark under it', () => {
  const text = '# A\n\n<!-- tone: loud -->\n';
  const start = text.indexOf('loud');
  expect(formatDiagnostic({ ...base, range: { start, end: start + 4 } }, text)).toBe(
    [
      'talk.md:3:12: error [unknown-tone] there is no tone "loud"',
      '  3 | <!-- tone: loud -->',
      '    |            ^^^^',
      '  help: tones: base, tint',
    ].join('\n'),
  );
});

test('without the text of the file only the path is named', () => {
  expect(formatDiagnostic({ ...base, range: { start: 3, end: 4 } }).split('\n')[0]).toBe(
    'talk.md: error [unknown-tone] there is no tone "loud"',
  );
});

test('a long line is cut to a window that holds the place', () => {
  const text = `${'a'.repeat(500)}HERE${'b'.repeat(500)}\n`;
  const lines = formatDiagnostic({ ...base, range: { start: 500, end: 504 } }, text).split('\n');
  expect(lines[1]!.length).toBeLessThan(160);
  const at = lines[2]!.indexOf('^');
  expect(lines[1]!.slice(at, at + 4)).toBe('HERE');
});

test('R74 control and direction characters are shown, not sent to the terminal', () => {
  expect(printable('\u001b[31mred\u202e')).toBe('\\u{1b}[31mred\\u{202e}');
  const shown = formatDiagnostic(
    { ...base, message: '\u001b[2Jgone', range: { start: 0, end: 1 } },
    '\u009b1m\n',
  );
  expect(shown).not.toContain('\u001b');
  expect(shown).not.toContain('\u009b');
});

test('R74 a line break in a name cannot pose as another diagnostic', () => {
  const forged = formatDiagnostic({ ...base, message: 'x\ntalk.md:1:1: error [other] y' });
  expect(forged.split('\n').filter((line) => line.startsWith('talk.md'))).toHaveLength(1);
});

test('no range and no text make formatting fail', () => {
  const text = fc
    .array(fc.constantFrom('a', '\n', '\t', '\u{1F600}', '\u202e', 'word '))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: -5, max: 60 }),
      fc.integer({ min: -5, max: 60 }),
      (source, start, end) => {
        const shown = formatDiagnostic({ ...base, range: { start, end } }, source);
        expect(shown).toMatch(/^talk\.md:\d+:\d+: error \[unknown-tone\]/);
      },
    ),
    { numRuns: 300 },
  );
});
