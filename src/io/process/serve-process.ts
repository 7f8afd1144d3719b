import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { memoryWord } from './bounded-process.ts';

/** How often memory and the parent are looked at, in milliseconds: a process fills some 50 MB meanwhile. */
const lookMs = 50;

/**
 * Answers the one question of `askProcess`, in a process that can connect to nothing. The program that calls it is run in a
 * second thread too, which watches the first.
 */
export function serveProcess<Question, Answer>(answer: (question: Question) => Promise<Answer>): void {
  if (!isMainThread) return watch(workerData as Watched);
  const [, program, bytes, parent] = process.argv;
  process.once('message', (question) => {
    // By a flag, Node refuses connections from version 25 on.
    Socket.prototype.connect = () => {
      throw new Error('this process has no network');
    };
    // A thread, since what is read may keep this one busy without an end.
    const watched: Watched = { bytes: Number(bytes), parent: Number(parent) };
    new Worker(program!, { workerData: watched }).unref();
    void answer(question as Question).then((found) => process.send!(found));
  });
  process.once('disconnect', () => process.exit());
}

interface Watched {
  /** Memory that the process may take. */
  readonly bytes: number;
  /** The process that asks: it may have ended before anybody watches. */
  readonly parent: number;
}

/** Ends the process when it takes too much memory, or when its parent has ended. */
function watch({ bytes, parent }: Watched): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > bytes) {
      writeSync(2, memoryWord);
      end();
    } else if (process.ppid !== parent || !isAlive(parent)) end();
  }, lookMs);
}

const end = () => process.kill(process.pid, 'SIGKILL');

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
