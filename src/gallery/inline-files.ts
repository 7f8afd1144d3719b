import { dataAddress } from '../render/data-address.ts';
import type { Gallery } from './types.ts';

/** The gallery with the fonts and pictures that it names as data inside of it; a file that is not there stays a name. */
export function inlineFiles(
  gallery: Gallery,
  files: ReadonlyMap<string, { readonly type: string; readonly bytes: Uint8Array }>,
): Gallery {
  const dataOf = (name: string): string => {
    const file = files.get(decodeURIComponent(name)) ?? files.get(name);
    return file ? dataAddress(file) : name;
  };
  return {
    ...gallery,
    faces: gallery.faces.replace(/url\('(assets\/[^']+)'\)/g, (_, name: string) => `url('${dataOf(name)}')`),
    slides: gallery.slides.map((slide) => ({
      ...slide,
      markup: slide.markup.replace(/ src="(assets\/[^"]+)"/g, (_, name: string) => ` src="${dataOf(name)}"`),
    })),
  };
}
