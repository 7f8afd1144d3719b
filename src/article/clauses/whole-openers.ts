import { primaryLanguage } from '../read/language.ts';

/** How sentences of a language tie themselves to the one before. */
interface Ties {
  /** A word that may go without a change of the rest: "Pero ", "Однако, ". */
  readonly loose: RegExp;
  /** An opening that says nothing without the sentence before: "Er ", "Cette ", "Поэтому ". */
  readonly leaning: RegExp;
}

/** A whole word of a list at the head of a sentence. */
function opening(words: string, end: string): RegExp {
  return new RegExp(`^(?:${words.replaceAll('_', ' ').split(' ').join('|')})${end}`, 'u');
}

const behindWord = "(?![\\p{L}\\p{M}’'-])";

const ties: Readonly<Record<string, Ties>> = {
  de: {
    loose: /^(?:Doch|Aber|Und|Denn) (?!wenn|weil|als|obwohl|dass|ob|auch|nur|nicht)/u,
    leaning: opening(
      'Er Sie Ihn Ihm Ihnen Ihr Ihre Sein Seine Dies Diese Dieser Dieses Diesen Diesem Das_ist Das_war Jene Jener Dort Da Dabei Dazu Damit ' +
        'Dafür Dagegen Dadurch Daran Darauf Darin Darum Davon Danach Deshalb Deswegen Daher Also Dann Trotzdem Dennoch Außerdem Zudem Auch Solche Beide Allerdings Jedoch So',
      behindWord,
    ),
  },
  fr: {
    loose: /^(?:Mais|Et|Or|Pourtant,|Cependant,|Toutefois,|En effet,|De plus,|Enfin,|Par ailleurs,) /u,
    leaning: opening(
      'Il_(?!y_a|faut|est|s’agit) Elle Ils Elles Ce Cet Cette Ces Cela Ça C’est C’était Celui Celle Ceux Celles Son Sa Ses Leur Leurs Lui Eux Donc Ainsi Alors Là Puis Car',
      behindWord,
    ),
  },
  es: {
    loose: /^(?:Pero|Y|Sin embargo,|No obstante,|Además,|En cambio,|Por otra parte,|Finalmente,) /u,
    leaning: opening(
      'Él Ella Ellos Ellas Este Esta Estos Estas Ese Esa Esos Esas Esto Eso Aquel Aquella Su Sus Allí Ahí Así Entonces Luego Por_eso Por_ello Por_lo_tanto Lo También Tampoco',
      behindWord,
    ),
  },
  it: {
    loose: /^(?:Ma|E|Tuttavia,|Inoltre,|Infine,|Però) /u,
    leaning: opening(
      'Lui Lei Egli Ella Essi Esse Loro Questo Questa Questi Queste Quello Quella Ciò Suo Sua Suoi Sue Lì Così Quindi Perciò Poi Anche',
      behindWord,
    ),
  },
  pt: {
    loose: /^(?:Mas|E|No entanto,|Além disso,|Contudo,|Porém,) /u,
    leaning: opening(
      'Ele Ela Eles Elas Este Esta Estes Estas Esse Essa Esses Essas Isto Isso Aquilo Seu Sua Seus Suas Ali Assim Então Por_isso Depois Também',
      behindWord,
    ),
  },
  nl: {
    loose: /^(?:Maar|En|Want) /u,
    leaning: opening(
      'Hij Zij Ze Het_is Het_was Hun Zijn Haar Dit Dat Deze Die Daar Daarom Daardoor Daarna Dus Toen Toch Ook Zo Bovendien Echter',
      behindWord,
    ),
  },
  ru: {
    loose: /^(?:Но|А|И|Однако|Кроме того,|Впрочем,|Наконец,) (?!если|когда|хотя|чтобы|то|поэтому|тогда)/u,
    leaning: opening(
      'Он Она Оно Они Его Её Ее Их Ему Ей Им Это Этот Эта Эти Этого Этому Этим Этой Тот Та То Те Там Тогда Так Также Поэтому Затем Потом Такой Такая Такие Оба Обе При_этом',
      behindWord,
    ),
  },
  uk: {
    loose: /^(?:Але|А|І|Однак|Крім того,|Проте) (?!якщо|коли|хоча|щоб)/u,
    leaning: opening(
      'Він Вона Воно Вони Його Її Їх Йому Їй Їм Це Цей Ця Ці Цього Там Тоді Так Також Тому Потім Такий Така Такі Обидва',
      behindWord,
    ),
  },
  zh: {
    loose: /^(?:但是|但|不过|然而|而且|此外|另外|可是)，?/u,
    leaning:
      /^(?:他|她|它|这|那|该|此(?!外)|其|因此|所以|于是|然后|随后|当时|同时|也|並|并|這|於是|因為|因为|对此|為此|为此)/u,
  },
  ja: {
    loose: /^(?:しかし|だが|また|そして)、?/u,
    leaning: /^(?:これ|それ|この|その|あの|彼|そこ|こう|そう|だから|したがって)/u,
  },
  my: {
    loose: /^(?:သို့သော်|သို့ရာတွင်|ထို့ပြင်|နောက်ဆုံးတွင်)[၊ ]+/u,
    leaning: /^(?:သူ(?!ရဲ)|၎င်း|ယင်း|ထို|ဤ|ဒီ|အဲဒီ|ထို့ကြောင့်|ဒါကြောင့်)/u,
  },
  ar: {
    loose: /^(?:ولكن|لكن|كما|غير أن|بالإضافة إلى ذلك،) (?!إذا|لو|أن)/u,
    leaning:
      /^[وف]?(?:هو|هي|هم|هذا|هذه|هؤلاء|ذلك|تلك|هناك|لذلك|كذلك|كان|كانت|كانوا|إنه|إنها|أنه|أنها|بعد ذلك|بعدها|وقد|قد|ثم|منها|فيها|فيه)(?![\p{L}\p{M}])/u,
  },
  he: {
    loose: /^(?:אבל|אך|אולם|ואולם|בנוסף,) /u,
    leaning: /^[וש]?(?:הוא|היא|הם|הן|זה|זו|זאת|אלה|אלו|שם|לכן|כך|אז|גם|אחר כך|לאחר מכן)(?!\p{L})/u,
  },
};

