import { mergeMarpClasses } from './marp-classes.ts';
import { mergeSectionAttributes } from './section-attributes.ts';
import type { Draft } from './read-slide.ts';

/** What is read of a slide in two pieces, as one slide: the second piece follows the first. */
export function mergeDrafts(first: Draft, second: Draft): Draft {
  const isHead = first.heading === null && first.blocks.length === 0 && !first.inNotes;
  const heading = first.heading ?? (isHead ? second.heading : null);
  // A heading in the middle of a slide is part of its content.
  const left = second.heading && heading !== second.heading ? [second.heading.block] : [];
  const blocks = [...left, ...second.blocks];
  return {
    range: first.range,
    below: first.below,
    heading,
    wantedId: first.wantedId ?? (heading === second.heading ? second.wantedId : null),
    kicker: first.kicker ?? second.kicker,
    blocks: first.inNotes ? first.blocks : [...first.blocks, ...blocks],
    notes: [...first.notes, ...(first.inNotes ? blocks : []), ...second.notes],
    inNotes: first.inNotes || second.inNotes,
    footnotes: joinFootnotes(first, second),
    directives: { ...second.directives, ...first.directives },
    attributes: mergeSectionAttributes(placed(second), placed(first)).attributes,
    marpClasses: mergeMarpClasses(first.marpClasses, second.marpClasses),
    backdrop: first.backdrop ?? second.backdrop,
    seconds: first.seconds ?? second.seconds,
    sources: [...first.sources, ...second.sources],
  };
}

/** Footnotes of both files; where both write one of a name, the first is kept. */
function joinFootnotes({ footnotes: one }: Draft, { footnotes: other }: Draft): Draft['footnotes'] {
  if (one === other || Object.keys(other).length === 0) return one;
  return Object.assign(Object.create(null) as Draft['footnotes'], other, one);
}

const placed = ({ attributes }: Draft) => ({ attributes, ranges: {} });
