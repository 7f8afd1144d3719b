/* global addEventListener, document, requestAnimationFrame, setTimeout, window -- of the page that is measured */
/** How fast marp-cli's own server follows an outline, measured as lectern is. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeOutline } from './make-outline.mjs';
import { peerCommands, peerVariables } from './peers.mjs';

const pause = (ms) => new Promise((wake) => setTimeout(wake, ms));

/** Milliseconds from each save to the frame that shows it, for a deck of so many slides. */
export async function timeMarpSaves(at, browser, slides, saves) {
  const file = at('marp-live.md');
  let text = makeOutline(slides);
  writeFileSync(file, text);
  const port = 20_000 + (process.pid % 20_000);
  const [node, cli] = peerCommands('').marpHtml('', '');
  const child = spawn(node, [cli, '--no-config', '--no-stdin', '--server', dirname(file)], {
    env: { ...peerVariables, PORT: String(port) },
    stdio: 'ignore',
  });
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 720 });
    await page.evaluateOnNewDocument(() =>
      addEventListener('DOMContentLoaded', () =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => (window.painted = performance.timeOrigin + performance.now())),
        ),
      ),
    );
    const url = `http://127.0.0.1:${port}/marp-live.md#3`;
    while (!(await page.goto(url).catch(() => null))?.ok()) await pause(200);
    await pause(2000);
    const times = [];
    for (let save = 0; save < saves; save++) {
      text = text.replace(/part 3(?: edit \d+)?\n/, `part 3 edit ${save}\n`);
      const saved = performance.timeOrigin + performance.now();
      writeFileSync(file, text);
      const isShown = (n) => window.painted && document.body.textContent.includes(`part 3 edit ${n}`);
      // The page is loaded anew, and what waits in it is lost meanwhile.
      while (!(await page.evaluate(isShown, save).catch(() => false))) await pause(10);
      times.push((await page.evaluate(() => window.painted)) - saved);
      await pause(1000);
    }
    return times;
  } finally {
    await page.close();
    child.kill();
  }
}
