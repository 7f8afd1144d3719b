import { dirname, relative } from 'node:path';
import type { WrittenValue } from '../deck/reveal-keys.ts';
import { readContained } from '../io/files/contained.ts';
import { runPreprocessor } from '../io/run-preprocessor.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { makeSource, type Source } from '../source/source.ts';
import type { Trust } from './trust.ts';

const largest = 5_000_000;

/** The deck's text as its preprocessor leaves it; as it was where there is none, or none that may run. */
export async function preprocess(
  source: Source,
  preprocessor: WrittenValue | null,
  { trust, root }: Pick<Trust, 'trust' | 'root'>,
): Promise<{
  readonly source: Source;
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  if (!preprocessor) return { source, paths: [], diagnostics: [] };
  if (!trust) return { source, paths: [], diagnostics: [needTrust('preprocessor', preprocessor)] };
  const found = await readContained(preprocessor.value, {
    base: dirname(preprocessor.path),
    root,
    maxBytes: largest,
  });
  if ('reason' in found)
    return { source, paths: [], diagnostics: [missing('preprocessor', preprocessor, found.reason)] };
  const made = await runPreprocessor(found.path, source.text, { path: source.path });
  if ('text' in made)
    return { source: makeSource(source.path, made.text), paths: [found.path], diagnostics: [] };
  const { path, range, value } = preprocessor;
  const message = `the preprocessor ${value} ${made.reason}`;
  const help = 'the outline is read as it stands';
  return {
    source,
    paths: [found.path],
    diagnostics: [{ severity: 'error', rule: 'preprocessor', message, help, path, range }],
  };
}

/** The author's scripts, to stand in the page itself. */
export async function readScripts(
  scripts: readonly WrittenValue[],
  { trust, root }: Pick<Trust, 'trust' | 'root'>,
): Promise<{
  readonly scripts: readonly string[];
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const texts: string[] = [];
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const script of scripts) {
    if (!trust) {
      diagnostics.push(needTrust('script', script));
      continue;
    }
    const found = await readContained(script.value, { base: dirname(script.path), root, maxBytes: largest });
    if ('reason' in found) {
      diagnostics.push(missing('script', script, found.reason));
      continue;
    }
    const name = relative(root, found.path);
    texts.push(`/* ${name.replaceAll('*/', '')} */\n${endSafely(new TextDecoder().decode(found.bytes))}`);
    paths.push(found.path);
  }
  return { scripts: texts, paths, diagnostics };
}

/** A script that names its own end tag would end there; in JavaScript the escape means the same. */
function endSafely(script: string): string {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3c');
}

function needTrust(what: string, { value, path, range }: WrittenValue): Diagnostic {
  return {
    severity: 'error',
    rule: 'needs-trust',
    message: `the ${what} ${value} is not run`,
    help: 'a deck runs code only with --trust on the command line; give it for decks whose author you trust',
    path,
    range,
  };
}

function missing(what: string, { value, path, range }: WrittenValue, reason: string): Diagnostic {
  return {
    severity: 'error',
    rule: 'missing-code',
    message: `the ${what} ${value} ${reason}`,
    help: `correct the path; it is relative to ${path}`,
    path,
    range,
  };
}
