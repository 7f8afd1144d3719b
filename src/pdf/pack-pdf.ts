import { openPdf, type PdfFile, type PdfStream } from './pdf-file.ts';
import type { PdfDict, PdfValue } from './pdf-syntax.ts';
import type { PlacedPicture } from './picture.ts';
import { printPdfValue } from './print-value.ts';
import { makePicturePutter } from './put-pictures.ts';
import { renameIds } from './rename-ids.ts';

/** Packs bytes with zlib's Deflate. */
export type Pack = (bytes: Uint8Array) => Uint8Array;

/** Objects that are packed together: enough to pack well, few enough to be opened for one of them. */
const perHolder = 200;

/**
 * A PDF with its objects packed, which makes a deck's a third smaller: most of it are the tags for screen readers. Pictures
 * take the place of their stand-ins, by the numbers of those; all other streams stay as they are, byte by byte; what nothing
 * refers to is left out. The file is PDF 1.5. Throws a `SyntaxError` for what is no PDF.
 *
 * @see ISO 32000-1, 7.5.7 and 7.5.8
 */
export function packPdf(
  bytes: Uint8Array,
  pack: Pack,
  pictures: ReadonlyMap<number, PlacedPicture> = new Map(),
): Uint8Array {
  const file = openPdf(bytes);
  const { rename: named } = renameIds(file);
  const used = listUsed(file, named);
  const plain: { readonly object: number; readonly text: string }[] = [];
  const parts: Uint8Array[] = [];
  const places = new Map<number, readonly [type: number, first: number, second: number]>();
  let length = 0;
  const write = (part: Uint8Array | string) => {
    const data = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(data);
    length += data.length;
  };
  let next = file.objects.reduce((most, object) => Math.max(most, object), 0) + 1;
  const writeStream = (object: number, { dict, bytes: data }: PdfStream) => {
    places.set(object, [1, length, 0]);
    write(`${object} 0 obj\n${printPdfValue(dict)}\nstream\n`);
    write(data);
    write('\nendstream\nendobj\n');
  };
  const { replace } = makePicturePutter(pictures, (dict, data) => {
    const object = next++;
    writeStream(object, { dict: new Map([...dict, ['Length', data.length]]), bytes: data });
    return object;
  });
  write('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n');
  for (const object of used) {
    const stream = file.stream({ object });
    if (stream === null) {
      plain.push({ object, text: printPdfValue(named(file.resolve({ object }))) });
      continue;
    }
    writeStream(object, replace(stream) ?? stream);
  }
  for (let from = 0; from < plain.length; from += perHolder) {
    const held = plain.slice(from, from + perHolder);
    const holder = next++;
    held.forEach(({ object }, index) => places.set(object, [2, holder, index]));
    places.set(holder, [1, length, 0]);
    write(printHolder(holder, held, pack));
  }
  const table = next++;
  const start = length;
  places.set(table, [1, start, 0]);
  const rows = Buffer.alloc(next * 7);
  // Object 0 heads the list of those that are free, which end the list of those that were.
  rows.writeUInt16BE(65_535, 5);
  for (const [object, [type, first, second]] of places) {
    rows.writeUInt8(type, object * 7);
    rows.writeUInt32BE(first, object * 7 + 1);
    rows.writeUInt16BE(second, object * 7 + 5);
  }
  const trailer: [string, PdfValue][] = [
    ['Type', { name: 'XRef' }],
    ['Size', next],
    ['W', [1, 4, 2]],
  ];
  for (const key of ['Root', 'Info', 'ID']) {
    const value = file.trailer.get(key);
    if (value !== undefined) trailer.push([key, value]);
  }
  write(printStream(table, new Map(trailer), pack(rows)));
  write(`startxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** Objects that the trailer leads to, in their order; what each is, is said by `changed`. */
function listUsed(file: PdfFile, changed: (value: PdfValue) => PdfValue): number[] {
  const used = new Set<number>();
  const open: (PdfValue | undefined)[] = ['Root', 'Info'].map((key) => file.trailer.get(key));
  for (let value = open.pop(); value !== undefined || open.length > 0; value = open.pop()) {
    if (value === null || typeof value !== 'object') continue;
    // One by one: a call takes only so many arguments.
    if (Array.isArray(value)) for (const each of value) open.push(each);
    else if (value instanceof Map) for (const each of (value as PdfDict).values()) open.push(each);
    else if ('object' in value && !used.has(value.object)) {
      used.add(value.object);
      open.push(changed(file.resolve(value)));
    }
  }
  return [...used].sort((a, b) => a - b);
}

function printHolder(
  holder: number,
  held: readonly { readonly object: number; readonly text: string }[],
  pack: Pack,
): Uint8Array {
  let offset = 0;
  const heads = held.map(({ object, text }) => {
    const head = `${object} ${offset}`;
    offset += text.length + 1;
    return head;
  });
  const first = `${heads.join(' ')}\n`;
  const body = first + held.map(({ text }) => `${text}\n`).join('');
  const dict = new Map<string, PdfValue>([
    ['Type', { name: 'ObjStm' }],
    ['N', held.length],
    ['First', first.length],
  ]);
  return printStream(holder, dict, pack(Buffer.from(body, 'latin1')));
}

function printStream(object: number, dict: PdfDict, packed: Uint8Array): Uint8Array {
  const whole = new Map<string, PdfValue>([
    ...dict,
    ['Filter', { name: 'FlateDecode' }],
    ['Length', packed.length],
  ]);
  const head = `${object} 0 obj\n${printPdfValue(whole)}\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream\nendobj\n', 'latin1')]);
}
