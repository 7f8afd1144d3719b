const irregular = new Set(
  (
    'arose ate awoke beat became began bent bet bit bled blew bore bought bound bred broke brought built burnt burst came ' +
    'cast caught chose clung cost crept cut dealt did died drank dreamt drew drove dug dwelt fed fell felt fled flew ' +
    'flung forbade forgave forgot fought found froze gave got grew ground had heard held hid hit hung hurt kept knelt ' +
    'knew laid lay leant leapt learnt led left lent let lit lost made meant met mistook oversaw overthrew overtook paid ' +
    'put quit ran rang read rebuilt reran resold retook rewrote rode rose said sang sank sat saw sent set sewed shed ' +
    'shone shook shot showed shrank shut slept slid sold sought spent split spoke sprang spread stole stood stuck struck ' +
    'stung sued swam swept swore swung taught thought threw told took tore undertook understood underwent undid upheld ' +
    'was went were wept withdrew woke won wore wound wove wrote'
  ).split(' '),
);

/** True for the past tense of a verb, lower case: "founded", "sold". */
export function isPast(lower: string): boolean {
  return (
    irregular.has(lower) ||
    (/[^aeo]ed$|[eo]ed$|aed$/.test(lower) &&
      !/^(?:need|feed|speed|exceed|succeed|proceed|seed|breed|bleed|heed|weed)$/.test(lower))
  );
}
