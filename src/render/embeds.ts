import type { Token } from 'marked';
import type { DeckMeta } from '../deck/types.ts';
import { walkTokens } from '../markdown/places.ts';
import type { Embeds } from '../markdown/render.ts';
import type { Drawings } from './diagram/draw-figure.ts';
import { loadMath } from './math.ts';

/** What drawing may need besides the token. */
export interface EmbedContext {
  /** Language of the deck, a BCP 47 tag. */
  readonly lang: string;
  /** Size of a slide, in CSS px. */
  readonly size: DeckMeta['size'];
  /** Diagrams as drawn, by their text. */
  readonly drawings: Drawings;
}

/** Loads what draws one kind of token, if the tokens of a deck hold any of it; else gives nothing. */
type LoadEmbed = (tokens: readonly Token[], context: EmbedContext) => Promise<Embeds>;

const loaders: readonly LoadEmbed[] = [
  async (tokens, { lang, size }) =>
    holds(tokens, 'chart') ? (await import('./chart/draw-figure.ts')).loadCharts(lang, size) : {},
  async (tokens, { drawings, lang }) =>
    holds(tokens, 'diagram') ? (await import('./diagram/draw-figure.ts')).loadDiagrams(drawings, lang) : {},
  loadMath,
];

const noContext: EmbedContext = { lang: 'en', size: { width: 1920, height: 1080 }, drawings: new Map() };

/** What draws the tokens that Markdown alone cannot draw; its packages are loaded only for decks that need them. */
export async function loadEmbeds(
  tokens: readonly Token[],
  context: EmbedContext = noContext,
): Promise<Embeds> {
  const loaded = await Promise.all(loaders.map((load) => load(tokens, context)));
  return Object.assign({}, ...loaded) as Embeds;
}

/** True when a token of that type is among the tokens or inside them. */
export function holds(tokens: readonly Token[], type: string): boolean {
  let found = false;
  walkTokens(tokens, (token) => {
    if (token.type === type) found = true;
  });
  return found;
}
