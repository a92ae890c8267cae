/** How a follow-up begins, and what follows that. */
export interface FollowUpLead {
  readonly kind: 'none' | 'and' | 'what-about' | 'correction' | 'new';
  /** What follows, without marks. */
  readonly text: string;
}

/** Openings, the longest of a kind first; the rest is read as a question. */
const LEADS: readonly (readonly [RegExp, FollowUpLead['kind']])[] = [
  [
    /^(?:(?:new|another|different|unrelated|separate) (?:question|topic|subject)|change of subject|never ?mind)\b[\s:,.–-]{0,4}/i,
    'new',
  ],
  [
    /^(?:(?:no|sorry|oops|wait|actually)[,.:;–-]{0,2} ){0,2}(?:i|we) (?:mean|meant|was asking about|am asking about|asked about)(?: to (?:ask|say))?[:,]? (?:about )?/i,
    'correction',
  ],
  [
    /^(?:no|not that|rather|make that|correction|actually)[,:;–-]{1,2} (?:not that[,:]? )?/i,
    'correction',
  ],
  [/^sorry[,:;–-]{0,2} /i, 'correction'],
  [/^not (?:the |an? )?[\p{L}\p{N} '’-]{2,40}[,;] (?:but )?/iu, 'correction'],
  [/^(?:and |but |so |ok |okay |well )?(?:what|how) about /i, 'what-about'],
  [/^(?:(?:and|but|so|also|plus|ok|okay|then|well|now|hm+)[, ]{1,2}){1,3}/i, 'and'],
];

/** Removes the opening by which a follow-up says that it continues something. */
export function leadOf(text: string): FollowUpLead {
  for (const [pattern, kind] of LEADS) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind, text: withoutAddition(text.slice(found.length)) };
  }
  return { kind: 'none', text: withoutAddition(text) };
}

/**
 * "The second round, not the first": keeps what is meant, which comes first. After an auxiliary
 * verb "not" belongs to the question: "who has not signed".
 */
function withoutAddition(text: string): string {
  return text
    .replace(
      /,? (?:(?<!\b(?:has|have|had|do|does|did|is|are|was|were|be|will|would|can|could|should|may|might|must) )not (?:the |an? )?[\p{L}\p{N} ]{1,40}|please|though|instead|too|as well)$/iu,
      '',
    )
    .trim();
}

/** A composed question on one line. */
export function asWhole(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\b(on|in|at) (?=\1 )/g, '')
    .trim();
}
