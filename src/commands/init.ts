import { basename, join, resolve } from 'node:path';
import { configNames } from '../io/files/project-root.ts';
import { exists } from '../io/files/exists.ts';
import { readStarter, starterNames } from '../io/files/starter.ts';
import { writeNew } from '../io/files/write-new.ts';
import { makeReporter, type Shell } from './shell.ts';

/** What `lectern init` can be told. */
export interface InitOptions {
  /** Made where it is missing. */
  readonly folder: string;
}

/** `lectern init`: a project that builds at once. Writes over nothing. Gives the exit code. */
export async function init({ folder }: InitOptions, shell: Shell): Promise<number> {
  const reporter = makeReporter(shell);
  const written: string[] = [];
  const kept: string[] = [];
  const add = async (name: string, text: string) => {
    const path = join(folder, name);
    const isNew = await writeNew(path, text);
    (isNew ? written : kept).push(path);
    if (!shell.json) shell.print(`${isNew ? 'made' : 'kept'}  ${path}`);
  };
  for (const name of starterNames) {
    // A second configuration beside one of the other kind would be one too many.
    const other = name === 'lectern.config.yaml' ? await findConfig(folder) : null;
    await add(other ?? name, await readStarter(name));
  }
  await add('package.json', describePackage(folder));
  await add('.gitignore', 'node_modules/\ndist/\n');
  reporter.result(describeNext(folder), { folder, written, kept });
  return reporter.finish();
}

async function findConfig(folder: string): Promise<string | null> {
  for (const name of configNames) if (await exists(join(folder, name))) return name;
  return null;
}

/** The two scripts, under a name that npm takes. */
function describePackage(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const scripts = { present: 'lectern present slides/welcome.md --open', build: 'lectern slides' };
  return `${JSON.stringify({ name: name || 'talks', private: true, scripts }, null, 2)}\n`;
}

function describeNext(folder: string): string {
  const go = resolve(folder) === resolve('.') ? [] : [`  cd ${quote(folder)}`];
  return [
    '',
    'Next:',
    ...go,
    '  lectern present slides/welcome.md --open    watch it change while you write',
    '  lectern slides                              deck and PDF, in dist/',
  ].join('\n');
}

/** A path as a shell takes it for one word. */
function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
