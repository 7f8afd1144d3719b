import { isUtf8 } from 'node:buffer';
import { makeSource, type Range, type Source } from '../../source/source.ts';

/** A text and the character encoding that it was read in. */
export interface DecodedText {
  readonly source: Source;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Places of replaced bytes, in order: the first one of each line, and NULs (at most twenty). */
  readonly replaced: readonly Range[];
}

/**
 * The bytes of a file as text: UTF-8, UTF-16 with or without a byte order mark, or Windows-1252 where nothing speaks for
 * UTF-8.
 * Broken UTF-8 is read with U+FFFD in place of what cannot be read.
 */
export function decodeText(path: string, bytes: Uint8Array): DecodedText {
  const encoding = guessEncoding(bytes);
  const isSound = encoding === 'utf-8' && isUtf8(bytes);
  const raw = isSound ? decodeUtf8(bytes) : decodeAs(encoding, bytes);
  const broken = encoding === 'utf-8' && !isSound ? findBroken(bytes) : [];
  const replaced = [...broken, ...findNuls(raw)].sort((a, b) => a.start - b.start);
  return { source: makeSource(path, raw), encoding, replaced };
}

/** True for bytes that are no text: a known kind of file, or more control characters than a text has. */
export function isBinary(bytes: Uint8Array): boolean {
  if (byteOrder(bytes) !== null) return false;
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (magicNumbers.some((magic) => head.startsWith(magic))) return true;
  const sample = bytes.subarray(0, 65_536);
  const letters = Buffer.from(sample.buffer, sample.byteOffset, sample.length).toString('latin1');
  // One may have slipped in.
  return (letters.match(controls)?.length ?? 0) > 1 + sample.length / 100;
}

// How PDF, ZIP (Word), PNG, JPEG, GIF, gzip, ELF, old Word and WOFF files begin.
const magicNumbers = [
  '%PDF-',
  'PK\x03\x04',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '\x1f\x8b',
  '\x7fELF',
  '\xd0\xcf\x11\xe0',
  'wOF',
];

// Without tab, LF, vertical tab, form feed, CR and escape, which texts have.
// eslint-disable-next-line no-control-regex
const controls = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;

function guessEncoding(bytes: Uint8Array): DecodedText['encoding'] {
  const marked = byteOrder(bytes);
  if (marked !== null) return marked;
  if (isUtf8(bytes)) return 'utf-8';
  // Where not a single character of several bytes can be read, the file was never UTF-8.
  const readable = new TextDecoder().decode(bytes).replaceAll('\uFFFD', '');
  return /[^\0-\x7f]/.test(readable) ? 'utf-8' : 'windows-1252';
}

function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return guessByteOrder(bytes);
}

/**
 * UTF-16 without a mark: of its units most blanks and line ends are ASCII, whose other byte is zero, always on the same
 * side; nearly all of the other bytes are none. A Cyrillic text has them at its blanks alone.
 * Null for what is too short to tell or ends within a unit.
 */
function guessByteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8 || bytes.length % 2 === 1 || !sample.includes(0)) return null;
  const zeros = [0, 0];
  const blanks = [0, 0];
  for (let i = 0; i + 1 < sample.length; i += 2) {
    for (const side of [0, 1] as const) {
      if (sample[i + side] !== 0) continue;
      zeros[side]!++;
      const other = sample[i + 1 - side]!;
      if (other === 0x20 || other === 0x0a || other === 0x0d) blanks[side]!++;
      else if (other < 0x20 && other !== 9) return null; // counters of a program, not characters
    }
  }
  const units = sample.length / 2;
  const isOrder = (high: 0 | 1) =>
    zeros[high]! > 0.05 * units && zeros[1 - high] === 0 && blanks[high]! >= units / 100 && blanks[high]! > 0;
  if (isOrder(1)) return 'utf-16le';
  return isOrder(0) ? 'utf-16be' : null;
}

/** Sound UTF-8 without its mark: in a hundredth of the time that the decoder takes to start. */
function decodeUtf8(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function decodeAs(encoding: DecodedText['encoding'], bytes: Uint8Array): string {
  return encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

// Many versions of Node take these 32 for control characters (nodejs/node#56542), so we do not ask its decoder.
const from0x80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (character) => from0x80[character.charCodeAt(0) - 0x80]!);
}

// `makeSource` puts U+FFFD for NUL.
function findNuls(raw: string): Range[] {
  const ranges: Range[] = [];
  for (let at = raw.indexOf('\0'); at >= 0 && ranges.length < 20; at = raw.indexOf('\0', at + 1)) {
    const end = makeSource('', raw.slice(0, at + 1)).text.length - 1; // less the newline that it adds
    ranges.push({ start: end - 1, end });
  }
  return ranges;
}

/** The first replaced character of each line that is not UTF-8, as a range of the text that `makeSource` makes. */
function findBroken(bytes: Uint8Array): Range[] {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  const replaced: Range[] = [];
  let offset = 0;
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, end);
    // Lines are measured as `makeSource` writes them; no byte of a longer character is an LF.
    const text = makeSource('', start === 0 ? lenient.decode(line) : `\n${lenient.decode(line)}`).text;
    const shown = start === 0 ? text : text.slice(1);
    if (!isValid(strict, line)) {
      const at = offset + shown.indexOf('\uFFFD');
      replaced.push({ start: at, end: at + 1 });
    }
    offset += shown.length;
    start = end;
  }
  return replaced;
}

function isValid(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
