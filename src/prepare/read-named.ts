import { type ContainedFile, type Fence, readContained } from '../io/files/contained.ts';
import type { Trust } from './trust.ts';

/**
 * Reads a file that a deck names, as far as its author may name one: none outside of the project, and strangers pictures
 * alone.
 */
export async function readNamed(
  name: string,
  kind: 'picture' | 'other',
  fence: Omit<Fence, 'root'>,
  { root, safe }: Pick<Trust, 'root' | 'safe'>,
): Promise<ContainedFile> {
  if (safe && kind === 'other')
    return { reason: 'is not read with --safe, which takes text and pictures only' };
  return readContained(name, { ...fence, root });
}