/** Length of a word at the head of a sentence that only ties it to the one before, in UTF-16 units; 0 without one. */
export function looseOpener(text: string, lang: string): number {
  return ties[primaryLanguage(lang)]?.loose.exec(text)?.[0].length ?? 0;
}

/** Sentences that point back elsewhere than at their head: a speaker who is only "she", "thereof" in French. */
const pronounInside =
  /(?:[—–-] ?\p{Ll}+ (?:он|она|они|він|вона|вони)|, (?:sagte?n?|meinte?|erklärte?|fragte?|berichtete?t?) (?:er|sie)|(?:dit|explique|raconte|ajoute|répond)-(?:il|elle|on)|(?<!\p{L})(?:ذلك|هذا))[.!»“”]*$|^(?!Il )\p{Lu}(?:[^,;:]{0,40} )(?:en|y) (?:a|ont|avait|avaient|est|sont|était) /u;

/** "Seit Januar 2023 begleitet er …", "En 2021, elle …": a pronoun as the subject behind a time or place. */
const behindAdjunct: Readonly<Record<string, RegExp>> = {
  de: /^(?:Seit|Im|Am|In|Nach|Vor|Ab|Bis|Bei|Mit|Zum|Zur|Heute|Inzwischen|Jetzt|Nun|Zuerst|Später|Damals)(?: [^\s,;:]+){0,6} \p{Ll}[^\s,;:]* (?:er|sie|ihn|ihm|ihnen)(?!\p{L})/u,
  nl: /^(?:Sinds|In|Op|Na|Voor|Vanaf|Tot|Bij|Met|Nu|Later|Toen|Vandaag)(?: [^\s,;:]+){0,6} \p{Ll}[^\s,;:]* (?:hij|zij|ze|hem|hen)(?!\p{L})/u,
  fr: /^[^,;:]{1,50}, (?:elles?|ils|il (?!y a|n’y|faut|s’agit|est|reste|existe))(?!\p{L})/u,
  ru: /^\p{Lu}[^\s,]*(?: [\p{Ll}\d][^\s,;:]*){0,4} (?:он|она|они)(?!\p{L})/u,
  uk: /^\p{Lu}[^\s,]*(?: [\p{Ll}\d][^\s,;:]*){0,4} (?:він|вона|вони)(?!\p{L})/u,
};

/** True for a sentence that points back to one before, most often at its head: on a slide nobody knows to what. */
export function leansBack(text: string, lang: string): boolean {
  const own = primaryLanguage(lang);
  return [ties[own]?.leaning, behindAdjunct[own], pronounInside].some((pattern) => pattern?.test(text));
}
