/**
 * Something around lectern stands in the way: no browser, a port in use, an output that cannot be written.
 *
 * Ends a command with exit code 3. `help` says what to do about it. Mistakes in a user's own files are no errors
 * of this kind but diagnostics.
 */
export class EnvironmentError extends Error {
  override readonly name: string = 'EnvironmentError';
  readonly help: string | undefined;
  /** True where time was up, so that what was waited for may hang. */
  readonly isLate: boolean;

  constructor(
    message: string,
    options: { readonly help?: string; readonly cause?: unknown; readonly isLate?: boolean } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.help = options.help;
    this.isLate = options.isLate === true;
  }
}

/** The browser ended, or one of its pages did, before its work was done. Worth one more try. */
export class BrowserCrash extends EnvironmentError {
  override readonly name = 'BrowserCrash';
}

const words: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'another program is using it',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'a file of that name is in the way',
  EISDIR: 'it is a folder',
  ELOOP: 'too many links lead from one to the next',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is not a folder',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
};

/** Code of a system error, for example `ENOENT`; `undefined` for every other value. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A system error in plain words, for example "the disk is full"; the message of any other error. */
export function explainError(error: unknown): string {
  const code = errorCode(error);
  if (code !== undefined && words[code] !== undefined) return words[code];
  return error instanceof Error ? error.message : String(error);
}
