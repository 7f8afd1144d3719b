import type { Attack } from '../attack.ts';
import { articles } from './articles.ts';
import { attributes } from './attributes.ts';
import { css } from './css.ts';
import { drawings } from './drawings.ts';
import { frontMatter } from './front-matter.ts';
import { markup } from './markup.ts';
import { paths } from './paths.ts';
import { urls } from './urls.ts';

/** The corpus by what it goes through. */
export const corpus: Readonly<Record<string, readonly Attack[]>> = {
  markup,
  addresses: urls,
  attributes,
  'style sheets': css,
  'drawings, equations, diagrams': drawings,
  'front matter': frontMatter,
  paths,
  articles,
};
