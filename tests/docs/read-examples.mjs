import { readFileSync } from 'node:fs';

const pages = ['docs/outline-format.md', 'docs/reveal-md.md'];

/** All examples of the docs, in their order. */
export const readExamples = () => pages.flatMap(readPage);

/**
 * Examples of a page: each a fence of four backticks under a comment `example: name`, and perhaps the
 * number of the slide that is shown, from 1.
 */
function readPage(path) {
  const text = readFileSync(path, 'utf8');
  const found = text.matchAll(/<!-- example: ([\w-]+)(?: slide (\d+))? -->\n+````markdown\n([^]*?\n)````\n/g);
  return [...found].map(([, name, slide, outline]) => ({
    page: path,
    name,
    slide: Number(slide ?? 1),
    outline,
  }));
}
