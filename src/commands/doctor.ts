import { freemem, tmpdir } from 'node:os';
import { statfs } from 'node:fs/promises';
import { withBrowser } from '../io/browser/browser.ts';
import { cacheFolder } from '../io/files/cache.ts';
import { EnvironmentError } from '../io/errors.ts';
import { instanceFonts } from '../io/fonts/fonts.ts';
import { readVersion } from '../io/files/own-package.ts';
import { loadTheme } from '../prepare/load-theme.ts';
import type { Shell } from './shell.ts';

/** One thing that lectern runs on. `advice` is there when something is wrong. */
interface Finding {
  readonly name: string;
  readonly value: string;
  readonly advice?: string;
}

/** `lectern doctor`: Node, browser, sandbox, fonts, space. Gives 0, or 3 when something is missing. */
export async function doctor(shell: Shell): Promise<number> {
  const findings: Finding[] = [
    { name: 'lectern', value: readVersion() },
    checkNode(process.versions.node),
    ...(await checkBrowser(shell)),
    await checkFonts(),
    await checkSpace(),
    { name: 'cache', value: await cacheFolder() },
  ];
  if (shell.json) shell.print(JSON.stringify({ findings }, null, 2));
  else {
    const width = Math.max(...findings.map(({ name }) => name.length));
    for (const { name, value, advice } of findings) {
      shell.print(`${advice ? '✗' : '✓'} ${name.padEnd(width)}  ${value}`);
      if (advice) shell.print(`  ${' '.repeat(width)}  → ${advice}`);
    }
  }
  return findings.some(({ advice }) => advice !== undefined) ? 3 : 0;
}

function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const value = `${version} on ${process.platform} ${process.arch}`;
  const fits = major > 20 || (major === 20 && minor >= 19);
  return { name: 'node', value, ...(!fits && { advice: 'install Node 20.19 or newer' }) };
}

async function checkBrowser({ signal, note }: Shell): Promise<Finding[]> {
  try {
    return await withBrowser({ signal, onNote: note }, async ({ browser, choice, sandbox }) => [
      { name: 'browser', value: `${await browser.version()} (${choice.why})` },
      { name: 'browser path', value: choice.path },
      {
        name: 'sandbox',
        value: sandbox === 'on' ? 'on' : 'off: lectern runs as root, and Chromium has no sandbox for root',
      },
    ]);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    const advice = error.help ?? 'install Chrome or Chromium, or set LECTERN_BROWSER';
    return [{ name: 'browser', value: error.message, advice }];
  }
}

async function checkFonts(): Promise<Finding> {
  const { theme } = await loadTheme('paper', process.cwd(), { path: 'paper' });
  if (!theme)
    return { name: 'fonts', value: 'the theme "paper" cannot be read', advice: 'install lectern again' };
  try {
    const { files } = await instanceFonts(theme.fonts, new Set([0x41]));
    return { name: 'fonts', value: `${files.length} of the theme "paper" ready` };
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return { name: 'fonts', value: error.message, advice: error.help ?? 'install lectern again' };
  }
}

const neededBytes = 500_000_000;

async function checkSpace(): Promise<Finding> {
  const { bavail, bsize } = await statfs(tmpdir());
  const free = bavail * bsize;
  const gigabytes = (n: number) => `${(n / 1e9).toFixed(1)} GB`;
  const value = `${gigabytes(free)} free in ${tmpdir()}, ${gigabytes(freemem())} of memory free`;
  return {
    name: 'space',
    value,
    ...(free < neededBytes && { advice: 'free half a gigabyte, or set TMPDIR' }),
  };
}
