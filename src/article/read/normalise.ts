const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * Text on one line in composed form (NFC): invisible characters off, blanks single, doubled full stops repaired.
 * Quotation marks and dashes stay as the writer typed them.
 */
export function normaliseText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(invisible, '')
      .replace(/\s+/g, ' ')
      .replace(/([.!?]) \.(?= |$)/g, '$1') // "in person. . Moreover": a full stop left behind by an edit
      .replace(/ ([,.])(?= |$)/g, '$1')
      // French sets a blank before these; it holds on to them, and in other languages does no harm.
      .replace(/(?<=[^ ]) ([;:!?»])(?= |$|[,.])/g, '\u00a0$1')
      .replace(/« /g, '«\u00a0')
      .trim()
  );
}

/**
 * Lines of one paragraph joined. A hyphen at a line's end is dropped only where the whole word stands
 * elsewhere in `text`, so that "state-" + "owned" keeps its own.
 */
export function joinLines(lines: readonly string[], text: string): string {
  let joined = '';
  for (const line of lines) {
    const broken = /(\p{L}+)-$/u.exec(joined);
    const next = /^\p{Ll}+/u.exec(line.trimStart());
    if (broken && next) {
      const whole = `${broken[1]}${next[0]}`;
      joined = (text.includes(whole) ? joined.slice(0, -1) : joined) + line.trimStart();
    } else {
      joined += joined === '' || isRunOn(joined, line) ? line.trimStart() : ` ${line}`;
    }
  }
  return joined;
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：！？「」『』”“（）]/u;

/** True where Chinese or Japanese goes on over the line end: no blank stands there. */
function isRunOn(before: string, after: string): boolean {
  return eastAsian.test(before.slice(-1)) && eastAsian.test(after.trimStart().charAt(0));
}

/** Quotation marks and apostrophes as typewriter marks, for matching only; the length does not change. */
export function straighten(text: string): string {
  return text.replace(/[‘’‚‛]/g, "'").replace(/[“”„‟«»]/g, '"');
}
