import { relative } from 'node:path';
import { findParts, placeOfTheme } from '../prepare/find-parts.ts';
import { readDress } from '../prepare/read-dress.ts';
import { readTalk } from '../prepare/read-talk.ts';
import { findProjectRoot } from '../io/files/project-root.ts';
import { positionAt, type Source } from '../source/source.ts';
import { type Explained, explainTheme } from '../theme/explain-theme.ts';
import type { Dress } from '../theme/settle-tokens.ts';
import type { Mode } from '../theme/types.ts';
import { makeReporter, type Reporter, type Shell } from './shell.ts';
import { printTheme } from './theme-table.ts';

/** What `lectern theme explain` can be told. */
export interface ThemeExplainOptions {
  /** Name of a theme, or path of an outline. */
  readonly subject: string;
  readonly mode?: Mode | undefined;
}

/** `lectern theme explain`: each token and colour of a theme and which layer set it. Gives the exit code. */
export async function themeExplain({ subject, mode }: ThemeExplainOptions, shell: Shell): Promise<number> {
  const reporter = makeReporter(shell);
  const asked = await readSubject(subject, reporter);
  if (!asked) return reporter.finish();
  const { parts, found, sources, diagnostics } = await findParts(asked.name, asked.root, asked.place);
  reporter.report(diagnostics, [...sources, ...asked.sources]);
  if (!parts || !found) return reporter.finish();
  const { explained, diagnostics: problems } = explainTheme(parts, { ...asked.dress, ...(mode && { mode }) });
  reporter.report(problems, [...sources, ...asked.sources]);
  if (!explained) return reporter.finish();
  const texts = new Map([...asked.sources, ...sources].map((source) => [source.path, source]));
  const { version } = parts.at(-1)!.manifest;
  const theme = {
    name: asked.name,
    version,
    place: placeOfTheme(found),
    lineage: parts.map(({ manifest }) => manifest.name),
    mode: explained.mode,
    isDescribed: explained.isDescribed,
    tokens: toRows(explained.tokens, texts),
    tones: Object.fromEntries(
      Object.entries(explained.colors).map(([tone, colors]) => [tone, toRows(colors, texts)]),
    ),
  };
  reporter.result(printTheme(theme).join('\n'), { ...theme });
  return reporter.finish();
}

/** The theme that is asked for, and what a deck changes in it. */
interface Asked {
  readonly name: string;
  readonly root: string;
  readonly place: { readonly path: string };
  readonly dress: Dress;
  readonly sources: readonly Source[];
}

async function readSubject(subject: string, reporter: Reporter): Promise<Asked | null> {
  if (subject !== '-' && !/\.(?:md|markdown)$/i.test(subject)) {
    const root = await findProjectRoot('outline.md');
    return { name: subject, root, place: { path: `themes/${subject}` }, dress: {}, sources: [] };
  }
  const talk = await readTalk(subject, {}, reporter);
  if (!talk) return null;
  const { parsed, trust, placeOf } = talk;
  const { meta } = parsed.deck;
  const dress = await readDress(meta, talk);
  return { name: meta.theme, root: trust.home, place: placeOf('theme'), dress, sources: [parsed.source] };
}

/** One line of the table. */
export interface Row extends Omit<Explained, 'range'> {
  readonly name: string;
  /** `file:line` of what set it; empty for what is derived. */
  readonly place: string;
}

function toRows(explained: ReadonlyMap<string, Explained>, texts: ReadonlyMap<string, Source>): Row[] {
  return [...explained].map(([name, { value, layer, via, range }]) => {
    const text = range && texts.get(range.path)?.text;
    const line = range && text ? `:${positionAt(text, range.start).line}` : '';
    const place = range ? `${relative('', range.path)}${line}` : '';
    return { name, value, layer, via, place };
  });
}
