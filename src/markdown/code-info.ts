import { type Attributes, noAttributes } from './attributes.ts';
import { decodeEntities } from './entities.ts';
import { grammarOf } from './grammar-names.ts';
import { type InfoPart, splitInfo } from './info-parts.ts';
import { allLines, type LineSet, parseLines, parseSteps } from './line-ranges.ts';

/** What the info string of a code fence says. */
export interface CodeInfo {
  /** Lower case, as written; null for plain text. */
  readonly language: string | null;
  readonly title: string | null;
  readonly numbers: boolean;
  /** Number that the first line shows; lines are named by their position all the same. */
  readonly start: number;
  /** Lines that stand out, step by step; one entry stands still, none leaves all lines alike. */
  readonly steps: readonly LineSet[];
  /** Lines start with a sign that says what became of them: `+`, `-` or a blank. */
  readonly diff: boolean;
  readonly added: LineSet;
  readonly removed: LineSet;
  /** Fragment index of the second step; the others follow. */
  readonly fragmentIndex: number | null;
  /** Id and classes for the figure. */
  readonly attributes: Attributes;
  /** What was not understood. */
  readonly problems: readonly InfoProblem[];
}

/** A part of an info string that has no effect, and why. */
export interface InfoProblem {
  readonly text: string;
  readonly message: string;
}

/** Keys that a code fence takes. */
export const codeKeys = ['title', 'start', 'numbers', 'steps', 'add', 'remove', 'fragment-index'] as const;

type CodeKey = (typeof codeKeys)[number];

/** Names that other tools have for the same. */
const synonyms: Readonly<Record<string, CodeKey>> = {
  filename: 'title',
  startline: 'start',
  startfrom: 'start',
  'data-ln-start-from': 'start',
  lines: 'numbers',
  'line-numbers': 'numbers',
  'code-line-numbers': 'steps',
  'data-line-numbers': 'steps',
  'data-fragment-index': 'fragment-index',
  at: 'fragment-index',
};

/** Classes and words that ask for line numbers. */
const numberWords = ['numbers', 'numberlines', 'number-lines', 'line-numbers', 'showlinenumbers'];

/**
 * Reads `ts [title] {1|3-5}`, `ts title="…" {.numbers start=5}`, `{.ts code-line-numbers="1|3"}` and Slidev's
 * `{1|3}{lines:true}`. As in Reveal.js, brackets that name lines also number them.
 */
export function parseCodeInfo(info: string): CodeInfo {
  const { word, parts } = splitInfo(decodeEntities(info));
  const read = new Reading(word?.toLowerCase() ?? null);
  for (const part of parts) read.add(part);
  return read.finish();
}

/** An info string while it is read. */
class Reading {
  private language: string | null;
  private title: string | null = null;
  private numbers = false;
  private start = 1;
  private steps: readonly LineSet[] = [];
  private diff = false;
  private added: LineSet = [];
  private removed: LineSet = [];
  private fragmentIndex: number | null = null;
  private attributes = noAttributes;
  private readonly problems: InfoProblem[] = [];

  constructor(language: string | null) {
    this.language = language;
  }

  add(part: InfoPart): void {
    const { kind, text } = part;
    if (kind === 'bracket') this.addBracket(text);
    else if (kind === 'class') this.addClass(text);
    else if (kind === 'id') this.attributes = { ...this.attributes, id: text };
    else if (kind === 'pair') this.addPair(text, part.value);
    else if (kind === 'lines') this.setSteps(text);
    else this.addWord(part);
  }

  finish(): CodeInfo {
    const { title, numbers, start, steps, added, removed, fragmentIndex, attributes, problems } = this;
    const language = this.language ?? (this.diff ? 'diff' : null);
    // Alone, `{.diff}` names the language of patches, which brings its own signs.
    const diff = this.diff && this.language !== null;
    return {
      language,
      title,
      numbers,
      start,
      steps,
      diff,
      added,
      removed,
      fragmentIndex,
      attributes,
      problems,
    };
  }

  /** `[]` numbers, `[1,4-8]` lines, `[25: 1,4-8]` from a number on; anything else is a title. */
  private addBracket(text: string): void {
    const [, start, rest = text] = /^\s*(\d{1,9})\s*:(.*)$/s.exec(text) ?? [];
    if (!parseSteps(rest)) {
      this.title = text;
      return;
    }
    this.numbers = true;
    if (start !== undefined) this.start = Number(start);
    if (rest.trim() !== '') this.setSteps(rest);
  }

  /** The first class names the language, as in Pandoc; after `.fragment`, whose kinds are classes, a known one does. */
  private addClass(name: string): void {
    const { classes } = this.attributes;
    if (numberWords.includes(name.toLowerCase())) this.numbers = true;
    else if (name === 'diff') this.diff = true;
    else if (
      this.language !== null ||
      name === 'fragment' ||
      (classes.length > 0 && grammarOf(name) === null)
    )
      this.attributes = { ...this.attributes, classes: [...classes, name] };
    else this.language = name.toLowerCase();
  }

  /** A word in braces that stand first is the language, as in `{python}`. */
  private addWord({ kind, text }: InfoPart): void {
    if (numberWords.includes(text.toLowerCase())) this.numbers = true;
    else if (kind === 'inner' && this.language === null) this.language = text.toLowerCase();
    else this.complain(text, `"${text.slice(0, 40)}" has no effect on code`);
  }

  private addPair(name: string, value: string): void {
    const key = name.toLowerCase();
    const known = Object.hasOwn(synonyms, key) ? synonyms[key] : codeKeys.find((each) => each === key);
    const text = `${name}=${value}`;
    if (known === undefined) this.complain(name, `"${name.slice(0, 40)}" has no effect on code`);
    else if (!this.set(known, value)) this.complain(text, `"${value.slice(0, 40)}" is no value for ${name}`);
  }

  private set(key: CodeKey, value: string): boolean {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : null;
    const lines = parseLines(value);
    switch (key) {
      case 'title':
        this.title = value;
        return true;
      case 'start':
        this.start = number ?? this.start;
        return number !== null;
      case 'fragment-index':
        this.fragmentIndex = number;
        return number !== null;
      case 'add':
        this.added = lines ?? [];
        return lines !== null;
      case 'remove':
        this.removed = lines ?? [];
        return lines !== null;
      case 'numbers':
        this.numbers = value === 'true';
        return value === 'true' || value === 'false';
      case 'steps':
        this.numbers = value !== 'false';
        if (value === 'true' || value === 'false') return true;
        return this.setSteps(value);
    }
  }

  private setSteps(text: string): boolean {
    const steps = parseSteps(text);
    // One step that holds every line says nothing.
    if (steps) this.steps = steps.length === 1 && steps[0] === allLines ? [] : steps;
    return steps !== null;
  }

  private complain(text: string, message: string): void {
    if (this.problems.length < 10) this.problems.push({ text, message });
  }
}
