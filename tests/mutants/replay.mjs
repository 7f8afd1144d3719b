/**
 * A test runner of Stryker that loads the tests once and runs them again for each mutant, in the same thread: `vitest-runner`
 * loads them anew each time, which takes a second for a mutant, not hundredths. Only a mutant of what runs while modules load
 * needs modules that are fresh.
 */
import { basename } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import { createVitest } from 'vitest/node';

class ReplayRunner {
  static inject = ['options', 'logger'];
  #options;
  #logger;
  #vitest = null;
  #run = null;
  #channel = new BroadcastChannel('mutants');
  #tell = () => {};

  constructor(options, logger) {
    this.#options = options;
    this.#logger = logger;
    this.#channel.onmessage = ({ data }) => data.answer && this.#tell(data.answer);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const { tests, mutantCoverage, unsteady = [], failed } = await this.#start();
    for (const each of unsteady) this.#logger.warn(`left out, since it fails here: ${each}`);
    return tests ? { status: 'complete', tests, mutantCoverage } : { status: 'error', errorMessage: failed };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    // The tests of `sanitize.ts` are `sanitize.test.ts` and those that go on so: `sanitize-schema.test.ts`.
    const near = new RegExp(`/${basename(activeMutant.fileName, '.ts')}[.-]`);
    const { budgetMs } = this.#options.replay;
    const isFresh = mutantActivation === 'static' || !testFilter;
    const question = {
      ...{ mutant: activeMutant.id, near, hitLimit, budgetMs },
      testIds: isFresh ? null : testFilter,
    };
    if (!this.#run) await this.#start();
    let answer = await this.#ask(question);
    if (answer.isLost) {
      // What is left behind by a mutant would fail the next one too.
      await this.#start();
      answer = await this.#ask(question);
      if (answer.isLost) await this.#stop();
    }
    const { killedBy, message, isEndless, count } = answer;
    if (isEndless) return { status: 'timeout', reason: 'Hit limit reached' };
    return killedBy === null
      ? { status: 'survived', nrOfTests: count }
      : { status: 'killed', killedBy: [killedBy], failureMessage: message, nrOfTests: count };
  }

  async dispose() {
    await this.#stop();
    this.#channel.close();
  }

  /** Starts vitest: gives what its first run tells, or what `failed` when it has ended. */
  async #start() {
    await this.#stop();
    this.#vitest = await createVitest(
      'test',
      {
        config: false,
        include: this.#options.replay.tests,
        setupFiles: 'tests/support/seed.ts',
        testTimeout: 60_000,
        watch: false,
        pool: 'threads',
        isolate: false,
        maxWorkers: 1,
        fileParallelism: false,
        coverage: { enabled: false },
        reporters: [{}],
        runner: new URL('replaying-runner.mjs', import.meta.url).pathname,
      },
      { plugins: [forgetful] },
    );
    const told = new Promise((resolve) => (this.#tell = resolve));
    this.#run = this.#vitest.start();
    const ended = this.#run.then(({ testModules, unhandledErrors }) => ({
      failed:
        testModules.flatMap((module) => module.errors()).concat(unhandledErrors)[0]?.message ?? 'no tests',
    }));
    return Promise.race([told, ended]);
  }

  #ask(question) {
    const told = new Promise((resolve) => (this.#tell = resolve));
    this.#channel.postMessage(question);
    const ended = this.#run.then(() => Promise.reject(new Error('the tests have ended')));
    return Promise.race([told, ended]);
  }

  async #stop() {
    if (!this.#vitest) return;
    this.#channel.postMessage({ end: true });
    await this.#run?.catch(() => {});
    await this.#vitest.close();
    this.#vitest = null;
    this.#run = null;
  }
}

/**
 * What a module keeps of what it has computed before would hide a mutant: the runner empties such maps before each test. And
 * where a test says what to do when it has finished, the runner hears it.
 */
const forgetful = {
  name: 'forgetful-maps',
  enforce: 'pre',
  transform(code, id) {
    if (/[\\/]tests[\\/].*\.ts$/.test(id))
      return code.replace(/(?<![\w.])onTestFinished\(/g, 'globalThis.whenFinished(');
    if (!/[\\/]src[\\/].*\.ts$/.test(id)) return null;
    // Those of a module, which are not indented, and that of `remember`.
    const indent = id.endsWith('remember.ts') ? ' *' : '';
    const made = new RegExp(
      String.raw`(?<=^${indent}const \w+(?:: [^=\n]*)? = new )(?=(?:Weak)?Map\b(?:<[^\n]*>)?\(\))`,
      'gm',
    );
    return code.replace(made, 'globalThis.Forgetful');
  },
};

export const strykerPlugins = [{ kind: 'TestRunner', name: 'replay', injectableClass: ReplayRunner }];
