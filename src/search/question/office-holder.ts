import type { AnswerType } from './answer-type.ts';
import { type AskedContent, candidateScore, nameBefore, stemOfName } from './content-weight.ts';

/** An office, with the modifiers that distinguish it from others. */
export const OFFICE =
  /(?<![\p{L}-])(?:(?:foreign|prime|defen[cs]e|interior|finance|justice|energy|economy|health|chief|deputy|special|vice|lead|acting|head|top|press|government)[ -]){0,3}(?:ministers?|presidents?|premier|negotiators?|envoys?|mediators?|spokes(?:man|woman|person|people)|chancellor|ambassadors?|mayors?|governors?|commanders?|leaders?|secretary[ -]general|secretary|chair(?:man|woman)?|head|chief|director|captain|king|queen)(?![\p{L}-])/iu;

/** "Of", "for" or "in" after an office, before the body or country that it belongs to. */
const OF_WHOM = /^['’]?s? (?:of|for|in) (?:the )?/iu;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]{1,40}`;

/** The holder's name after an office: "Minister Ada Roe", "minister of Norland, Ada Roe". */
const NAME_AFTER = new RegExp(
  `^(?: (?:of|for) (?:the )?${NAME}(?: ${NAME}){0,2})?,? (?:is |was |remains |, )?${NAME}`,
  'u',
);

/**
 * The holder's name before an office: "Ada Roe, the new chief …", "Roe as chief …", "named Roe".
 */
const NAME_BEFORE = new RegExp(
  String.raw`${NAME}(?:,| as| is| became| remains| of ${NAME},)?(?: (?:the|an?|its|their|his|her|of|new|own|\p{L}{1,30}['’]s|\p{L}{1,30}['’]|\p{Lu}\p{L}{1,30}|country['’]s)){0,4} $`,
  'u',
);

/** Words before an office that make it another one, or a former one. */
const NOT_THIS =
  /(?<![\p{L}])(?:former|ex|then|late|outgoing|previous|deputy|assistant|vice|designate|shadow|acting)[ -]$/iu;

/** A change of who holds an office. */
const SUCCESSION =
  /(?<!\p{L})(?:replac\w{0,12}|appoint\w{0,12}|succe(?:ed|ss)\w{0,12}|resign\w{0,12}|sworn|elect(?:ed|s)|dismiss\w{0,12}|sack(?:ed|s)|oust\w{0,12}|named|names|step(?:s|ped) down|took over|takes over)(?!\p{L})/iu;

/** The content of a question for who holds an office or leads something; nothing for others. */
export function officeContentOf(subject: string, answerType: AnswerType): AskedContent | undefined {
  const office = OFFICE.exec(subject);
  const isOfPerson = answerType === 'person' || /^\W*(?:who|whom|whose)\b/i.test(subject);
  const behind = office ? subject.slice(office.index + office[0].length) : '';
  if (office && (isOfPerson || OF_WHOM.test(behind))) {
    return holderOf(subject, office);
  }
  return isOfPerson && ASKS_LEADER.test(subject) ? leaderOf(subject) : undefined;
}

/** Offices called by one name everywhere, unlike "head of", who may be a secretary-general. */
const NAMED_ALIKE =
  /(?:minister|president|premier|chancellor|ambassador|mayor|governor|king|queen)s?$/iu;

/** A minister may be described as running the ministry. */
const RUNS_MINISTRY =
  /(?<!\p{L})(?:heads?|headed|runs?|leads?|in charge of)(?!\p{L})[^.;]{0,60}ministry/iu;

/** "Who is the prime minister of Norland", and nothing about what he did. */
const ASKS_HOLDER = new RegExp(
  String.raw`^\W*who(?:'s| is| was| are| were| became| will be)(?: now| currently)? (?:the )?(?:(?:new|current|present|last|first) )?(?:[\p{L}-]{2,30}(?:'s?)? ){0,3}?${OFFICE.source}(?: (?:of|for|in) (?:the )?[\p{L}\p{M}' -]{2,60})?(?: now| currently| today)?\W*$`,
  'u',
);

/**
 * A check whether a sentence says who holds the office that a question asks about; undefined for
 * other questions.
 *
 * @param asked in lower case, with plain apostrophes
 */
export function holderTold(asked: string): ((sentence: string) => boolean) | undefined {
  const office = ASKS_HOLDER.test(asked) ? OFFICE.exec(asked) : null;
  if (!office || !NAMED_ALIKE.test(office[0])) return undefined;
  const { weigh } = holderOf(asked, office);
  const isOfMinister = /ministers?$/u.test(office[0]);
  return (sentence) =>
    weigh(sentence) > LINKS.other || (isOfMinister && RUNS_MINISTRY.test(sentence));
}

/** Characters before an office in which its holder, its side or a "former" stands. */
const BEFORE_OFFICE = 120;

/** How strongly a sentence links an office to the side that the question names. */
const LINKS = { named: 1, before: 0.9, implied: 0.7, other: 0.3 };

function holderOf(subject: string, office: RegExpExecArray): AskedContent {
  const [words] = office;
  const title = words.toLowerCase().replace(/s$/, '');
  const pattern = new RegExp(`(?<![\\p{L}-])${title.replace(/[ -]/g, '[ -]')}(?![\\p{L}-])`, 'giu');
  const behind = subject.slice(office.index + words.length).replace(OF_WHOM, '');
  const of = OF_WHOM.test(subject.slice(office.index + words.length))
    ? /^[\p{L}\p{M}-]{2,40}/u.exec(behind)?.[0]
    : undefined;
  const side = (of ?? nameBefore(subject.slice(0, office.index)) ?? '').toLowerCase();
  return {
    kind: 'holder',
    words,
    weigh(sentence) {
      const weights = [...sentence.matchAll(pattern)].map(({ index, 0: found }) => {
        const [ahead, after] = [
          sentence.slice(Math.max(0, index - BEFORE_OFFICE), index),
          sentence.slice(index + found.length),
        ];
        if (NOT_THIS.test(ahead)) return 0;
        const isHeld =
          NAME_AFTER.test(after) || NAME_BEFORE.test(ahead) || SUCCESSION.test(sentence);
        if (!isHeld) return 0;
        return side === '' ? LINKS.named : linkTo(side, ahead, after);
      });
      return Math.max(0, ...weights);
    },
  };
}

/**
 * How strongly the words around an office link it to a side: "Norland's new minister", "the
 * Norlandic minister", "minister of Norland", "Norland … its minister"; the office of another side
 * hardly counts.
 */
function linkTo(side: string, ahead: string, after: string): number {
  const stem = stemOfName(side);
  const near = OWNER_BEFORE.exec(ahead)?.groups?.owner ?? '';
  const of = OWNER_AFTER.exec(after)?.groups?.owner ?? '';
  const owners = [near, of].filter((owner) => /^\p{Lu}/u.test(owner));
  if (owners.some((owner) => owner.toLowerCase().startsWith(stem))) return LINKS.named;
  const isBefore = ahead.toLowerCase().includes(stem);
  if (/\b(?:its|their)\b[^,.]{0,20}$/iu.test(ahead) && isBefore) return LINKS.named;
  if (POSSESSIVE_BEFORE.test(ahead) || of !== '') return LINKS.other;
  return isBefore ? LINKS.before : LINKS.implied;
}

const OWNER_BEFORE = /(?<owner>[\p{L}\p{M}-]{2,40})(?:['’]s?)?(?: \p{Ll}{1,20}){0,2} $/u;
const OWNER_AFTER = /^ (?:of|for) (?:the )?(?<owner>[\p{L}\p{M}-]{2,40})/u;
const POSSESSIVE_BEFORE = /\p{L}['’]s?(?: \p{Ll}{1,20}){0,2} $/u;

/** Words that ask who leads something, and words by which a sentence says so. */
const ASKS_LEADER = /(?<!\p{L})(?:leads?|leading|led|heads?|heading|headed)(?!\p{L})/iu;
const LEADS =
  /(?<!\p{L})(?:leads?|leading|led|heads?|headed|represented by|chief negotiators?|heads? of)(?!\p{L})/iu;

/** What is led, in whatever words, and the verbs. */
const LED_WORDS = 'lead leads led leading head heads headed delegation team side talks talk';

/** The negotiators of a side, and words for whoever leads them. */
const DELEGATION =
  /(?<!\p{L})(?:delegations?|team|side|negotiat\w{1,6}|talks?|represented by)(?!\p{L})/iu;

/**
 * The weight of a leader of a delegation in a sentence that names the side asked about, and of a leader of
 * something else or of another side.
 */
const LEADS_NEAR = 0.6;
const LEADS_OTHER = 0.4;

/** "The Norlandic delegation", "Norland's negotiating team", "the team of Norland": whose it is. */
const SIDE_OF_DELEGATION =
  /(?<!\p{L})(?!(?:the|negotiating|their|its|his|her|which|each|other|leading|lead|leads|led|heads?|heading) )(?<side>\p{L}{3,40})(?:['’]s)? (?:negotiating )?(?:delegations?|team|side|negotiators?)(?!\p{L})|(?:delegations?|team|side|negotiators?) of (?:the )?(?<of>\p{L}{3,40})/iu;

function leaderOf(subject: string): AskedContent {
  const isOfDelegation = DELEGATION.test(subject);
  const { side, of } = SIDE_OF_DELEGATION.exec(subject)?.groups ?? {};
  const stem = stemOfName((side ?? of ?? '').toLowerCase());
  const led = leadsSide(stem);
  const weightOf = (sentence: string) => {
    const isNear = !isOfDelegation || DELEGATION.test(sentence);
    if (stem === '') return isNear ? 1 : LEADS_OTHER;
    if (led.test(sentence)) return 1;
    return isNear && sentence.toLowerCase().includes(stem) ? LEADS_NEAR : LEADS_OTHER;
  };
  return {
    kind: 'holder',
    words: LED_WORDS,
    weigh(sentence) {
      return LEADS.test(sentence) ? weightOf(sentence) * candidateScore(sentence, 'person') : 0;
    },
  };
}

/** "Led the Norlandic team", "Norland's delegation was led by", "Ada Roe led the one, Lunn that of Norland". */
function leadsSide(stem: string): RegExp {
  const [leads, delegation] = [LEADS.source, DELEGATION.source];
  return new RegExp(
    String.raw`${leads} (?:of )?(?:[\p{L}’'-]{1,20} ){0,3}?${stem}\p{L}{0,12}(?:['’]s)? (?:[\p{L}-]{1,20} ){0,2}?${delegation}|${stem}\p{L}{0,12}(?:['’]s)? (?:\p{L}{1,20} ){0,2}?${delegation}[^.;]{0,60}? (?:was |is |are |were )?${leads}|${leads}[^.;]{0,120} that of (?:the )?${stem}`,
    'iu',
  );
}
