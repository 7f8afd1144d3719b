import { escapeHtml } from '../html.ts';
import type { Look } from './look.ts';

/** The theme part with the deck's colours in place of those of Office, which the library writes always. */
export function mendTheme(xml: string, { scheme, headings, text, pitches }: Look, title: string): string {
  const color = (name: string, hex: string) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`;
  const colors = [
    color('dk1', scheme.tx1),
    color('lt1', scheme.bg1),
    color('dk2', scheme.tx2),
    color('lt2', scheme.bg2),
    ...([1, 2, 3, 4, 5, 6] as const).map((n) => color(`accent${n}`, scheme[`accent${n}`])),
    color('hlink', scheme.accent1),
    color('folHlink', scheme.accent1),
  ];
  return xml
    .replace(
      /<a:clrScheme[\s\S]*?<\/a:clrScheme>/,
      () => `<a:clrScheme name="Lectern">${colors.join('')}</a:clrScheme>`,
    )
    .replace(/(<a:(major|minor)Font>)<a:latin [^>]*\/>/g, (_, open: string, which: string) => {
      const font = which === 'major' ? headings : text;
      return `${open}<a:latin typeface="${font}" pitchFamily="${pitches[font] ?? 34}" charset="0"/>`;
    })
    .replace('name="Office Theme"', () => `name="${escapeHtml(title).slice(0, 200)}"`);
}
