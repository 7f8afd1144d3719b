const sentences = [
  'Rivers carry what the hills let go',
  'A bridge is a promise between two banks',
  'Maps age faster than the roads they show',
  'Every harbour keeps the memory of its storms',
  'Markets open before the shops have lights',
];

const formula = String.raw`$$\sigma_{max} = \frac{M\,y}{I} = \frac{q\,l^2}{8} \cdot \frac{y}{I} + \sum_{i=1}^{n} \sqrt{a_i}$$`;

const kinds = [
  (n) => list(n, 4),
  (n) => `| Place | Year | Length |\n| --- | ---: | ---: |\n${rows(n)}`,
  (n) => list(n, 3),
  (n) =>
    `\`\`\`js\nfunction span(${'a, b'}) {\n  const width = b - a; // metres\n  return width > ${n} ? 'long' : 'short';\n}\n\`\`\``,
  (n) => list(n, 4),
  (n) =>
    `1. **Survey.** ${sentence(n)}.\n2. **Plan.** ${sentence(n + 1)}.\n3. **Build.** ${sentence(n + 2)}.`,
  (n) => list(n, 5),
  (n) => `> ${sentence(n)}.\n>\n> — A toll keeper`,
  (n) => `- **1850** First survey\n- **1871** ${sentence(n)}\n- **1890** The railway`,
  (n) => list(n, 3),
];

/** How each tool has its speaker notes written. */
const notes = {
  lectern: (text) => `Note:\n${text}`,
  marp: (text) => `<!-- ${text} -->`,
  pandoc: (text) => `::: notes\n${text}\n:::`,
  none: () => '',
};

/** Names of the pictures that outlines show in turn, in `pictures/` beside them. */
export const pictureNames = Array.from({ length: 20 }, (_, i) => `plan-${i + 1}.png`);

/**
 * An outline of `slides` slides with notes on every one: lists, tables, a tenth of it code, a tenth pictures, a
 * twentieth equations; with `drawn: false` lists stand in place of pictures and equations. The same for every run and,
 * but for the notes, for every tool.
 */
export function makeOutline(slides, { tool = 'lectern', drawn = true, seed = 0 } = {}) {
  const parts = Array.from({ length: slides - 1 }, (_, i) => {
    const n = i + seed;
    const body = (drawn && drawing(n)) || kinds[n % kinds.length](n);
    const note = notes[tool](`${sentence(n + 3)}. ${sentence(n + 4)}.`);
    return `## ${sentence(n)}, part ${n + 1}\n\n${body}\n\n${note}`.trim();
  });
  return `---\ntitle: Bridges and roads\nlang: en\n---\n\n# Bridges and roads\n\n---\n\n${parts.join('\n\n---\n\n')}\n`;
}

function drawing(n) {
  if (n % 10 === 6) return `![Plan of crossing ${n}](pictures/${pictureNames[((n - 6) / 10) % 20]})`;
  return n % 20 === 2 ? `The load at crossing ${n}, by $\\alpha_{${n}}$:\n\n${formula}` : null;
}

const sentence = (n) => sentences[n % sentences.length];
const list = (n, items) =>
  Array.from({ length: items }, (_, i) => `- ${sentence(n + i)}, as *report ${n + i}* says`).join('\n');
const rows = (n) =>
  Array.from({ length: 4 }, (_, i) => `| Crossing ${n + i} | ${1850 + i * 7} | ${(n + i) * 3} m |`).join(
    '\n',
  );
