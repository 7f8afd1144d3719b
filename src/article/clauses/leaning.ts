import { contentStems, stem } from '../stems.ts';
import type { Article } from '../types.ts';
import { type Clause, keptWords } from './clause.ts';
import { renderPieces } from './pieces.ts';
import { pointsAway } from './pointing.ts';
import { findSubject } from './subject.ts';
import type { Word } from './words.ts';

/** What a reader of the slides may be taken to know. */
export interface Ground {
  /** Stems of the title, and of what many sentences speak of: "the canal" of an article about one. */
  readonly familiar: ReadonlySet<string>;
  /** True where the article tells its reader what to do: there "you" is the one who does it. */
  readonly instructs: boolean;
  /** Place of the sentence that first has a word, by its stem; Infinity where a name has it too ("the museum"). */
  readonly named: (stem: string) => number;
  /** Place of a sentence, by its id. */
  readonly place: (id: string) => number;
  /** True where the writer speaks of himself throughout: there "I" is no reporter passing through. */
  readonly isPersonal: boolean;
}

/** Sentences that a word stands in before it needs no introduction; of a short article a twelfth of them. */
const mostNeeded = 4;

/** The ground that an article lays. */
export function findGround({ title, blocks }: Article): Ground {
  const texts = blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'list')
    .flatMap(({ sentences }) => sentences.map(({ text }) => text));
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const found of new Set(contentStems(text))) counts.set(found, (counts.get(found) ?? 0) + 1);
  const needed = Math.min(mostNeeded, Math.max(2, Math.ceil(texts.length / 12)));
  const often = [...counts].filter(([, count]) => count >= needed).map(([found]) => found);
  const steps = texts.filter((text) => addressing.test(text)).length;
  const first = new Map<string, number>();
  const places = new Map<string, number>();
  const capital = new Set<string>();
  const all = blocks.flatMap(({ sentences }) => sentences);
  for (const [i, { id, text }] of all.entries()) {
    places.set(id, i);
    for (const found of new Set(contentStems(text))) if (!first.has(found)) first.set(found, i);
    for (const [name] of text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/gu))
      capital.add(stem(name.toLowerCase()));
  }
  const own = texts.filter((text) => myself.test(withoutQuotes(text))).length;
  return {
    familiar: new Set([...contentStems(title ?? ''), ...often]),
    instructs: steps * 6 > texts.length,
    isPersonal: own * 6 > texts.length,
    named: (found) => (capital.has(found) ? Infinity : (first.get(found) ?? Infinity)),
    place: (id) => places.get(id) ?? 0,
  };
}

const addressing =
  /\byou(?:r|'|’|\b)|^(?:Add|Check|Choose|Click|Cut|Do not|Don[’']t|Install|Keep|Leave|Let|Make|Mix|Open|Place|Press|Pull|Put|Remove|Run|Set|Turn|Use|Wait)\b/;

const myself = /\b(?:I|[Mm]e|[Mm]y|[Mm]yself)\b/;

