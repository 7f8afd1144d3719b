/** True for `npm run test:long`: laws are tried many times, on large texts. */
export const isLong = process.env.LAWS === 'long';

/** How often a law is tried. */
export const numRuns = isLong ? 10_000 : 500;
