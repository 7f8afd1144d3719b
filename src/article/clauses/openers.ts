/** Connectives that lean on the sentence before; no comma needed behind them. */
const bare = /^(?:But|And|Or|Yet|In fact|Of course|So(?! (?:far|much|many|long|that)\b))\b,? /;

/** Openers that need their comma, or they belong to the sentence. */
const withComma =
  /^(?:However|Moreover|Furthermore|Besides|Additionally|In addition|Therefore|Thus|Hence|Consequently|Interestingly|Importantly|Notably|Indeed|In fact|Of course|Clearly|Naturally|Meanwhile|Still|Then|Also|Finally|Lastly|Firstly|First(?: of all)?|Second(?:ly)?|Third(?:ly)?|Fourth(?:ly)?|Next|To begin with|In this (?:regard|context|sense|way|case)|In other words|As a result|At the same time|On the (?:one|other) hand|For (?:example|instance)|Nevertheless|Nonetheless|Similarly|Likewise|Overall|In short|In sum|In conclusion|To sum up|Whatever the (?:reality|truth|reason|case)|Recently|Unfortunately|Fortunately|Surprisingly|After all|That said|Instead|Again|Now|Well|Today|In turn|By contrast|In contrast|More importantly|Most importantly), /;

/** Frames whose content clause is the point. */
const frames =
  /^(?:(?:It|it) (?:should|must|can|may) be (?:noted|remembered|stressed|added|said)(?:,? however,?)? that|(?:It|it) is (?:worth noting|important to note|clear|true|certainly true|also true|no secret|well known)(?:,? however,?)? that|(?:This|That) is because|(?:That|that|This|this)(?:’s| is|'s) why|(?:This|That) means(?: that)?|(?:The|the) (?:truth|fact|point|result|upshot) is(?: that)?,?|(?:One|Another|A further|The (?:first|second|third|main)) reason is that) /;

/** "Let me say it plainly:": what stands before the colon says only that something will be said. */
const announcements =
  /^(?:(?:So )?(?:[Ll]et (?:me|us) (?:say|put|be)|I(?:’|')?(?:ll| will| would|'d|’d)? (?:say|put)|[Tt]o (?:say|put|be)|[Pp]ut) [^:;,.]{0,40}|[Tt]he (?:point|truth|fact|upshot|lesson|short answer|answer) is (?:this|simple|plain)|[Oo]ne (?:thing|point) is (?:clear|certain|plain)|[Ii]n (?:short|brief|other words)): (?=\p{L})/u;

/** "OAKPORT, 14 May 2024 — ", "LONDON (AP) - ": where and when a report was sent from. */
const dateline = /^\p{Lu}[\p{Lu} .’'-]{2,30}(?:, [\p{L}\d., ]{3,30}| \([^()]{2,12}\))? ?[—–-]{1,2} /u;

/** What the parts of an abstract are called, at the head of their sentences. */
const label =
  /^(?:Background|Context|Aims?|Objectives?|Purpose|Design|Setting|Participants|Patients|Interventions?|Exposures?|Methods?|Measurements|Main outcomes?(?: and measures)?|Results?|Findings|Conclusions?|Interpretation|Significance|Implications|Limitations|Relevance)(?: and \p{Ll}+)?[:.—–-] +(?=[\p{Lu}\d])/u;

/** Places and times that only point back: "There he visited …". */
const deictic = /^(?:There|Here|Then) (?=(?:he|she|they|it|we|I)\b)/;

/** Length of the opening words of a sentence that a point does without; 0 if there are none. UTF-16 units. */
export function openerLength(text: string): number {
  let offset = 0;
  for (let round = 0; round < 4; round++) {
    const rest = text.slice(offset);
    const found =
      (offset === 0 ? (dateline.exec(rest) ?? label.exec(rest)) : null) ??
      announcements.exec(rest) ??
      bare.exec(rest) ??
      withComma.exec(capital(rest)) ??
      frames.exec(capital(rest)) ??
      deictic.exec(capital(rest));
    if (!found) return offset;
    offset += found[0].length;
  }
  return offset;
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** True when the sentence announces a reason: "First, …", "One reason is …", "That’s why …". */
export function opensReason(text: string): boolean {
  return /^(?:First(?:ly| of all)?,|To begin with,|(?:One|The (?:first|main)) reason\b|The reason (?:is|for))/.test(
    text,
  );
}
