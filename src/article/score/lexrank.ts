/** Cosine below which two sentences are not linked. */
const leastLink = 0.05;
const damping = 0.85;
const rounds = 60;

/** Inverse document frequency of every stem, each sentence being a document. */
export function inverseFrequencies(documents: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const document of documents)
    for (const stem of new Set(document)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + documents.length / count)]));
}

/** Cosine of two texts' tf-idf vectors, 0 to 1. */
export function cosine(a: readonly string[], b: readonly string[], idf: ReadonlyMap<string, number>): number {
  const x = vector(a, idf);
  const y = vector(b, idf);
  let dot = 0;
  for (const [stem, weight] of x) dot += weight * (y.get(stem) ?? 0);
  const length = Math.hypot(...x.values()) * Math.hypot(...y.values());
  return length === 0 ? 0 : dot / length;
}

function vector(stems: readonly string[], idf: ReadonlyMap<string, number>): Map<string, number> {
  const weights = new Map<string, number>();
  for (const stem of stems) weights.set(stem, (weights.get(stem) ?? 0) + (idf.get(stem) ?? 1));
  return weights;
}

/**
 * Sentences that are compared with one another, about 20 pages. A longer text has several subjects, and a sentence is
 * central to its own; and comparing all of a book with all of it takes quadratic time.
 */
const longestRun = 500;

/**
 * Centrality of each sentence, scaled so that the highest is 1 (LexRank); of a long text within runs of neighbours.
 * @see Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization", 2004
 */
export function rankSentences(
  documents: readonly (readonly string[])[],
  idf: ReadonlyMap<string, number>,
): number[] {
  const runs = Math.max(1, Math.ceil(documents.length / longestRun));
  const size = Math.ceil(documents.length / runs);
  return Array.from({ length: runs }, (_, i) =>
    rankRun(documents.slice(i * size, (i + 1) * size), idf),
  ).flat();
}

interface Link {
  readonly to: number;
  readonly weight: number;
}

function rankRun(documents: readonly (readonly string[])[], idf: ReadonlyMap<string, number>): number[] {
  const n = documents.length;
  const links = linkSentences(documents, idf);
  const degrees = links.map((row) => row.reduce((sum, { weight }) => sum + weight, 0));
  let rank = new Array<number>(n).fill(1 / Math.max(1, n));
  for (let round = 0; round < rounds; round++) {
    const next = new Array<number>(n).fill((1 - damping) / n);
    links.forEach((row, from) => {
      const share = (damping * rank[from]!) / degrees[from]!;
      for (const { to, weight } of row) next[to]! += share * weight;
    });
    rank = next;
  }
  const highest = Math.max(...rank, Number.MIN_VALUE);
  return rank.map((value) => value / highest);
}

/** Similar sentences of each sentence, by way of the words that they share. */
function linkSentences(
  documents: readonly (readonly string[])[],
  idf: ReadonlyMap<string, number>,
): Link[][] {
  const vectors = documents.map((stems) => vector(stems, idf));
  const lengths = vectors.map((weights) => Math.hypot(...weights.values()) || 1);
  const holders = new Map<string, Link[]>();
  vectors.forEach((weights, to) => {
    for (const [stem, weight] of weights) {
      const held = holders.get(stem);
      if (held) held.push({ to, weight });
      else holders.set(stem, [{ to, weight }]);
    }
  });
  return vectors.map((weights, from) => {
    const dots = new Float64Array(vectors.length);
    for (const [stem, weight] of weights) {
      for (const other of holders.get(stem)!) dots[other.to]! += weight * other.weight;
    }
    const row: Link[] = [];
    dots.forEach((dot, to) => {
      const value = dot / (lengths[from]! * lengths[to]!);
      if (to !== from && value > leastLink) row.push({ to, weight: value });
    });
    return row;
  });
}
