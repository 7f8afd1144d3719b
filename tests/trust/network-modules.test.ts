import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Files that ask something of a network, and with what; whoever adds one says so here and in docs/security.md. */
const known: Readonly<Record<string, readonly string[]>> = {
  // `check --online` and `outline --model` alone.
  'io/ask-addresses.ts': ['fetch'],
  'io/model/chat.ts': ['fetch'],
  // `--allow-net` alone.
  'io/fetch-remote.ts': [
    'BlockList of node:net',
    'lookup as lookUp of node:dns',
    'request as requestPlain of node:http',
    'request as requestSecure of node:https',
  ],
  // Shuts what connects, in the process that reads articles.
  'io/process/serve-process.ts': ['Socket of node:net'],
  // Scripts of pages that are served, which ask their own server.
  'gallery/gallery-script.ts': ['fetch'],
  'gallery/take-script.ts': ['EventSource'],
  'io/serve/enter-page.ts': ['fetch'],
  'io/serve/shell-script.ts': ['EventSource', 'fetch'],
};

const modules =
  /import (?!type\b)\{?([^;{}]*)\}? from '(node:(?:http2?|https|net|tls|dns(?:\/promises)?|dgram)|undici|ws)'/g;
const onDemand = /import\('(node:(?:http2?|https|net|tls|dns(?:\/promises)?|dgram)|undici|ws)'\)/g;
const calls = /(?<![.\w])(fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon)\s*\(/g;

/** What takes requests and makes none. */
const serving = ['createServer', 'isIP', 'isIPv4', 'isIPv6'];

function listNetwork(text: string): string[] {
  const code = text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  const imported = [...code.matchAll(modules)].flatMap(([, names, module]) =>
    names!
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ') && !serving.includes(name))
      .map((name) => `${name} of ${module}`),
  );
  const called = [...code.matchAll(onDemand), ...code.matchAll(calls)].map(([, name]) => name!);
  return [...new Set([...imported, ...called])].sort();
}

test('R96: only what is asked to on the command line asks anything of a network', () => {
  const found: Record<string, string[]> = {};
  for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const list = listNetwork(readFileSync(join('src', name), 'utf8'));
    if (list.length > 0) found[name.replaceAll('\\', '/')] = list;
  }
  expect(found).toEqual(known);
});

test('R96: no package that a user gets is made to watch or to look for updates', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const names = Object.entries(packages)
    .filter(([, { dev }]) => !dev)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(names.length).toBeGreaterThan(60);
  const watching =
    /telemetry|analytics|update-(?:notifier|check)|latest-version|sentry|posthog|segment|mixpanel|amplitude|rudder|datadog|newrelic/;
  expect(names.filter((name) => watching.test(name))).toEqual([]);
});
