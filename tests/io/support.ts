import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { PageFile, PrintPage } from '../../src/io/browser/page-content.ts';

/** A folder of the test's own, by its real path; removed when the test has ended. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'lectern-test-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A signal that nothing ever aborts. */
export const never = new AbortController().signal;

/** Sets `data-lectern-ready` as the print page does, once fonts are there. */
export const readyScript =
  '<script>document.fonts.ready.then(() => { document.documentElement.dataset.lecternReady = "true"; })</script>';

/** A print page of the given slides (markup of each `section`), 640 by 360 px. */
export function printPage(
  slides: readonly string[],
  extra: { head?: string; files?: Record<string, PageFile> } = {},
): PrintPage {
  const css = `@page { size: 640px 360px; margin: 0 } body { margin: 0; font: 20px sans-serif }
    section { width: 640px; height: 360px; break-after: page; contain: strict; overflow: clip }
    .slide { box-sizing: border-box; width: 100%; height: 100%; padding: 20px }`;
  const head = `<meta charset="utf-8"><title>Test deck</title><style>${css}</style>${extra.head ?? ''}`;
  const body = slides.map((slide) => `<section>${slide}</section>`).join('');
  return {
    html: `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}${readyScript}</body></html>`,
    files: new Map(Object.entries(extra.files ?? {})),
    width: 640,
    height: 360,
  };
}

/** Profile folders that a process of ours left behind. */
export async function runFolders(pid = process.pid): Promise<string[]> {
  const names = await readdir(tmpdir());
  return names.filter((name) => new RegExp(`^lectern-run-[0-9a-f]{8}-${pid}-`).test(name));
}

/** Numbers of the browsers that a process of ours started and that still run. Linux only; elsewhere none. */
export async function browserProcesses(pid = process.pid): Promise<number[]> {
  const profile = new RegExp(`--user-data-dir=\\S*/lectern-run-[0-9a-f]{8}-${pid}-`);
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return pids.filter((_, i) => profile.test(lines[i] ?? ''));
}

/** Waits until `condition` holds, at most `timeoutMs`. */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  timeoutMs = 5000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`it did not come true within ${timeoutMs} ms: ${condition}`);
    await new Promise((wake) => setTimeout(wake, 20));
  }
}
