import { dirname, join, relative, sep } from 'node:path';
import { writeAtomic } from '../../io/files/write-atomic.ts';
import { makeFolder } from '../../io/files/write-folder.ts';
import { writeDeckMarkdown } from '../../text/deck-markdown.ts';
import { writeDeckText } from '../../text/deck-text.ts';
import { readScript, renderPrompter, writeScriptMarkdown, writeScriptText } from '../../text/script.ts';
import { isRemote } from '../../markdown/links.ts';
import { countWords } from '../../markdown/words.ts';
import { decodePath } from '../../source/paths.ts';
import { count } from '../shell.ts';
import { endingOf } from './formats.ts';
import type { Job, Made } from './job.ts';

/** The slides of a job as Markdown that any viewer shows. */
export async function exportMarkdown(job: Job): Promise<Made> {
  const { deck, out } = job;
  const pictureAt = (href: string) => {
    if (isRemote(href)) return href;
    const way = relative(dirname(out), join(dirname(deck.path), decodePath(href)));
    return way.split(sep).map(encodeURIComponent).join('/');
  };
  return writeText(job, await writeDeckMarkdown(deck.deck, arrangedOf(job), pictureAt));
}

/** The slides of a job as plain text. */
export async function exportText(job: Job): Promise<Made> {
  return writeText(job, writeDeckText(arrangedOf(job), numbersOf(job)));
}

/** What is said to the slides of a job, as Markdown or, where the file is called so, as plain text. */
export async function exportScript(job: Job): Promise<Made> {
  const { meta } = job.deck.deck;
  const script = readScript(arrangedOf(job), numbersOf(job));
  const isPlain = endingOf(job.out) === 'txt';
  return writeText(job, isPlain ? writeScriptText(meta, script) : await writeScriptMarkdown(meta, script));
}

/** What is said to the slides of a job, as a page that scrolls before the speaker. */
export async function exportPrompter(job: Job): Promise<Made> {
  const { deck, dress } = job.deck;
  const script = readScript(arrangedOf(job), numbersOf(job));
  const html = await renderPrompter(deck.meta, script, dress.generator);
  return { ...(await writeText(job, html)), told: count(script.length, 'slide') };
}

async function writeText(job: Job, text: string): Promise<Made> {
  const { out, indexes } = job;
  await makeFolder(dirname(out));
  await writeAtomic(out, text);
  job.onDone(indexes.length);
  const words = countWords(text);
  return { told: count(words, 'word'), data: { file: out }, paths: [out], diagnostics: [] };
}

const arrangedOf = ({ deck, indexes }: Job) => indexes.map((index) => deck.arranged[index]!);

const numbersOf = ({ indexes }: Job) => indexes.map((index) => index + 1);
