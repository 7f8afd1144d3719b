import { type Command, Option } from 'commander';
import { type Mode, modeNames } from '../theme/types.ts';
import { wholeNumber } from './outline-flags.ts';
import type { Shell } from './shell.ts';

/** What commands of themes may be given. */
interface ThemeFlags {
  readonly extends?: string;
  readonly from?: string;
  readonly mode?: Mode;
  readonly static?: boolean;
  readonly open?: boolean;
  readonly port?: number;
  readonly outDir?: string;
  /** Seconds. */
  readonly timeout?: number;
}

/** How `lectern` makes its commands, for those below `lectern theme`. */
export interface CommandTools {
  /** Adds the options that all commands have. */
  readonly common: (command: Command) => Command;
  readonly example: (command: Command, text: string) => Command;
  readonly timeout: (command: Command) => Command;
  readonly act: (
    start: (options: ThemeFlags, shell: Shell, words: string[]) => Promise<number>,
  ) => (...given: unknown[]) => Promise<void>;
}

/** Seconds that a deck may take to load. */
const usualTimeout = 120;

/** Adds `lectern theme` with its commands; each is loaded when it runs. */
export function addThemeCommands(program: Command, { common, example, timeout, act }: CommandTools): void {
  const theme = example(program.command('theme'), 'lectern theme list')
    .description('themes: list them, make one of your own, see what sets each token')
    .helpCommand(false)
    .helpOption('-h, --help', 'print this help');

  common(example(theme.command('list'), 'lectern theme list'))
    .description('every theme that a deck may name, with its modes and where it lies')
    .action(
      act(async (_options, shell) => {
        const { themeList } = await import('./theme-list.ts');
        return themeList(shell);
      }),
    );

  common(example(theme.command('new'), "lectern theme new acme --extends paper --from '#0a7,#123'"))
    .description('a theme in themes/<name> that stands on another: three small files')
    .argument('<name>', 'small letters, digits and hyphens')
    .option('--extends <theme>', 'the theme that it stands on; default: that of the outline, else paper')
    .option(
      '--from <brand>',
      "a brand.yml, a tokens.json, an outline, or colours such as '#0a7,#123': accent first",
    )
    .action(
      act(async (options, shell, [name]) => {
        const { themeNew } = await import('./theme-new.ts');
        return themeNew({ name: name!, extends: options.extends, from: options.from }, shell);
      }),
    );

  common(example(timeout(theme.command('check')), 'lectern theme check paper'))
    .description('contrast, sizes, grid, overflow and missing letters of themes, in every mode and ratio')
    .argument('<names...>', 'themes')
    .action(
      act(async (options, shell, names) => {
        const { checkThemes } = await import('./theme-check.ts');
        return checkThemes({ names, timeoutMs: (options.timeout ?? usualTimeout) * 1000 }, shell);
      }),
    );

  common(example(theme.command('eject'), 'lectern theme eject paper house'))
    .description('a copy of a theme in themes/<as> with all that it stands on')
    .argument('<theme>', 'the theme')
    .argument('[as]', 'name of the copy; default: the theme’s own')
    .action(
      act(async (_options, shell, [name, as]) => {
        const { themeEject } = await import('./theme-eject.ts');
        return themeEject({ theme: name!, as }, shell);
      }),
    );

  common(example(theme.command('diff'), 'lectern theme diff house'))
    .description('what was changed in a theme since it was ejected, file by file and token by token')
    .argument('<theme>', 'a theme that was made with lectern theme eject')
    .action(
      act(async (_options, shell, [name]) => {
        const { themeDiff } = await import('./theme-diff.ts');
        return themeDiff({ theme: name! }, shell);
      }),
    );

  common(example(theme.command('explain'), 'lectern theme explain slides/talk.md --mode dark'))
    .description('every token and colour of a theme, or of a deck in it, and what set it')
    .argument('<theme>', 'a theme, or an outline (.md)')
    .addOption(
      new Option('--mode <name>', 'mode of the theme; default: its own, or the deck’s').choices([
        ...modeNames,
      ]),
    )
    .action(
      act(async (options, shell, [subject]) => {
        const { themeExplain } = await import('./theme-explain.ts');
        return themeExplain({ subject: subject!, mode: options.mode }, shell);
      }),
    );

  common(example(theme.command('gallery'), 'lectern theme gallery paper --open'))
    .description('a page with every layout in every theme, mode and ratio, to try changes on')
    .argument('[theme]', 'theme that is shown first')
    .option('--static', 'write the page into the folder for decks, and serve nothing')
    .option('--port <n>', 'port on 127.0.0.1; 0 takes any free one; default 4320', wholeNumber(0, 65535))
    .option('--open', 'open it in the browser')
    .option('-o, --out-dir <folder>', 'folder for --static, which writes gallery/index.html; default dist')
    .action(
      act(async (options, shell, [name]) => {
        const { fillDefaults } = await import('./command-defaults.ts');
        const { showGallery } = await import('./theme-gallery.ts');
        const { port = 4320, ...filled } = await fillDefaults(options, []);
        return showGallery({ ...filled, port, theme: name }, shell);
      }),
    );
}
