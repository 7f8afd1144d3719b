import { findEdit } from '../../markdown/relex.ts';
import type { LiveBuild } from './live-build.ts';

/**
 * The number, from 0, of the slide that the author has worked on between two builds: the first that is new after an edit,
 * else the one at whose place the text differs. Null where the text is the same, or only what stands before the slides changed.
 */
export function findEditedSlide(before: LiveBuild, after: LiveBuild): number | null {
  const at =
    before.stages === after.stages
      ? after.written.findIndex((slide) => !before.fitted.has(slide))
      : findByPlace(before, after);
  if (at < 0) return null;
  const parts = after.written.map((slide) => after.fitted.get(slide)?.densities.length ?? 1);
  const first = parts.slice(0, at).reduce((sum, each) => sum + each, 0);
  const isOther = (i: number) => after.slides[i]?.markup !== before.slides[i]?.markup;
  const own = Array.from({ length: parts[at]! }, (_, i) => first + i);
  return own.find(isOther) ?? first;
}

function findByPlace(before: LiveBuild, after: LiveBuild): number {
  const [old, now] = [before, after].map(({ stages }) => stages.talk.parsed.source.text) as [string, string];
  // An edit since the last whole build stands in the outline alone, which comes first.
  const was = before.text + old.slice(before.stages.talk.written.text.length);
  if (was === now) return -1;
  const { start } = findEdit(was, now);
  const holding = after.written.findLastIndex(({ range }) => range.start <= start && start < range.end);
  // Between two slides it is the one before.
  return holding < 0 ? after.written.findLastIndex(({ range }) => range.end === start) : holding;
}
