/**
 * What may follow a verb of saying or thinking:
 * `clause`: a clause with or without "that"; `hearer`: who is told, and then a clause;
 * `infinitive`: "to" and a verb; `asked`: who is asked, and then "to" and a verb;
 * `object`: what is spoken of, in a noun phrase; `quoted`: nothing but a direct quotation.
 */
export type SpeechFrame = 'clause' | 'hearer' | 'infinitive' | 'asked' | 'object' | 'quoted';

/** A form of a verb of saying or thinking. */
export interface SpeechVerbForm {
  /** The infinitive. */
  readonly verb: string;
  readonly form: 'base' | 'present' | 'past' | 'participle' | 'gerund';
  readonly frames: ReadonlySet<SpeechFrame>;
}

/** Verbs of saying: what they introduce was said or written, whoever thinks what. */
const SAYING: Readonly<Record<SpeechFrame, string>> = {
  clause: `say add note argue claim warn insist admit acknowledge announce declare explain report
    state write tweet post suggest assert maintain contend stress emphasize emphasise confirm deny
    concede allege complain conclude predict reply respond answer reveal disclose indicate caution
    counter continue observe recall reiterate repeat remark joke quip testify charge boast lament
    proclaim affirm hint imply speculate swear vow promise pledge agree estimate mention clarify
    comment recount retort advise recommend propose demand request signal rule muse opine reason
    object protest concur elaborate specify underscore underline show find rate stipulate
    concede brag posit venture submit message email caption cite hear learn`,
  hearer:
    'tell warn remind assure inform ask advise notify convince persuade promise show teach brief',
  infinitive: `promise vow pledge agree offer threaten refuse decline propose swear claim demand
    resolve ask`,
  asked: `urge ask call tell order encourage advise warn beg implore push press invite instruct
    request challenge`,
  object: `reject deny praise criticize criticise condemn denounce blast reiterate discuss cite
    mention call describe propose announce demand propose acknowledge confirm note stress emphasize
    emphasise outline question blame accuse defend dismiss endorse attack slam echo reveal disclose
    recommend address mock ridicule oppose decry applaud hail tout highlight detail welcome protest
    bemoan lament find show claim suggest explain predict repeat promise pledge urge warn argue declare
    characterize characterise label dub brand liken portray recall admit report concede request
    allege unveil laud compliment lambast back tout cheer rebuke`,
  quoted: `yell shout chant scream whisper mutter sing ask exclaim cry laugh sigh begin conclude
    start urge demand interject finish tell groan snap shoot plead deadpan blare scoff gush call
    intone rail fume thunder retweet text chime marvel summarize summarise describe wonder caution`,
};

/** Verbs of thinking, wanting and feeling. */
const THINKING: Readonly<Record<SpeechFrame, string>> = {
  clause: `believe think know feel hope fear expect worry assume doubt realize realise understand
    suspect consider decide see wish guess figure imagine wonder contemplate remember forget
    recognize recognise judge determine anticipate`,
  hearer: '',
  infinitive: `want hope plan intend expect seek wish decide prefer aim`,
  asked: 'want expect',
  object: `want support favor favour fear know expect consider believe regret hate love
    oppose view`,
  quoted: 'think wonder',
};

/** Past tenses that are not made with "-ed"; the second form is the participle where it differs. */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  think: 'thought',
  know: 'knew known',
  feel: 'felt',
  see: 'saw seen',
  understand: 'understood',
  swear: 'swore sworn',
  show: 'showed shown',
  find: 'found',
  read: 'read',
  hear: 'heard',
  mean: 'meant',
  sing: 'sang sung',
  begin: 'began begun',
  forget: 'forgot forgotten',
  shoot: 'shot',
  brag: 'bragged',
  quip: 'quipped',
  admit: 'admitted',
  submit: 'submitted',
  dub: 'dubbed',
  rebut: 'rebutted',
  slam: 'slammed',
  snap: 'snapped',
  plan: 'planned',
  teach: 'taught',
  hit: 'hit',
  beg: 'begged',
  seek: 'sought',
  refer: 'referred',
  tweet: 'tweeted',
  retweet: 'retweeted',
  prefer: 'preferred',
};

/** Verbs that double their last letter. */
const DOUBLED = /^(?:admit|submit|brag|quip|plan|dub|slam|snap|beg|begin|forget|prefer|hit|refer)$/;

/** The forms of verbs of saying and thinking, in small letters. */
export const SPEECH_VERBS: ReadonlyMap<string, SpeechVerbForm> = allForms();

function allForms(): ReadonlyMap<string, SpeechVerbForm> {
  const frames = new Map<string, Set<SpeechFrame>>();
  for (const group of [SAYING, THINKING]) {
    for (const [frame, list] of Object.entries(group) as [SpeechFrame, string][]) {
      for (const verb of list.split(/\s+/).filter((word) => word !== '')) {
        frames.set(verb, (frames.get(verb) ?? new Set<SpeechFrame>()).add(frame));
      }
    }
  }
  const forms = new Map<string, SpeechVerbForm>();
  for (const [verb, own] of frames) {
    for (const [word, form] of formsOf(verb)) {
      if (!forms.has(word)) forms.set(word, { verb, form, frames: own });
    }
  }
  return forms;
}

function formsOf(verb: string): readonly (readonly [string, SpeechVerbForm['form']])[] {
  const [past = regularPast(verb), participle] = IRREGULAR[verb]?.split(' ') ?? [];
  const forms: (readonly [string, SpeechVerbForm['form']])[] = [
    [past, 'past'],
    [verb, 'base'],
    [thirdPerson(verb), 'present'],
    [gerund(verb), 'gerund'],
  ];
  return participle === undefined ? forms : [...forms, [participle, 'participle']];
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function gerund(verb: string): string {
  if (DOUBLED.test(verb)) return `${verb}${verb.slice(-1)}ing`;
  return /[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}

/**
 * Verbs by which news says who stated something, and whose base form is a noun or an adjective as often:
 * of these only the other forms tell.
 */
const STATING_NOUNS =
  'add call stress note claim state demand promise vow ask answer praise report want back welcome blame offer urge describe';

/** The same for verbs whose base form tells, too: "officials deny it". */
const STATING =
  'warn insist argue announce accuse deny reject suggest reply dismiss criticise criticize repeat declare confirm propose condemn agree refuse maintain believe';

/** Forms of the commonest ones that news uses so, and what the forms above do not give. */
const STATING_FORMS =
  'say says said saying tell tells told thinks think thought writes wrote speaks spoke put adding ruled out names named';

/**
 * A pattern of the verbs by which news says who stated something, narrower than all verbs of saying: a
 * sentence that is ranked as somebody's statement has one. It holds no groups and no word boundaries.
 */
export const STATING_VERB = `(?:${[...statingForms()].join('|')})`;

function statingForms(): ReadonlySet<string> {
  const bare = new Set(STATING_NOUNS.split(' '));
  const whole = new Set(STATING.split(' '));
  const words = STATING_FORMS.replace('ruled out', 'ruled_out').split(' ');
  const forms = new Set(words.map((word) => word.replace('_', ' ')));
  for (const [word, { verb, form }] of SPEECH_VERBS) {
    const isOfSubject = form === 'present' || form === 'past';
    if (isOfSubject && (bare.has(verb) || whole.has(verb))) forms.add(word);
    if (form === 'base' && whole.has(verb)) forms.add(word);
  }
  return forms;
}
