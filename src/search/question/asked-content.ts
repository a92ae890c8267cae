import { inSingular, TRUCES } from '../../text/event-nouns.ts';
import type { AnswerType } from './answer-type.ts';
import { asksForToll, COUNTING_WORDS, countOf, figureOf, tollOf } from './asked-figures.ts';
import { type AskedContent, actorOf, candidateScore, stemOfName } from './content-weight.ts';
import { officeContentOf } from './office-holder.ts';
import { stateLeft } from './state-left.ts';

/** Nouns that ask for a figure with no question word: "latest refugee numbers". */
const TALLY = /(?<!\p{L})(?:numbers|figures?|totals?|counts?|tally|statistics)(?!\p{L})/iu;

/** Nouns that ask for a date: "current election date". */
const ASKS_DATE = /(?<!\p{L})(?:dates?|deadlines?|days?)(?=\W*$| (?:of|for|set)(?!\p{L}))/iu;
const DATE_WORDS = 'date dates deadline day days what';

/** Words of a question that asks for something else than the noun that it names. */
const ASKS_OTHER =
  /^\W*(?:who|whom|whose|why|where|how (?:did|do|does)|is|are|was|were|do|does|did|has|have|had)(?!\p{L})/iu;

/** Other kinds of answer that hold a figure. */
const FIGURES: ReadonlySet<AnswerType> = new Set(['money', 'share', 'duration', 'measure']);

/** Words that ask what somebody wants, offers or says. */
const ASKS_POSITION =
  /(?<!\p{L})(?:offer(?:s|ing|ed)?|want(?:s|ing|ed)?|demand(?:s|ing|ed)?|ask(?:s|ing|ed)? for|propos(?:e|es|ed|ing|als?)|seek(?:s|ing)?|insist(?:s|ing|ed)?(?: on)?|require[sd]?|positions?|stance|conditions?|terms|say(?:s|ing)?|think(?:s|ing)?)(?!\p{L})/iu;

/** Words by which somebody takes a position. */
const POSITION =
  /(?<!\p{L})(?:offer\w{0,12}|want(?:s|ed)?|demand\w{0,12}|ask(?:s|ed)|propos\w{0,12}|insist\w{0,12}|seeks?|sought|would|could|will|must|ready|prepared|willing|accept\w{0,12}|reject\w{0,12}|refus\w{0,12}|agree[ds]?|call(?:s|ed) for|requir\w{0,12}|rul(?:es|ed) out|condition\w{0,12})(?!\p{L})/iu;

/** What is asked for by a noun ("the latest offer"), and the words by which one is told of. */
const POSITION_NOUNS: readonly (readonly [asks: RegExp, told: RegExp])[] = [
  [
    /^(?:offers?|proposals?)$/i,
    /(?<!\p{L})(?:offer\w{0,12}|propos\w{0,12}|rais(?:e[sd]?|ing)|went up|goes up|would (?:pay|give|take on|accept)|put \S.{0,60} on the table|ready to|prepared to|willing to)(?!\p{L})/iu,
  ],
  [
    /^demands?$/i,
    /(?<!\p{L})(?:demand\w{0,12}|want(?:s|ed)?|ask(?:s|ed)|insist\w{0,12}|seeks?|seeking|sought|lower\w{0,4}|came down|comes down|calls? for|requir\w{0,12})(?!\p{L})/iu,
  ],
];

