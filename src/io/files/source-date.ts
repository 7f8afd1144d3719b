import type { Variables } from './cache.ts';

/**
 * The time that builds which must come out alike give for their files, in `SOURCE_DATE_EPOCH`; null where none is given,
 * or what is given is no number of seconds.
 *
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function sourceDate({ SOURCE_DATE_EPOCH: seconds }: Variables = process.env): Date | null {
  if (seconds === undefined || !/^\d{1,11}$/.test(seconds)) return null;
  return new Date(Number(seconds) * 1000);
}
