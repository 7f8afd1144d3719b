import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readInput, readSource } from '../../../src/io/files/read.ts';
import { readStream } from '../../../src/io/files/read-stream.ts';
import { limits } from '../../../src/source/limits.ts';
import { temporaryFolder } from '../support.ts';

test('a text is read with the hash of its bytes', async () => {
  const path = join(await temporaryFolder(), 'talk.md');
  await writeFile(path, '# One\r\ntwo');
  const hash = createHash('sha256').update('# One\r\ntwo').digest('hex');
  expect(await readSource(path)).toEqual({ source: { path, text: '# One\ntwo\n' }, hash, diagnostics: [] });
});

const cases: readonly [string, string, (path: string) => unknown][] = [
  ['missing-file', 'nothing at the path', () => undefined],
  ['missing-file', 'a name too long for a disk', () => undefined],
  ['is-directory', 'a folder', (path) => mkdir(path)],
  ['empty-file', 'an empty file', (path) => writeFile(path, '')],
  ['empty-file', 'nothing but blanks', (path) => writeFile(path, ' \r\n\t\n')],
  ['binary-file', 'zeros', (path) => writeFile(path, new Uint8Array(1000))],
  ['too-large', 'more than the limit', (path) => writeFile(path, 'x'.repeat(100_001))],
];

test.each(cases)('%s: %s', async (rule, what, make) => {
  const path = join(await temporaryFolder(), what.includes('too long') ? 'n'.repeat(300) : 'talk.md');
  await make(path);
  const { source, diagnostics } = await readSource(path, 100_000);
  expect(source).toBeNull();
  expect(diagnostics).toMatchObject([{ severity: 'error', rule, path, help: expect.any(String) }]);
});

test.skipIf(process.platform === 'win32')('a pipe is refused without waiting for a writer', async () => {
  const path = join(await temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [path]);
  expect((await readSource(path)).diagnostics).toMatchObject([{ rule: 'not-a-file' }]);
  expect((await readSource('/dev/zero')).diagnostics).toMatchObject([{ rule: 'not-a-file' }]);
});

test('the limit is told in MB', async () => {
  const path = join(await temporaryFolder(), 'talk.md');
  await writeFile(path, 'x'.repeat(2_000_001));
  const { diagnostics } = await readSource(path, 2_000_000);
  expect(diagnostics[0]?.message).toBe('the file is larger than 2 MB');
  expect(limits.input).toBe(60_000_000);
});

test('broken UTF-8 is read, with a warning at each line, up to twenty', async () => {
  const path = join(await temporaryFolder(), 'talk.md');
  const line = Buffer.concat([Buffer.from('é '), Buffer.from([0xff]), Buffer.from('\n')]);
  await writeFile(path, Buffer.concat(Array(25).fill(line)));
  const { source, diagnostics } = await readSource(path);
  expect(source?.text).toBe('é \uFFFD\n'.repeat(25));
  expect(diagnostics).toHaveLength(21);
  expect(diagnostics[1]).toMatchObject({
    severity: 'warning',
    rule: 'invalid-utf8',
    range: { start: 6, end: 7 },
  });
  expect(diagnostics[20]?.message).toBe('bytes were replaced in 5 more lines');
});

test('bytes of any kind are read where the caller asks for bytes', async () => {
  const path = join(await temporaryFolder(), 'article.docx');
  await writeFile(path, 'PK\x03\x04');
  expect(await readInput(path)).toEqual({ bytes: Buffer.from('PK\x03\x04') });
});

test('a stream is read whole, or given up when it is too long', async () => {
  const pieces = () => Readable.from([Buffer.from('one '), Buffer.from('two')]);
  expect(await readStream(pieces(), 7)).toEqual({ bytes: Buffer.from('one two') });
  expect(await readStream(pieces(), 6)).toEqual({ refusal: 'too-large' });
});
