/* global document, MutationObserver, requestAnimationFrame, setTimeout, window -- of the pages that are measured */
/** How fast a deck that is presented follows its outline, seen by a browser that has it open. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { timePeerSaves } from './live-peers.mjs';
import { makeOutline } from './make-outline.mjs';
import { spread } from './timing.mjs';

/** Milliseconds on a clock that pages of this machine share. */
const now = () => performance.timeOrigin + performance.now();

const pause = (ms) => new Promise((wake) => setTimeout(wake, ms));

/** Rows of the group `live`. */
export async function live({ at, cli, forget, peers }, runs) {
  const { findBrowser } = await import(resolve('dist/.bench/own-pages.js'));
  const { path } = await findBrowser();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath: path, headless: 'shell', pipe: true, args });
  const place = { at, cli, browser };
  try {
    const rows = await timeStarts(place, forget, runs);
    for (const slides of [100, 1000]) rows.push(...(await timeSaves(place, slides, runs * 12)));
    for (const [name, tool] of [
      ['marp', 'marp-cli --server'],
      ['slidev', 'Slidev'],
    ]) {
      if (!peers[name]) continue;
      const times = await timePeerSaves(name, place, 100, runs * 4);
      rows.push(row(`File saved → new pixels, 100 slides, with ${tool}: median`, times, null));
    }
    rows.push(...(await timeWindows(place, runs * 8)));
    rows.push(...(await watchLong(place, 100)));
    return rows;
  } finally {
    await browser.close();
  }
}

/** Starts `lectern present`; gives how to read and end it. Throws with what it said when it does not serve. */
async function present({ at, cli }, deck, flags = []) {
  const stdio = ['pipe', 'pipe', 'pipe', 'ipc'];
  const child = spawn(process.execPath, [...flags, cli, 'present', deck, '--port', '0'], {
    cwd: at('.'),
    stdio,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const ended = new Promise((resolve) => child.once('close', resolve));
  let isOver = false;
  ended.then(() => (isOver = true));
  while (!/http:\S+/.test(said)) {
    if (isOver) throw new Error(`lectern present has ended: ${said}`);
    await pause(2);
  }
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
  };
  /** Bytes of the heap that are in use, after what nobody uses has been collected. */
  const heap = () =>
    new Promise((resolve) => {
      child.once('message', resolve);
      child.send('heap');
    });
  return { url: /http:\S+/.exec(said)[0], pid: child.pid, stop, heap };
}

/** Runs in the program that is measured, and answers `heap`. */
const heapHook = `data:text/javascript,${encodeURIComponent(`
process.on('message', () => { gc(); gc(); process.send(process.memoryUsage().heapUsed); });
process.channel.unref();
`)}`;

/** A page that notes when each state of the deck was patched in, and when it was painted. */
async function open(browser, url) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset.version);
  await page.evaluate(() => {
    const clock = () => performance.timeOrigin + performance.now();
    window.painted = [];
    // The first frame after the patch shows it; the one after that begins when it has been drawn.
    const note = () => requestAnimationFrame(() => requestAnimationFrame(() => window.painted.push(clock())));
    const options = { attributes: true, attributeFilter: ['data-version'] };
    new MutationObserver(note).observe(document.documentElement, options);
  });
  return page;
}

/** From the start of the command to the first slide on the screen; a browser is open already. */
async function timeStarts(place, forget, runs) {
  const rows = [];
  for (const [what, prepare] of [
    ['never measured', forget],
    ['measured before', () => undefined],
  ]) {
    const times = { process: [], served: [] };
    for (let run = 0; run < runs; run++) {
      prepare();
      const page = await place.browser.newPage();
      await page.setViewport({ width: 1280, height: 720 });
      const started = now();
      const presenting = await present(place, 'deck-100.md');
      const served = now();
      await page.goto(presenting.url);
      const painted = await page.evaluate(
        () =>
          new Promise((resolve) => {
            const frame = document.querySelector('iframe');
            const look = () => {
              if (!frame.contentWindow.Reveal?.isReady?.()) return setTimeout(look, 2);
              requestAnimationFrame(() =>
                requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())),
              );
            };
            look();
          }),
      );
      times.process.push(painted - started);
      times.served.push(painted - served);
      if (what !== 'never measured' || run === runs - 1) await pause(4000);
      await page.close();
      await presenting.stop();
    }
    const work = `\`lectern present\`, 100 slides ${what}`;
    rows.push(row(`${work}: command → first slide`, times.process, 400));
    rows.push(row(`${work}: address → first slide`, times.served, null));
  }
  return rows;
}

