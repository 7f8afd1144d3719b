import type { Sentence } from '../types.ts';
import type { Clause } from './clause.ts';

const granting =
  /^(?:And |But |So )?(?:[Ii]t is (?:certainly |also |perhaps |quite )?true(?:,| that)|[Tt]rue,|[Tt]o be (?:sure|fair),?|[Gg]ranted,|[Aa]dmittedly,?|[Oo]f course,?|[Cc]ertainly,|[Nn]o doubt|[Ss]ure,|[Yy]es,|[Ii] (?:grant|concede|accept|know) that)\b/;
const overruling = /^(?:But|Yet|Still,|However,|Nevertheless|Nonetheless|Even so|All the same|And yet)\b/;

/** "A lithium producer cannot.": denied of one, what was said of another before it is half of a contrast. */
const denying =
  /^(?:But |Yet )?\p{Lu}[^,.;:]{0,60} (?:cannot|can[’']t|does not|doesn[’']t|do not|don[’']t|did not|didn[’']t|is not|isn[’']t|are not|aren[’']t|was not|wasn[’']t|were not|weren[’']t|has not|hasn[’']t|have not|haven[’']t|will not|won[’']t|would not|wouldn[’']t|could not|couldn[’']t)[.!]?$/u;

/** "They will not …": the other half of what was said of them. */
const opposing =
  /^(?:They|It|He|She|We|You) (?:(?:will|do|does|did|can|could|would|is|are|was|were|has|have|had|should|must) not|won[’']t|don[’']t|doesn[’']t|didn[’']t|can[’']t|cannot|couldn[’']t|wouldn[’']t|isn[’']t|aren[’']t|wasn[’']t|weren[’']t|hasn[’']t|haven[’']t|hadn[’']t)\b/;

/** Doubt about what the next sentence overrules. */
const overruled = 0.3;
/** Doubt about what stands before a "But" and was not said to be granted. */
const weighed = 0.04;

/**
 * The clause marked as a concession, when its sentence only grants something ("It is true that …") or the next one
 * opens with "But": what is granted is not what the writer means to say.
 */
export function markConcession(clause: Clause, sentence: Sentence, next: Sentence | undefined): Clause {
  const isGranted = granting.test(sentence.text) || (next !== undefined && denying.test(next.text));
  const isTurned = next !== undefined && (overruling.test(next.text) || opposing.test(next.text));
  if (!isGranted && !isTurned) return clause;
  const risk = isGranted && isTurned ? overruled : isGranted ? overruled / 2 : weighed;
  return { ...clause, ops: [...clause.ops, isGranted ? 'concession' : 'weighed'], risk: clause.risk + risk };
}
