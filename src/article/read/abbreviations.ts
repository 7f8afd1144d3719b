const abbreviations = new Set(
  (
    'mr mrs ms mx dr prof rev fr sr jr st gen lt col maj capt cmdr sgt gov sen rep pres hon amb adm brig ' +
    'no nos art p pp inc ltd co corp bros vs etc eg ie cf al approx est dept univ assn mt ft fig figs eq eqs sec ch vol ed eds ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'
  ).split(' '),
);

/** True for a word with a full stop that seldom ends a sentence, for example `Gen.` */
export function isAbbreviation(word: string): boolean {
  const bare = word.replace(/^["“‘'([]+/, '');
  return /\.$/.test(bare) && abbreviations.has(bare.replaceAll('.', '').toLowerCase());
}
