/**
 * Forms that a stemmer cannot bring together with their word, because the vowel changes: verbs
 * whose past is not made with "-ed", and nouns whose plural is not made with "-s". Forms that are
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
  child children, man men, woman women, foot feet, tooth teeth, mouse mice`;

const WORDS = new Map(
  FORMS.split(',').flatMap((forms) => {
    const [word = '', ...others] = forms.trim().split(/\s+/);
    return others.map((form) => [form, word] as const);
  }),
);

/** The word of which a folded word is an irregular form; other words stay as they are. */
export function baseForm(word: string): string {
  return WORDS.get(word) ?? word;
}
