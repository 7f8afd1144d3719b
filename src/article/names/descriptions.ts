/** "the mayor, Lund", "the mayor of Selby, General Lund", "a surveyor named Lund", "its author was Lund". */
const beforeName =
  /^(?: of [^,;.]{1,60}| (?:at|for|in) [^,;.]{1,40})?(?:,| named| called| is| was)? (?:\p{Lu}[\p{L}-]*\.? ){0,3}$/u;
const calledName = /^, (?:an? |the )[^,;.]{1,60} (?:named|called) $/;
/** "Lund, a miller", "Lund, then head of the board". */
const apposed = /^, (?:(?:then|now|once) )?(?:an? |the |his |her |their |one )?[^,;.]{0,50}$/;
/** "Lund was a miller", "Lund, at forty, worked as a miller". */
const stated =
  /^(?:,[^,;]{1,60},)? (?:is|was|became|remains|remained|had been|has been|worked as|works as|[^,;.]{1,30} as)(?: (?:also|once|then|still))? (?:(?:an?|the) [^,;.]{0,40}|[^,;.]{0,140})$/;
/** "a friend of the mayor": that mayor is another. */
const another =
  /\b(?:of|to|for|with|by|from|than|that|who|when|and)(?: (?:the|an?|his|her|my|their|one))?(?: \p{Ll}+){0,2} $/u;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** True for a noun that only says what a named person is, or one that a pronoun means: it brings nobody else in. */
export function describes(text: string, { start, end }: Place, named: readonly Place[]): boolean {
  return named.some((other) => {
    if (other.start >= end) {
      const between = text.slice(end, other.start);
      if (beforeName.test(between) || calledName.test(between)) return true;
      // "A miller, a judge and a glutton, Lund had money."
      return /^An? [^;.]*$/.test(text.slice(0, start)) && /^[^;.:]{0,80}, $/.test(between);
    }
    const between = text.slice(other.end, start);
    return apposed.test(between) || (stated.test(between) && !another.test(between));
  });
}
