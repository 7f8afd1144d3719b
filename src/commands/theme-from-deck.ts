import { findParts } from '../prepare/find-parts.ts';
import { hasFamily } from '../prepare/read-brand.ts';
import { readDress } from '../prepare/read-dress.ts';
import { readLogo } from '../prepare/read-logo.ts';
import { readTalk } from '../prepare/read-talk.ts';
import { draftTheme } from '../theme/draft-theme.ts';
import type { Reporter, Shell } from './shell.ts';
import { describeSheet, tellTheme, writeTheme } from './write-theme.ts';

/** A theme to be made of what an outline changes in its own. */
interface FromDeck {
  readonly name: string;
  readonly folder: string;
  /** Path of the outline. */
  readonly outline: string;
  /** Theme that it is to stand on, in place of the outline's. */
  readonly extends?: string | undefined;
}

/**
 * A theme that looks as the front matter of an outline makes its theme look: colours, fonts, mode, tokens, logo and
 * footer. A sheet under `css` stays with the outline. Gives the exit code.
 */
export async function themeFromDeck(
  { name, folder, outline, extends: wanted }: FromDeck,
  shell: Shell,
  reporter: Reporter,
): Promise<number> {
  const talk = await readTalk(outline, {}, reporter);
  if (!talk) return reporter.finish();
  const { meta } = talk.parsed.deck;
  const parent = wanted ?? meta.theme;
  const { parts, diagnostics, sources } = await findParts(parent, talk.trust.home, talk.placeOf('theme'));
  reporter.report(diagnostics, sources);
  if (!parts) return reporter.finish();
  const dress = await readDress(meta, talk);
  const logo = await readLogo(meta.logo, outline, talk.trust.root);
  reporter.report(logo.diagnostics);
  const draft = draftTheme(parts, {
    ...{ name, dress, footer: meta.footer, logo: logo.file?.name },
    faces: (dress.fonts ?? []).filter(({ family }) => !hasFamily(parts, family)),
    sheets: [{ layer: 'theme', path: 'theme.css' }],
    comment: `Made from ${outline}. What is not said here or in tokens.json is as in ${parent}.`,
    description: `${parent} in our own colours.`,
  });
  // What is wrong with the front matter has been told.
  if (!draft) return Math.max(1, reporter.finish());
  const files = new Map<string, string | Uint8Array>([
    ['tokens.json', draft.tokens],
    ['theme.css', describeSheet(name, parent)],
    ['theme.json', draft.manifest],
  ]);
  if (logo.file) files.set(logo.file.name, logo.file.bytes);
  tellTheme(await writeTheme(folder, files), { name, folder, parent }, shell, reporter);
  return reporter.finish();
}
