import type { Backdrop, BackdropPicture, BackdropVideo, Slide } from '../deck/types.ts';
import { attributes as attrs, type Html, html } from '../html.ts';
import type { ImageUrl } from '../markdown/render-parts.ts';
import type { Tone } from '../theme/types.ts';

/** Up to this opacity pictures are so faint that the theme's own colours stay legible on them. */
const faint = 0.35;

/** The tone that a backdrop asks for, so that text on it can be read; null where the theme's own will do. */
export function toneOfBackdrop(backdrop: Backdrop | null): Tone | null {
  if (!backdrop) return null;
  const { color, gradient, dark } = backdrop;
  if (backdrop.side === null && isBold(backdrop)) return 'inverse';
  return color === null && gradient === null ? null : dark ? 'inverse' : 'base';
}

/** What the `<section>` says of its backdrop to stylesheets. */
export function backdropAttributes(
  { backdrop, heading, blocks }: Slide,
  dir: 'ltr' | 'rtl',
): Readonly<Record<string, string | null>> {
  if (!backdrop) return {};
  const hasText = heading !== null || blocks.length > 0;
  const { side, shade, pictures, video, gradient } = backdrop;
  const isDrawn = pictures.length > 0 || video !== null || gradient !== null;
  const needsVeil = side === null && shade && hasText && isBold(backdrop);
  const start = dir === 'rtl' ? 'right' : 'left';
  const where = side && (side === start ? 'start' : 'end');
  return {
    'data-backdrop': where ?? (isDrawn ? 'full' : 'color'),
    // For themes whose own ground may be dark: a faint picture leaves it as it is.
    ...(where === null && { 'data-on': toneOfBackdrop(backdrop) }),
    ...(needsVeil && { 'data-veil': 'true' }),
  };
}

/** Custom properties of the `<section>`: the ground, and the width that is left to the text. */
export function backdropProperties(backdrop: Backdrop | null): readonly string[] {
  if (!backdrop) return [];
  return [
    ...(backdrop.color === null ? [] : [`--deck-bg:${backdrop.color}`]),
    ...(backdrop.side === null ? [] : [`--share:${backdrop.share}`]),
  ];
}

/**
 * The pictures, film or gradient behind a slide, within its `<section>`, so that they are printed and scaled with it;
 * null for a plain colour.
 */
export function renderBackdrop(slide: Slide, imageUrl: ImageUrl): Html | null {
  const { backdrop } = slide;
  if (!backdrop || (backdrop.pictures.length === 0 && !backdrop.video && backdrop.gradient === null))
    return null;
  const { pictures, video, gradient, arrange, opacity } = backdrop;
  // In a stack the first lies on top, so it is drawn last.
  const drawn = arrange === 'stack' ? pictures.toReversed() : pictures;
  const tiles = drawn.map((picture) => renderTile(picture, opacity, imageUrl));
  const style = gradient === null ? null : `background:${gradient}`;
  const count = pictures.length > 1 ? pictures.length : null;
  return html`<div${attrs({ class: 'backdrop', 'data-arrange': count && arrange, style })}>${
    video && renderVideo(video, opacity, imageUrl)
  }${tiles}</div>\n`;
}

const isBold = ({ pictures, video, opacity }: Backdrop): boolean =>
  (pictures.length > 0 || video !== null) && opacity > faint;

function renderTile(picture: BackdropPicture, opacity: number, imageUrl: ImageUrl): Html {
  const { href, alt, size, position, repeat, filter } = picture;
  const src = imageUrl(href);
  if (src === null) return html`<div class="tile"><span class="missing-image">${alt || href}</span></div>`;
  const look = [
    ...(opacity < 1 ? [`opacity:${opacity}`] : []),
    ...(filter === '' ? [] : [`filter:${filter}`]),
    ...(position === 'center' ? [] : [`--position:${position}`]),
  ];
  const fits = ['cover', 'contain', 'auto'].includes(size) && repeat === 'no-repeat';
  if (fits) {
    const style = look.join(';') || null;
    return html`<div class="tile"><img${attrs({ src, alt, 'data-fit': size, style })}></div>`;
  }
  // Only CSS knows other sizes and repeats; the hidden picture is what the page waits for.
  const style = [...look, `background:url("${src}") ${position} / ${size} ${repeat}`].join(';');
  const label = alt === '' ? {} : { role: 'img', 'aria-label': alt };
  return html`<div class="tile"><div${attrs({ class: 'pattern', ...label, style })}></div><img src="${src}" alt="" hidden></div>`;
}

function renderVideo(
  { href, alt, poster, loop, muted, size }: BackdropVideo,
  opacity: number,
  imageUrl: ImageUrl,
): Html {
  const src = imageUrl(href);
  if (src === null) return html`<span class="missing-image">${alt || href}</span>`;
  const pairs = attrs({
    src,
    poster: poster && imageUrl(poster),
    loop,
    muted,
    'data-autoplay': true,
    playsinline: true,
    preload: 'auto',
    'data-fit': size === 'contain' ? 'contain' : 'cover',
    'aria-label': alt || null,
    'aria-hidden': alt === '' ? 'true' : null,
    style: opacity < 1 ? `opacity:${opacity}` : null,
  });
  return html`<video${pairs}></video>`;
}
