import { numberEquations } from '../../deck/equations.ts';
import { listImages } from '../../deck/images.ts';
import { listSlides } from '../../deck/list-slides.ts';
import type { Deck, Slide } from '../../deck/types.ts';
import { isComment } from '../../markdown/comments.ts';
import { walkTokens } from '../../markdown/places.ts';
import { listLanguages, listTokens } from '../../render/render-deck.ts';
import type { LiveBuild } from './live-build.ts';

/** Tokens whose drawing rests on more than themselves: on files, fonts, packages, or other slides. */
const special = [
  'codeInclude',
  'diagram',
  'emoji',
  'equation',
  'equationReference',
  'footnoteReference',
  'icon',
  'math',
];

/**
 * True where slides that came, for those that went, need something that the last whole build has not got ready: fonts,
 * pictures, grammars, drawings, numbers of equations, or rules of the page's own.
 */
export function needsWhole(last: LiveBuild, gone: readonly Slide[], come: readonly Slide[]): boolean {
  const { rendering } = last.stages;
  const of = (slides: readonly Slide[]): Deck => ({
    meta: { ...last.deck.meta, logo: null },
    stacks: slides.map((slide) => ({ slides: [slide] })),
    footnotes: [],
  });
  const [before, after] = [of(gone), of(come)];
  const tokens = [...listTokens(before), ...listTokens(after)];
  if (numberEquations(tokens).byToken.size > 0) return true;
  if (listSpecial(before).join('\n') !== listSpecial(after).join('\n')) return true;
  if (listImages(after).some(({ href }) => !rendering.images.has(href))) return true;
  if ([...listLanguages(after)].some((language) => !last.memory.languages.has(language))) return true;
  const draws = last.stages.pages.env.embeds;
  return holds(after, 'chart') && !('chart' in draws);
}

/** True where letters came or went that decide which fonts travel with the deck. */
export function changesFonts(before: string, after: string, cut: string, added: string): boolean {
  const odd = (text: string) => new Set(text.match(/[^\n\t -~]/gu) ?? []);
  return (
    [...odd(added)].some((letter) => !before.includes(letter)) ||
    [...odd(cut)].some((letter) => !after.includes(letter))
  );
}

function listSpecial(deck: Deck): string[] {
  const found: string[] = [];
  walkTokens(listTokens(deck), (token) => {
    const isRaw = token.type === 'html' && !isComment(token);
    if (isRaw || special.includes(token.type)) found.push(`${token.type} ${token.raw}`);
  });
  return found;
}

function holds(deck: Deck, type: string): boolean {
  return listSlides(deck).some(({ blocks, notes }) => {
    let found = false;
    walkTokens(
      [...blocks, ...notes].map(({ token }) => token),
      (token) => {
        if (token.type === type) found = true;
      },
    );
    return found;
  });
}
