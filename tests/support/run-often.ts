import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDeckFolder } from '../../src/commands/write-deck-folder.ts';
import { writeDeckPdf } from '../../src/commands/write-deck.ts';
import { withBrowser } from '../../src/io/browser/browser.ts';
import { openDeckTab } from '../../src/io/browser/deck-tab.ts';
import { openLiveDeck } from '../../src/prepare/live/live-deck.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';

// A program of its own: node --expose-gc run-often.js KIND TIMES. Does one thing many times over in one process, each
// time with another text, and prints what the process holds, as JSON: after a tenth of the times, and at the end.

/** What a process holds. */
export interface Held {
  /** Bytes in use after the garbage was collected. */
  readonly heap: number;
  /** Bytes of the process in memory. */
  readonly rss: number;
  readonly openFiles: number;
  /** Timers, watchers, sockets and the like that are open. */
  readonly resources: number;
}

const [kind = '', times = ''] = process.argv.slice(2);
const { signal } = new AbortController();
const quiet = { report: () => undefined };

/**
 * Another text each time. What is kept by its content, within bounds, comes again after 20 turns: only what is held for
 * nothing goes on growing then.
 */
function outline(turn: number): string {
  const points = Array.from(
    { length: 5 },
    (_, i) => `- Point ${i} of turn ${turn}, with $x_{${turn % 20}}^{${i}}$`,
  );
  const slides = Array.from(
    { length: 8 },
    (_, i) => `## Slide ${i}, turn ${turn}\n\n${points.join('\n')}\n\nNote:\nSay ${turn}.\n`,
  );
  const code = `## Code\n\n\`\`\`js\nconst turn = ${turn};\n\`\`\`\n\n<b>raw ${turn}</b>\n`;
  const front = `---\ntitle: "Turn ${Math.floor(turn / 10) % 2}"\n---\n\n`;
  return `${front}# Title ${turn % 20}\n\n---\n\n${slides.join('\n---\n\n')}\n---\n\n${code}`;
}

function stop(error: unknown): never {
  throw error;
}

/** What is done each time. */
async function withWork(use: (work: (turn: number) => Promise<unknown>) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-often-'));
  const path = join(folder, 'talk.md');
  await writeFile(path, outline(0));
  try {
    if (kind === 'edit') {
      const listener = { patch: () => undefined, report: () => undefined, fail: stop };
      const look = async () => ({ text: null, fits: new Map(), found: [], sources: [] });
      const live = await openLiveDeck(path, {}, listener, look as never);
      await use(async (turn) => {
        // Settings change every tenth time: then all is built, else what was edited.
        await writeFile(path, outline(turn));
        await live.update([path]);
        await live.page();
      });
      live.close();
    } else if (kind === 'build') {
      await use(async (turn) => {
        await writeFile(path, outline(turn));
        const prepared = await prepareDeck(path, { browser: null }, quiet);
        await writeDeckFolder(prepared!, join(folder, 'dist'));
      });
    } else {
      await withBrowser({ signal }, async (running) => {
        await use(async (turn) => {
          await writeFile(path, outline(turn));
          const tab = openDeckTab({ use: (work) => work(running) });
          const prepared = await prepareDeck(path, { browser: null, onlyPrint: true }, quiet);
          await writeDeckPdf(tab, prepared!, join(folder, 'talk.pdf'), { signal, timeoutMs: 60_000 });
          await tab.close();
        });
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function look(): Promise<Held> {
  for (let i = 0; i < 4; i++) {
    (globalThis as { gc?: () => void }).gc!();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return {
    heap: heapUsed + external,
    rss,
    openFiles: readdirSync('/proc/self/fd').length,
    resources: process.getActiveResourcesInfo().filter((name) => name !== 'Timeout' && name !== 'Immediate')
      .length,
  };
}

await withWork(async (work) => {
  const held: Held[] = [];
  const warm = Math.ceil(Number(times) / 10);
  for (let turn = 1; turn <= Number(times); turn++) {
    await work(turn);
    if (turn === warm || turn % Math.max(1, Math.floor(Number(times) / 5)) === 0) held.push(await look());
  }
  process.stdout.write(`${JSON.stringify(held)}\n`);
});
process.exit();
