const sentences = [
  'Rivers carry what the hills let go',
  'A bridge is a promise between two banks',
  'Maps age faster than the roads they show',
  'Every harbour keeps the memory of its storms',
  'Markets open before the shops have lights',
];

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

/** An outline of `slides` slides: lists, tables, a tenth of it code, notes on every slide. The same for every run. */
export function makeOutline(slides) {
  const parts = Array.from({ length: slides - 1 }, (_, n) => {
    const body = kinds[n % kinds.length](n);
    return `## ${sentence(n)}, part ${n + 1}\n\n${body}\n\nNote:\n${sentence(n + 3)}. ${sentence(n + 4)}.`;
  });
  return `---\ntitle: Bridges and roads\nlang: en\n---\n\n# Bridges and roads\n\n---\n\n${parts.join('\n\n---\n\n')}\n`;
}

const sentence = (n) => sentences[n % sentences.length];
const list = (n, items) =>
  Array.from({ length: items }, (_, i) => `- ${sentence(n + i)}, as *report ${n + i}* says`).join('\n');
const rows = (n) =>
  Array.from({ length: 4 }, (_, i) => `| Crossing ${n + i} | ${1850 + i * 7} | ${(n + i) * 3} m |`).join(
    '\n',
  );