/** What happened to the writer, not what he holds. */
const reporting =
  /\b(?:me|my|myself)\b|\bI (?!(?:do not|don[’']t|would|also|still|really|never)? ?(?:think|believe|argue|suppose|know|doubt|hope|wish|want|say|suggest)\b)/i;

/** A clause that says so little, or leans so much on what was said before, that it is no line of a slide. */
const tooMuch = 0.45;

/**
 * How much a clause leans on what stood before it in the article, 0 to 1, beyond what its words alone tell
 * (`vagueness`): a noun with its article whose first mention is elsewhere, an amount of nothing, an announcement of what
 * comes. 0.4 and more is no point of a slide.
 */
export function leaning(clause: Clause, words: readonly Word[], ground: Ground): number {
  const text = renderPieces(clause.pieces);
  const kept = keptWords(clause, words);
  if (!ground.instructs && tellsReader.test(text)) return tooMuch;
  if (announces(text) || isAmountOfNothing(kept) || pointsAway(kept) || endsOpen.test(text)) return tooMuch;
  // "I asked", "She told me": the reporter, whom the audience does not see.
  if (!ground.isPersonal && reporting.test(withoutQuotes(text))) return tooMuch;
  const isNamed = kept.some(({ proper, kind, start }) => kind === 'num' || (proper && start > 0));
  let leans = 0;
  // Instructions speak of the things at hand: "the lid", "the dough".
  const bare = bareDefinite(kept, ground);
  const isTaken = bare !== undefined && ground.named(bare) < ground.place(clause.sentence.id);
  if (isTaken && !ground.instructs) leans += 0.4;
  else if (bare !== undefined) leans += kept.length <= 8 && !isNamed && !ground.instructs ? 0.4 : 0.2;
  if (kept.length <= 5 && !isNamed) leans += 0.2;
  if (!ground.instructs && /\b[Yy]ou(?:r|rs|rself)?\b/.test(withoutQuotes(text))) leans += 0.25;
  return Math.min(1, leans);
}

function withoutQuotes(text: string): string {
  return text.replace(/[“"][^“”"]*[”"]/g, '');
}

/** "did less harm than the others did", "fewer than 400 did", "they do not either": what, stands elsewhere. */
const endsOpen =
  /(?:\b(?:did|does|do|didn[’']t|doesn[’']t|don[’']t|either|neither|instead|otherwise|likewise|ever since|since then|the opposite|the rest|the others|over less|for less|the (?:point|question|matter|case|issue|difference|same))|\b(?:is|are|was|were|has|have|had|will|would|could) (?:less|so|too|not|worse))$/i;

const announcements: readonly RegExp[] = [
  // What the writer thinks of a thought, before it is told.
  /^It (?:is|was|would be|may be|might be|can be|seems) (?:also |only |still |too |very |quite |perhaps )?(?:tempting|easy|hard|difficult|fair|worth|helpful|useful|wrong|right|better|best|worse|odd|strange|ironic|telling|no (?:accident|coincidence|wonder|surprise))\b/,
  /^It (?:helps|pays|bears|matters|hardly matters)\b/,
  // That something exists, and no more.
  /^(?:Then |And |But )?[Tt]here (?:is|are|was|were|remains?|has been) (?:also |only |still |always )?(?:the|an?|one|another|some|no) (?:\p{Ll}+ ){0,2}?(?:matter|question|issue|problem|point|reason|case|way|sense|feeling|account|explanation|catch|snag|twist|irony|lesson|difference|doubt|moment|alternative|exception|side)s?\b/u,
  /^(?:Then|Now|Here|Next|Nor|Neither|Enter|Suppose|Imagine|Consider|Picture|Multiply|Recall|Call it|Remember|Let us|Let me|Let[’']s|What of|Never mind|No wonder|So much for|Perhaps|Maybe|Alas)\b(?! (?:and|or)\b)/,
  // An order turned round to lead over: "More worrying may be the rivals".
  /^(?:More|Less|Most|Equally|So|Just as|Even more) \p{Ll}+ (?:is|are|was|were|may be|might be|would be|has been)\b/u,
  /\b(?:is|are|was|were) (?:no|not|hardly|scarcely) (?:proof|evidence|enough|news|surprise|surprising|alone|accident)$|^No decision\b[^,]*\bmade$/,
  // How the writer came by the story.
  /^[Ww]e (?:met|meet|spoke|speak|talked|sat|sit|visited|drove|walked|arrived|watched|reached) (?!that)/,
  /^The (?:first|second|third|fourth|last|other) of (?:the )?(?:two|three|four|five|six|several|many|these|those)\b/,
  /^(?:What|How|Why|Who|Whether)\b[^,]* (?:is|are|was|were) (?:much |far |a lot |rather |still )?(?:harder|easier|hard|difficult|impossible|simpler) to \p{Ll}+$/u,
  // What is to come, or weighs as something else does.
  /^(?:The|A) (?:first|second|third|fourth|last|final|other)\b[^,]* (?:is|was) (?:the one|one that)\b/,
  /^(?:Several|Some|Two|Three|Four|A few|Many|Certain|A number of|Other|Various) (?:\p{Ll}+ ){0,2}?(?:limitations|caveats|points|questions|issues|reasons|factors|things|explanations|interpretations|lessons|problems|challenges|steps|ways|details) (?:should|must|need|remain|deserve|stand out|emerge|follow|apply|are (?:in order|possible|worth|clear|open))\b/u,
  /\bopen to (?:several|different|many|two|more than one|various) (?:interpretations|readings|explanations)\b|\b(?:points?|pointed|pulls?|pulled|tends?) (?:in )?the same (?:way|direction)\b/,
  // Nothing was said.
  /\b(?:declined|refused|inappropriate) to comment\b|\b(?:did not|didn[’']t) (?:respond|reply|answer)\b[^,]*$|\bcould not be reached\b/,
  // A count of points to come, and what a point is about.
  /^There (?:is|was|are|were) (?:also )?(?:an? )?(?:second|third|fourth|fifth|last|final|further|other|deeper|darker|simpler|bigger|larger|wider|newer) \p{Ll}+(?:$|,)/u,
  /^(?:The|An?) (?:first|second|third|fourth|fifth|last|final|other|next) (?:of \p{Ll}+ )?(?:\p{Ll}+ )?(?:concerns?|is about|has to do with|relates? to|involves?|comes from)\b/u,
  /\b(?:does|do|did)(?: not|n[’']t) (?:dispute|argue|deny|contest|mind|question) (?:the|this|that|it) \p{Ll}+$/u,
  /^(?:The|His|Her|Their|Its|My|Our|\p{Lu}\S*[’']s?)(?: own)?(?: \p{Ll}+){1,4} (?:is|was|are|were)(?: \p{Ll}+ly| almost| rather| quite| fairly| so| very| also)* (?:simple|roundabout|complicated|straightforward|modest|obvious|clear|unclear|different|familiar|odd|strange|curious|remarkable|striking|startling|surprising|predictable|mixed|messy|brisk|bleak|grim|stark)$/u,
  // A judgement of a thing that the slide does not name.
  /^(?:The|Their|Its|His|Her|One|An?) (?:\p{Ll}+ )?(?:reasons?|questions?|answers?|problems?|repl(?:y|ies)|objections?|parts?|truth|thing|things|results?|consequences|effects?|details|numbers|figures|sums|stakes|odds|story|episode|point|difference|idea|trick|catch|irony|lesson|arithmetic|logic|timing) (?:is|are|was|were|seems?|looks?|looked|remains?) (?:\p{L}+ )?(?:the )?(?:not |never |hardly |less |more |rather |quite |very |too |always )*(?:\p{Ll}+(?:est|[iv]e|al|ous|ful|less|ic|ed|y|ar|nt|le)|clear|clearer|good|bad|simple|old|new|hard|wrong|right|grim|stark|plain|real)(?:, and the \p{Ll}+)?$/u,
  /\b(?:is|are|was|were) (?:felt|another matter|a different (?:matter|story)|anything but|not the point|the (?:point|question|problem|trick|rub)$|far from over|less clear|anybody[’']s guess|anyone[’']s guess|easier said)/,
  /\b(?:has|have|had) a point\b|\bway of (?:putting|saying|looking at) (?:it|this|that)\b|\bas far as it goes\b|\btells? (?:a|another|its own) (?:\p{Ll}+ ){0,3}story\b|\bhelps? to (?:know|understand)\b|\bplays? (?:its|a) part\b|^Not (?:everyone|everybody|everything|all)\b[^,]{0,20}$|\bcomes? (?:first|next|last)$/u,
  /^(?:What|How|Why|Who|Whether) [^,]* (?:is|was|remains) (?:an? |the |another )?(?:\p{Ll}+ )?(?:question|matter|mystery|puzzle|kind of question)\b/u,
];

/** The writer speaks to whoever reads. */
const tellsReader =
  /^(?:Start|Begin|Take|Look|Think|Ask|Note|Notice|Recall|Add|Compare|See|Read|Try|Put|Correct|Count|Walk|Listen|Let) (?!off\b)(?:\p{Ll}+ |at |with |how |that )/u;

/** True for a sentence that only leads over to what comes, or weighs what was said. */
function announces(text: string): boolean {
  return announcements.some((pattern) => pattern.test(text));
}

const amounts =
  /^(?:none|some|most|many|few|several|both|each|either|neither|others?|another|half|all|any|enough|more|less|fewer|plenty|not|two|three|four|five|six|seven|eight|nine|ten|\d+)$/;

/** "None can cover a bad decade", "Six more follow", "The tender ones die": of what? */
function isAmountOfNothing(kept: readonly Word[]): boolean {
  const verb = kept.findIndex(({ finite }) => finite);
  if (verb < 1) return false;
  const head = kept.slice(0, verb).filter(({ kind, lower }) => kind !== 'adv' || amounts.test(lower));
  const last = head.at(-1)?.lower ?? '';
  // "Berlin's was the dearest": whose what?
  if (/^ones?$/.test(last) || (/['’]s$/.test(last) && kept[verb]!.kind === 'aux')) return true;
  // "A small number never arrived": of what is told elsewhere.
  if (
    /^(?:number|handful|majority|minority|few|lot|rest|share|fraction|couple)$/.test(last) &&
    head.length <= 4
  )
    return !head.some(({ kind }) => kind === 'prep');
  const body = head[0]?.lower === 'the' ? head.slice(1) : head;
  return (
    body.length > 0 && body.length <= 3 && body.every(({ lower }) => amounts.test(lower) || lower === 'of')
  );
}

/** Nouns that need no introduction anywhere. */
const known =
  /^(?:government|state|country|nation|world|earth|sun|moon|sea|sky|army|police|court|president|king|queen|public|market|economy|internet|web|church|parliament|press|media|law|weather|past|future|present|city|town|village|council|company|rich|poor|young|old|dead|wealthy|sick|unemployed)$/;

/** "The programme was wound down": one noun with its article, that neither the title nor much of the article speaks of. */
function bareDefinite(kept: readonly Word[], { familiar }: Ground): string | undefined {
  const verb = kept.findIndex(({ finite }) => finite);
  const subject = verb > 0 ? findSubject(kept, verb) : undefined;
  if (!subject || subject[1] - subject[0] !== 2) return undefined;
  const [article, noun] = kept.slice(...subject) as [Word, Word];
  // "The bees that should have lived": what follows the noun tells which.
  if (article.lower !== 'the' || subject[1] !== verb || noun.after !== ' ') return undefined;
  const isOpen = /^\p{Ll}/u.test(noun.text) && !known.test(noun.lower) && !familiar.has(stem(noun.lower));
  return isOpen ? stem(noun.lower) : undefined;
}
