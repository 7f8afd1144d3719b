import { join, relative } from 'node:path';
import { EnvironmentError } from '../io/errors.ts';
import { exists } from '../io/files/exists.ts';
import { findTheme } from '../io/files/find-theme.ts';
import { writeNew } from '../io/files/write-new.ts';
import type { GatheredTheme } from '../prepare/gather-gallery.ts';
import { draftTheme } from '../theme/draft-theme.ts';
import type { FontFace } from '../theme/types.ts';
import { readQuestion } from './gallery-question.ts';

/** What became of a theme that was to be saved: its folder, or why there is none. */
export type SavedTheme = { readonly saved: string } | { readonly problem: string };

/**
 * Writes `themes/<name>/` into the project: the theme that a gallery's page asks for, as one that extends what it was
 * made from. Nothing that stands there is written over. Null for what is no question.
 */
export async function saveTheme(
  themes: readonly GatheredTheme[],
  root: string,
  asked: unknown,
): Promise<SavedTheme | null> {
  const question = readQuestion(themes, asked);
  const name = (asked as { readonly name?: unknown } | null)?.name;
  if (!question || typeof name !== 'string') return null;
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(name))
    return { problem: 'A name has small letters, digits and hyphens, such as acme.' };
  const folder = join(root, 'themes', name);
  const shown = `${relative('', folder)}`;
  if ((await exists(folder)) || (await findTheme(name, root)))
    return { problem: `There is a theme "${name}" already; it is kept as it is. Choose another name.` };
  const { theme, dress } = question;
  const faces = listFaces(themes, theme, dress.tokens ?? {});
  const parent = theme.parts.at(-1)!.manifest.name;
  const draft = draftTheme(theme.parts, {
    ...{ name, dress, faces },
    comment:
      'Made in the gallery. What is not said here or in tokens.json is as in the theme that it extends.',
    description: `The theme ${parent} with changes made in the gallery.`,
  });
  if (!draft) return { problem: 'The changes leave no theme; see what is wrong with them above.' };
  try {
    // The manifest makes it a theme, so it comes last.
    const isNew = await writeNew(join(folder, 'tokens.json'), draft.tokens);
    if (isNew && (await writeNew(join(folder, 'theme.json'), draft.manifest))) return { saved: shown };
    return { problem: `Something stands in ${shown} already; it is kept as it is.` };
  } catch (error) {
    if (error instanceof EnvironmentError) return { problem: error.message };
    throw error;
  }
}

/** Faces of the families that tokens name and the theme does not bring, from whichever theme does. */
function listFaces(
  themes: readonly GatheredTheme[],
  own: GatheredTheme,
  tokens: Readonly<Record<string, unknown>>,
): FontFace[] {
  const named = Object.entries(tokens)
    .filter(([name]) => name.startsWith('font.'))
    .flatMap(([, families]) => (Array.isArray(families) ? (families as string[]).slice(0, 1) : []));
  const brought = own.parts.flatMap(({ manifest }) => manifest.fonts.map(({ family }) => family));
  return [...new Set(named)]
    .filter((family) => !brought.includes(family))
    .flatMap((family) => {
      const bringer = themes.find(({ theme }) => theme.fonts.some((face) => face.family === family));
      return bringer?.theme.fonts.filter((face) => face.family === family) ?? [];
    });
}
