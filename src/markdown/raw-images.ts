import { decodeEntities } from './entities.ts';

const image = /<img\s(?:[^>]*?\s)?src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Paths and addresses of the pictures that a piece of raw HTML names in `<img src>`. */
export function listRawImages(markup: string): string[] {
  return [...markup.matchAll(image)].map(([, double, single, bare]) =>
    decodeEntities(double ?? single ?? bare ?? ''),
  );
}
