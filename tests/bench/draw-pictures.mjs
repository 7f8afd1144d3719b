import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { pictureNames } from './make-outline.mjs';

const width = 1200;
const height = 750;

/** Draws the pictures of the outlines into `pictures/` of a folder, the same bytes in every run. */
export function drawPictures(folder) {
  mkdirSync(join(folder, 'pictures'), { recursive: true });
  pictureNames.forEach((name, i) => writeFileSync(join(folder, 'pictures', name), drawPicture(i)));
}

/** Hills under a sky, as a drawing has them: even ground, soft shades. */
function drawPicture(seed) {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const hill = height * 0.5 + 90 * Math.sin(x / (90 + seed * 7)) + 40 * Math.sin(x / 37 + seed);
      const [red, green, blue] =
        y > hill
          ? [60 + seed * 4, 110 - y / 20, 70 + (y - hill) / 9]
          : [120 + y / 8, 160 + y / 12, 215 - seed];
      png.data.set([red, green, blue, 255], (y * width + x) * 4);
    }
  }
  return PNG.sync.write(png, { colorType: 2 });
}
