import { Command, Option } from 'commander';
import type { Filled } from './command-defaults.ts';
import { exitCodes } from './exit-codes.ts';
import { addExportFlags, type ExportFlags } from './export/export-flags.ts';
import { addOutlineFlags, type OutlineFlags, wholeNumber } from './outline-flags.ts';
import { readVersion } from '../io/files/own-package.ts';
import { type Mode, modeNames } from '../theme/types.ts';
import { type Form, forms, type Shell } from './shell.ts';
import type { TrustOptions } from '../prepare/trust.ts';
import { didYouMean } from '../source/nearest.ts';
import { addThemeCommands } from './theme-program.ts';
import { addSafeFlags, addTrustFlags, requireSandbox } from './trust-flags.ts';

/** What the command line may give; each command lists those it takes. */
interface Options extends OutlineFlags, ExportFlags, TrustOptions {
  readonly out?: string;
  readonly outDir?: string;
  readonly theme?: string;
  readonly mode?: Mode;
  readonly strictReveal?: boolean;
  readonly strict?: boolean;
  readonly numbered?: boolean;
  readonly source?: string;
  readonly report?: string;
  readonly fix?: boolean;
  readonly quick?: boolean;
  readonly open?: boolean;
  readonly follow?: boolean;
  readonly port?: number;
  /** Seconds. */
  readonly timeout?: number;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

type FilledOptions = Options & Filled;

/**
 * Commands, arguments and options. A command runs with a shell made by `shellFor` and hands its exit code to `setCode`;
 * its code is loaded only then.
 */
export function makeProgram(
  shellFor: (flags: Pick<Options, 'quiet' | 'json'>) => Shell,
  setCode: (code: number) => void,
): Command {
  const program = new Command('lectern')
    .description('Turns an article into a talk: outline, Reveal.js deck and PDF.')
    .version(readVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .enablePositionalOptions()
    .exitOverride()
    .showSuggestionAfterError();
  const act =
    (start: (options: Options, shell: Shell, words: string[]) => Promise<number>) =>
    async (...given: unknown[]) => {
      const command = given.at(-1) as Command;
      const options = command.opts<Options>();
      setCode(await start(options, shellFor(options), command.args));
    };
  /** For commands that build: what is not given comes from a configuration or is built in. */
  const actOnDecks = (
    start: (options: FilledOptions, shell: Shell, words: string[]) => Promise<number>,
    usesBrowser: (options: Options) => boolean = () => true,
  ) =>
    act(async (options, shell, words) => {
      if (usesBrowser(options)) requireSandbox(options);
      const { fillDefaults } = await import('./command-defaults.ts');
      return start(await fillDefaults(options, words), shell, words);
    });
  const common = (command: Command) =>
    command
      .option('--quiet', 'no progress and no counts on standard error')
      .option('--json', 'print results and diagnostics as JSON')
      .option('--debug', 'print the stack of an internal error')
      .helpOption('-h, --help', 'print this help');
  const example = (command: Command, text: string) => command.addHelpText('after', `\nExample:\n  ${text}\n`);
  const timeout = (command: Command) =>
    command.option(
      '--timeout <seconds>',
      'time to load and to print one deck, each; default 120',
      wholeNumber(1, 3600),
    );
  const theming = (command: Command) =>
    addTrustFlags(
      command
        .option('--theme <name>', 'theme, over the one that the outline names')
        .addOption(
          new Option(
            '--mode <name>',
            'mode of the theme, over that of the outline; default: the theme’s own',
          ).choices([...modeNames]),
        ),
    )
      .option('--strict-reveal', 'part slides and notes to the letter, as Reveal.js does')
      .option('--strict', 'warnings count as errors')
      .option('--no-strict', 'warnings do not, whatever the configuration says');

  common(example(timeout(theming(addOutlineFlags(program))), 'lectern article.txt\n  lectern slides'))
    .argument('[inputs...]', 'articles (.txt, .md, .html, .docx, .pdf), outlines (.md), folders or patterns')
    .option('-o, --out <file>', 'where the outline of an article goes')
    .option('--out-dir <folder>', 'folder for decks and PDFs; default dist')
    .action(
      actOnDecks(async (options, shell, inputs) => {
        if (await isNoFile(inputs[0])) return unknownCommand(inputs[0]!, program, shell);
        const { talk } = await import('./talk.ts');
        return talk({ ...options, inputs, timeoutMs: options.timeout * 1000 }, shell);
      }),
    );

  common(
    example(
      addSafeFlags(addOutlineFlags(program.command('outline'))),
      'lectern outline article.txt -o slides/talk.md --slides 12',
    ),
  )
    .description('article → Markdown outline, every point tied to its sentence')
    .argument('<article>', 'a .txt, .md, .html, .docx or .pdf file, or - for standard input')
    .option('-o, --out <file>', 'where the outline goes, or - for standard output; default slides/<name>.md')
    .addOption(
      new Option(
        '--numbered',
        'print the article with the number of each sentence, and draw nothing',
      ).conflicts(['out', 'slides', 'minutes', 'lang', 'force']),
    )
    .action(
      act(async (options, shell, [article]) => {
        const { numberArticle, outline } = await import('./outline.ts');
        if (options.numbered) return numberArticle(article!, options, shell);
        return outline({ ...options, article: article! }, shell);
      }),
    );

  common(example(theming(program.command('build')), 'lectern build slides/talk.md'))
    .description('outlines → dist/<name>/index.html')
    .argument('<outlines...>', 'outlines, folders or patterns')
    .option('-o, --out-dir <folder>', 'folder for the decks; default dist')
    .option('--force', 'build again what has not changed')
    .action(
      actOnDecks(async (options, shell, inputs) => {
        const { build } = await import('./build.ts');
        return build({ ...options, inputs, timeoutMs: options.timeout * 1000 }, shell);
      }),
    );

  const exporting = example(
    timeout(theming(program.command('export'))),
    'lectern export slides/talk.md -o talk.pdf',
  );
  common(addExportFlags(exporting))
    .description(
      'outlines → PDF, one page for each slide, tagged and verified; or pictures, notes, handouts, pages, text',
    )
    .argument('<outlines...>', 'outlines, folders or patterns')
    .option(
      '-o, --out <file>',
      'what is made of a single outline, default dist/<name>.pdf; or the folder of its pictures',
    )
    .option('--out-dir <folder>', 'folder for what is made; default dist')
    .option('--watch', 'export again when a file changes')
    .option('--force', 'make again what has not changed')
    .action(
      actOnDecks(async (options, shell, inputs) => {
        const { exportDecks } = await import('./export/export.ts');
        return exportDecks({ ...options, inputs, timeoutMs: options.timeout * 1000 }, shell);
      }),
    );

  common(example(theming(program.command('present')), 'lectern present slides/talk.md --open'))
    .description('serve decks on this machine, each up to date with its files')
    .argument('[inputs...]', 'an outline, several, folders or patterns; default: the outlines of this folder')
    .option(
      '--port <n>',
      'port on 127.0.0.1; 0 takes any free one; default: the first free one from 4320 on',
      wholeNumber(0, 65535),
    )
    .option('--open', 'open it in the browser')
    .option('--no-follow', 'stay at the slide that is shown, whichever is edited')
    .option(
      '--rehearse',
      'record how long each slide is shown, beside the outline, and hold it against the plan',
    )
    .option('--remote', 'let a phone steer the talk, and devices of the audience follow it, in your network')
    .option('--host <address>', 'with --remote: the address to listen on; default: all of this machine')
    .action(
      actOnDecks(async (options, shell, inputs) => {
        const { present } = await import('./present/present.ts');
        return present({ ...options, inputs }, shell);
      }),
    );

  common(example(theming(program.command('check')), 'lectern check slides/talk.md --source article.txt'))
    .description('every problem of outlines, and what in them is not true to their article')
    .argument('<outlines...>', 'outlines, folders or patterns')
    .option('--source <file>', 'the article, over the one that the outline names')
    .option('--online', 'ask the addresses of links whether they answer')
    .option(
      '--quick',
      'leave out what needs a browser: whether slides fit, and what keeps people out of them',
    )
    .option('--fix', 'mend what is mechanical in the outlines, and show what was changed')
    .addOption(
      new Option('--format <name>', 'form of what is found; json is the same as --json; default: text')
        .choices([...forms])
        .conflicts('json'),
    )
    .action(
      actOnDecks(
        async (options, shell, inputs) => {
          const { check } = await import('./check.ts');
          // The type is that of `export`, which has formats of its own.
          return check({ ...options, format: options.format as unknown as Form | undefined, inputs }, shell);
        },
        ({ quick }) => !quick,
      ),
    );

  common(example(theming(program.command('explain')), 'lectern explain slides/talk.md'))
    .description('layout of each slide and why; steps, words and time')
    .argument('<outline>', 'the outline, or - for standard input')
    .action(
      actOnDecks(
        async (options, shell, [path]) => {
          const { explain } = await import('./explain.ts');
          return explain({ ...options, outline: path! }, shell);
        },
        () => false,
      ),
    );

  addThemeCommands(program, { common, example, timeout, act });

  common(example(program.command('init'), 'lectern init my-talk'))
    .description('a starter project: an outline, a configuration, two npm scripts')
    .argument('[folder]', 'where it goes; default: this folder')
    .action(
      act(async (_options, shell, [folder]) => {
        const { init } = await import('./init.ts');
        return init({ folder: folder ?? '.' }, shell);
      }),
    );

  common(example(program.command('doctor'), 'lectern doctor'))
    .description('what lectern runs on, with advice where something is missing')
    .action(
      act(async (_options, shell) => {
        const { doctor } = await import('./doctor.ts');
        return doctor(shell);
      }),
    );
  return program;
}

/** True for a word that can only be meant as a command: no file of that name, and nothing of a path in it. */
async function isNoFile(word: string | undefined): Promise<boolean> {
  if (word === undefined || !/^[a-z]+$/.test(word)) return false;
  const { exists } = await import('../io/files/exists.ts');
  return !(await exists(word));
}

async function unknownCommand(word: string, program: Command, shell: Shell): Promise<number> {
  const names = program.commands.map((command) => command.name());
  shell.note(`error: there is no command and no file "${word}"`);
  shell.note(`  help: ${didYouMean(word, names, 'commands')}`);
  return exitCodes.usage;
}
