/**
 * Names that stand for one country: its own, its people, its capital and its government. Only those are listed that
 * their spelling does not bring together ("Russia" and "Russian" do).
 */
const groups = (
  'russia moscow kremlin;china chinese beijing;us usa america united-states washington white-house;' +
  'uk britain british united-kingdom london westminster downing-street;france french paris;germany german berlin;' +
  'japan tokyo;india delhi;ukraine kyiv kiev;myanmar burma burmese naypyidaw naypyitaw;netherlands dutch holland hague;' +
  'spain spanish spaniard madrid;italy italian rome;portugal portuguese lisbon;switzerland swiss bern;denmark danish dane copenhagen;' +
  'sweden swede swedish stockholm;norway norwegian oslo;finland finnish finn helsinki;iceland icelandic reykjavik;' +
  'ireland irish dublin;scotland scottish scot edinburgh;wales welsh cardiff;england english;belgium belgian brussels;' +
  'eu european-union brussels;poland polish pole warsaw;hungary hungarian budapest;greece greek athens;' +
  'turkey türkiye turkish turk ankara;iran iranian tehran;iraq baghdad;israel jerusalem;egypt cairo;syria damascus;' +
  'saudi-arabia saudi riyadh;afghanistan afghan kabul;pakistan islamabad;thailand thai bangkok;vietnam vietnamese hanoi;' +
  'philippines philippine filipino manila;indonesia jakarta;malaysia kuala-lumpur;south-korea seoul;north-korea pyongyang;' +
  'taiwan taipei;australia canberra;new-zealand wellington;canada ottawa;mexico mexican;brazil brasília;argentina argentine;' +
  'peru peruvian lima;cuba havana;venezuela caracas;kenya nairobi;nigeria abuja;ethiopia addis-ababa;south-africa pretoria;' +
  'soviet-union ussr soviet;un united-nations;cyprus cypriot nicosia;austria vienna;czechia czech prague;romania bucharest;' +
  'bulgaria sofia;serbia belgrade;croatia zagreb;georgia tbilisi;armenia yerevan;azerbaijan baku;belarus minsk'
)
  .split(';')
  .map((group) => group.split(' '));

/** Other names of the place that a word, in lower case, names: two words are joined by a hyphen. */
export function samePlace(word: string): readonly string[] {
  return groups.filter((group) => group.includes(word)).flat();
}
