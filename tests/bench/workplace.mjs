import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { drawPictures } from './draw-pictures.mjs';
import { makeOutline } from './make-outline.mjs';
import { findPeers, peerCommands, peerVariables } from './peers.mjs';
import { makeRevealDeck } from './reveal-deck.mjs';
import { run } from './timing.mjs';

const sizes = [10, 100, 1000];

/**
 * A folder with the outlines, in the words of each tool, and what is known of the machine. Lectern has a cache of its
 * own here, with its browser unpacked and its fonts made: those are once for a machine. `close` removes it all.
 */
export async function openWorkplace(peersWanted) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const cache = join(folder, 'cache');
  const cli = resolve('lib/cli.js');
  const at = (...parts) => join(folder, ...parts);
  // The program and what is bundled from its inside look at one cache.
  process.env.LECTERN_CACHE = cache;
  for (const each of ['marp', 'pandoc', 'many']) mkdirSync(at(each));
  for (const each of ['.', 'marp', 'pandoc']) drawPictures(at(each));
  for (const n of sizes) {
    writeFileSync(at(`deck-${n}.md`), makeOutline(n));
    writeFileSync(at('marp', `deck-${n}.md`), makeOutline(n, { tool: 'marp' }));
    writeFileSync(at('pandoc', `deck-${n}.md`), makeOutline(n, { tool: 'pandoc' }));
    writeFileSync(at(`reveal-${n}.html`), makeRevealDeck(n));
  }
  const lectern = (args, options = {}) =>
    run([process.execPath, cli, ...args, ...(args[0].startsWith('-') ? [] : ['--quiet'])], {
      cwd: folder,
      ...options,
    });
  lectern(['export', `deck-100.md`]); // unpacks the browser and makes the fonts
  const { findBrowser } = await import(resolve('dist/.bench/own-pages.js'));
  const { path: browser, version = 'unknown' } = await findBrowser();
  return {
    at,
    lectern,
    cli,
    browserVersion: version,
    peers: peersWanted ? findPeers() : {},
    commands: peerCommands(browser),
    peer: (command) => run(command, { cwd: folder, env: peerVariables }),
    /** Lets lectern know nothing of any deck, as if it saw each for the first time. */
    forget: () => {
      for (const each of ['art', 'fit', 'exports', 'pictures', 'thumbnails'])
        rmSync(join(cache, each), { recursive: true, force: true });
      rmSync(at('dist'), { recursive: true, force: true });
    },
    /** Throws when a PDF has not so many pages: then what was timed was not the work. */
    holdPages: async (file, pages) => {
      const { numPages: found } = await getDocumentProxy(new Uint8Array(readFileSync(file)));
      if (found !== pages) throw new Error(`${file} has ${found} pages instead of ${pages}`);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
