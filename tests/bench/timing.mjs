/** Whole processes, timed in turn: what disturbs the machine for a while disturbs all of them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';

/** Runs a command to its end. Throws with what it wrote when it fails. */
export function run([command, ...args], options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (status === 0) return stdout;
  throw error ?? new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
}

/**
 * Times ways of doing something in turn, A B A B …, each of them `{ prepare?, work }`: `prepare` is not timed. Gives for
 * each way, by its name, what every run took: `ms` on the clock and `cpu` of the processor, of which only Linux tells.
 */
export function timeInTurn(ways, runs) {
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, { ms: [], cpu: [] }]));
  for (let turn = 0; turn < runs; turn++) {
    for (const [name, { prepare, work }] of Object.entries(ways)) {
      prepare?.();
      const cpu = childrenCpu();
      const start = performance.now();
      work();
      times[name].ms.push(performance.now() - start);
      times[name].cpu.push(childrenCpu() - cpu);
    }
  }
  return times;
}

/**
 * How many times as long one way took as another: the median of the ratios of their turns, the middle half of those as
 * `low` and `high`, the same of processor time, and what the machine had to do besides.
 */
export function compare(one, other, factor = 1) {
  const ratios = one.ms.map((ms, turn) => (ms / other.ms[turn]) * factor);
  const cpu = one.cpu.map((ms, turn) => (ms / other.cpu[turn]) * factor);
  return { ...spread(ratios), cpu: Number.isFinite(median(cpu)) ? median(cpu) : null };
}

/** Median and the middle half of some figures. */
export function spread(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (part) => sorted[Math.round((sorted.length - 1) * part)];
  return { figure: median(figures), low: at(0.25), high: at(0.75), load: loadavg()[0] };
}

/** The middle one of some figures. */
export function median(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

// Children that ended while somebody waited for them, and theirs; in hundredths of a second on every Linux there is.
function childrenCpu() {
  if (process.platform !== 'linux') return Number.NaN;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}
