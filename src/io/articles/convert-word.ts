import { decodeXML } from 'entities';
import type { WordProperties } from '../../article/read/word-article.ts';
import { imageExtensions, imageType } from '../files/image-type.ts';
import { checkArchive } from './check-archive.ts';

/** A Word file, turned into the text of a page. */
export interface ConvertedWord {
  readonly html: string;
  readonly properties: WordProperties;
  /** Pictures by the name that the page gives as their `src`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Pictures in formats that no browser shows, such as EMF. */
  readonly unshown: number;
  readonly hasEquations: boolean;
}

/** Why a file that looks like a Word file is not read, and what to do. */
export interface WordTrouble {
  readonly rule: 'broken-article' | 'locked-article' | 'too-large' | 'too-deep' | 'unread-format';
  readonly message: string;
  readonly help: string;
}

const documentPart = 'word/document.xml';
const propertyPart = 'docProps/core.xml';
const settingPart = 'mimetype';

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  "p[style-name='Source Code'] => pre:separator('\\n')",
  "p[style-name='Code'] => pre:separator('\\n')",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  ...[1, 2, 3, 4].flatMap((n) => [`p[style-name='toc ${n}'] => !`, `p[style-name='Contents ${n}'] => !`]),
  "p[style-name='TOC Heading'] => !",
  'b => strong',
];

/** The page and the pictures in a Word file (.docx). Never throws for a file; its archive is measured before it is read. */
export async function convertWord(bytes: Uint8Array): Promise<ConvertedWord | WordTrouble> {
  const checked = await checkArchive(bytes, [documentPart, propertyPart, settingPart]);
  if ('trouble' in checked) {
    if (checked.trouble === 'limit') return tooLargeWord(checked.limit);
    return checked.trouble === 'locked' ? locked : broken;
  }
  if (!checked.names.has(documentPart))
    return otherArchive(checked.names, checked.texts.get(settingPart) ?? '');
  const { default: mammoth } = await import('mammoth');
  const pictures = new Map<string, Uint8Array>();
  let unshown = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const picture = await image.readAsBuffer();
    const type = imageType(picture);
    if (type === null) {
      unshown++;
      return { src: '' };
    }
    const name = `image-${pictures.size + 1}.${imageExtensions[type]!}`;
    pictures.set(name, picture);
    return { src: name };
  });
  let html: string;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    html = (await mammoth.convertToHtml({ buffer }, { styleMap: styles, convertImage })).value;
  } catch {
    return broken; // XML that is none, parts that are not there, or nesting without end
  }
  return {
    html,
    properties: readProperties(checked.texts.get(propertyPart) ?? ''),
    pictures,
    unshown,
    hasEquations: checked.texts.get(documentPart)?.includes('<m:oMath') ?? false,
  };
}

const broken: WordTrouble = {
  rule: 'broken-article',
  message: 'the Word file is damaged, or only a part of it is there',
  help: 'fetch it again, or open it in Word and save it anew',
};

const locked: WordTrouble = {
  rule: 'locked-article',
  message: 'the file is locked with a password',
  help: 'save it without a password',
};

/** What is said of a Word file that holds more than is read. */
export function tooLargeWord(limit: string): WordTrouble {
  return {
    rule: 'too-large',
    message: `the Word file holds ${limit}`,
    help: 'if it is what it should be, copy the text of the article into a .docx or .txt file of its own',
  };
}

/** What an archive is that holds no Word document. */
function otherArchive(names: ReadonlySet<string>, type: string): WordTrouble {
  const has = (start: string) => [...names].some((name) => name.startsWith(start));
  const what = has('ppt/')
    ? 'a file of slides'
    : has('xl/')
      ? 'a spreadsheet'
      : type.includes('opendocument')
        ? 'an OpenDocument file'
        : type.includes('epub')
          ? 'an e-book'
          : has('Index/')
            ? 'a Pages document'
            : 'an archive without a Word document in it';
  return { rule: 'unread-format', message: `the file is ${what}`, help: 'save the article as .docx or .txt' };
}

function readProperties(xml: string): WordProperties {
  const read = (name: string) =>
    decodeXML(new RegExp(`<dc:${name}(?:\\s[^>]*)?>([^<]*)<`).exec(xml)?.[1] ?? '').trim();
  return { title: read('title'), author: read('creator'), lang: read('language') };
}
