/** Groups, offices and places of work that name nobody in particular. */
const UNNAMED =
  /(?:^|[\s-])(?:officials?|authorit(?:y|ies)|governments?|military|army|navy|troops|forces|police(?:man|men)?|officers?|spokes(?:man|men|woman|women|person|people)|doctors?|medics?|nurses?|hospitals?|clinics?|compan(?:y|ies)|firms?|organi[sz]ers?|residents?|witness(?:es)?|rescuers?|firefighters?|experts?|analysts?|activists?|protesters?|workers?|employees?|farmers?|fishermen|pilots|miners|teachers|students|rebels?|militants?|fighters?|soldiers?|lawmakers|lawyers?|prosecutors|investigators|scientists|researchers|diplomats?|mediators|negotiators|leaders|critics|opponents|supporters|relatives|neighbou?rs|locals|sources?|media|reports?|unions?|ministry|ministries|agency|agencies|courts?|parliament|unit|council)$/iu;

/** Pronouns and the like, which name nobody by themselves. */
const PRONOUN =
  /^(?:he|she|it|that it|they|we|i|you|who|which|that|this|these|those|some|others?|both|its|their|his|her)$/iu;

/** Whether all of some words is a pronoun. */
export function isPronoun(words: string): boolean {
  return PRONOUN.test(words);
}

/** Where what says more of somebody begins. */
const COMPLEMENT = /,|\s(?:of|for|in|at|from|who|which|with)\s/u;

/** Whether words name nobody in particular: "officials", "a doctor", and not "the Interior Ministry". */
export function isUnnamed(words: string): boolean {
  const [head = ''] = words.replace(/^(?:the|an?)\s/iu, '').split(COMPLEMENT, 1);
  const parts = head.trim().split(/\s+/u);
  const last = parts.at(-1) ?? '';
  // "Officials" begins a sentence; "the Interior Ministry" is a name.
  if (parts.length === 1) return UNNAMED.test(last) || /^\P{Lu}/u.test(last);
  return /^\P{Lu}/u.test(last);
}
