/* global document, requestAnimationFrame, sessionStorage, window -- of the page that is measured */
/** How fast the servers of other tools follow an outline, seen by a browser as lectern's is. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeOutline } from './make-outline.mjs';
import { peerFile, peerVariables } from './peers.mjs';

const port = 20_000 + (process.pid % 20_000);

/** Servers by name: how each is started for an outline, and where it shows the third slide of it. */
const servers = {
  marp: (file) => ({
    command: [
      peerFile('@marp-team/marp-cli', 'marp-cli.js'),
      '--no-config',
      '--no-stdin',
      '--server',
      dirname(file),
    ],
    url: `http://127.0.0.1:${port}/live.md#3`,
  }),
  slidev: (file) => ({
    command: [peerFile('@slidev/cli', 'bin/slidev.mjs'), file, '--port', String(port), '--open', 'false'],
    url: `http://localhost:${port}/3`,
  }),
};

/** Milliseconds from each save of a deck of so many slides to the frame that shows it. */
export async function timePeerSaves(name, { at, browser }, slides, saves) {
  const file = join(at(name), 'live.md');
  mkdirSync(dirname(file), { recursive: true });
  let text = makeOutline(slides);
  writeFileSync(file, text);
  const { command, url } = servers[name](file);
  const child = spawn(process.execPath, command, {
    cwd: dirname(file),
    env: { ...peerVariables, PORT: String(port) },
    // Slidev reads keys from its terminal.
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 720 });
    // A page may be loaded anew for each save: what is looked for outlives that.
    await page.evaluateOnNewDocument(() => {
      const look = () => {
        const wanted = sessionStorage.getItem('wanted');
        if (wanted !== null && document.body?.textContent.includes(wanted)) {
          sessionStorage.removeItem('wanted');
          requestAnimationFrame(() => {
            sessionStorage.setItem('painted', String(performance.timeOrigin + performance.now()));
          });
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    for (let tries = 0; !(await page.goto(url).catch(() => null))?.ok(); tries++) {
      if (tries > 300) throw new Error(`${name} does not serve`);
      await pause(200);
    }
    await page.waitForFunction(() => document.body.textContent.includes('part 3'), { timeout: 60_000 });
    await pause(3000);
    const times = [];
    for (let save = 0; save < saves; save++) {
      const wanted = `part 3 edit ${save} of these`;
      text = text.replace(/part 3(?: edit \d+ of these)?\n/, `${wanted}\n`);
      await page.evaluate((words) => {
        sessionStorage.removeItem('painted');
        sessionStorage.setItem('wanted', words);
      }, wanted);
      const saved = performance.timeOrigin + performance.now();
      writeFileSync(file, text);
      const readPainted = () => window.sessionStorage.getItem('painted');
      let painted = null;
      for (const start = Date.now(); painted === null && Date.now() - start < 30_000; await pause(10))
        painted = await page.evaluate(readPainted).catch(() => null);
      if (painted === null) throw new Error(`${name} does not show what was saved`);
      times.push(Number(painted) - saved);
      await pause(1000);
    }
    return times;
  } finally {
    await page.close();
    child.kill();
  }
}
