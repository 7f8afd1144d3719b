import { contentStems, stem } from '../stems.ts';

/** Forms of irregular verbs that no cutting of endings brings together: `base form form …`. */
const irregular = (
  'arise arose arisen;beat beaten;become became;begin began begun;bend bent;bind bound;bite bit bitten;blow blew blown;' +
  'break broke broken;bring brought;build built;buy bought;catch caught;choose chose chosen;come came;deal dealt;dig dug;' +
  'draw drew drawn;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;' +
  'find found;fly flew flown;forbid forbade forbidden;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;' +
  'give gave given;go went gone;grow grew grown;hang hung;hear heard;hide hid hidden;hold held;keep kept;know knew known;' +
  'lay laid;lead led;leave left;lend lent;lose lost;mean meant;meet met;pay paid;ride rode ridden;ring rang rung;' +
  'rise rose risen;run ran;see saw seen;seek sought;sell sold;send sent;shake shook shaken;shine shone;shoot shot;' +
  'show shown;shrink shrank shrunk;sing sang sung;sink sank sunk;sit sat;sleep slept;speak spoke spoken;spend spent;' +
  'spring sprang sprung;stand stood;steal stole stolen;stick stuck;strike struck;swear swore sworn;sweep swept;' +
  'swim swam swum;take took taken;teach taught;tear tore torn;think thought;throw threw thrown;understand understood;' +
  'wake woke woken;wear wore worn;win won;withdraw withdrew withdrawn;write wrote written'
)
  .split(';')
  .map((forms) => forms.split(' '));

const bases = new Map(
  irregular.flatMap(([base = '', ...forms]) => forms.map((form) => [stem(form), stem(base)])),
);

/** Stem under which all forms of a content word meet: "met", "meets" and "meeting". */
export function meetStem(word: string): string {
  const own = stem(word.toLowerCase());
  return bases.get(own) ?? own;
}

/** Stems of the content words of a text, each once. */
export function stemsOf(text: string): Set<string> {
  return new Set(contentStems(text).map((each) => bases.get(each) ?? each));
}

/** How many stems two texts have in common. */
export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((each) => b.has(each)).length;
}
