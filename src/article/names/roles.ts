const roleWords = new Set(
  (
    'president vice-president premier chancellor minister secretary senator congressman congresswoman governor mayor ' +
    'deputy ambassador diplomat envoy spokesman spokeswoman spokesperson chairman chairwoman chair chairperson head chief leader ' +
    'commander commander-in-chief general colonel captain major admiral lieutenant sergeant marshal officer ' +
    'director manager executive ceo cto cfo founder co-founder owner partner boss ' +
    'professor lecturer teacher scientist researcher historian economist analyst expert engineer developer designer architect ' +
    'doctor nurse surgeon physician psychologist lawyer attorney judge prosecutor ' +
    'author writer editor journalist reporter correspondent critic poet novelist artist painter musician singer composer actor actress ' +
    'farmer baker butcher fisherman miller carpenter mechanic driver pilot librarian curator gardener beekeeper forester ' +
    'coach player captain activist organizer organiser campaigner coordinator volunteer student apprentice ' +
    'king queen prince princess pope bishop priest imam rabbi pastor reverend sir lord lady dame ' +
    'member resident inspector planner adviser advisor consultant technician operator trainer'
  ).split(' '),
);

const titles = new Set([
  'Dr',
  'Dr.',
  'Mr',
  'Mr.',
  'Mrs',
  'Mrs.',
  'Ms',
  'Ms.',
  'Prof',
  'Prof.',
  'Gen',
  'Gen.',
  'Sir',
  'Dame',
  'Rev',
  'Rev.',
]);

const organisationWords = new Set(
  (
    'council ministry committee commission party union assembly forces force army navy air agency bank university college ' +
    'institute school hospital company corporation group association organization organisation federation department office ' +
    'bureau court parliament congress senate church foundation league club media news television radio press society trust ' +
    'board authority service services centre center museum library laboratory lab'
  ).split(' '),
);

/** Endings of learned trades: limnologist, chemist, geographer. */
const trade = /^\p{L}{3,}(?:logist|nomist|chemist|physicist|grapher|atrician|tician)s?$/u;

/** True for a word that names an office or trade, in any case, singular or plural. */
export function isRoleWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (trade.test(lower)) return true;
  return roleWords.has(lower) || (lower.endsWith('s') && roleWords.has(lower.slice(0, -1)));
}

/** True for a form of address that stands before a name. Case counts: "DR" heads names of countries. */
export function isTitleWord(word: string): boolean {
  return titles.has(word);
}

/** True for a word that ends the name of an organisation rather than of a person. */
export function isOrganisationWord(word: string): boolean {
  return organisationWords.has(word.toLowerCase());
}
