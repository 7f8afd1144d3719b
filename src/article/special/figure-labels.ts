import type { Word } from '../clauses/words.ts';
import type { FigureMention } from './figure-mentions.ts';

/** What stands under a figure. */
export interface FigureLabel {
  readonly text: string;
  /** How it was made: figure lifted from the head, taken out of the middle, or said again. */
  readonly form: 'lifted' | 'taken' | 'repeated';
}

/** Words before a figure at the head of a clause that the figure stands out without. */
const limiting = /^(?:Only|Just|In all,|Altogether,|Overall,) ?$/;
const changes =
  /\b(?:r(?:ise|ises|ose|isen)|f(?:all|alls|ell|allen)|gr(?:ow|ows|ew|own)|dropp?(?:s|ed)?|climb(?:s|ed)?|increas(?:e|es|ed)|decreas(?:e|es|ed)|declin(?:e|es|ed)|shr[aiu]nk|cut|narrow(?:s|ed)|jump(?:s|ed)|surg(?:es|ed)|slid|slump(?:s|ed)|soar(?:s|ed)|plunged|tumbled|dipped|gained|improved|reduced)(?: \p{L}+ly)?$/u;
const amounts =
  /\b(?:profits?|loss|losses|revenues?|sales|turnover|costs?|price|fine|fines|debts?|budget|valuation|grant|fee|investment|deficit|surplus|income|bill|average|premium|prize|reward|toll) $/i;
const partitive = /^(?: \p{Ll}[\p{L}-]*){0,3} (?:of|an?|per|each|in every|more|fewer|less|or|and)\b/u;

/** The label of a figure in a clause: what is left when the figure is lifted out, where that is whole and true; else the clause. */
export function labelOf(text: string, figure: FigureMention, words: readonly Word[] | null): FigureLabel {
  const { start, end, kind } = figure;
  const before = text.slice(0, start);
  const after = text.slice(end);
  const rest = after.trim();
  if ((start === 0 || limiting.test(before)) && rest.split(' ').length >= 2 && !/^[,;:]/.test(rest))
    return { text: withoutTail(rest), form: 'lifted' };
  const without = (from: number): FigureLabel => {
    const label = (text.slice(0, from).trimEnd() + after).replace(/ ,/g, ',').trim();
    return { text: label.charAt(0).toUpperCase() + label.slice(1), form: 'taken' };
  };
  const ends =
    rest === '' ||
    /^[,;]/.test(rest) ||
    /^(?:in|on|at|within|over|since|by|after|last|this|between|from|during)\b/.test(rest);
  // "Revenue fell by 83% in five weeks".
  const adjunct = / by $/.exec(before);
  if (adjunct && ends && changes.test(before.slice(0, adjunct.index))) return without(adjunct.index);
  // "an operating profit of €14.3m on revenue of €121m".
  if (
    kind === 'money' &&
    / of $/.test(before) &&
    amounts.test(before.slice(0, -3)) &&
    (ends || /^on\b/.test(rest))
  )
    return without(start - 4);
  // "The island will get 1,200 permits": a verb, and what it counts.
  const verb = words?.find((word) => before.trimEnd().endsWith(` ${word.text}`) && word.kind === 'verb');
  const isCounted =
    ((kind === 'count' && figure.value >= 1000) || kind === 'scale') &&
    /^ (?:\p{Ll}[\p{L}-]* ){0,2}\p{Ll}+s(?![\p{L}-])/u.test(after) &&
    !partitive.test(after);
  if (verb && isCounted) return without(start);
  return { text, form: 'repeated' };
}

/** Words behind a comma from which on a number is only compared, or something else begins. */
const tail =
  /, (?:(?:down|up) from|compared (?:with|to)|against|from [$€£¥]?\d|which|while|whereas|although|though|but)\b/;

function withoutTail(label: string): string {
  const at = tail.exec(label)?.index ?? label.length;
  return at > 0 && label.slice(0, at).split(' ').length >= 4 ? label.slice(0, at) : label;
}
