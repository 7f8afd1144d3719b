import type { Mending, SlidePatch } from './mend-pptx.ts';
import type { ParagraphPatch } from './text-options.ts';

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** A slide, a layout or notes, mended. */
export function mendSlide(
  xml: string,
  patch: SlidePatch | null,
  { look, lang }: Pick<Mending, 'look' | 'lang'>,
): string {
  const whole = xml
    // Properties of a paragraph stand once, before its runs; the library repeats them before each.
    .replace(/(<\/a:r>|<a:br\/>)<a:pPr\b[^>]*>[\s\S]*?<\/a:pPr>/g, '$1')
    .replace(/<p:sp>[\s\S]*?<\/p:sp>/g, (shape) => mendShape(shape, patch))
    // A picture that says nothing is marked as such; the library would tell the name of a file that is not there.
    .replace(/descr="preencoded\.\w+">(\s*)(?=<\/p:cNvPr>)/g, `descr="">${decorative}`)
    .replace(/descr="preencoded\.\w+"/g, 'descr=""')
    .replace(
      /typeface="([^"]*)" pitchFamily="34"/g,
      (_, font: string) => `typeface="${font}" pitchFamily="${pitchOf(font)}"`,
    )
    .replace(/ altLang="en-US"/g, '')
    .replace(/\blang="en-US"/g, `lang="${lang}"`)
    .replace(
      /<a:p><a:r><a:rPr lang="[^"]*" dirty="0"\/><a:t>([^<]*\n[^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/g,
      (_, text: string) =>
        text
          .split(/\r?\n/)
          .map((line) => `<a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${line}</a:t></a:r></a:p>`)
          .join(''),
    );
  let id = 0;
  return whole.replace(/(<p:cNvPr id=")\d+"/g, (_, before: string) => `${before}${++id}"`);

  function pitchOf(font: string): number {
    const name = font === '+mn-lt' ? look.text : font === '+mj-lt' ? look.headings : font;
    return look.pitches[name] ?? 34;
  }
}

function mendShape(shape: string, patch: SlidePatch | null): string {
  const [, name = ''] = /<p:cNvPr id="\d+" name="([^"]*)"/.exec(shape) ?? [];
  const own = patch?.get(name);
  // An empty text would be told of as one that is to be written.
  if (!own) return shape;
  const { place, paragraphs } = own;
  let at = 0;
  return shape
    .replace(/<a:off x="-?\d+" y="-?\d+"\/>/, `<a:off x="${place.x}" y="${place.y}"/>`)
    .replace(/<a:ext cx="\d+" cy="\d+"\/>/, `<a:ext cx="${place.width}" cy="${place.height}"/>`)
    .replace(/<a:pPr\b([^>]*)>([\s\S]*?)<\/a:pPr>/g, (_, attributes: string, inside: string) =>
      mendParagraph(attributes, inside, paragraphs[at++] ?? null),
    );
}

function mendParagraph(attributes: string, inside: string, patch: ParagraphPatch | null): string {
  if (!patch) return `<a:pPr${attributes}>${inside}</a:pPr>`;
  const margins = ` marL="${Math.max(0, patch.margin)}" indent="${patch.indent}"`;
  const rest = attributes.replace(/ (?:marL|indent)="-?[\d.]+"/g, '').trimEnd();
  const { bullet } = patch;
  const mended = bullet
    ? inside.replace(/<a:buSzPct val="100000"\/>(?:<a:buFont typeface="[^"]*"\/>)?/, () => bulletXml(bullet))
    : inside;
  return `<a:pPr${rest}${margins}>${mended}</a:pPr>`;
}

function bulletXml({ color, font, percent }: NonNullable<ParagraphPatch['bullet']>): string {
  const kind = /^[0-9A-F]{6}$/.test(color) ? 'srgbClr' : 'schemeClr';
  return `<a:buClr><a:${kind} val="${color}"/></a:buClr><a:buSzPct val="${percent}"/><a:buFont typeface="${font}"/>`;
}
