/** Acts that a question may ask for by one verb, and the words by which a passage reports each. */
const ACTS: readonly { readonly asks: RegExp; readonly evidence: RegExp }[] = [
  {
    asks: /\b(?:where|when|what year|(?:which|what) (?:town|city|country|village|place)) (?:was|were|is) .{1,60} born\b|\bbirth ?(?:place|day|date)\b/u,
    evidence: /\bborn\b|\bbirth|\bnative of\b|\bcomes? from\b|\bgrew up\b/iu,
  },
  {
    asks: /\bwho (?:owns|owned)\b|\bwhose (?:\p{L}{1,20} )?(?:is|was) the\b/u,
    evidence: /\bown(?:s|ed|ers?|ership|ing)?\b|\bbelong|\bpropert(?:y|ies)\b|\bbought\b|['’]s\b/iu,
  },
  {
    asks: /\bwho (?:will |is (?:to |going to )|would |should )?(?:succeed|replace|take over from)(?:s|ed|d)?\b/u,
    evidence:
      /\bsucce(?:ed|ss)|\breplac|\btak(?:es?|ing) over\b|\btook over\b|\bappoint|\bnam(?:ed|es|ing)\b|\bbecame\b|\bsworn\b|\bplace\b|\bnew\b/iu,
  },
  {
    asks: /\bwho (?:has |had )?(?:signed|signs)\b/u,
    evidence: /\bsign|\binitial|\bput (?:his|her|its|their) names?\b/iu,
  },
  {
    asks: /\bhow much .{0,80}\b(?:has|have|had|did) .{1,60} (?:paid|pay)\b/u,
    evidence: /\bpa(?:y|ys|id|ying|yments?)\b|\btransfer|\bspent\b|\breceiv|\bgave\b|\bdonat/iu,
  },
];

/**
 * The words that report the act a question asks for: "born" for "where was Ellis born". Undefined
 * where it asks for none of these acts.
 *
 * @param asked in lower case, with plain apostrophes
 */
export function actAsked(asked: string): RegExp | undefined {
  return ACTS.find(({ asks }) => asks.test(asked))?.evidence;
}

/** "Who led the Norland delegation in Kesten": the verb and its object, up to where or when. */
const LED =
  /\bwho (?:will |is |was |were |has |had )?(?:leads?|led|leading|heads?|headed|heading|chairs?|chaired|chairing|commands?|commanded|represents?|represented)(?: (?:the|a|an))?(?<led>(?: (?!(?:in|at|on|of|during|for|to|when|now|today)\b)[\p{L}\p{N}'-]{1,30}){1,4})/u;

/** Words that show who leads: a verb, an office, or somebody's delegation. */
export const TELLS_LEADER =
  /\b(?:led|leads?|leading|head(?:s|ed|ing)?|chair\p{L}{0,6}|command\p{L}{0,4}|represent\p{L}{0,3}|chief|director|in charge|presid\p{L}{2,4}|boss|ran|runs|under (?:the |an? )?(?:\p{L}[\p{L}'’-]{1,20},? ){0,3}\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)\b/iu;

/**
 * What or whom a question asks the leader of, in its words: "norland delegation". Undefined where
 * it asks for no leader.
 *
 * @param asked in lower case, with plain apostrophes
 */
export function ledAsked(asked: string): string | undefined {
  return LED.exec(asked)?.groups?.led?.trim();
}
