import { onlyAnnounces } from './event-asked.ts';

/** A question for the outcome of something that was announced before. */
export interface OutcomeAsked {
  /** Whether a statement reports the outcome. */
  tells(statement: string): boolean;
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
export function outcomeAsked(asked: string): OutcomeAsked | undefined {
  if (ASKS_FINDING.test(asked)) {
    const announces = (statement: string) => TO_COME.test(statement);
    return {
      tells: (statement) => FINDS.test(statement) && !announces(statement),
      announces,
      unsaid: /^(?:say|said|find|found|show|shown|reveal|conclud|establish|turn|tell)$/u,
    };
  }
  if (!ASKS_VOTE.test(asked)) return undefined;
  const announces = (statement: string) => WILL_VOTE.test(statement) || onlyAnnounces(statement);
  const result = ASKS_WINNER.test(asked) ? WON : VOTED;
  return {
    tells: (statement) =>
      result.test(statement.replace(CONDITION, ' ').replace(TURNOUT, ' ')) && !announces(statement),
    announces,
    unsaid: /^(?:vote|ballot|referendum|elect|result|outcom|tall[yi]|won|win|go|turn|end)$/u,
  };
}

const WILL_VOTE = new RegExp(
  String.raw`(?<!\p{L})(?:will|would|to|may) (?:be )?(?:vote|voted|decide|ballot)(?!\p{L})|(?<!\p{L})(?:${VOTE})(?!\p{L})[^.;]{0,30}(?<!\p{L})(?:will|would|is|are) (?:be |to be )?(?:held|planned|due|scheduled|set)(?!\p{L})`,
  'iu',
);