/** From a file that was saved to new pixels: mostly of the slide that is shown, each fifth time of another one. */
async function timeSaves(place, slides, saves) {
  const file = place.at('live.md');
  let text = makeOutline(slides);
  writeFileSync(file, text);
  const presenting = await present(place, 'live.md');
  const page = await open(place.browser, presenting.url);
  await pause(slides * 5 + 4000);
  const times = [];
  let slide = 3;
  for (let save = 0; save < saves; save++) {
    if (save % 5 === 4) slide = 2 + ((save * 37) % (slides - 3));
    text = text.replace(new RegExp(`part ${slide}(?: edit \\d+)?\\n`), `part ${slide} edit ${save}\n`);
    times.push(await timeSave(page, file, text));
    // As fast as somebody saves who types: between half a second and two.
    await pause(500 + ((save * 613) % 1500));
  }
  await page.close();
  await presenting.stop();
  const sorted = times.toSorted((a, b) => a - b);
  const worst = sorted[Math.ceil(sorted.length * 0.95) - 1];
  const name = `File saved → new pixels, ${slides.toLocaleString('en')} slides`;
  const [most, mostOfAll] = slides === 100 ? [60, 120] : [150, null];
  return [
    row(`${name}: median`, times, most),
    { ...row(`${name}: 95th percentile`, times, mostOfAll), figure: worst },
  ];
}

/** Milliseconds from the first byte that is written to the frame that shows it. */
async function timeSave(page, file, text) {
  const before = await page.evaluate(() => window.painted.length);
  const saved = now();
  writeFileSync(file, text);
  await page.waitForFunction((n) => window.painted.length > n, { polling: 20, timeout: 20_000 }, before);
  return (await page.evaluate((n) => window.painted[n], before)) - saved;
}

/** From a step in the slides to the frame of the speaker's view that shows it: a window that the slides opened, and another one. */
async function timeWindows(place, steps) {
  const presenting = await present(place, 'deck-100.md');
  const deck = await open(place.browser, presenting.url);
  const slides = deck.frames()[1];
  const popup = new Promise((resolve) => deck.once('popup', resolve));
  await deck.bringToFront();
  await deck.keyboard.press('s');
  const opened = await popup;
  const other = await place.browser.newPage();
  await other.goto(`${presenting.url}?speaker`);
  const rows = [];
  for (const [what, page] of [
    ['a window that the slides opened', opened],
    ['one that the server ties to them', other],
  ]) {
    const find = () => page.frames().find((frame) => frame.url().includes('deck/?speaker'));
    while (!find()) await pause(50);
    const view = find();
    await view.waitForSelector('html[data-lectern-ready="true"]');
    await pause(1500);
    await view.evaluate(() => {
      window.shown = [];
      const count = document.getElementById('lectern-stage').shadowRoot.querySelector('.now .count');
      const note = () =>
        requestAnimationFrame(() => window.shown.push(performance.timeOrigin + performance.now()));
      new MutationObserver(note).observe(count, { childList: true, characterData: true, subtree: true });
    });
    const times = [];
    for (let step = 0; step < steps; step++) {
      const before = await view.evaluate(() => window.shown.length);
      const moved = await slides.evaluate(() => {
        const at = performance.timeOrigin + performance.now();
        window.Reveal.next();
        return at;
      });
      await view.waitForFunction((n) => window.shown.length > n, { polling: 10, timeout: 5000 }, before);
      times.push((await view.evaluate((n) => window.shown[n], before)) - moved);
      await pause(150 + ((step * 613) % 200));
    }
    const sorted = times.toSorted((a, b) => a - b);
    const worst = sorted[Math.ceil(sorted.length * 0.95) - 1];
    rows.push(row(`Step in the slides → ${what}: median`, times, 50));
    rows.push({ ...row(`Step in the slides → ${what}: 95th percentile`, times, 50), figure: worst });
  }
  for (const page of [deck, opened, other]) await page.close();
  await presenting.stop();
  return rows;
}

/** What it takes to do nothing, and what a thousand saves leave behind. */
async function watchLong(place, slides) {
  const file = place.at('live.md');
  let text = makeOutline(slides);
  writeFileSync(file, text);
  const presenting = await present(place, 'live.md', ['--expose-gc', '--import', heapHook]);
  const page = await open(place.browser, presenting.url);
  await pause(8000);
  const idle = [];
  for (let i = 0; i < 5; i++) {
    const before = cpuOf(presenting.pid);
    await pause(2000);
    idle.push((cpuOf(presenting.pid) - before) / 20);
  }
  const memory = [];
  // The first saves fill what is kept for later ones.
  let early = 0;
  for (let save = 0; save < 1000; save++) {
    const slide = 2 + ((save * 37) % (slides - 3));
    text = text.replace(new RegExp(`part ${slide}(?: edit \\d+)?\\n`), `part ${slide} edit ${save}\n`);
    await timeSave(page, file, text);
    // Now and then there is time to look at it all.
    if (save % 20 === 0) await pause(600);
    if (save === 100) early = await presenting.heap();
    if (save % 10 === 9) memory.push(memoryOf(presenting.pid));
  }
  const late = await presenting.heap();
  await page.close();
  await presenting.stop();
  return [
    row('Idle: share of one processor, in %', idle, 1, '%'),
    { ...row('Heap in use after 1,000 saves, against that after 100', [late / early], 1.1, '×'), cpu: null },
    row('Memory of `lectern present`, 100 slides', memory.slice(-20), null, 'MB'),
  ];
}

/** Milliseconds of processor that a process and its threads have used. Linux only. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** MB of memory that a process holds. Linux only. */
function memoryOf(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}

function row(work, figures, target, unit = 'ms') {
  return { work, than: '', unit, target, aim: null, ...spread(figures), cpu: null };
}
