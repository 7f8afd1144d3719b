const shapes = ['g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon'];
const names = [
  'd', 'points', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'transform', 'fill',
  'fill-rule', 'fill-opacity', 'clip-rule', 'opacity', 'color', 'stroke', 'stroke-width', 'stroke-linecap',
  'stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-opacity', 'paint-order',
  'vector-effect',
]; // prettier-ignore

// A value is numbers, letters of a path, a colour or a transformation: nothing that could name an address.
const tag = /<(\/?)([a-z]+)((?:\s+[a-z0-9-]+="(?![^"]*url)[\w\s#%.,()+-]*")*)\s*(\/?)>\s*/gy;

/**
 * True for SVG markup that holds shapes and nothing else, all of it closed. Icons come from packages of other people:
 * what could load, run, refer or be drawn outside its box stays out of the deck.
 */
export function isPlainDrawing(markup: string): boolean {
  const open: string[] = [];
  tag.lastIndex = 0;
  const body = markup.trim();
  while (tag.lastIndex < body.length) {
    const [, closes, name = '', attributes = '', closed] = tag.exec(body) ?? [];
    if (!shapes.includes(name)) return false;
    if (closes && open.pop() !== name) return false;
    if (!closes && !closed) open.push(name);
    const written = [...attributes.matchAll(/([a-z0-9-]+)="/g)].map(([, key]) => key!);
    if (!written.every((key) => names.includes(key))) return false;
  }
  return body !== '' && open.length === 0;
}
