/** What others believe: often said only to be refuted. */
const hearsay =
  /^(?:Most|Many|Some|Few|People|Critics|Opponents|Experts|Observers|Supporters|Sceptics|Skeptics)(?: people| experts| of them)? (?:often |still )?(?:think|believe|say|assume|claim|argue|reply)\b/;

/** "It will be said that …", "was thought to be …", "People talk about …". */
const supposed =
  /^It (?:will|may|might|can|could|is|has|was)(?: be| been)?(?: often| sometimes| long| widely)? (?:said|argued|objected|claimed|thought|supposed|assumed|believed) that\b|\b(?:was|were)(?: \p{Ll}+ly| long| once)? (?:thought|believed|supposed|assumed|held) (?:to|that)\b|^People (?:talk|imagine|think|assume|say|believe|like to)\b|^(?:Some|Others|Many|Critics|Cynics|Optimists|Pessimists) (?:will |would |may |might )?(?:say|argue|object|claim|insist|hope)\b/u;

/** What is brought up to be answered, or guessed at to be tested. */
const raised =
  /^(?:The|An?|One|Another)(?: \p{Ll}+){0,2} (?:reply|objection|argument|counter-?argument|criticism|complaint|worry|fear|explanation|possibility|theory|hypothesis|suspicion|temptation|idea|assumption|claim)(?:,[^,]*,| [^,]{0,40}?)? (?:is|was|runs|goes|has been|ran|went)\b/u;

/** True for what others are said to believe, and for objections and guesses: all of them may be refuted next. */
export function isHearsay(text: string): boolean {
  return hearsay.test(text) || raised.test(text) || supposed.test(text);
}
