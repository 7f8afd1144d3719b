import type { Token } from 'marked';
import type { Embeds } from '../markdown/render.ts';

/** Loads what draws one kind of token, if the tokens of a deck hold any of it; else gives nothing. */
type LoadEmbed = (tokens: readonly Token[]) => Promise<Embeds>;

const loaders: readonly LoadEmbed[] = [];

/** What draws the tokens that Markdown alone cannot draw; its packages are loaded only for decks that need them. */
export async function loadEmbeds(tokens: readonly Token[]): Promise<Embeds> {
  return Object.assign({}, ...(await Promise.all(loaders.map((load) => load(tokens))))) as Embeds;
}
