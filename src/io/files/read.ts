import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { limitHelp, limits } from '../../source/limits.ts';
import type { RuleId } from '../../source/rules.ts';
import type { Source } from '../../source/source.ts';
import { type DecodedText, decodeText, isBinary } from './decode-text.ts';
import { type ReadOutcome, type Refusal, readRegular } from './open-regular.ts';
import { readStream } from './read-stream.ts';

/** A text that was read, and what was odd about it. `source` is `null` when a diagnostic is an error. */
export interface ReadSource {
  readonly source: Source | null;
  /** SHA-256 of the bytes as they stand in the file, in hex; empty when there is no source. */
  readonly hash: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Bytes of a file that was named on the command line, or the one diagnostic that tells why there are none. */
export type ReadBytes = { readonly bytes: Uint8Array } | { readonly diagnostic: Diagnostic };

const mostWarnings = 20;

/** The text of a file, `-` being standard input. What is wrong with the file is told in diagnostics; never throws. */
export async function readSource(path: string, maxBytes = limits.input): Promise<ReadSource> {
  const input = await readInput(path, maxBytes);
  if ('diagnostic' in input) return { source: null, hash: '', diagnostics: [input.diagnostic] };
  return readText(path, input.bytes);
}

/** The text in the bytes of a file, `-` being standard input; as `readSource`. */
export function readText(path: string, bytes: Uint8Array): ReadSource {
  const refused = refuseContent(path, bytes);
  if (refused !== null) return { source: null, hash: '', diagnostics: [refused] };
  const decoded = decodeText(nameOf(path), bytes);
  return { source: decoded.source, hash: hashOf(bytes), diagnostics: describeDecoding(decoded) };
}

/** SHA-256 of bytes, in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The bytes of a file of any kind, `-` being standard input: a regular file that is there, not empty, not too large. */
export async function readInput(path: string, maxBytes = limits.input): Promise<ReadBytes> {
  const outcome: ReadOutcome =
    path === '-' ? await readStream(process.stdin, maxBytes) : await readRegular(path, { maxBytes });
  if ('refusal' in outcome) return { diagnostic: describeRefusal(path, outcome.refusal, maxBytes) };
  if (outcome.bytes.length > 0) return outcome;
  return {
    diagnostic: problem(
      path,
      'empty-file',
      'the file is empty',
      'write something into it, or name another file',
    ),
  };
}

/** How a file is called in messages. */
export function nameOf(path: string): string {
  return path === '-' ? '<stdin>' : path;
}

function problem(path: string, rule: RuleId, message: string, help: string): Diagnostic {
  return { severity: 'error', rule, message, help, path: nameOf(path) };
}

function describeRefusal(path: string, refusal: Refusal, maxBytes: number): Diagnostic {
  switch (refusal) {
    case 'missing':
      return problem(path, 'missing-file', 'there is no such file', 'check the spelling and the folder');
    case 'folder':
      return problem(path, 'is-directory', 'this is a folder, not a file', 'name a file in it');
    case 'special':
      return problem(
        path,
        'not-a-file',
        'this is a pipe or a device, not a file',
        'write "-" to read standard input',
      );
    case 'denied':
      return problem(
        path,
        'unreadable-file',
        'the file cannot be read: permission denied',
        'change its permissions',
      );
    case 'too-large': {
      const size =
        maxBytes >= 1_000_000 ? `${maxBytes / 1_000_000} MB` : `${maxBytes.toLocaleString('en')} bytes`;
      const help = `cut it into several files; ${limitHelp('input', maxBytes)}`;
      return problem(path, 'too-large', `the file is larger than ${size}`, help);
    }
  }
}

function refuseContent(path: string, bytes: Uint8Array): Diagnostic | null {
  if (isBinary(bytes)) {
    return problem(
      path,
      'binary-file',
      'the file is not a text',
      'name a text file in UTF-8, such as Markdown',
    );
  }
  if (bytes.every((byte) => byte === 0x20 || (byte >= 9 && byte <= 13))) {
    return problem(path, 'empty-file', 'the file holds nothing but blanks', 'write something into it');
  }
  return null;
}

function describeDecoding({ source, encoding, replaced }: DecodedText): Diagnostic[] {
  const warning = {
    severity: 'warning',
    rule: 'invalid-utf8',
    path: source.path,
    help: 'save the file as UTF-8',
  } as const;
  if (encoding === 'windows-1252')
    return [{ ...warning, message: 'the file is not UTF-8; it was read as Windows-1252' }];
  const message = 'bytes that are no text in UTF-8 were replaced in this line';
  const warnings: Diagnostic[] = replaced
    .slice(0, mostWarnings)
    .map((range) => ({ ...warning, message, range }));
  const rest = replaced.length - warnings.length;
  if (rest > 0) warnings.push({ ...warning, message: `bytes were replaced in ${rest} more lines` });
  return warnings;
}
