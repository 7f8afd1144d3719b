import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/deck/settings.ts';
import { readFrontMatter } from '../../src/markdown/front-matter.ts';
import type { RuleLevels } from '../../src/source/judge.ts';
import { makeSource } from '../../src/source/source.ts';

/** What front matter says of rules, and each problem with the text that it points to. */
function read(yaml: string, configured?: RuleLevels) {
  const source = makeSource('talk.md', `---\n${yaml}\n---\n`);
  const defaults = configured && { rules: configured };
  const { rules, diagnostics } = readSettings(readFrontMatter(source).entries, 'talk.md', { defaults });
  const said = diagnostics.map(({ severity, rule, message, help, range }) => ({
    what: `${severity} ${rule}: ${message}`,
    help,
    at: range && source.text.slice(range.start, range.end),
  }));
  return { rules, said };
}

test('rules are turned off or made a note, a warning, an error; in flow or in lines', () => {
  const wanted = { crowded: 'off', 'alt-text': 'note', 'notes-time': 'error', 'source-missing': 'warning' };
  const flow = read('rules: { crowded: off, alt-text: note, notes-time: error, source-missing: warning }');
  expect(flow).toEqual({ rules: wanted, said: [] });
  expect(
    read('rules:\n  crowded: "off"\n  alt-text: note\n  notes-time: error\n  source-missing: warning'),
  ).toEqual(flow);
});

describe('what is wrong is told where it stands, and the rest counts', () => {
  test('a name that there is none of', () => {
    const { rules, said } = read('rules: { crowdd: off, alt-text: off, toString: off }');
    expect(rules).toEqual({ 'alt-text': 'off' });
    expect(said).toMatchObject([
      { what: 'warning rule-setting: there is no rule "crowdd"', at: 'crowdd' },
      { what: 'warning rule-setting: there is no rule "toString"', at: 'toString' },
    ]);
    expect(said[0]!.help).toBe('write "crowded"');
    expect(said[1]!.help).toContain('[crowded]');
  });

  test('an error that is to be less than one', () => {
    const { rules, said } = read('rules: { overflow: off, missing-image: error, empty-deck: warning }');
    expect(rules).toEqual({ 'missing-image': 'error' });
    expect(said).toMatchObject([
      { what: 'warning rule-setting: the rule "overflow" is an error, which cannot be made less', at: 'off' },
      {
        what: 'warning rule-setting: the rule "empty-deck" is an error, which cannot be made less',
        at: 'warning',
      },
    ]);
  });

  test.each([
    ['crowded: maybe', 'maybe', 'the rule "crowded" cannot be "maybe"'],
    ['crowded: warnig', 'warnig', 'the rule "crowded" cannot be "warnig"'],
    ['crowded: [off]', '[off]', 'the rule "crowded" cannot be "a list"'],
    ['crowded: false', 'false', 'the rule "crowded" cannot be "false"'],
  ])('%s', (field, at, message) => {
    const { rules, said } = read(`rules: { ${field} }`);
    expect(rules).toEqual({});
    expect(said).toMatchObject([{ what: `error setting-value: ${message}`, at }]);
    expect(said[0]!.help).toContain('off, note, warning, error');
  });

  test('no map', () => {
    expect(read('rules: strict').said).toMatchObject([
      { what: 'error setting-value: "rules" wants a map of rules', at: 'strict' },
    ]);
    expect(read('rules:')).toEqual({ rules: {}, said: [] });
  });
});

describe('beside a configuration', () => {
  test('the deck wins, rule by rule', () => {
    const { rules, said } = read('rules: { crowded: note }', { crowded: 'off', 'alt-text': 'off' });
    expect({ rules, said }).toEqual({ rules: { crowded: 'note', 'alt-text': 'off' }, said: [] });
  });

  test('but what that has made an error stays one', () => {
    const { rules, said } = read('rules: { alt-text: off }', { 'alt-text': 'error' });
    expect(rules).toEqual({ 'alt-text': 'error' });
    expect(said).toMatchObject([
      {
        what: 'warning rule-setting: the rule "alt-text" is an error by the configuration, which cannot be made less',
        at: 'off',
      },
    ]);
    expect(read('rules:', { 'alt-text': 'error' }).rules).toEqual({ 'alt-text': 'error' });
  });
});
