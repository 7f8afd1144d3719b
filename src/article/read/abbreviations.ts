import { primaryLanguage } from './language.ts';

const english =
  'mr mrs ms mx dr prof rev fr sr jr st gen lt col maj capt cmdr sgt gov sen rep pres hon amb adm brig ' +
  'no nos art p pp inc ltd co corp bros vs etc eg ie cf al approx est dept univ assn mt ft fig figs eq eqs sec ch vol ed eds ';

/** English abbreviations that are words of their own when written small: "away from the sun." ends a sentence. */
const englishDays =
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun';
const largeOnly: ReadonlySet<string> = new Set(
  `rev sen rep pres hon art fig est mar ${englishDays}`.split(' '),
);

/**
 * Words with a full stop that a sentence goes on after, without their stops. What often ends a sentence (usw., etc.,
 * ecc.) is not among them: before a small letter the sentence goes on anyway.
 */
const abbreviations: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: english + englishDays,
    de:
      'dr prof dipl ing med phil hr fr frl st nr bzw ca vgl evtl ggf inkl exkl zzgl abs art bd kap aufl hrsg geb gest verh sog ' +
      'bspw insb max min mind str tel abb tab ziff jh jhd chr mio mrd tsd betr bes allg ehem gegr jan feb mär apr jun jul aug ' +
      'sep sept okt nov dez mo di mi do fr sa so std sek',
    fr: 'dr pr mgr st ste cf env p pp art chap fig vol éd réf ex av apr boul bd tél no nos n janv févr avr juil sept oct nov déc min max',
    es:
      'sr sra srta sres dr dra prof profa d dña lic ing gral cap cnel núm nº pág págs art cap vol fig ed av avda ej aprox tel ' +
      'ee ene feb mar abr may jun jul ago sep sept oct nov dic máx mín',
    it: 'sig sigg sigra dott dottssa prof ing avv arch on es pag pagg art cap vol fig ed cfr ca gen feb mar apr mag giu lug ago set ott nov dic n nn s ss',
    pt: 'sr sra srs dr dra prof profa eng arq exmo exma pág págs art cap vol fig ed av ex núm aprox jan fev mar abr mai jun jul ago set out nov dez',
    nl: 'dhr mevr mw dr drs ir ing mr prof st bijv nl nr blz art hfst fig ca vgl resp excl incl jan feb mrt apr jun jul aug sep sept okt nov dec',
    ru: 'г-н г-жа им ул пр просп пл пер д стр с рис табл гл ср см напр т тов акад проф доц канд ред изд обл р-н руб коп тыс млн млрд ок прим св янв февр апр авг сент окт нояб дек',
    uk: 'ім вул просп пл стор рис табл див напр тов акад проф ред вид обл грн коп тис млн млрд близько',
  }).map(([lang, words]) => [lang, new Set(words.split(' '))]),
);

/** True for a word with a full stop that seldom ends a sentence in a language, for example `Gen.` */
export function isAbbreviation(word: string, lang = 'en'): boolean {
  const bare = word.replace(/^["“„«»‘'([¿¡]+/, '');
  if (!/\.$/.test(bare)) return false;
  const own = abbreviations[primaryLanguage(lang)] ?? abbreviations.en!;
  const letters = bare.replaceAll('.', '');
  if (own === abbreviations.en && largeOnly.has(letters)) return false;
  return own.has(letters.toLowerCase());
}
