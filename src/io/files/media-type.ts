const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** MIME type of a film or a sound by its first bytes, whatever its name says; null for what browsers do not play. */
export function mediaType(bytes: Uint8Array): string | null {
  const first = ascii(bytes, 0, 4);
  if (ascii(bytes, 4, 8) === 'ftyp') {
    const brand = ascii(bytes, 8, 12);
    if (/^(?:avif|avis|mif1|heic|heix)$/.test(brand)) return null;
    return brand.startsWith('M4A') || brand === 'M4B ' ? 'audio/mp4' : 'video/mp4';
  }
  if (first === '\x1aE\xdf\xa3') return /webm/.test(ascii(bytes, 0, 200)) ? 'video/webm' : null;
  if (first === 'OggS') return /theora/.test(ascii(bytes, 0, 200)) ? 'video/ogg' : 'audio/ogg';
  if (first === 'fLaC') return 'audio/flac';
  if (first === 'RIFF' && ascii(bytes, 8, 12) === 'WAVE') return 'audio/wav';
  const isFrame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0 && ((bytes[1] ?? 0) & 0x06) !== 0;
  return ascii(bytes, 0, 3) === 'ID3' || isFrame ? 'audio/mpeg' : null;
}

/** File extension for each type that `mediaType` gives. */
export const mediaExtensions: Readonly<Record<string, string>> = {
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/ogg': 'ogv',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/flac': 'flac',
  'audio/wav': 'wav',
  'audio/mpeg': 'mp3',
};
