/** Parts of a sentence that are beside its point; punctuation bounds each. */
const ASIDES: readonly RegExp[] = [
  // "…, who holds the oil portfolio", "…, which has been a lifeline"
  /,? \b(?:who|whom|whose|which)\b[^,;.!?]{0,200}/gu,
  // What somebody named in a statement is charged with: "…, wanted for smuggling".
  /, (?:wanted|accused|suspected|convicted|indicted) (?:of|for|by|on)\b[^,;.!?]{0,200}/gu,
  // "…, but state television remained on air", "… while traders warned of a loss"
  /,? (?:but|while|whereas|although|though)\b [^;.!?]{0,300}/gu,
  // "… after the protests", "… amid a truce", "as marchers defied a curfew"
  /\b(?:[Aa]fter|[Aa]mid|[Ff]ollowing|[Ss]ince|[Dd]espite|[Aa]s(?! (?:part|an?|to|for|of|if|long|soon|well|many|much|the (?:sole|only|legitimate))\b)|[Ww]hen|(?:[Hh]ours|[Dd]ays) before|[Aa]head of) (?!(?:they|he|she|it|we|I)\b)[^,;.!?]{2,160}/gu,
  // Whoever is told: "told a group of journalists", "before reporters".
  /\b(?:[Tt]o|[Tt]old|[Tt]ells|[Bb]efore|[Ii]n front of|[Ww]ith) (?:[\p{L}’'-]{1,20} ){0,4}?(?:journalists?|reporters?|lawmakers|parliament|newspapers?|television|radio|agency|news conference|briefing)\b/gu,
  // "the oil town of Kerra", "refugee camps", "oil minister": a place, an office or a firm that is called by a
  // matter is meant, and nothing is said of that matter.
  /\b[\p{L}’'-]{2,30} (?:town|city|cities|port|capital|province|region|village|district|area|suburb|neighbou?rhood|camp|square|street|country|nation|minister|ministry|chief|correspondent|firm|company)s?\b/gu,
  // "anti-tank weapons": what is against or without a thing is something else.
  /\b(?:anti|non|re)-[\p{L}’']{2,30}/gu,
  // "…, and the port has closed": what else is told.
  /, and (?!to\b|that\b)[^,;.!?]{2,80}? (?:has|have|is|are|was|were|had|will)\b[^;.!?]{0,200}/gu,
  // What only describes a place: "an oil-producing country", "the drought-hit coast".
  /\b[\p{L}’']{2,30}-(?:producing|rich|exporting|importing|hit|torn|held|controlled|backed|led)\b/gu,
];

/**
 * A statement without what is beside its point: relative clauses, what happened before or
 * meanwhile, who was told, and nouns that only say which place or person is meant. What is left
 * says what the statement is about.
 */
export function mainWords(statement: string): string {
  return ASIDES.reduce((words, beside) => words.replace(beside, ' '), statement);
}
