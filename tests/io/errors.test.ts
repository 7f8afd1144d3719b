import { expect, test } from 'vitest';
import { BrowserCrash, EnvironmentError, errorCode, explainError } from '../../src/io/errors.ts';

const system = (code: string) => Object.assign(new Error(`${code}: open`), { code });

test('system errors are told in words, others in their own', () => {
  expect(explainError(system('ENOSPC'))).toBe('the disk is full');
  expect(explainError(system('EWEIRD'))).toBe('EWEIRD: open');
  expect(explainError('thrown text')).toBe('thrown text');
  expect([errorCode(system('EACCES')), errorCode(new Error('x')), errorCode(null)]).toEqual([
    'EACCES',
    undefined,
    undefined,
  ]);
});

test('an error of the environment keeps its help and the error behind it', () => {
  const cause = system('EADDRINUSE');
  const error = new EnvironmentError('port 4320 is taken', { help: 'choose another', cause });
  expect(error).toMatchObject({
    name: 'EnvironmentError',
    message: 'port 4320 is taken',
    help: 'choose another',
    cause,
  });
  expect(new EnvironmentError('alone')).not.toHaveProperty('cause');
  expect(new BrowserCrash('gone')).toBeInstanceOf(EnvironmentError);
});
