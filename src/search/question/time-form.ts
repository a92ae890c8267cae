import { WEEKDAY } from '../../domain/calendar/names.ts';
import {
  ATTACKS,
  CALLS,
  EXCHANGES,
  inSingular,
  MEETINGS,
  SESSIONS,
  VISITS,
} from '../../text/event-nouns.ts';
import { withoutArticle } from '../../text/function-words.ts';
import { detectAnswerType } from './answer-type.ts';
import type { QuestionForm, QuestionReading } from './question-reading.ts';

/** A form of question that is answered by date. */
export type TimeForm = Extract<
  QuestionForm,
  { readonly kind: 'newest' | 'oldest' | 'next' | 'news' }
>;

const PERIODS = `weeks?|weekend|months?|years?|night|spring|summer|autumn|fall|winter|quarter|${WEEKDAY}`;

/** Events, statements and figures of which there may be several in succession. */
const REPEATED = `talks|${inSingular([...MEETINGS, ...SESSIONS, ...CALLS, ...EXCHANGES, ...VISITS, ...ATTACKS])}|offer|proposal|statement|demand|shooting|incident|clash|report|update|toll|figure|number|count|estimate|draft|position|comments?|contact|violations?|convoy|announcement|word`;

/** Things that are stated or counted repeatedly, so that their first wording may be asked for. */
const RESTATED =
  'tolls?|figures?|numbers?|counts?|estimates?|reports?|demands?|offers?|proposals?|positions?|statements?|reactions?|responses?|answers?|versions?|accounts?|drafts?|terms|conditions?|claims?|announcements?|dates?|plans?|deadlines?|death toll';

/**
 * Words that look like the time that a question asks for and name something else: "next to the
 * pier", "what is now Southmark", "at the latest", a period such as "last week".
 */
const NAMES_NO_TIME = new RegExp(
  [
    '\\bnext (?:to|door|of kin)\\b',
    '\\bthe next (?:day|morning|evening|afternoon|night|hour|minute)\\b',
    `\\b(?:next|last|coming|current) (?:${PERIODS})\\b`,
    '\\b(?:at|by) the (?:very )?(?:latest|earliest)\\b',
    '\\blatest in an?\\b',
    '\\blast names?\\b|\\bat (?:long )?last\\b',
    '\\bnow[- ](?:defunct|known|called|famous|former|closed|named)\\b|\\bnow that\\b',
    '\\b(?:what|which) (?:is|are) now (?=\\p{Lu})',
    '\\b(?:direct|alternating|ocean|tidal|electric|electrical|strong|against the|in the|with the) current\\b|\\bcurrents?(?= (?:of|in|through|at|near|off|is|was|in)\\b)',
    '\\bstill (?:life|images?|photos?|pictures?|waters?|standing)\\b',
    '\\bno news\\b|\\bnews (?:agency|agencies|conference|outlets?|papers?|sites?|channels?|organi[sz]ations?|desks?|rooms?|anchors?|media)\\b',
  ].join('|'),
  'giu',
);

