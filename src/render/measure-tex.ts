/** What KaTeX builds, as far as lengths go; in em of the node's own font size. */
export interface DrawnNode {
  readonly children?: readonly DrawnNode[];
  readonly classes?: readonly string[];
  readonly height?: number;
  readonly depth?: number;
  /** Of a letter. */
  readonly width?: number;
  readonly italic?: number;
  readonly style?: Readonly<Record<string, string | undefined>>;
}

/** Width of a drawn equation in em: of its longest line, its letters and gaps added up as a browser does. */
export function measureWidth(node: DrawnNode): number {
  const { children = [], classes = [], style = {} } = node;
  if (classes.some((name) => ['katex-mathml', 'tag', 'pstrut', 'llap', 'rlap', 'clap'].includes(name)))
    return 0;
  if (node.width !== undefined) return node.width + (node.italic ?? 0);
  if (classes.includes('nulldelimiter')) return 0.12;
  const own = ['marginLeft', 'marginRight', 'paddingLeft', 'paddingRight', 'width']
    .map((name) => inEm(style[name]))
    .reduce((sum, length) => sum + length, 0);
  const widths = children.map(measureWidth);
  const stacked = classes.includes('vlist') || classes.includes('vlist-t');
  const inner = stacked ? Math.max(0, ...widths) : longestLine(children, widths);
  return Math.max(own + inner * scaleOf(classes), inEm(style.minWidth), inEm(style.borderRightWidth));
}

function longestLine(children: readonly DrawnNode[], widths: readonly number[]): number {
  let longest = 0;
  let line = 0;
  for (const [i, child] of children.entries()) {
    line = child.classes?.includes('newline') ? 0 : line + widths[i]!;
    longest = Math.max(longest, line);
  }
  return longest;
}

const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

/** `reset-size6 size3` sets what is inside from the sixth size to the third. */
function scaleOf(classes: readonly string[]): number {
  const numbers = (pattern: RegExp) =>
    classes.flatMap((name) => pattern.exec(name)?.[1] ?? []).map((n) => sizes[Number(n) - 1] ?? 1);
  const [from] = numbers(/^reset-size(\d+)$/);
  const [to] = numbers(/^size(\d+)$/);
  return from === undefined || to === undefined ? 1 : to / from;
}

const inEm = (length = ''): number => (length.endsWith('em') ? Number.parseFloat(length) || 0 : 0);
