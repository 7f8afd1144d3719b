/** True for `npm run test:long`: laws are tried many times, on large texts. */
export const isLong = process.env.LAWS === 'long';

/** How often a law is tried; `LAWS_RUNS` says another number. */
export const numRuns = Number(process.env.LAWS_RUNS ?? (isLong ? 1_500 : 200));
