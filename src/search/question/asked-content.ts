import { findAnswerCandidates } from '../answer-candidates.ts';
import type { AnswerType } from '../answer-type.ts';

/** What a sentence must hold to answer a question for the newest or the oldest of something. */
export interface AskedContent {
  readonly kind: 'holder' | 'toll' | 'figure' | 'stance' | 'place' | 'plan' | 'account';
  /** The words of the question that the content stands for: they are not looked for as they are. */
  readonly words: string;
  /** Whether a sentence holds it: 1 beyond doubt, 0 not at all. */
  weigh(sentence: string): number;
}

/** An office, with the words that tell it from others. */
const OFFICE =
  /(?<![\p{L}-])(?:(?:foreign|prime|defen[cs]e|interior|finance|justice|energy|economy|health|chief|deputy|special|vice|lead|acting|head|top|press|government)[ -]){0,3}(?:ministers?|presidents?|premier|negotiators?|envoys?|mediators?|spokes(?:man|woman|person|people)|chancellor|ambassadors?|mayors?|governors?|commanders?|leaders?|secretary[ -]general|secretary|chair(?:man|woman)?|head|chief|director|captain|king|queen)(?![\p{L}-])/iu;

/** A question for who holds an office, and whose office it is: "foreign minister of Norland". */
const OF_WHOM = /^['’]?s? (?:of|for|in) (?:the )?/iu;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]{1,40}`;

/** Behind an office the name of who holds it: "Minister Ada Roe", "minister of Norland, Ada Roe". */
const NAME_AFTER = new RegExp(
  `^(?: (?:of|for) (?:the )?${NAME}(?: ${NAME}){0,2})?,? (?:is |was |remains |, )?${NAME}`,
  'u',
);

/** Before it: "Ada Roe, the new chief …", "Roe as chief …", "named Roe". */
const NAME_BEFORE = new RegExp(
  String.raw`${NAME}(?:,| as| is| became| remains| of ${NAME},)?(?: (?:the|an?|its|their|his|her|of|new|own|\p{L}{1,30}['’]s|\p{L}{1,30}['’]|\p{Lu}\p{L}{1,30}|country['’]s)){0,4} $`,
  'u',
);

/** Before an office, that it is another one or is held no longer. */
const NOT_THIS =
  /(?<![\p{L}])(?:former|ex|then|late|outgoing|previous|deputy|assistant|vice|designate|shadow|acting)[ -]$/iu;

/** A change of who holds an office. */
const SUCCESSION =
  /(?<!\p{L})(?:replac\w{0,12}|appoint\w{0,12}|succe(?:ed|ss)\w{0,12}|resign\w{0,12}|sworn|elect(?:ed|s)|dismiss\w{0,12}|sack(?:ed|s)|oust\w{0,12}|named|names|step(?:s|ped) down|took over|takes over)(?!\p{L})/iu;

const DEAD =
  /(?<!\p{L})(?:death toll|tolls?|dead|died?|dies|kill(?:ed|s|ing)?|deaths?|casualt(?:y|ies)|fatalit(?:y|ies)|victims?|bod(?:y|ies)|lives|lost|drowned|perished)(?!\p{L})/iu;

/** Words of such questions that no sentence with a figure need hold. */
const COUNTING_WORDS =
  'many few much people persons number figure count total given money sum amount share actually really exactly';

/** Other kinds of answer that hold a figure. */
const FIGURES: ReadonlySet<AnswerType> = new Set(['money', 'share', 'duration', 'measure']);

/** "How many mines": what is counted stands behind the words that ask. */
const COUNTED =
  /(?<!\p{L})how (?:many|few) (?<what>(?:\p{L}{1,30} ){0,2}?\p{L}{1,30})(?= (?:have|has|are|were|did|do|does|was|is|had|been|of|in|on)\b|\W*$)/iu;

/** Words that ask what somebody wants, offers or says. */
const ASKS_STANCE =
  /(?<!\p{L})(?:offer(?:s|ing|ed)?|want(?:s|ing|ed)?|demand(?:s|ing|ed)?|ask(?:s|ing|ed)? for|propos(?:e|es|ed|ing|als?)|seek(?:s|ing)?|insist(?:s|ing|ed)?(?: on)?|require[sd]?|positions?|stance|conditions?|terms|say(?:s|ing)?|think(?:s|ing)?)(?!\p{L})/iu;

/** Words by which somebody takes a position. */
const STANCE =
  /(?<!\p{L})(?:offer\w{0,12}|want(?:s|ed)?|demand\w{0,12}|ask(?:s|ed)|propos\w{0,12}|insist\w{0,12}|seeks?|sought|would|could|will|must|ready|prepared|willing|accept\w{0,12}|reject\w{0,12}|refus\w{0,12}|agree[ds]?|call(?:s|ed) for|requir\w{0,12}|rul(?:es|ed) out|condition\w{0,12})(?!\p{L})/iu;

/** A sentence that only reports who said something is a position too, where that is what is asked. */
const SAYS =
  /(?<!\p{L})(?:said|says|told|called|added|warned|repeated|stressed|announced)(?!\p{L})|[“"]/iu;

/**
 * What a question for the newest or the oldest wants a sentence to hold.
 *
 * @param subject the question without its words of time
 */
export function askedContentOf(subject: string, answerType: AnswerType): AskedContent {
  const office = OFFICE.exec(subject);
  if (
    office &&
    (answerType === 'person' || OF_WHOM.test(subject.slice(office.index + office[0].length)))
  ) {
    return holderOf(subject, office);
  }
  if (asksForToll(subject)) return tollOf(subject);
  if (answerType === 'count') return countOf(subject);
  if (FIGURES.has(answerType)) {
    const words = COUNTING_WORDS;
    return { kind: 'figure', words, weigh: figureOf(answerType) };
  }
  const stance = ASKS_STANCE.exec(subject);
  if (stance && /\bwhat\b|\bhow\b/i.test(subject)) return stanceOf(subject, stance);
  if (answerType === 'place') {
    return { kind: 'place', words: '', weigh: (sentence) => candidateScore(sentence, 'place') };
  }
  return { kind: 'account', words: '', weigh: () => 1 };
}

/** Words of what lies ahead, or of a date that is still to be set. */
const LOOKS_AHEAD =
  /(?<!\p{L})(?:will|would|shall|is to|are to|dates?|planned|plans|scheduled|expected|until|announce[ds]?)(?!\p{L})/iu;

/** What a question for the next of something wants a sentence to hold where no date is announced. */
export const LOOKING_AHEAD: AskedContent = {
  kind: 'plan',
  words: '',
  weigh: (sentence) => (LOOKS_AHEAD.test(sentence) ? 1 : 0),
};

/** Words that ask what somebody did, whose report says it in other words. */
const ACTS =
  'do did say said decide decided announce announced report reported agree agreed declare declared vote voted order ordered demand propose find found tell told call claim come came out';

/** What a question for whatever somebody did within some days wants a sentence to hold. */
export const ANY_ACT: AskedContent = { kind: 'account', words: ACTS, weigh: () => 1 };

/** How far a sentence links an office to the side that the question names. */
const LINKS = { named: 1, implied: 0.8 };

function holderOf(subject: string, office: RegExpExecArray): AskedContent {
  const [words] = office;
  const title = words.toLowerCase().replace(/s$/, '');
  const pattern = new RegExp(`(?<![\\p{L}-])${title.replace(/[ -]/g, '[ -]')}(?![\\p{L}-])`, 'giu');
  const before = /(?<side>[\p{L}\p{M}-]{3,40}?)(?:['’]s?)? $/u.exec(subject.slice(0, office.index))
    ?.groups?.side;
  const behind = subject.slice(office.index + words.length).replace(OF_WHOM, '');
  const of = OF_WHOM.test(subject.slice(office.index + words.length))
    ? /^[\p{L}\p{M}-]{2,40}/u.exec(behind)?.[0]
    : undefined;
  const side = (
    of ??
    (before !== undefined && !/^(?:the|is|was|are|who|what|new|our)$/i.test(before) ? before : '')
  ).toLowerCase();
  return {
    kind: 'holder',
    words,
    weigh(sentence) {
      const weights = [...sentence.matchAll(pattern)].map(({ index, 0: found }) => {
        const [ahead, after] = [
          sentence.slice(Math.max(0, index - 120), index),
          sentence.slice(index + found.length),
        ];
        if (NOT_THIS.test(ahead)) return 0;
        const isHeld =
          NAME_AFTER.test(after) || NAME_BEFORE.test(ahead) || SUCCESSION.test(sentence);
        if (!isHeld) return 0;
        return side === '' || isLinked(side, ahead, after) ? LINKS.named : LINKS.implied;
      });
      return Math.max(0, ...weights);
    },
  };
}

/** Letters of a side's name by which its adjective is known: "Norland", "Norlander", "Norlandic". */
const SIDE_STEM = 0.75;

/** "Norland's new minister", "the Norlandic minister", "minister of Norland", "Norland … its minister". */
function isLinked(side: string, ahead: string, after: string): boolean {
  const stem = stemOfName(side);
  const near =
    /(?<owner>[\p{L}\p{M}-]{2,40})(?:['’]s?)?(?: \p{Ll}{1,20}){0,2} $/u.exec(ahead)?.groups
      ?.owner ?? '';
  const of =
    /^ (?:of|for) (?:the )?(?<owner>[\p{L}\p{M}-]{2,40})/u.exec(after)?.groups?.owner ?? '';
  if ([near, of].some((owner) => owner.toLowerCase().startsWith(stem))) return true;
  return /\b(?:its|their)\b[^,.]{0,20}$/iu.test(ahead) && ahead.toLowerCase().includes(stem);
}

function asksForToll(subject: string): boolean {
  const isOfDead = DEAD.test(subject);
  return isOfDead && /\b(?:toll|how many|number|figure|count|casualt|deaths?)/i.test(subject);
}

function tollOf(subject: string): AskedContent {
  const words = [...subject.matchAll(new RegExp(DEAD, 'giu'))].map(([word]) => word).join(' ');
  return {
    kind: 'toll',
    words: `${words} ${COUNTING_WORDS}`,
    weigh(sentence) {
      return DEAD.test(sentence) ? candidateScore(sentence, 'count') : 0;
    },
  };
}

function countOf(subject: string): AskedContent {
  const what = COUNTED.exec(subject)?.groups?.what ?? '';
  const last = what.split(' ').at(-1)?.toLowerCase().replace(/s$/, '') ?? '';
  return {
    kind: 'figure',
    words: COUNTING_WORDS,
    weigh(sentence) {
      const counted = last === '' || sentence.toLowerCase().includes(last) ? 1 : 0.6;
      return counted * candidateScore(sentence, 'count');
    },
  };
}

/** How far a sentence tells that the one who is asked about takes the position. */
const ACTORS = { named: 1, meant: 0.85, other: 0.65 };

/** A sentence that goes on about somebody named before it, or an office by its title. */
const GOES_ON =
  /^["“]?(?:He|She|They|It|The (?:minister|president|government|envoy|spokes\p{L}+))(?!\p{L})/u;

function stanceOf(subject: string, { index, 0: word }: RegExpExecArray): AskedContent {
  const isSaid = /^(?:say|think)/i.test(word);
  const actor =
    /(?<name>[\p{L}\p{M}-]{3,40}?)(?:['’]s?)? $/u.exec(subject.slice(0, index))?.groups?.name ??
    /^ (?:of|by|from) (?:the )?(?<name>[\p{L}\p{M}-]{3,40})/u.exec(
      subject.slice(index + word.length),
    )?.groups?.name ??
    '';
  const stem = stemOfName(actor.toLowerCase());
  return {
    kind: 'stance',
    words: word,
    weigh(sentence) {
      const found = STANCE.exec(sentence) ?? (isSaid ? SAYS.exec(sentence) : null);
      if (!found) return 0;
      const ahead = sentence.slice(0, found.index + found[0].length).toLowerCase();
      if (ahead.includes(stem)) return ACTORS.named;
      return GOES_ON.test(sentence) ? ACTORS.meant : ACTORS.other;
    },
  };
}

function stemOfName(name: string): string {
  return name.slice(0, Math.max(4, Math.ceil(name.length * SIDE_STEM)));
}

/** A figure of a kind, or one whose unit the sentence leaves to another: "38 million had been paid". */
function figureOf(answerType: AnswerType): AskedContent['weigh'] {
  return (sentence) =>
    Math.max(candidateScore(sentence, answerType), 0.9 * candidateScore(sentence, 'count'));
}

function candidateScore(sentence: string, type: AnswerType): number {
  return findAnswerCandidates(sentence, type).reduce((most, { score }) => Math.max(most, score), 0);
}
