import { PNG } from 'pngjs';

/** A grey picture of the given size in px. */
export function makePng(width: number, height: number): Uint8Array {
  const png = new PNG({ width, height });
  png.data.fill(0x99);
  return PNG.sync.write(png);
}
