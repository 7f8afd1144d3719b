import fc from 'fast-check';

/**
 * The laws are tried on the same examples every time, so that a run fails for what was changed since the last one.
 * `LAWS_SEED=7` tries others, `LAWS_SEED=random` new ones at every run; a failure prints its seed.
 */
const seed = process.env.LAWS_SEED ?? '20261129';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
