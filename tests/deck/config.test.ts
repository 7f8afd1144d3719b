import { expect, test } from 'vitest';
import { readConfig } from '../../src/deck/config.ts';
import { readYamlEntries } from '../../src/markdown/yaml-entries.ts';

function read(yaml: string) {
  const entries = readYamlEntries(yaml, 0, 'configuration', (message) => expect.fail(message));
  return readConfig(entries ?? [], 'lectern.config.yaml');
}

test('settings of decks and defaults for the command line are kept apart', () => {
  const yaml = 'author: A\noutDir: build\nstrict: true\ntimeout: 30\nport: 0\n';
  const { deck, command, places, diagnostics } = read(yaml);
  expect(diagnostics).toEqual([]);
  expect(deck).toEqual({ author: 'A' });
  expect(command).toEqual({ outDir: 'build', strict: true, timeout: 30, port: 0 });
  expect(yaml.slice(places.get('outDir')!.start, places.get('outDir')!.end)).toBe('build');
});

test.each([
  ['outDir: [a]', 'outDir: dist'],
  ['outDir: ""', 'outDir: dist'],
  ['strict: 1', 'strict: true'],
  ['timeout: 0', '3600'],
  ['timeout: 3601', '3600'],
  ['port: 65536', '65535'],
  ['port: a', '65535'],
])('%s is an error at its value', (yaml, help) => {
  const { command, diagnostics } = read(yaml);
  expect(command).toEqual({});
  expect(diagnostics).toMatchObject([
    { severity: 'error', rule: 'setting-value', path: 'lectern.config.yaml' },
  ]);
  expect(diagnostics[0]?.help).toContain(help);
  expect(diagnostics[0]?.range?.start).toBe(yaml.indexOf(':') + 2);
});

test.each(['trust: true', 'browser: /bin/x', 'allow-net: x', 'scripts: x', 'plugins: x', 'host: x'])(
  '%s is refused: it is for the command line',
  (yaml) => {
    expect(read(yaml).diagnostics).toMatchObject([{ severity: 'error', rule: 'refused-setting' }]);
  },
);

test.each(['title', 'subtitle', 'source', 'source-hash', 'aliases'])('%s belongs to one deck', (key) => {
  const { deck, diagnostics } = read(`${key}: x`);
  expect(deck).toEqual({});
  expect(diagnostics).toMatchObject([{ rule: 'refused-setting', help: expect.stringContaining('one deck') }]);
});

test('an unknown key is a warning that names the nearest', () => {
  expect(read('outdir: x').diagnostics).toMatchObject([
    { severity: 'warning', rule: 'unknown-setting', help: expect.stringContaining('write "outDir"') },
  ]);
  expect(read('authr: x').diagnostics[0]?.help).toContain('write "author"');
});

test('a key left empty sets nothing', () => {
  expect(read('port:\noutDir:\n')).toMatchObject({ command: {}, diagnostics: [] });
});
