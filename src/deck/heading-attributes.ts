import type { Tokens } from 'marked';
import { takeFragment } from '../markdown/fragments.ts';
import { takeTrailing } from '../markdown/trailing.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { type DirectiveName, directiveNames } from './directives.ts';
import { checkSectionAttributes, type Placed, type WrittenAttribute } from './section-attributes.ts';
import type { Directive, Directives, Heading } from './types.ts';

/** What `## Title {#id .class layout=quote background-color="#123"}` says about its slide. */
export interface HeadingAttributes extends Placed {
  readonly id: string | null;
  readonly directives: Directives;
  /** The attributes for the `<section>` as they stand in the heading, unchecked. */
  readonly written: readonly WrittenAttribute[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the attribute block of a slide's heading: an id, classes, directives by their names, and slide attributes. */
export function readHeadingAttributes({ block }: Heading, path: string): HeadingAttributes {
  const { id, classes, pairs } = takeFragment(
    takeTrailing((block.token as Tokens.Heading).tokens).block,
  ).rest;
  const directives: { -readonly [K in DirectiveName]?: Directive } = {};
  const written: WrittenAttribute[] = [];
  if (classes.length > 0) written.push({ name: 'class', value: classes.join(' '), range: block.range });
  for (const [name, value] of Object.entries(pairs)) {
    const known = directiveNames.find((directive) => directive === name);
    // A word without a value has no equals sign.
    const at = block.token.raw.lastIndexOf(value === '' ? name : `${name}=`);
    const start = block.range.start + Math.max(0, at);
    const valueAt = block.token.raw.indexOf(value, at + name.length + 1);
    const valueStart = block.range.start + Math.max(0, valueAt);
    if (known) directives[known] = { value, range: { start: valueStart, end: valueStart + value.length } };
    else
      written.push({
        name,
        value,
        range: { start, end: start + name.length + (value === '' ? 0 : 1 + value.length) },
      });
  }
  return { id, directives, written, ...checkSectionAttributes(written, path) };
}
