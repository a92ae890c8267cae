import { stem } from 'porter2';

/**
 * The stem that a word shares with its other forms, by Porter 2 (snowballstem.org), mended where
 * that brings too little or too much together: irregular forms, British and US spelling,
 * and families of words that share a stem and no meaning.
 *
 * @param word folded: lower-case letters `a` to `z`
 */
export function stemWord(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = computeStem(word);
  if (stems.size === MOST_STEMS) stems.clear();
  stems.set(word, found);
  return found;
}

/** Words whose stems are remembered, at most: the vocabulary of some thousand reports, two megabytes. */
const MOST_STEMS = 20_000;
const stems = new Map<string, string>();

function computeStem(word: string): string {
  const american = (BASE_FORMS.get(word) ?? word).replace(BRITISH_VERB, spellVerb);
  return unifyStems(separateFamilies(stem(american), american));
}

/**
 * Forms that a stemmer cannot bring together with their word, because the vowel changes: verbs
 * whose past is not made with "-ed", nouns whose plural is not made with "-s", and numbers that are
 * shortened behind figures. Forms that are
 * commonly another word as well ("found", "left", "saw", "felt", "ground", "wound") stay apart.
 */
const FORMS = `
  arise arose arisen, awake awoke awoken, bear bore borne, beat beaten, become became, begin began begun,
  bend bent, bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred,
  bring brought, build built, burn burnt, buy bought, catch caught, choose chose chosen, cling clung,
  come came, creep crept, deal dealt, dig dug, draw drew drawn, dream dreamt, drink drank drunk,
  drive drove driven, eat ate eaten, fall fell fallen, feed fed, fight fought, flee fled, fly flew flown,
  forbid forbade forbidden, forget forgot forgotten, forgive forgave forgiven, freeze froze frozen,
  get got gotten, give gave given, go went gone, grow grew grown, hang hung, hear heard, hide hid hidden,
  hold held, keep kept, know knew known, lay laid, lead led, learn learnt, lend lent, lose lost,
  make made, mean meant, meet met, overcome overcame, overthrow overthrew overthrown, pay paid,
  ride rode ridden, ring rang rung, rise rose risen, run ran, say said, see seen, seek sought,
  sell sold, send sent, shake shook shaken, shine shone, shoot shot, show shown, shrink shrank shrunk,
  sing sang sung, sink sank sunk, sit sat, sleep slept, slide slid, speak spoke spoken, spend spent,
  spin spun, spring sprang sprung, stand stood, steal stole stolen, stick stuck, strike struck stricken,
  swear swore sworn, sweep swept, swim swam swum, swing swung, take took taken, teach taught,
  tear tore torn, tell told, think thought, throw threw thrown, understand understood,
  undertake undertook undertaken, wake woke woken, wear wore worn, weep wept, win won,
  withdraw withdrew withdrawn, withhold withheld, write wrote written,
  crisis crises, child children, man men, woman women, foot feet, tooth teeth, mouse mice,
  million mn mln, billion bn, trillion tn`;

const BASE_FORMS = new Map(
  FORMS.split(',').flatMap((forms) => {
    const [word = '', ...others] = forms.trim().split(/\s+/);
    return others.map((form) => [form, word] as const);
  }),
);

/**
 * Families of words that Porter 2 takes for one although they mean different things, read from its
 * stems over 20,000 words of news and encyclopedia text ("minerals" and "miners", "United" and
 * "units", "a department" and "departed"). Behind each stem stand the beginnings of the
 * words that leave it for a term of their own, several beginnings of one family joined by a bar;
 * what begins with none of them keeps the stem. Families whose words share their meaning
 * ("negotiate", "negotiation") are left together.
 */
