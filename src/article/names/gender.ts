import { forenamesOfMen } from './forenames-of-men.ts';
import { forenamesOfWomen } from './forenames-of-women.ts';

/** What a person is called behind their name. */
export type Gender = 'he' | 'she';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const heTitles = list('Mr Mr. Sir Lord King Prince Father Brother Monsieur Herr Señor');
const sheTitles = list('Mrs Mrs. Ms Ms. Miss Mme Lady Dame Queen Princess Sister Madame Frau Señora');

const heWords = list(
  'man boy father brother son grandfather grandson husband widower uncle nephew gentleman lad king prince duke earl baron baronet ' +
    'monk priest actor waiter spokesman businessman salesman fisherman policeman fireman congressman councilman nobleman clergyman ' +
    'scotsman englishman irishman welshman frenchman dutchman boyfriend stepfather godfather bishop',
);
const sheWords = list(
  'woman girl mother sister daughter grandmother granddaughter wife widow aunt niece lady lass queen princess duchess countess ' +
    'baroness nun actress waitress heiress spokeswoman businesswoman saleswoman policewoman congresswoman councilwoman chairwoman ' +
    'noblewoman englishwoman scotswoman irishwoman frenchwoman girlfriend stepmother godmother abbess',
);

/** Gender that a form of address tells; "Dr" and "Professor" tell none. Case counts, since "Lady" is a title and "lady" a word. */
export function genderOfTitle(word: string): Gender | null {
  if (heTitles.has(word)) return 'he';
  return sheTitles.has(word) ? 'she' : null;
}

/** Gender that a word for a person tells: "spokeswoman", "uncle". */
export function genderOfWord(word: string): Gender | null {
  const lower = word.toLowerCase();
  if (heWords.has(lower)) return 'he';
  return sheWords.has(lower) ? 'she' : null;
}

/** Forenames that are words as well: they tell in front of a surname only. */
const heNames = list(
  'bob bill jack nick frank mark dean grant miles wade rob rich dick don guy earl pierce chase art will hank buck clay cliff glen heath ' +
    'reed ray ted gus bud jim ernest',
);
const sheNames = list(
  'grace rose ivy lily violet iris daisy ruby olive june may hope faith joy dawn eve heather holly hazel ginger pearl penny amber ' +
    'crystal opal georgia carolina charlotte florence adelaide jasmine',
);

/** Forenames that men and women bear. */
const sharedNames = list(
  'sam alex kim robin chris pat jean jan leslie lesley lynn ash courtney dana carey francis frankie jackie jamie jesse jessie jody kelly ' +
    'kerry lee lindsay lindsey max mel morgan nicky noel riley robbie sandy sasha shannon shelley sidney stacy stevie terry toni tracy ' +
    'val vivian wei yuri nur noor avery bobbie cameron carmen charlie dominique emery evelyn gene harley hilary ira jordan jules kai ' +
    'laurence lou mackenzie nikita quinn rene rowan skye taylor tristan tyler andrea simone michele nicola gabriele jocelyn meredith ' +
    'kendall casey aubrey blair drew shawn kelsey shelby sidney ariel angel devon dale loren marion noam peyton reese tendai akira',
);

/** True for a word that begins the names of people: it is a forename and no other word. */
export function isForename(word: string): boolean {
  return genderOfForename(word) !== null || sharedNames.has(plainLetters(word));
}

/** True for a word that may be a forename in front of a surname: "Grace". */
export function mayBeForename(word: string): boolean {
  const lower = word.toLowerCase();
  return isForename(word) || heNames.has(lower) || sheNames.has(lower);
}

/** Gender that a name of forename and surname tells. */
export function genderOfName(name: string): Gender | null {
  const [first, ...rest] = name.split(' ');
  if (first === undefined || rest.length === 0) return null;
  if (heNames.has(first.toLowerCase())) return 'he';
  return sheNames.has(first.toLowerCase()) ? 'she' : genderOfForename(first);
}

/** Gender that a forename tells. A hyphenated one goes by its first part. */
export function genderOfForename(word: string): Gender | null {
  const plain = plainLetters(word);
  if (forenamesOfMen.has(plain)) return 'he';
  return forenamesOfWomen.has(plain) ? 'she' : null;
}

function plainLetters(word: string): string {
  return word
    .split('-')[0]!
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae');
}

/** Gender that a pronoun tells; null for all but those of one person. */
export function genderOfPronoun(word: string): Gender | null {
  if (/^(?:he|him|his|himself)$/i.test(word)) return 'he';
  return /^(?:she|her|hers|herself)$/i.test(word) ? 'she' : null;
}
