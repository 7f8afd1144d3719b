import { join } from 'node:path';
import { findPackageFolder } from '../fonts/package-folder.ts';
import { readRegular } from './open-regular.ts';

/** The largest sets of coloured drawings are about this large. */
const maxBytes = 64_000_000;

/**
 * The JSON text of the icon set `prefix`, from the package that Iconify publishes it in: lectern's own, or one that is
 * installed in the project. Null where there is none.
 */
export async function readIconSet(prefix: string, projectFolder: string): Promise<string | null> {
  const folder = await findPackageFolder(`@iconify-json/${prefix}`, projectFolder);
  if (folder === null) return null;
  const read = await readRegular(join(folder, 'icons.json'), { maxBytes });
  return 'bytes' in read ? new TextDecoder().decode(read.bytes) : null;
}
