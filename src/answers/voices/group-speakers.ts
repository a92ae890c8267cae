import type { VoicedQuote } from '../../domain/claim.ts';
import type { SideClaims } from '../../domain/voices.ts';
import { withoutArticle } from '../../text/function-words.ts';
import { isSamePerson } from '../../text/names/written-names.ts';
import { eachSentenceOnce } from './order-quotes.ts';

/** Speakers that are shown, at most: what a screen holds. */
const MOST_SPEAKERS = 6;

/** Pronouns, which name nobody by themselves. */
const NOBODY =
  /^(?:(?:he|she|it|they|we|i|you|who|which)\b|(?:that|this|these|those|some|others?|both|one|each|many|its|their|his|her)$)/iu;

/**
 * The quotes of a subject by who speaks, those who say most first: of a subject on which no side of a beat
 * speaks. Who is named by nothing but a pronoun is left out.
 *
 * @param quotes the newest first
 */
export function groupSpeakers(quotes: readonly VoicedQuote[]): readonly SideClaims[] {
  const groups: { side: string; claims: VoicedQuote[] }[] = [];
  for (const quote of quotes) {
    const name = withoutArticle(quote.speaker).replace(/,\s*$/, '');
    if (NOBODY.test(name) && !/^(?:the|a|an) /i.test(quote.speaker)) continue;
    const known = groups.find(({ side }) => isSameSpeaker(side, name));
    if (!known) groups.push({ side: name, claims: [quote] });
    else {
      known.claims.push(quote);
      // "Anna Berg" tells more than "Berg".
      if (name.length > known.side.length) known.side = name;
    }
  }
  return groups
    .toSorted((one, other) => other.claims.length - one.claims.length)
    .slice(0, MOST_SPEAKERS)
    .map(({ side, claims }) => ({ side: withCapital(side), claims: eachSentenceOnce(claims) }));
}

function isSameSpeaker(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase() || isSamePerson(one, other);
}

function withCapital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
