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
    'member resident inspector planner adviser advisor consultant technician operator trainer ' +
    'commissioner councillor councilor alderman magistrate banker broker trader surveyor auditor treasurer clerk warden ranger keeper ' +
    'official superintendent headteacher headmaster headmistress tutor dean rector vicar curate archdeacon archbishop ' +
    'publisher producer photographer filmmaker sculptor playwright blogger broadcaster presenter ' +
    'paramedic midwife dentist pharmacist therapist counsellor counselor vet ' +
    'merchant shopkeeper grocer brewer chef cook plumber electrician builder welder smith millwright blacksmith sailor fireman ' +
    'entrepreneur businessman businesswoman industrialist financier investor solicitor barrister detective constable firefighter'
  ).split(' '),
);

const titles = new Set([
  'Dr',
  'Dr.',
  'Mr',
  'Miss',
  'Professor',
  'Lord',
  'Lady',
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

const placeWords = new Set(
  (
    'station street road hill park bay island islands river lake bridge falls city county beach house hall castle square avenue lane ' +
    'prize award cup act day week ventures capital corp inc ltd hotel cathedral tower valley mountain creek canyon harbour harbor port ' +
    'fort airport stadium arena theatre theater gallery institute fund partners records books review times post herald observer ' +
    'courier gazette journal tribune line close terrace way springs heights gardens peninsula sea ocean strait channel canal moor ' +
    'forest wood woods farm mill mine works festival fair conference summit treaty report study bill law project mission programme ' +
    'program medal cross order test scale syndrome disease effect model method theorem primary memorial'
  ).split(' '),
);

const organisationWords = new Set(
  (
    'council ministry committee commission party union assembly forces force army navy air agency bank university college ' +
    'institute school hospital company corporation group association organization organisation federation department office ' +
    'bureau court parliament congress senate church foundation league club media news television radio press society trust ' +
    'board authority service services centre center museum library laboratory lab'
  ).split(' '),
);

/** Endings of learned trades: limnologist, chemist, geographer. */
const trade = /^\p{L}{3,}(?:logist|nomist|chemist|physicist|geneticist|grapher|atrician|tician)s?$/u;

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

/** True for a word that ends the name of a place, a firm, a prize or a paper, though it may be a surname too. */
export function isPlaceWord(word: string): boolean {
  return placeWords.has(word.toLowerCase());
}

/** True for a role of several people: "Commissioners". */
export function isPluralRole(word: string): boolean {
  const lower = word.toLowerCase();
  return !roleWords.has(lower) && lower.endsWith('s') && isRoleWord(lower);
}

const honours =
  /^(?:sir|lord|lady|dame|professor|prof\.?|dr\.?|doctor|mr\.?|mrs\.?|ms\.?|miss|rev\.?|reverend)$/i;

/** True for a form of address that tells nothing of what somebody does: "Sir", "Professor". */
export function isBareTitle(role: string): boolean {
  return honours.test(role);
}
