/** An example of the docs: an outline, and which of its slides is shown, from 1. */
export interface Example {
  /** Path of the page that it stands on. */
  readonly page: string;
  readonly name: string;
  readonly slide: number;
  readonly outline: string;
}

/** All examples of the docs, in their order. */
export function readExamples(): Example[];
