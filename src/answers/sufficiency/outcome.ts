import { FULL_WEIGHT } from '../../search/parse-question.ts';
import { sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { onlyAnnounces } from './events.ts';
import {
  COVERAGE_SHARE,
  type ConstraintContext,
  type HitCheck,
  type StatedForm,
} from './slot-constraint.ts';
import { HELD_FROM, matchedAround } from './words-around.ts';

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

/** "Enters into force once both have approved it." */
const CONDITION = /(?<!\p{L})(?:if|when|once|unless|until|whether)(?!\p{L})[^,.;]{0,120}/giu;

const WILL_VOTE = new RegExp(
  String.raw`(?<!\p{L})(?:will|would|to|may) (?:be )?(?:vote|voted|decide|ballot)(?!\p{L})|(?<!\p{L})(?:${VOTE})(?!\p{L})[^.;]{0,30}(?<!\p{L})(?:will|would|is|are) (?:be |to be )?(?:held|planned|due|scheduled|set)(?!\p{L})`,
  'iu',
);

/** Words of the question that a result need not hold: "vote" of "approved by 64 percent". */
const UNSAID = /^(?:vote|ballot|referendum|elect|result|outcom|tall[yi]|won|win|go|turn|end)$/u;

/** Whether the sentence of a passage reports the result that a question asks for. */
function statesResult(hit: Hit, asked: string): boolean {
  const statement = sentenceTextOf(hit);
  const result = ASKS_WINNER.test(asked) ? WON : VOTED;
  return result.test(statement.replace(CONDITION, ' ')) && !announcesVote(hit);
}

function announcesVote(hit: Hit): boolean {
  const statement = sentenceTextOf(hit);
  return WILL_VOTE.test(statement) || onlyAnnounces(statement);
}

/**
 * "How did the vote go": its result, and not its announcement, which shares more words with the question:
 * a result may be in words quite unlike, but what was voted on is named around it.
 */
export function resultForm(context: ConstraintContext): StatedForm | undefined {
  const { words, reading } = context.query;
  if (!ASKS_VOTE.test(reading.asked)) return undefined;
  const states: HitCheck = (hit) => {
    if (!statesResult(hit, reading.asked)) return false;
    const coverage = matchedAround(hit, context);
    return words.every(
      ({ term, weight }, word) =>
        weight < FULL_WEIGHT || UNSAID.test(term) || (coverage[word] ?? 0) >= HELD_FROM,
    );
  };
  return { states, scoreGap: 7, coverageShare: 0.25 };
}

/** How many top hits are checked for a later announcement. */
const PASSAGES_READ = 20;

/**
 * "How did the vote go": a check whether that is left open, since the passage only announces the vote, or
 * reports an earlier one where a later report announces another.
 */
export function resultOpen({ query, hits }: ConstraintContext): HitCheck | undefined {
  const { asked } = query.reading;
  if (!ASKS_VOTE.test(asked)) return undefined;
  return (best) =>
    !statesResult(best, asked) ||
    hits.slice(0, PASSAGES_READ).some((hit) => isLater(hit, best) && announcesVote(hit));
}

/** Whether a report of a later day is as much about what is asked. */
function isLater(hit: Hit, best: Hit): boolean {
  return (
    (hit.article.published ?? '') > (best.article.published ?? '') &&
    (hit.features.sentenceCoverage ?? 0) >= (best.features.sentenceCoverage ?? 0)
  );
}

/** Questions for how something ended, or whether it held. */
const ASKS_ENDING =
  /\bwhat (?:came(?: out)?|became|has become|had become|will become) of\b|\bwhat (?:was|were|is) the (?:outcome|result|upshot|end)s? of\b|\b(?:outcome|results?) of\b|\bhow did (?!.{0,80}\b(?:compare|differ)\b).{1,100} (?:end|go|turn out|work out|pan out|finish)\b|\bwhat did .{1,100} (?:achieve|produce|bring|lead to)\b|^(?:did|has|have|was|were) .{1,100} (?:hold|held|survive|survived|last|come to anything)\b/u;

/** Announcements and quotations, neither of which reports an outcome. */
const NOT_YET =
  /\b(?:will|shall|would|to|may|might|could) (?:be )?(?:end|expire|held|released|signed|adopted|closed|resumed|reached|agreed|brought|suspended)\b|\bagreed (?:to|on) (?:hold|meet|holding|meeting)\b|[“"][^“”"]{0,400}[”"]/gu;

/** Words that report how something ended. */
const IS_ENDING =
  /\b(?:ended|expired?|lapsed|ran out|broke (?:down|up|off)|broken (?:off|down)|collaps\p{L}{1,4}|fail(?:ed|s|ure)|fell (?:apart|through)|breach(?:es|ed)|violat\p{L}{2,5}|agreed|agreement|accord|signed|adopted|rejected|called off|cancelled|canceled|suspended|abandoned|result(?:ed|s)|reached|brought|without (?:a )?(?:deal|result|agreement)|held|resumed|released|sank|resigned|closed)\b/u;

/** "What came of the talks": how they ended, and not that they will be held. */
export function endingForm({ query }: ConstraintContext): StatedForm | undefined {
  const { asked } = query.reading;
  if (!ASKS_ENDING.test(asked) || ASKS_VOTE.test(asked)) return undefined;
  const states: HitCheck = (hit) => IS_ENDING.test(sentenceTextOf(hit).replace(NOT_YET, ' '));
  return { states, scoreGap: 2.5, coverageShare: COVERAGE_SHARE };
}
