import { join } from 'node:path';
import { writeDeck } from '../io/files/write-folder.ts';
import type { PreparedDeck } from '../prepare/prepare-deck.ts';
import { addPassages, type PassagesOptions } from './add-passages.ts';

/** Writes a deck's page and assets to `<outDir>/<name>/`; gives the path of `index.html`. */
export async function writeDeckFolder(
  prepared: PreparedDeck,
  outDir: string,
  passages: PassagesOptions = {},
): Promise<string> {
  const folder = join(outDir, prepared.name);
  const assets = [...prepared.files].map(([name, { bytes }]) => [name, bytes] as const);
  await writeDeck(
    folder,
    new Map<string, Uint8Array | string>([...assets, ['index.html', await addPassages(prepared, passages)]]),
  );
  return join(folder, 'index.html');
}
