import { expect, test } from 'vitest';
import { folderOf, resolvePath } from '../../src/source/paths.ts';

test.each([
  ['talk.md', 'part.md', 'part.md'],
  ['slides/talk.md', 'part.md', 'slides/part.md'],
  ['slides/talk.md', './a/../part.md', 'slides/part.md'],
  ['slides/talk.md', '../part.md', 'part.md'],
  ['talk.md', '../../part.md', '../../part.md'],
  ['slides\\talk.md', 'a\\part.md', 'slides/a/part.md'],
  ['talk.md', '/etc/part.md', '/etc/part.md'],
  ['/home/me/talk.md', '../part.md', '/home/part.md'],
  ['C:\\me\\talk.md', 'part.md', 'C:/me/part.md'],
])('from %s, %s is %s', (from, name, path) => {
  expect(resolvePath(from, name)).toBe(path);
});

test('the folder of a file ends in a slash, and a bare name has none', () => {
  expect(folderOf('a/b/c.md')).toBe('a/b/');
  expect(folderOf('c.md')).toBe('');
});