const COLLISIONS = `
  admir admiral, affect affection, anim animal animat, apart apartment, author authorit authoriz,
  candid candidat, capit capitalis, compass compassion, compet competent, confer conferenc,
  conserv conservative, consider considerabl, constitut constitution, convent conventional,
  convers conversation, cooper cooperat, corpor corporal, custom customer, defend defendant,
  depart department, deposit deposition, design designat, detect detective, emerg emergenc,
  engin engineer, execut executive, experi experiment, fabric fabricat, hospit hospitalit,
  ident identical, import importan, inform informal, initi initiativ initiat, integr integrit,
  intern international internal, late lately, later lateral, liber liberat, major majorit,
  margin marginal, memori memorial, miner mineral, minor minorit, mobil mobiliz, moral morale,
  object objective, opposit opposite, organ organiz organic organism, posit positive,
  premier premiere, process procession, protest protestant, public publication publicit,
  ration rational, recess recession, reform reformation, relat relative, remark remarkabl,
  reserv reservation, respect respective, sever sever|severed severe|severit several,
  success succession|successive,
  termin terminal, transit transition, tribun tribunal, unit unite|uniting, univers universit,
  vacat vacation`;

interface Family {
  readonly stem: string;
  readonly beginning: string;
}

const FAMILIES: ReadonlyMap<string, readonly Family[]> = new Map(
  COLLISIONS.split(',').map((line) => {
    const [shared = '', ...families] = line.trim().split(/\s+/);
    return [shared, families.flatMap(familiesOf).toSorted(longestFirst)];
  }),
);

function familiesOf(beginnings: string): readonly Family[] {
  const all = beginnings.split('|');
  return all.map((beginning) => ({ stem: all[0] ?? '', beginning }));
}

function longestFirst(one: Family, other: Family): number {
  return other.beginning.length - one.beginning.length;
}

function separateFamilies(shared: string, word: string): string {
  const own = FAMILIES.get(shared)?.find(({ beginning }) => word.startsWith(beginning));
  return own?.stem ?? shared;
}

/** "organise", "organisers", "organisation": what stands before the "is", and the ending. */
const BRITISH_VERB = /^([a-z]{3,})is(e[drs]?|ers|ing|ations?|ational)$/;

/**
 * What stands before the "is" of words that are spelt so everywhere: changed, they would part from
 * relatives such as "advisory", "precision" and "surprisingly".
 */
const ALWAYS_IS = new Set(
  `adv dev rev superv telev improv prov prom comprom prem dem surpr enterpr compr appr repr exerc prec
  conc exc inc circumc franch disfranch enfranch merchand parad treat expert disgu bru cru chast desp
  advert pract otherw likew clockw edgew lengthw pra appra upra sunr moonr highr valo poi tortoi porpoi turquoi cerv`
    .trim()
    .split(/\s+/),
);

function spellVerb(word: string, before: string, ending: string): string {
  return ALWAYS_IS.has(before) ? word : `${before}iz${ending}`;
}

/** Stems whose British spelling follows no rule, with the one they become. */
const PLAIN_STEMS: ReadonlyMap<string, string> = new Map(
  `centr center, theatr theater, metr meter, kilometr kilomet, centimetr centimet, millimetr millimet,
  litr liter, calibr calib, fibr fiber, spectr specter, defenc defens, offenc offens, licenc licens,
  pretenc pretens, programm program, grey gray, plough plow, sceptic skeptic, artefact artifact,
  manoeuvr maneuv, judgement judgment, catalogu catalog, dialogu dialog, aluminium aluminum,
  fulfil fulfill, enrol enroll, mould mold, ageing age, tyre tire, neighbourhood neighborhood,
  practis practic, skil skill, fuell fuel, chequ check, jewelleri jewelri, counsellor counselor,
  councillor councilor`
    .split(',')
    .map((pair) => {
      const [british = '', american = ''] = pair.trim().split(/\s+/);
      return [british, american];
    }),
);

/** Endings of stems in British spelling that are one ending everywhere: "analys", "colour", "favourit". */
const BRITISH_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=^[a-z]{2,})lys$/, 'lyz'],
  [/(?<=^[a-z]{3,})our(?=$|it$|abl$|less$)/, 'or'],
];

function unifyStems(stemmed: string): string {
  const american = PLAIN_STEMS.get(stemmed);
  if (american !== undefined) return american;
  return BRITISH_ENDINGS.reduce((word, [ending, plain]) => word.replace(ending, plain), stemmed);
}
