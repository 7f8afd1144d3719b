import type { Diagnostic } from '../source/diagnostic.ts';

/** Classes that comments of Marp give a slide; an empty text takes away those given before. */
export interface MarpClasses {
  /** From `_class`: of this slide alone. */
  readonly own: string | null;
  /** From `class`: of this slide and of those after it. */
  readonly lasting: string | null;
}

/** Without a word of classes. */
export const noClasses: MarpClasses = { own: null, lasting: null };

/** What a comment says of classes, `<!-- _class: lead -->`; null for a comment that is none of Marp's directives. */
export function readMarpClasses(
  text: string,
  start: number,
  path: string,
): { readonly classes: MarpClasses; readonly diagnostics: readonly Diagnostic[] } | null {
  if (!text.includes('class')) return null;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (!lines.every((line) => /^\s*(?:_?[a-z]+\s*:|-\s)/i.test(line))) return null;
  let classes = noClasses;
  const diagnostics: Diagnostic[] = [];
  for (const [at, line] of lines.entries()) {
    const [, name, written] = /^\s*(_?class)\s*:(.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    const value = written!.trim() === '' ? readList(lines.slice(at + 1)) : unwrap(written!);
    if (/^[\w\s-]*$/.test(value)) {
      classes = { ...classes, [name === 'class' ? 'lasting' : 'own']: value.split(/\s+/).join(' ') };
      continue;
    }
    const from = start + text.indexOf(line) + line.indexOf(name);
    diagnostics.push({
      severity: 'warning',
      rule: 'slide-attribute',
      message: `"${value.slice(0, 40)}" is no value for ${name}`,
      help: 'write plain words',
      path,
      range: { start: from, end: from + line.trim().length },
    });
  }
  return classes === noClasses && diagnostics.length === 0 ? null : { classes, diagnostics };
}

/** Both together, the second over the first. */
export function mergeMarpClasses(first: MarpClasses, second: MarpClasses): MarpClasses {
  return { own: second.own ?? first.own, lasting: second.lasting ?? first.lasting };
}

/** The classes that each slide has, with those that last from the slides before it; null for none. */
export function spreadMarpClasses(all: readonly MarpClasses[]): (string | null)[] {
  let running = '';
  return all.map(({ own, lasting }) => {
    running = lasting ?? running;
    return (own ?? running) || null;
  });
}

/** `[lead, invert]` and `"lead"` as words. */
function unwrap(value: string): string {
  const bare = value.trim();
  const inner = bare.startsWith('[') && bare.endsWith(']') ? bare.slice(1, -1).replaceAll(',', ' ') : bare;
  return inner.replace(/["']/g, '').trim();
}

/** Lines `- lead` under a key. */
function readList(lines: readonly string[]): string {
  const end = lines.findIndex((line) => !line.trim().startsWith('-'));
  return (end < 0 ? lines : lines.slice(0, end)).map((line) => unwrap(line.trim().slice(1))).join(' ');
}
