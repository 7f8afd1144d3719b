/** What a row of the corpus is about; `page` is what marked and a template would make of it. */
export type NaiveWay = 'page' | 'word' | 'article' | 'icons';

/** One attack: files as an author would hand them over, and what it is after. */
export interface Attack {
  readonly name: string;
  /** Requirements that it tries, such as `R1`. */
  readonly rule: string;
  /** The outline `talk.md`; absent where `article` is what is handed over. */
  readonly deck?: string;
  /** An article that the outline is drawn from. */
  readonly article?: { readonly name: string; readonly content: string | (() => Promise<Uint8Array>) };
  /** Further files of the project, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Symbolic links of the project: path → target. */
  readonly links?: Readonly<Record<string, string>>;
  /** Made with `mkfifo`: a pipe that nobody writes to. */
  readonly pipes?: readonly string[];
  /** Expression that is true in the browser where the attack changed the page; for those that run and load nothing. */
  readonly shows?: string;
  /** What the naive pipeline does with it; default: `page`. */
  readonly naive?: NaiveWay;
  /** Also printed. */
  readonly printed?: boolean;
}

/** Stand in the texts of attacks for what is known only when they run. */
export const placeholders = {
  /** Address of a server on this machine that notes who asks: a path follows. */
  sink: 'SINK',
  /** Folder beside the project with `secret.txt`, `secret.svg`, `secret.md`, `secret.css`. */
  outside: 'OUTSIDE',
} as const;

/** A text that stands in every file outside the project: where it turns up, that file was read. */
export const secret = 'Canary-Zq81-kept-outside';

/** A row of a table of attacks: its name, the body of a slide, and more. */
export type Row = readonly [name: string, body: string, more?: Partial<Attack>];

/** An outline whose second slide has the given body. */
export function onSlide(body: string, front = ''): string {
  const head = front === '' ? '' : `---\n${front}\n---\n\n`;
  return `${head}# Talk\n\n---\n\n## Slide\n\n${body}\n\n---\n\n## End\n\n- last\n`;
}

/** Attacks of one kind, each on a slide of its own deck. */
export function table(rule: string, rows: readonly Row[]): Attack[] {
  return rows.map(([name, body, more]) => ({ name, rule, deck: onSlide(body), ...more }));
}

/** Attacks of one kind in the front matter of a deck. */
export function frontTable(rule: string, rows: readonly Row[]): Attack[] {
  return rows.map(([name, front, more]) => ({ name, rule, deck: onSlide('text', front), ...more }));
}
