import type { Look } from './look.ts';
import { mendSlide } from './mend-slide.ts';
import { mendTheme } from './mend-theme.ts';
import type { ParagraphPatch } from './text-options.ts';
import type { Rect } from './rect.ts';

/** What is put into the texts of a slide afterwards, by the names of their boxes; places in EMU. */
export type SlidePatch = Map<
  string,
  { readonly place: Rect; readonly paragraphs: readonly ParagraphPatch[] }
>;

/** What is mended in a file that the library has written. */
export interface Mending {
  readonly patches: readonly SlidePatch[];
  readonly look: Look;
  readonly lang: string;
  readonly date: Date | null;
  readonly title: string;
}

// The first day that a zip can tell.
const firstDay = new Date(Date.UTC(1980, 0, 1));

/**
 * The file with what the library gets wrong or cannot say: places of placeholders, bullets, the theme's colours, the language,
 * alternative texts, numbers that must not be used twice, pictures that are there more than once, and dates.
 */
export async function mendPptx(bytes: Uint8Array, mending: Mending): Promise<Uint8Array> {
  const { default: Zip } = await import('jszip');
  const zip = await Zip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]!.dir);
  const parts = new Map<string, string | Uint8Array>();
  const twins = new Map<string, string>();
  const seen = new Map<string, string>();
  const charts = numberAnew(names);
  for (const name of names) {
    const file = zip.files[name]!;
    if (name.startsWith('ppt/media/')) {
      const content = await file.async('base64');
      const twin = seen.get(content);
      if (twin === undefined) {
        seen.set(content, name);
        parts.set(name, await file.async('uint8array'));
      } else twins.set(name.slice(4), twin.slice(4));
    } else if (name.endsWith('.xlsx'))
      parts.set(charts(name), await mendWorkbook(await file.async('uint8array'), mending.date));
    else parts.set(charts(name), await file.async('string'));
  }
  for (const [name, part] of parts) {
    if (typeof part === 'string') parts.set(name, mendPart(name, part));
  }
  const fresh = new Zip();
  const date = mending.date ?? firstDay;
  for (const [name, part] of sortParts(parts)) fresh.file(name, part, { date, createFolders: false });
  return fresh.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  });

  function mendPart(name: string, xml: string): string {
    if (name.endsWith('.rels') || name === '[Content_Types].xml')
      return charts(xml).replace(/(?<=Target="\.\.\/)media\/[^"]+/g, (target) => twins.get(target) ?? target);
    if (name === 'docProps/core.xml') return mendDates(xml, mending.date);
    if (name.startsWith('ppt/theme/')) return mendTheme(xml, mending.look, mending.title);
    if (name.startsWith('ppt/charts/'))
      return charts(xml).replaceAll('lang="en-US"', `lang="${mending.lang}"`);
    const at = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name);
    if (at || /^ppt\/(?:slideLayouts|slideMasters|notesSlides)\//.test(name))
      return mendSlide(xml, at ? (mending.patches[Number(at[1]) - 1] ?? null) : null, mending);
    return xml.replace(/(?<!alt)\blang="en-US"/gi, `lang="${mending.lang}"`);
  }
}

/** The library counts charts on and on while the program runs: here from 1 in each file. */
function numberAnew(names: readonly string[]): (text: string) => string {
  const numbers = names
    .flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const fresh = new Map(numbers.map((number, i) => [number, i + 1]));
  return (text) =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.)/g,
      (all, before: string, number: string) => (fresh.has(number) ? `${before}${fresh.get(number)}` : all),
    );
}

/** The list of parts comes first, as office programs write it; the others by their names. */
function sortParts(parts: ReadonlyMap<string, string | Uint8Array>): [string, string | Uint8Array][] {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2);
  return [...parts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Dates of a document as told, or none. */
function mendDates(xml: string, date: Date | null): string {
  return xml.replace(
    /<dcterms:(created|modified)([^>]*)>[^<]*<\/dcterms:\1>\s*/g,
    (_, name: string, attributes: string) =>
      date === null
        ? ''
        : `<dcterms:${name}${attributes}>${date.toISOString().replace(/\.\d+Z/, 'Z')}</dcterms:${name}>`,
  );
}

/** The workbook behind a chart, without the moment in which it was written. */
async function mendWorkbook(bytes: Uint8Array, date: Date | null): Promise<Uint8Array> {
  const { default: Zip } = await import('jszip');
  const zip = await Zip.loadAsync(bytes);
  const fresh = new Zip();
  for (const name of Object.keys(zip.files)
    .filter((each) => !zip.files[each]!.dir)
    .sort()) {
    const content = await zip.files[name]!.async('string');
    const mended = name === 'docProps/core.xml' ? mendDates(content, date) : content;
    fresh.file(name, mended, { date: date ?? firstDay, createFolders: false });
  }
  return fresh.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}
