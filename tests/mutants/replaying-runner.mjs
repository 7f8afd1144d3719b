/**
 * Runs the tests once, as vitest does, and notes which mutants each of them reaches; then keeps the modules and runs the
 * tests that are asked for again, with one mutant switched on. What it says goes to `replay.mjs`, through a channel.
 */
import { Script } from 'node:vm';
import { BroadcastChannel } from 'node:worker_threads';
import { collectTests } from '@vitest/runner';
import { onTestFinished, TestRunner, vi } from 'vitest';

const stryker = (globalThis.__stryker__ ??= {});
/** Empties what modules keep of what they have computed: it would hide a mutant. */
const forget = [];
globalThis.ForgetfulMap = class extends Map {
  constructor() {
    super();
    forget.push(() => this.clear());
  }
};
globalThis.ForgetfulWeakMap = class {
  #map = new WeakMap();
  constructor() {
    forget.push(() => (this.#map = new WeakMap()));
  }
  get = (key) => this.#map.get(key);
  has = (key) => this.#map.has(key);
  set = (key, value) => this.#map.set(key, value);
};

const script = new Script('globalThis.runBounded()');

/** What `run` gives; one that does not come back is stopped, for to load all tests anew takes a minute. */
function bounded(run, ms) {
  let result;
  globalThis.runBounded = () => {
    result = run();
  };
  script.runInThisContext({ timeout: ms });
  return result;
}

/** Vitest's own `onTestFinished` knows no test that runs again. */
globalThis.whenFinished = onTestFinished;

export default class ReplayingRunner extends TestRunner {
  #files = [];
  #tests = new Map();
  /** How often a test has found a mutant: such tests are asked first. */
  #finds = new Map();

  constructor(config) {
    super(config);
    stryker.activeMutant = undefined;
  }

  async onBeforeRunSuite(suite) {
    await super.onBeforeRunSuite(suite);
    stryker.currentTestId = `hooks ${suite.id}`;
  }

  async onBeforeRunTask(test) {
    await super.onBeforeRunTask(test);
    stryker.currentTestId = test.id;
  }

  onAfterRunTask(test) {
    super.onAfterRunTask(test);
    stryker.currentTestId = `hooks ${(test.suite ?? test.file).id}`;
  }

  async onAfterRunFiles(files) {
    stryker.currentTestId = undefined;
    this.#files.push(...files);
    if (this.#files.length === this.workerState.ctx.files.length) await this.#replay();
    super.onAfterRunFiles(files);
  }

  /** Answers until it is told to end. */
  async #replay() {
    const channel = new BroadcastChannel('mutants');
    const asked = [];
    let wake = () => {};
    channel.onmessage = ({ data }) => {
      if (data.answer) return;
      asked.push(data);
      wake();
    };
    const coverage = this.#coverage();
    // What runs again is no more counted as what runs while modules load.
    stryker.currentTestId = 'again';
    channel.postMessage({ answer: { ...coverage, unsteady: await this.#dropUnsteady() } });
    for (;;) {
      while (asked.length === 0) await new Promise((resolve) => (wake = resolve));
      const question = asked.shift();
      if (question.end) break;
      const answer = question.testIds ? await this.#tryMutant(question) : await this.#tryFresh(question);
      channel.postMessage({ answer });
    }
    channel.close();
  }

  #coverage() {
    const { perTest = {}, static: atLoad = {} } = stryker.mutantCoverage ?? {};
    const tests = [];
    const reached = {};
    for (const test of this.#files.flatMap(testsOf)) {
      if (test.result?.state !== 'pass') continue;
      this.#tests.set(test.id, test);
      tests.push(describeTest(test));
      const all = [test.id, ...suitesOf(test).map(({ id }) => `hooks ${id}`)].map((id) => perTest[id] ?? {});
      reached[test.id] = Object.assign({}, ...all.reverse());
    }
    return { tests, mutantCoverage: { perTest: reached, static: atLoad } };
  }

  /** Tests that fail among changed sources, or when they run a second time, are of no use here; gives their names. */
  async #dropUnsteady() {
    const { snapshotOptions } = this.workerState.config;
    for (const { filepath } of this.#files) await this.snapshotClient.setup(filepath, snapshotOptions);
    const failed = this.#files.flatMap(testsOf).filter(({ result }) => result?.state === 'fail');
    const unsteady = failed.map((test) => `${test.file.name}: ${test.name}`);
    for (const [id, test] of this.#tests) {
      const message = await this.#tryTest(test);
      if (message === null) continue;
      unsteady.push(`${test.file.name}: ${test.name}: ${message}`);
      this.#tests.delete(id);
    }
    return unsteady;
  }

  /** Which test fails with a mutant, null for none. A test that goes on failing without it has lost its footing. */
  async #tryMutant({ mutant, testIds, hitLimit, near, budgetMs }) {
    const tests = testIds.map((id) => this.#tests.get(id)).filter((test) => test);
    const isNear = (test) => new RegExp(near).test(test.file.name);
    const rank = (test) => (isNear(test) ? 1e6 : 0) + (this.#finds.get(test) ?? 0);
    tests.sort((a, b) => rank(b) - rank(a) || a.result.duration - b.result.duration);
    let count = 0;
    let spentMs = 0;
    for (const test of tests) {
      if (!isNear(test) && (spentMs += test.result.duration) > budgetMs) break;
      count++;
      Object.assign(stryker, { activeMutant: mutant, hitCount: 0, hitLimit });
      const message = await this.#tryTest(test);
      const isEndless = stryker.hitCount > hitLimit;
      Object.assign(stryker, { activeMutant: undefined, hitCount: 0, hitLimit: undefined });
      if (message === null) continue;
      this.#finds.set(test, (this.#finds.get(test) ?? 0) + 1);
      const isLost = (await this.#tryTest(test)) !== null;
      return { killedBy: test.id, message, isEndless, isLost, count };
    }
    return { killedBy: null, count };
  }

  /** The same for a mutant of what runs while modules load: all are loaded anew, with the tests of its own file. */
  async #tryFresh({ mutant, near }) {
    const paths = this.#files.map(({ filepath }) => filepath).filter((path) => new RegExp(near).test(path));
    let count = 0;
    vi.resetModules();
    stryker.activeMutant = mutant;
    try {
      for (const file of await collectTests(paths, this)) {
        const [error] = file.result?.errors ?? [];
        if (error) return { killedBy: file.id, message: error.message, count };
        await this.snapshotClient.setup(file.filepath, this.workerState.config.snapshotOptions);
        for (const test of testsOf(file)) {
          count++;
          const message = await this.#tryTest(test);
          if (message !== null) return { killedBy: test.id, message, count };
        }
      }
      return { killedBy: null, count };
    } finally {
      stryker.activeMutant = undefined;
    }
  }

  /** Runs one test with all its hooks; what it failed for, or null. */
  async #tryTest(test) {
    const suites = suitesOf(test);
    const ends = [];
    for (const each of forget) each();
    globalThis.whenFinished = (end) => ends.push(end);
    try {
      for (const suite of [...suites].reverse()) {
        for (const hook of hooksOf(suite).beforeAll) ends.push(await hook(suite));
      }
      await this.onBeforeTryTask(test);
      for (const suite of [...suites].reverse()) {
        for (const hook of hooksOf(suite).beforeEach) ends.push(await hook(test.context, suite));
      }
      await bounded(TestRunner.getTestFn(test), Math.ceil(5000 + 10 * (test.result.duration ?? 0)));
      this.onAfterTryTask(test);
      return null;
    } catch (error) {
      return String(error?.message ?? error).slice(0, 300);
    } finally {
      try {
        for (const suite of suites) {
          for (const hook of hooksOf(suite).afterEach) await hook(test.context, suite);
        }
        for (const end of ends.reverse()) if (typeof end === 'function') await end();
        for (const suite of suites) for (const hook of hooksOf(suite).afterAll) await hook(suite);
      } catch {
        // The test has failed already, or its result stands.
      }
    }
  }
}

function hooksOf(suite) {
  const hooks = TestRunner.getSuiteHooks(suite);
  return {
    beforeAll: hooks?.beforeAll ?? [],
    beforeEach: hooks?.beforeEach ?? [],
    afterEach: hooks?.afterEach ?? [],
    afterAll: hooks?.afterAll ?? [],
  };
}

function testsOf(suite) {
  return suite.tasks.flatMap((task) => (task.type === 'test' ? [task] : testsOf(task)));
}

/** The suites around a test, from the inmost to its file. */
function suitesOf(test) {
  const suites = [];
  for (let suite = test.suite; suite; suite = suite.suite) suites.push(suite);
  if (suites.at(-1) !== test.file) suites.push(test.file);
  return suites;
}

function describeTest(test) {
  const name = [...suitesOf(test).reverse().slice(1), test].map((task) => task.name).join(' › ');
  return {
    id: test.id,
    name,
    fileName: test.file.filepath,
    status: 0,
    timeSpentMs: test.result.duration ?? 0,
  };
}