/** Words that ask for news, with the preposition before its subject kept. */
const NEWS = [
  /\bwhat(?:['’]?s| is| are| was)?(?: the)? (?:new|latest(?: news| updates?| developments?)?)\b(?= (?:on|about|with|in|at|from|regarding|of|around)\b|\W*$)/iu,
  /\b(?:(?:is|are) there |have you |got )?(?:any(?:thing)?|some|the|what(?: is|['’]?s)? the)? ?(?:latest |new |recent )?(?:news|updates?|developments?)\b(?= (?:on|about|with|in|at|from|regarding|around)\b|\W*$)/iu,
  /\banything new\b/iu,
  /^\W*(?:the )?latest(?= (?:on|about|with|in|at|from|regarding|around)\b|\W*$)/iu,
  /\bwhere do (?:things|we|matters) stand\b/iu,
  /\bwhat(?:['’]?s| is) (?:going on|happening)\b(?: (?:right )?now| at the moment| today)?/iu,
];

/** Words that ask for the future. */
const NEXT = [
  /\b(?:next|upcoming|forthcoming)\b/iu,
  /\b(?:coming (?:up|next))\b/iu,
  /(?<=^\W*what(?:['’]?s| is| are)? (?:being )?)(?:planned|scheduled|due|ahead|announced)\b/iu,
  /(?<=^\W*(?:(?:any|which|what) )?)(?:planned|scheduled|coming)(?= \p{L}+)/iu,
  // "Are there any talks planned", "is a meeting scheduled for May", and not "is the planned …".
  /(?<=^\W*(?:(?:is|are) (?:there |an? |any |another |more )|any |what |which )(?!.{0,60}\b(?:was|were|had)\b).{1,60}?)\b(?:planned|scheduled|coming up|in the works)\b(?=\W*$| (?:for|in|on|between|with|this|next)\b)/iu,
];

/** "When will the talks resume?": a question about the future without a word of time. */
const ASKS_AHEAD =
  /^\W*(?:when|where|on what (?:day|date)|what (?:day|date)|which day|at what time)\b(?:['’]ll|.{0,60}?\b(?:will|shall|(?:is|are) .{1,60} (?:due|scheduled|planned|supposed|expected|to (?:meet|begin|start|resume|open|be held|take place)))\b)/iu;

const NEWEST = [
  /\b(?:the )?most recent(?:ly)?\b/iu,
  /\b(?:the )?(?:very )?(?:latest|newest)\b/iu,
  /\b(?:recent|recently|lately)\b/iu,
  /\b(?:so far|to date|as of (?:now|today)|until now|up to now|as yet|thus far)\b/iu,
  /\b(?:at the moment|at present|presently|currently|right now|these days|nowadays)\b/iu,
  /\bcurrent(?= \p{L})/iu,
  /(?<=\b(?:is|are|does|do|has|have|who|what|where|how many|how much)\b.{0,200}?)\bnow\b/iu,
  /\btoday(?:['’]s)?\b/iu,
  /(?<=^\W*(?:is|are|does|do|has|have)\b.{1,200}?)\b(?:still|yet)\b/iu,
  new RegExp(`\\blast(?= (?:\\p{L}+ ){0,2}(?:${REPEATED})\\b)`, 'iu'),
  /(?<=^\W*when (?:did|was|were|has|have)\b.{1,80}?)\blast\b/iu,
];

const OLDEST = [
  /\b(?:the )?(?:originally|initially|in the beginning)\b/iu,
  // "At first the ministry said", and not "at first round".
  /\bat first(?=\W*$|,| (?:was|were|did|said|reported|claimed|given|counted|called|put)\b)/iu,
  /\b(?:the )?(?:original|initial|earliest|oldest)(?= \p{L})/iu,
  new RegExp(`\\b(?:the )?first(?= (?:\\p{L}+ )?(?:${RESTATED})\\b)`, 'iu'),
];

const FORMS: readonly (readonly [TimeForm['kind'], readonly RegExp[]])[] = [
  ['news', NEWS],
  ['next', NEXT],
  ['newest', NEWEST],
  ['oldest', OLDEST],
];

/**
 * Determiners of a noun phrase that is asked without a question word: "current envoy of Norland".
 */
const ASKS =
  /^\W*(?:(?:and|so|but) )?(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|does|do|did|has|have|had|will|would|can|could|should|tell|show|give)\b/iu;

/**
 * A form of question that is answered by date: for the newest ("current", "so far", "latest"), the
 * oldest ("original", "first toll"), what lies ahead ("next round") or what is new ("any news on").
 * Its subject is the question without the words that say so.
 */
export function readTimeForm(question: string): TimeForm | undefined {
  // What names no time is hidden from the patterns, its length kept.
  const seen = question.replace(NAMES_NO_TIME, (words) => '\u0000'.repeat(words.length));
  for (const [kind, cues] of FORMS) {
    for (const cue of cues) {
      const found = cue.exec(seen);
      if (!found) continue;
      const subject = subjectWithout(question, seen, kind, cues);
      // "When is it due now?" asks for what lies ahead, as it stands by now.
      return { kind: kind === 'newest' && ASKS_AHEAD.test(seen) ? 'next' : kind, subject };
    }
  }
  return ASKS_AHEAD.test(seen) ? { kind: 'next', subject: question } : undefined;
}

/**
 * The question without the words that ask for a time, also where several do: "the latest news so far".
 */
function subjectWithout(
  question: string,
  seen: string,
  kind: TimeForm['kind'],
  cues: readonly RegExp[],
): string {
  const all = kind === 'news' || kind === 'newest' ? [...cues, ...NEWEST] : cues;
  let [words, hidden] = [question, seen];
  for (const cue of all) {
    const found = cue.exec(hidden);
    if (!found) continue;
    const end = found.index + found[0].length;
    [words, hidden] = [words, hidden].map(
      (text) => `${text.slice(0, found.index)} ${text.slice(end)}`,
    ) as [string, string];
  }
  const subject = words
    .replace(/\bwhats\b/i, "what's")
    .replace(/\s+/g, ' ')
    .replace(/ (?=[?!.,])/g, '')
    .trim();
  return withQuestionWord(subject);
}

/** A noun phrase as a question, where its noun shows the kind of answer: "envoy of Norland". */
function withQuestionWord(subject: string): string {
  if (ASKS.test(subject)) return subject;
  const asked = `what is the ${withoutArticle(subject)}`;
  const type = detectAnswerType(asked);
  return type === 'anything' || type === 'definition' || type === 'event' ? subject : asked;
}

/**
 * A question without words that ask for news, which are no content where nothing is dated; those of "the
 * latest epoch" are.
 */
export function withoutNewsWords({
  form,
  question,
}: Pick<QuestionReading, 'form' | 'question'>): string {
  return form.kind === 'news' && form.subject !== '' ? form.subject : question;
}
