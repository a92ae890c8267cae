import { FULL_WEIGHT } from '../../search/parse-question.ts';
import { sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { onlyAnnounces } from './events.ts';
import {
  type Check,
  COVERAGE_SHARE,
  type ConstraintContext,
  type StatedForm,
} from './slot-constraint.ts';
import { HELD_FROM, matchedAround } from './words-around.ts';

/** A question for the outcome of something that was announced before. */
interface OutcomeAsked {
  /** Whether a statement reports the outcome. */
  states(statement: string): boolean;
  /** Whether a statement says that the event is still to come. */
  announces(statement: string): boolean;
  /** Words of the question that a statement of the outcome need not hold: "vote" of "approved by 64 percent". */
  readonly unsaid: RegExp;
}

/** Inquiries, which are held first and then find something. */
const INQUIRY =
  'autops(?:y|ies)|post-?mortems?|inquests?|examinations?|inquir(?:y|ies)|investigations?|audits?|probes?|reviews?|tests?|analys[ie]s|inspections?|surveys?|polls?|stud(?:y|ies)';

const ASKS_FINDING = new RegExp(
  String.raw`\bwhat (?:did|does|do|has|have|is|was) (?:the |an? )?(?:[\p{L}-]{1,20} ){0,3}?(?:${INQUIRY})(?: (?:of|on|into|by|about) .{1,60}?)? (?:say|said|find|found|show|shown|reveal|revealed|conclude|concluded|establish|established|turn up|tell)(?!\p{L})`,
  'u',
);

const FINDS =
  /(?<!\p{L})(?:f(?:ound|inds)|show(?:s|ed)|conclud(?:es|ed)|reveal(?:s|ed)|establish(?:es|ed)|determined|ruled|blam(?:es|ed)|died of|according to|result(?:s|ed)?|says|said)(?!\p{L})/iu;

const TO_COME = new RegExp(
  String.raw`(?<!\p{L})(?:${INQUIRY})(?!\p{L})[^.;]{0,40}(?<!\p{L})(?:will|would|is to|are to|was to|were to|to be|due|expected|planned|scheduled)(?!\p{L})|(?<!\p{L})(?:will|would|order(?:s|ed)|call(?:s|ed) for|demand(?:s|ed)|open(?:s|ed)|launch(?:es|ed)|beg[au]n) (?:an?|the) (?:[\p{L}-]{1,20} ){0,2}(?:${INQUIRY})(?!\p{L})`,
  'iu',
);

const VOTE = 'votes?|voted|ballots?|referendums?|elections?';

const ASKS_VOTE = new RegExp(
  String.raw`\bhow did .{0,80}?\b(?:${VOTE})\b(?: (?:on|about|over) .{1,60}?)?(?: (?:go|turn out|end))?\W*$|\bwho (?:won|has won) .{0,40}\b(?:${VOTE})\b|\b(?:results?|outcome) of .{0,40}\b(?:${VOTE})\b|\b(?:${VOTE}) (?:results?|outcome|tally)\b`,
  'u',
);

/** How a vote ended: by its figures, or by those who voted. */
const VOTED =
  /(?<!\p{L})(?:won|was elected|defeated|voted (?:for|against|to|in favou?r|down)|abstained|majority|(?:members|voters|workers|miners|delegates|deputies|lawmakers|senators|parliament|assembly|council|senate|congress|union|board|electorate)(?!\p{L})[^.;,]{0,60}? (?:approved|rejected|turned down|ratified|backed|refused|adopted|passed|endorsed))(?!\p{L})|\p{N} ?(?:%|percent|per cent) (?:to \p{N}|of (?:those|votes?|members|voters|the)|in favou?r|said (?:yes|no)|voted|(?:had )?backed|were (?:for|against))|\p{N} (?:votes )?to \p{N}/iu;

/** A question for the winner, which only a word for winning answers. */
const ASKS_WINNER = /\bwho (?:has )?won\b/u;
const WON =
  /(?<!\p{L})(?:won|wins|(?:was |been )(?:re-?)?elected|defeated|beat|victory)(?!\p{L})/iu;

/** Turnout, which is no result. */
const TURNOUT =
  /(?:[^.;,]{0,40}(?<!\p{L}))?(?:turnout|by (?:mail|post)|cast (?:an? |their )?(?:ballots?|votes?))(?!\p{L})[^.;,]{0,120}/giu;

/** "Enters into force once both have approved it." */
const CONDITION = /(?<!\p{L})(?:if|when|once|unless|until|whether)(?!\p{L})[^,.;]{0,120}/giu;

/**
 * The outcome that a question asks for, by its wording; undefined where it asks for none of these.
 */
function outcomeAsked(asked: string): OutcomeAsked | undefined {
  if (ASKS_FINDING.test(asked)) {
    const announces = (statement: string) => TO_COME.test(statement);
    return {
      states: (statement) => FINDS.test(statement) && !announces(statement),
      announces,
      unsaid: /^(?:say|said|find|found|show|shown|reveal|conclud|establish|turn|tell)$/u,
    };
  }
  if (!ASKS_VOTE.test(asked)) return undefined;
  const announces = (statement: string) => WILL_VOTE.test(statement) || onlyAnnounces(statement);
  const result = ASKS_WINNER.test(asked) ? WON : VOTED;
  return {
    states: (statement) =>
      result.test(statement.replace(CONDITION, ' ').replace(TURNOUT, ' ')) && !announces(statement),
    announces,
    unsaid: /^(?:vote|ballot|referendum|elect|result|outcom|tall[yi]|won|win|go|turn|end)$/u,
  };
}

const WILL_VOTE = new RegExp(
  String.raw`(?<!\p{L})(?:will|would|to|may) (?:be )?(?:vote|voted|decide|ballot)(?!\p{L})|(?<!\p{L})(?:${VOTE})(?!\p{L})[^.;]{0,30}(?<!\p{L})(?:will|would|is|are) (?:be |to be )?(?:held|planned|due|scheduled|set)(?!\p{L})`,
  'iu',
);

/** Other questions for how something ended, or whether it held. */
const ASKS_ENDING =
  /\bwhat (?:came|became|has become|had become|will become) of\b|\bwhat (?:was|were|is) the (?:outcome|result|upshot|end)s? of\b|\b(?:outcome|results?) of\b|\bhow did (?!.{0,80}\b(?:compare|differ)\b).{1,100} (?:end|go|turn out|work out|pan out|finish)\b|\bwhat did .{1,100} (?:achieve|produce|bring|lead to)\b|^(?:did|has|have|was|were) .{1,100} (?:hold|held|survive|survived|last|come to anything)\b/u;

/** Announcements and quotations, neither of which reports an outcome. */
const NOT_YET =
  /\b(?:will|shall|would|to|may|might|could) (?:be )?(?:end|expire|held|released|signed|adopted|closed|resumed|reached|agreed|brought|suspended)\b|\bagreed (?:to|on) (?:hold|meet|holding|meeting)\b|[“"][^“”"]{0,400}[”"]/gu;

/** Words that report how something ended. */
const IS_ENDING =
  /\b(?:ended|expired?|lapsed|ran out|broke (?:down|up|off)|broken (?:off|down)|collaps\p{L}{1,4}|fail(?:ed|s|ure)|fell (?:apart|through)|breach(?:es|ed)|violat\p{L}{2,5}|agreed|agreement|accord|signed|adopted|rejected|called off|cancelled|canceled|suspended|abandoned|result(?:ed|s)|reached|brought|without (?:a )?(?:deal|result|agreement)|held|resumed|released|sank|resigned|closed)\b/u;

function asksEnding(asked: string): boolean {
  return ASKS_ENDING.test(asked) && outcomeAsked(asked) === undefined;
}

/**
 * "How did the vote go", "what did the autopsy find": its result, and not its announcement, which shares more words with the question.
 * A result may be in words quite unlike: "approved by 64 percent".
 */
export function outcomeForms(asked: ConstraintContext): readonly StatedForm[] | undefined {
  const outcome = outcomeAsked(asked.query.reading.asked);
  if (!outcome) return undefined;
  const states: Check = (hit) => statesOutcome(hit, outcome, asked);
  return [{ states, scoreGap: 7, coverageShare: 0.25 }];
}

/** "What came of the talks": how they ended, and not that they will be held. */
export function endingForms({ query }: ConstraintContext): readonly StatedForm[] | undefined {
  if (!asksEnding(query.reading.asked)) return undefined;
  const states: Check = (hit) => IS_ENDING.test(sentenceTextOf(hit).replace(NOT_YET, ' '));
  return [{ states, scoreGap: 2.5, coverageShare: COVERAGE_SHARE }];
}

/** Whether a passage reports the outcome that a question asks for, of the same thing. */
export function isOutcomeTold(hit: Hit, asked: ConstraintContext): boolean {
  const outcome = outcomeAsked(asked.query.reading.asked);
  return outcome !== undefined && statesOutcome(hit, outcome, asked);
}

function statesOutcome(
  hit: Hit,
  { states, unsaid }: OutcomeAsked,
  asked: ConstraintContext,
): boolean {
  if (!states(sentenceTextOf(hit))) return false;
  const coverage = matchedAround(hit, asked);
  return asked.query.words.every(
    ({ term, weight }, word) =>
      weight < FULL_WEIGHT || unsaid.test(term) || (coverage[word] ?? 0) >= HELD_FROM,
  );
}

/** How many top hits are checked for a later announcement. */
const PASSAGES_READ = 20;

/**
 * "How did the vote go": a check whether that is left open, since the passage only announces the vote, or
 * reports an earlier one where a later report announces another.
 */
export function outcomeOpen({ query, hits }: ConstraintContext): Check | undefined {
  const outcome = outcomeAsked(query.reading.asked);
  if (!outcome) return undefined;
  return (best) =>
    !outcome.states(sentenceTextOf(best)) ||
    hits.slice(0, PASSAGES_READ).some((hit) => announcesLater(hit, best, outcome));
}

/** "What came of the talks": a check whether that is left open by a passage that only announces them. */
export function endingOpen({ query }: ConstraintContext): Check | undefined {
  if (!asksEnding(query.reading.asked)) return undefined;
  return (best) => onlyAnnounces(sentenceTextOf(best));
}

function announcesLater(hit: Hit, best: Hit, { announces }: OutcomeAsked): boolean {
  return (
    (hit.article.published ?? '') > (best.article.published ?? '') &&
    (hit.features.sentenceCoverage ?? 0) >= (best.features.sentenceCoverage ?? 0) &&
    announces(sentenceTextOf(hit))
  );
}
