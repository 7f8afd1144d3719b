import { attributeOf, type HtmlNode } from './html-node.ts';
import { normaliseText } from './normalise.ts';
import type { RawImage } from './raw-block.ts';

/** Px below which a picture is an icon. */
export const leastPicture = 64;

const furniture =
  /(?:^|[\s/_.-])(?:avatars?|gravatar|profile-?(?:pic|photo|image)|author-?(?:image|photo|pic)|logos?|icons?|favicon|sprites?|share|sharing|social|pixel|beacon|tracking|tracker|spacer|blank|transparent|1x1|badges?|emojis?|smileys?|advert|ads)(?=$|[\s/_.\d-])/i;

/** The picture that an `img` shows; null for an icon, a tracking pixel, a face beside a byline and the like. */
export function readImage(node: HtmlNode, caption: string): Omit<RawImage, 'after'> | null {
  const href = addressOf(node);
  if (href === '') return null;
  const sides = ['width', 'height'].map((side) => /^\s*(\d+)(?:px)?\s*$/.exec(attributeOf(node, side))?.[1]);
  if (sides.some((side) => side !== undefined && Number(side) < leastPicture)) return null;
  const name = href.startsWith('data:') ? '' : href.split(/[?#]/)[0]!;
  // Folders of a site may be called anything; the file itself and the classes tell.
  const file = name.split('/').at(-1)!.slice(0, 200);
  const marks = ['class', 'id', 'role'].map((mark) => attributeOf(node, mark)).join(' ');
  if (furniture.test(file) || furniture.test(marks.slice(0, 500)) || /\bpresentation\b/.test(marks))
    return null;
  if (/^https?:\/\/[^/]*(?:gravatar|doubleclick|analytics|pixel)/i.test(href)) return null;
  return { href, alt: normaliseText(attributeOf(node, 'alt')), caption: normaliseText(caption) };
}

/** Where the picture lies: pages that load late keep a blank in `src` and the address beside it. */
function addressOf(node: HtmlNode): string {
  const given = attributeOf(node, 'src').trim();
  const late = ['data-src', 'data-original', 'data-lazy-src'].map((name) => attributeOf(node, name).trim());
  const isBlank = given === '' || (given.startsWith('data:') && given.length < 400);
  if (!isBlank) return given;
  const listed =
    (attributeOf(node, 'srcset') || attributeOf(node, 'data-srcset')).trim().split(/\s+/)[0] ?? '';
  return late.find((address) => address !== '') ?? (listed === '' ? given : listed.replace(/,$/, ''));
}
