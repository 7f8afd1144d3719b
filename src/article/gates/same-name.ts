import { straighten } from '../read/normalise.ts';
import { samePlace } from './places.ts';

/** Endings that make a people, a language or a follower of a name. */
const onWhole = /^(?:s|es|n|ns|an|ans|ian|ians|ean|eans|vian|ese|ish|i|is|ic|ist|ists|ism|land|er|ers)$/;
const ofPart = /^(?:a|e|ia|o|y|s|us|is|any|land)$/;
const ofPeople = /^(?:an|ans|ian|ians|ese|ish|ean|n|ns)$/;

/** A name in lower case without possessive ending and points, in one spelling of English. */
export function nameForm(word: string): string {
  return straighten(word)
    .toLowerCase()
    .normalize('NFC')
    .replace(/'s$|'$/, '')
    .replaceAll('.', '')
    .replace(/(?<=\p{L}{3})our(?=$|s$|ed$|ing$)/u, 'or')
    .replace(/(?<=\p{L}{3})ence(?=$|s$)/u, 'ense')
    .replace(/(?<=\p{L}{3})is(?=e$|es$|ed$|ing$|ation$|ations$)/u, 'iz')
    .replace(/(?<=\p{L}{3})(t|b)re(?=$|s$)/u, '$1er');
}

/** True for two forms of one name: "russia" and "russian", "china" and "chinese". */
export function areOneName(a: string, b: string): boolean {
  if (a === b) return true;
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared++;
  if (shared < 4 && !(shared === 3 && Math.min(a.length, b.length) >= 5)) return false;
  const [x, y] = [a.slice(shared), b.slice(shared)].sort((one, other) => one.length - other.length) as [
    string,
    string,
  ];
  if (x === '') return onWhole.test(y);
  return (
    (ofPart.test(x) && ofPeople.test(y)) ||
    (ofPart.test(y) && ofPeople.test(x)) ||
    (ofPeople.test(x) && ofPeople.test(y))
  );
}

/** True for two forms of one name, or two names of one place. */
export function meansSame(a: string, b: string): boolean {
  return areOneName(a, b) || samePlace(a).some((other) => areOneName(other, b));
}

/** True when the letters of an acronym begin the words of a phrase; small words may be passed over. */
export function spells(acronym: string, words: readonly string[]): boolean {
  const letters = [...acronym.toLowerCase().replace(/[^\p{L}]/gu, '')];
  const large = words.filter((word) => !/^(?:of|the|for|and|on|in|de|des|du|la)$/i.test(word));
  const heads = (list: readonly string[]) => list.map((word) => word[0]?.toLowerCase() ?? '').join('');
  // Parts of a word count too: "Southeast Asian" gives SEA.
  const has = (text: string) => text.includes(letters.join(''));
  return letters.length >= 2 && (has(heads(words)) || has(heads(large)));
}