/** A sentence that only reports who said something is a position too, where that is what is asked. */
const SAYS =
  /(?<!\p{L})(?:said|says|told|called|added|warned|repeated|stressed|announced)(?!\p{L})|[“"]/iu;

/**
 * What a question for the newest or the oldest wants a sentence to hold.
 *
 * @param subject the question without its words of time
 */
export function askedContentOf(subject: string, answerType: AnswerType): AskedContent {
  const office = officeContentOf(subject, answerType);
  if (office) return office;
  if (asksForToll(subject)) return tollOf(subject);
  if (answerType === 'count') return countOf(subject);
  if (TALLY.test(subject) && !ASKS_OTHER.test(subject)) return countOf(subject);
  if (ASKS_DATE.test(subject) && !ASKS_OTHER.test(subject)) {
    const weigh = (sentence: string) => candidateScore(sentence, 'time');
    return { kind: 'figure', words: DATE_WORDS, weigh };
  }
  if (FIGURES.has(answerType)) {
    const words = COUNTING_WORDS;
    return { kind: 'figure', words, weigh: figureOf(answerType) };
  }
  const position = ASKS_POSITION.exec(subject);
  if (
    position &&
    !/^\W*(?:is|are|was|were|do|does|did|has|have|had|who|when|where)\b/i.test(subject)
  )
    return positionOf(subject, position);
  if (answerType === 'place') {
    return placeOf(subject);
  }
  return accountOf(subject);
}

/** What tells of the subject whatever it says, or of its end. */
function accountOf(subject: string): AskedContent {
  const state = STATE.exec(subject)?.groups?.state ?? '';
  const purpose = PURPOSE.exec(subject)?.[0] ?? '';
  const left = ASKS_WHETHER.test(subject) ? stateLeft(subject) : undefined;
  const words = `${ACCOUNT_WORDS} ${state} ${purpose} ${left?.besides ?? ''}`;
  return { kind: 'account', words, weigh: () => 1, ...(left ? { left } : {}) };
}

/** "Is the curfew in force": how something stands, which its end may tell. */
const ASKS_WHETHER = /^\W*(?:(?:and|but|so) )?(?:is|are)(?!\p{L})/iu;

/** What talks are for, which few reports on them say again. */
const PURPOSE = new RegExp(
  `(?<!\\p{L})(?:peace|${inSingular(TRUCES)})(?= (?:talks|negotiations|process|efforts)(?!\\p{L}))`,
  'iu',
);

/** "Where is Ellis?" asks where somebody is, not where something took place. */
const ASKS_WHEREABOUTS = /^\W*where(?:['’]s| is| are|['’]re| has| have)(?!\p{L})/iu;

/** Words that say where somebody or something is, or went. */
const WHEREABOUTS =
  /(?<!\p{L})(?:whereabouts|exile|(?:(?:is|are|was|were|been|be)(?: (?:now|still|currently|back|safe))? (?:in|at|aboard|on|off)|(?:lies|lie|lives?|living|remain(?:s|ed)?|stay(?:s|ed|ing)?|held|hiding|hidden|arrived?|flew|flown|fled|travel(?:s|l?ed)|went|gone|came|moved|taken|brought|sent|returned|landed|left|headed|escaped|based|anchored|docked|crossed|sailed|sheltering)(?: \p{L}+){0,3}? (?:in|to|at|into|near|for|aboard|on|off)))(?!\p{L})/iu;

/** The weight of a sentence that names a place, and does not say that who is asked about is there. */
const PLACE_ALONE = 0.6;

/** Characters between a name and the words that say where it is, at most. */
const NAME_TO_WHEREABOUTS = 120;

function placeOf(subject: string): AskedContent {
  const asked = ASKS_WHEREABOUTS.exec(subject)?.[0] ?? '';
  const name =
    subject
      .slice(asked.length)
      .match(/\p{L}{3,}/gu)
      ?.at(-1)
      ?.toLowerCase() ?? '';
  const isThere = (sentence: string) => {
    const at = sentence.toLowerCase().indexOf(name);
    const from = at < 0 && /^(?:He|She|They) /.test(sentence) ? 0 : at;
    return (
      from >= 0 && WHEREABOUTS.test(sentence.slice(from, from + name.length + NAME_TO_WHEREABOUTS))
    );
  };
  return {
    kind: 'place',
    words: '',
    weigh(sentence) {
      const held = candidateScore(sentence, 'place');
      return asked !== '' && !isThere(sentence) ? PLACE_ALONE * held : held;
    },
  };
}

/**
 * "Is the loan blocked?": the state that it may have left. Whatever tells of the loan last says how
 * it stands, in other words perhaps.
 */
const STATE =
  /^\W*(?:is|are) [^?]{1,200}? (?<state>going on|in (?:force|effect|place|session)|under ?way|ongoing|\p{L}{2,20}(?:ed|en|ing)|on|open|closed|valid|alive)\W*$/iu;

/** Words of what lies ahead, or of a date that is still to be set. */
const LOOKS_AHEAD =
  /(?<!\p{L})(?:will|would|shall|is to|are to|dates?|planned|plans|scheduled|expected|until|announce[ds]?)(?!\p{L})/iu;

/** What a question for the next of something wants a sentence to hold where no date is announced. */
export const LOOKING_AHEAD: AskedContent = {
  kind: 'plan',
  words: '',
  weigh: (sentence) => (LOOKS_AHEAD.test(sentence) ? 1 : 0),
};

/** Words for a report, which no report need hold. */
const ACCOUNT_WORDS = 'report reports account version news word story';

/** Words that ask what somebody did, whose report says it in other words. */
const ACTS =
  'do did say said decide decided announce announced report reported agree agreed declare declared vote voted order ordered demand propose find found tell told call claim come came out';

/** What a question for whatever somebody did within some days wants a sentence to hold. */
export const ANY_ACT: AskedContent = { kind: 'account', words: ACTS, weigh: () => 1 };

/** How far a sentence tells that the one who is asked about takes the position. */
const ACTORS = { named: 1, meant: 0.85, other: 0.65 };

/** A sentence that goes on about somebody named before it, or an office by its title. */
const GOES_ON =
  /^["“]?(?:He|She|They|It|The (?:minister|president|government|envoy|spokes\p{L}+))(?!\p{L})/u;

function positionOf(subject: string, { index, 0: word }: RegExpExecArray): AskedContent {
  const isSaid = /^(?:say|think)/i.test(word);
  const own = POSITION_NOUNS.find(([noun]) => noun.test(word))?.[1] ?? POSITION;
  const actor = actorOf(word, subject.slice(0, index), subject.slice(index + word.length));
  const stem = stemOfName(actor.toLowerCase());
  return {
    kind: 'position',
    words: word,
    weigh(sentence) {
      const found = own.exec(sentence) ?? (isSaid ? SAYS.exec(sentence) : null);
      if (!found) return 0;
      const told = sentence.slice(0, found.index + found[0].length).toLowerCase();
      if (told.includes(stem)) return ACTORS.named;
      return GOES_ON.test(sentence) ? ACTORS.meant : ACTORS.other;
    },
  };
}
