import { dirname } from 'node:path';
import { EnvironmentError } from '../io/errors.ts';
import { exists } from '../io/files/exists.ts';
import { readVersion } from '../io/files/own-package.ts';
import { readPageSheet } from '../io/files/pages.ts';
import { readSource } from '../io/files/read.ts';
import { writeAtomic } from '../io/files/write-atomic.ts';
import { makeFolder } from '../io/files/write-folder.ts';
import { inlineFonts } from '../io/fonts/inline-fonts.ts';
import { renderReport, reportMark } from '../report/report-page.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { FontFace } from '../theme/types.ts';
import type { DrawnOutline } from './outline.ts';
import type { Reporter } from './shell.ts';

const newsreader = {
  package: '@fontsource-variable/newsreader',
  files: { latin: 'files/newsreader-latin-opsz-normal.woff2' },
  weight: 400,
  style: 'normal',
} as const;
const franklin = {
  family: 'Libre Franklin',
  package: '@fontsource-variable/libre-franklin',
  files: { latin: 'files/libre-franklin-latin-wght-normal.woff2' },
  style: 'normal',
} as const;

/** The letters of the theme “paper”, for Latin alone, which keeps the page small; other scripts take the machine's fonts. */
const faces: readonly FontFace[] = [
  { ...newsreader, family: 'Newsreader Display', axes: { opsz: 72, wght: 400 } },
  { ...newsreader, family: 'Newsreader Text', axes: { opsz: 20, wght: 400 } },
  { ...franklin, axes: { wght: 400 }, weight: 400 },
  { ...franklin, axes: { wght: 600 }, weight: 600 },
];

/**
 * Writes the page that shows an outline beside its article. What stands at `path` and is no report is left alone, and
 * no report is written of an outline that was not kept. True where the page was written.
 */
export async function writeReport(path: string, drawn: DrawnOutline, reporter: Reporter): Promise<boolean> {
  const { article, outline, source } = drawn;
  if (outline === null) return false;
  const refused = drawn.state === 'kept' ? otherOutline(path) : await findRefusal(path);
  if (refused) {
    reporter.report([refused]);
    return false;
  }
  const text = [
    outline.title,
    ...article.blocks.flatMap((block) => block.sentences.map((each) => each.text)),
  ];
  const sheets = await Promise.all([readFonts(text.join(' ')), readPageSheet('report')]);
  const page = await renderReport(article, outline, {
    source,
    styles: sheets,
    generator: `Lectern ${readVersion()}`,
  });
  await makeFolder(dirname(path));
  await writeAtomic(path, page);
  return true;
}

/** The fonts, or none where they cannot be made: the page then takes the machine's own. */
async function readFonts(text: string): Promise<string> {
  try {
    return await inlineFonts(faces, text);
  } catch (error) {
    if (error instanceof EnvironmentError) return '';
    throw error;
  }
}

async function findRefusal(path: string): Promise<Diagnostic | null> {
  if (!(await exists(path))) return null;
  const { source } = await readSource(path);
  if (source?.text.includes(reportMark)) return null;
  return {
    severity: 'error',
    rule: 'report-kept',
    message: 'this file is no report of an outline; it is kept as it is',
    help: 'name another file after --report, or remove this one',
    path,
  };
}

function otherOutline(path: string): Diagnostic {
  return {
    severity: 'warning',
    rule: 'report-kept',
    message: 'no report is written: the outline drawn now is not the one that was kept',
    help: 'write another outline with -o, or write over it with --force',
    path,
  };
}
