/** Closed classes of English words, lower case. Lists beat a tagger here. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const determiners = list(
  'the a an this that these those my your his her its our their some any each every no all both many most several few another such either neither much more less fewer other what which whose',
);
export const pronouns = list(
  'i you he she it we they me him us them who whom himself herself itself themselves ourselves myself yourself someone anyone everyone nobody everybody somebody something nothing everything anything one others',
);
/** Said of a thing, not of an act, with "to" behind: in "it is bound to fail" something is. */
export const raisingWords = list(
  'likely unlikely expected certain sure bound due set able unable ready willing supposed meant designed built used made said thought believed reported about going allowed forced obliged close next similar subject open',
);
export const subjectPronouns = list('i you he she it we they');
export const prepositions = list(
  'of in on at by for from to with about against between into through during under over without within among across around near off toward towards upon via per despite behind beyond beside besides above below along amid inside outside onto throughout except like than as out up down',
);
export const coordinators = list('and but or nor yet so while');
export const modals = list('can could may might must shall should will would cannot');
export const haveForms = list('have has had');
export const beForms = list('am is are was were');
export const doForms = list('do does did');
export const contractedVerbs = /n't$|'(?:m|re|ve|ll|d)$/;
export const negators = list(
  'not never no nor neither none nobody nothing without cannot hardly barely scarcely',
);
export const adverbs = list(
  'also very really strongly then now still already even just only almost nearly always never often sometimes usually rarely seldom soon later again once twice too so quite rather almost essentially largely mainly mostly maybe therefore however moreover indeed instead together ever yet here there far further otherwise perhaps',
);
/** Numbers in words. */
export const numberWords = list(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen',
);
/** Verbs that are the same in the present and the past. */
export const unchangingVerbs = list(
  'put set cut hit let read shut cost spread split bid hurt cast quit beat',
);
/** Past forms that are nothing but verbs, whatever stands beside them ("sold out", "seven, took"). */
export const irregularPast = list(
  'took went came began became gave knew grew threw drew flew wrote drove rode rose spoke broke chose froze stole wore swore ate fell held kept met said sold told sought bought brought caught taught thought fought built sent spent lent lost made paid ran sang sank swam stood understood won withdrew overtook undertook',
);
/** Adjectives that look like verbs. */
export const adjectives = list('wrong right alone');
/** Verbs whose object clause is somebody's word, not the writer's. */
export const reportVerbs =
  /^(?:say|says|said|saying|claim|claims|claimed|insist|insists|insisted|argue|argues|argued|believe|believes|believed|think|thinks|thought|warn|warns|warned|report|reports|reported|suggest|suggests|suggested|estimate|estimates|estimated|announce|announces|announced|state|states|stated|add|adds|added|note|notes|noted|explain|explains|explained|deny|denies|denied|tell|tells|told|comment|comments|commented|allege|alleges|alleged|hope|hopes|hoped|fear|fears|feared|expect|expects|expected|admit|admits|admitted|acknowledge|acknowledges|acknowledged|recall|recalls|recalled|promise|promises|promised|find|finds|found|show|shows|showed|know|knows|knew|wonder|wonders|wondered|doubt|doubts|doubted|agree|agrees|agreed|hear|heard|inform|informed|contend|contends|contended|assert|asserts|asserted|conclude|concludes|concluded|predict|predicts|predicted|reckon|reckons|reckoned|concede|concedes|conceded|testified|write|writes|wrote)$/;
