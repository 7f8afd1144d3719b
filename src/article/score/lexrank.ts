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
 * Centrality of each sentence, scaled so that the highest is 1 (LexRank).
 * @see Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization", 2004
 */
export function rankSentences(
  documents: readonly (readonly string[])[],
  idf: ReadonlyMap<string, number>,
): number[] {
  const n = documents.length;
  const vectors = documents.map((stems) => vector(stems, idf));
  const lengths = vectors.map((weights) => Math.hypot(...weights.values()) || 1);
  const links = vectors.map((x, i) => {
    return vectors.map((y, j) => {
      if (i === j) return 0;
      let dot = 0;
      for (const [stem, weight] of x) dot += weight * (y.get(stem) ?? 0);
      const value = dot / (lengths[i]! * lengths[j]!);
      return value > leastLink ? value : 0;
    });
  });
  const degrees = links.map((row) => row.reduce((sum, value) => sum + value, 0));
  let rank = new Array<number>(n).fill(1 / Math.max(1, n));
  for (let round = 0; round < rounds; round++) {
    rank = rank.map((_, i) => {
      const flow = links.reduce(
        (sum, row, j) => (row[i]! > 0 ? sum + (rank[j]! * row[i]!) / degrees[j]! : sum),
        0,
      );
      return (1 - damping) / n + damping * flow;
    });
  }
  const highest = Math.max(...rank, Number.MIN_VALUE);
  return rank.map((value) => value / highest);
}
