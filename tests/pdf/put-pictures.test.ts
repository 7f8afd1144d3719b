import { expect, test } from 'vitest';
import { deflate, inflate } from '../../src/io/files/inflate.ts';
import { packPdf } from '../../src/pdf/pack-pdf.ts';
import { openPdf, type PdfFile } from '../../src/pdf/pdf-file.ts';
import type { PdfPicture, PlacedPicture } from '../../src/pdf/picture.ts';
import { printPdfValue } from '../../src/pdf/print-value.ts';
import { bytesOf, layOutPdf, streamOf } from './lay-out-pdf.ts';

const jpeg: PdfPicture = {
  width: 40,
  height: 30,
  bits: 8,
  colors: 'rgb',
  samples: bytesOf('the file'),
  packing: 'jpeg',
  profile: null,
  alpha: null,
};

const mark = (text: string, filter = 'DCTDecode'): string => streamOf(text, `/Filter/${filter}`);

/** A file with pictures in the place of stand-ins; those that it holds, by their names. */
function put(
  stands: readonly string[],
  pictures: readonly PlacedPicture[],
): { file: PdfFile; names: string[] } {
  const names = stands.map((_, i) => `P${i}`);
  const objects = ['<</Pages 2 0 R/Held 3 0 R>>', '<</Count 0/Kids[]>>'];
  const held = `<<${names.map((name, i) => `/${name} ${4 + i} 0 R`).join('')}>>`;
  const bytes = packPdf(
    layOutPdf([...objects, held, ...stands]),
    deflate,
    new Map(pictures.map((each, i) => [i + 1, each])),
  );
  return { file: openPdf(bytes, inflate), names };
}

/** The dictionary of a picture in the place of stand-in 1, as it stands in the file. */
function pictureOf({ file }: { readonly file: PdfFile }, name = 'P0'): string {
  const held = file.dict(file.dict(file.trailer.get('Root')).get('Held'));
  const form = file.stream(held.get(name))!;
  const inside = file.dict(file.dict(form.dict.get('Resources')).get('XObject'));
  return printPdfValue(file.stream(inside.get('P'))!.dict);
}

test('a picture stands in the place of its stand-in as its own file has it', () => {
  const made = put([mark('lectern-picture 1 ')], [{ picture: jpeg, crop: [0, 0, 1, 1] }]);
  expect(pictureOf(made)).toBe(
    '<</Type /XObject /Subtype /Image /Width 40 /Height 30 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length 8>>',
  );
});

test('what is seen of it is said by the form, and a picture that is shown twice is written once', () => {
  const { file } = put(
    [mark('lectern-picture 1 '), mark('lectern-picture 2 ')],
    [
      { picture: jpeg, crop: [0, 0, 1, 1] },
      { picture: jpeg, crop: [0.25, 0.5, 0.5, 0.25] },
    ],
  );
  const held = file.dict(file.dict(file.trailer.get('Root')).get('Held'));
  const contents = [...held.values()].map((value) => Buffer.from(file.stream(value)!.bytes).toString());
  expect(contents).toEqual(['q 1 0 0 1 0 0 cm /P Do Q', 'q 2 0 0 4 -0.5 -1 cm /P Do Q']);
  const images = file.objects.filter((object) => {
    const stream = file.stream({ object });
    return stream && printPdfValue(stream.dict).includes('/Subtype /Image');
  });
  expect(images).toHaveLength(1);
});

test.each<[string, Partial<PdfPicture>, RegExp]>([
  [
    'rows of a PNG',
    { packing: 'png' },
    /\/DecodeParms <<\/Predictor 15 \/Colors 3 \/BitsPerComponent 8 \/Columns 40>>/,
  ],
  ['grey', { colors: 'gray' }, /\/ColorSpace \/DeviceGray /],
  [
    'a palette',
    { colors: { palette: Uint8Array.of(1, 2, 3, 4, 5, 6) } },
    /\[\/Indexed \/DeviceRGB 1 <010203040506>\]/,
  ],
  [
    'a palette with a profile',
    { colors: { palette: Uint8Array.of(1, 2, 3) }, profile: { bytes: bytesOf('p'), isPacked: false } },
    /\[\/Indexed \[\/ICCBased \d+ 0 R\] 0 /,
  ],
  ['a profile', { profile: { bytes: bytesOf('p'), isPacked: true } }, /\/ColorSpace \[\/ICCBased \d+ 0 R\]/],
  ['alpha', { alpha: bytesOf('a') }, /\/SMask \d+ 0 R/],
])('a picture of %s says so', (_, changes, expected) => {
  const picture = { ...jpeg, ...changes };
  const made = put([mark('lectern-picture 1 ')], [{ picture, crop: [0, 0, 1, 1] }]);
  expect(pictureOf(made)).toMatch(expected);
});

test.each([
  ['a number that no picture has', mark('lectern-picture 9 ')],
  ['a picture of the deck', mark('another')],
  ['a stream of another kind', mark('lectern-picture 1 ', 'FlateDecode')],
])('%s stays as it is', (_, stream) => {
  const { file } = put([stream], [{ picture: jpeg, crop: [0, 0, 1, 1] }]);
  const held = file.dict(file.dict(file.trailer.get('Root')).get('Held'));
  expect(Buffer.from(file.stream(held.get('P0'))!.bytes).toString()).toBe(
    /(?<=stream\n)[^]*(?=\nend)/.exec(stream)![0],
  );
});
