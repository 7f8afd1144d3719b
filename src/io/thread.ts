import { parentPort, Worker } from 'node:worker_threads';
import { EnvironmentError } from './errors.ts';

/** A thread that answers questions, one after the other. Questions and answers are plain data. */
export interface Thread<Question, Answer> {
  /** Throws what answering threw. */
  readonly ask: (question: Question) => Promise<Answer>;
  /** Ends the thread, whatever it is at; settles when it has. */
  readonly close: () => Promise<void>;
}

interface Told<Answer> {
  readonly id: number;
  readonly answer?: Answer;
  readonly problem?: {
    readonly message: string;
    readonly help?: string | undefined;
    readonly isOurs: boolean;
  };
}

/** Time that a thread has to end what it is at, in milliseconds. */
const endMs = 2000;

/** Starts the program at `url` in a thread of its own. The thread keeps no process alive. */
export function openThread<Question, Answer>(url: URL): Thread<Question, Answer> {
  const worker = new Worker(url, { stderr: false, stdout: false });
  worker.unref();
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: unknown) => void }>();
  let next = 0;
  worker.on('message', ({ id, answer, problem }: Told<Answer>) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (!problem) asked?.resolve(answer as Answer);
    else {
      const { message, help } = problem;
      asked?.reject(
        problem.isOurs ? new EnvironmentError(message, { ...(help && { help }) }) : new Error(message),
      );
    }
  });
  const fail = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the thread has ended')));
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, question });
      }),
    close: async () => {
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      worker.postMessage(null);
      const timer = setTimeout(() => void worker.terminate(), endMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Answers the questions that this thread is asked, one after the other, until it is to end; then `signal` is aborted. */
export async function serveThread<Question, Answer>(
  answer: (question: Question, signal: AbortSignal) => Promise<Answer>,
): Promise<void> {
  const port = parentPort;
  if (!port) return;
  const controller = new AbortController();
  let work: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve) => {
    port.on('message', (asked: { readonly id: number; readonly question: Question } | null) => {
      if (asked === null) {
        controller.abort();
        port.close();
        resolve();
        return;
      }
      const { id, question } = asked;
      work = work.then(async () => {
        try {
          port.postMessage({ id, answer: await answer(question, controller.signal) });
        } catch (error) {
          const isOurs = error instanceof EnvironmentError;
          const message = error instanceof Error ? error.message : String(error);
          port.postMessage({ id, problem: { message, isOurs, ...(isOurs && { help: error.help }) } });
        }
      });
    });
  });
}
