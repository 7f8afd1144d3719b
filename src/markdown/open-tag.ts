/** Elements whose text is no markup up to their own end. */
const rawText = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript)$/;

const tagName = /<\/?([a-z][^\s/>]*)/y;

/**
 * Where a tag begins that its piece of raw HTML does not end, or null. In a page it would swallow what follows, up to some
 * later quote. One step for each character, whatever stands there.
 */
export function findOpenTag(markup: string): number | null {
  const lower = markup.toLowerCase();
  for (let at = lower.indexOf('<'); at >= 0; at = lower.indexOf('<', at)) {
    if (lower.startsWith('<!--', at)) {
      const end = lower.indexOf('-->', at + 4);
      if (end < 0) return null; // a comment, which goes as a whole
      at = end + 3;
      continue;
    }
    tagName.lastIndex = at;
    const name = tagName.exec(lower)?.[1];
    if (name === undefined) {
      at++;
      continue;
    }
    const end = endOfTag(lower, tagName.lastIndex);
    if (end === null) return at;
    const isRaw = rawText.test(name) && lower[at + 1] !== '/';
    at = isRaw ? lower.indexOf(`</${name}`, end) : end;
    if (at < 0) return null;
  }
  return null;
}

/** Where the tag is over whose attributes begin at `from`; null where it is not, or a quote in it is not closed. */
function endOfTag(markup: string, from: number): number | null {
  let wantsValue = false;
  for (let at = from; at < markup.length; at++) {
    const letter = markup[at]!;
    if (letter === '>') return at + 1;
    if (/\s/.test(letter)) continue;
    if (wantsValue && (letter === '"' || letter === "'")) {
      at = markup.indexOf(letter, at + 1);
      if (at < 0) return null;
      wantsValue = false;
    } else if (wantsValue) {
      while (at + 1 < markup.length && !/[\s>]/.test(markup[at + 1]!)) at++;
      wantsValue = false;
    } else wantsValue = letter === '=';
  }
  return null;
}

/** Raw HTML in which a tag that is not ended is text. */
export function mendOpenTag(markup: string): string {
  const at = findOpenTag(markup);
  return at === null ? markup : `${markup.slice(0, at)}&lt;${markup.slice(at + 1)}`;
}
