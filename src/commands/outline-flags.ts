import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Detail, details } from '../article/plan/detail.ts';
import { isLanguageTag } from '../source/language-tag.ts';
import type { ModelChoice } from './choose-outliner.ts';

/** How an outline is to be drawn, as the command line may say it; what is left out is up to the outliner. */
export interface OutlineFlags {
  readonly slides?: number | undefined;
  readonly minutes?: number | undefined;
  readonly detail?: Detail | undefined;
  readonly focus?: string | undefined;
  readonly sections?: boolean | undefined;
  readonly notes?: boolean | undefined;
  readonly lang?: string | undefined;
  /** Takes over into an outline that is there what the article says now. */
  readonly update?: boolean | undefined;
  /** Writes over an outline that differs; with `update` draws anew the slides that nobody edited. */
  readonly force?: boolean | undefined;
  /** Words the slides; nothing is sent anywhere without it. */
  readonly model?: ModelChoice | undefined;
  /** Where the page goes that shows the outline beside its article. */
  readonly report?: string | undefined;
  /** File for what is asked of the model and what it answers. */
  readonly trace?: string | undefined;
}

/** Gives a command the options of drawing an outline. */
export function addOutlineFlags(command: Command): Command {
  return command
    .option(
      '--slides <n>',
      'slides in all, from 2 to 200; default: by the length of the article',
      wholeNumber(2, 200),
    )
    .option(
      '--minutes <n>',
      'length of the talk in minutes: a slide for each minute and a half, and 130 words of notes a minute; ' +
        'default: by the length of the article',
      wholeNumber(1, 600),
    )
    .option(
      '--detail <level>',
      `points and words on a slide: ${details.join(', ')}; default normal`,
      readDetail,
    )
    .option(
      '--focus <words>',
      'words that the talk is to turn on, such as "cost water"; default: none',
      readFocus,
    )
    .option('--sections', 'a section slide wherever a part begins; default: where there are long parts')
    .option('--no-sections', 'no section slides')
    .option('--no-notes', 'no speaker notes; default: the sentences that each slide stands on')
    .option(
      '--lang <tag>',
      'language of the article, such as en, de or pt-BR; default: as the article says or shows',
      readLanguage,
    )
    .option('--update', 'bring an outline up to its article; slides that were edited stay as they are')
    .option(
      '--force',
      'write over an outline that was edited; with --update draw changed slides anew, unless they were edited',
    )
    .addOption(
      new Option(
        '--model <url#name>',
        'model to word the slides of a new outline: an OpenAI-compatible endpoint and the name it knows; its key is read ' +
          'from LECTERN_MODEL_KEY; default: none, and nothing is sent anywhere',
      )
        .argParser(readModel)
        .conflicts(['update', 'safe']),
    )
    .addOption(
      new Option('--report <file>', 'write a page that shows the outline beside the article; default: none')
        .argParser(htmlFile)
        .conflicts('update'),
    )
    .option(
      '--trace <file>',
      'file for what is asked of the model and what it answers, as JSON; default: none',
    );
}

/** Reads a whole number between two bounds; what is none is a wrong command line. */
export const wholeNumber =
  (from: number, to: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= from && value <= to) return value;
    throw new InvalidArgumentError(`It wants a whole number from ${from} to ${to}.`);
  };

function readDetail(text: string): Detail {
  const found = details.find((detail) => detail === text);
  if (found) return found;
  throw new InvalidArgumentError(`It wants ${details.slice(0, -1).join(', ')} or ${details.at(-1)}.`);
}

function htmlFile(text: string): string {
  if (/.\.html?$/i.test(text)) return text;
  throw new InvalidArgumentError('It wants a file such as report.html.');
}

function readModel(text: string): ModelChoice {
  const url = URL.canParse(text) ? new URL(text) : null;
  const name = text.slice(text.indexOf('#') + 1);
  const isHttp = url !== null && /^https?:$/.test(url.protocol);
  if (!isHttp || !text.includes('#') || name === '')
    throw new InvalidArgumentError(
      'It wants an address and a name, such as http://127.0.0.1:11434/v1#llama3.',
    );
  if (url.username !== '' || url.password !== '')
    throw new InvalidArgumentError('It wants the key in LECTERN_MODEL_KEY, not in the address.');
  url.hash = '';
  return { url, name };
}

function readFocus(text: string): string {
  if (/[\p{L}\p{N}]/u.test(text)) return text;
  throw new InvalidArgumentError('It wants one or more words of the article.');
}

function readLanguage(text: string): string {
  if (isLanguageTag(text)) return new Intl.Locale(text).toString();
  throw new InvalidArgumentError('It wants a language tag, such as en, de or pt-BR.');
}
