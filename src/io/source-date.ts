/**
 * The moment that files are told to be of, as `SOURCE_DATE_EPOCH` says it in seconds since 1970; null where it does not.
 *
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function readSourceDate(env: Readonly<Record<string, string | undefined>> = process.env): Date | null {
  const text = env['SOURCE_DATE_EPOCH'] ?? '';
  const date = new Date(Number(text) * 1000);
  return /^\d+$/.test(text) && !Number.isNaN(date.getTime()) ? date : null;
}
