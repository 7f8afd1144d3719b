import { bundleStage } from '../bundle-stage.js';

/** Writes the script of decks anew, so that tests see what stands in `src/stage`, also without a build. */
export async function setup(): Promise<void> {
  await bundleStage('lib/stage.js');
}
