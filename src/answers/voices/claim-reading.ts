import type { VoicedQuote } from '../../domain/claim.ts';
import type { Span } from '../../domain/span.ts';
import { distinctTerms } from '../../text/extract-terms.ts';
import { namesIn } from '../../text/names/written-names.ts';
import { readStatement, type StatementReading } from '../../text/statements/read-statement.ts';
import type { DatesIn } from '../dates-in.ts';

/** A claim, read for comparison with another one. */
export interface ClaimReading {
  readonly quote: VoicedQuote;
  /** The claim alone, without the words that attribute it. */
  readonly said: StatementReading;
  /** Whether it denies its content: "Norland denied that …", "there is no evidence that …". */
  readonly isDenied: boolean;
  /** The terms of the names in it. */
  readonly names: ReadonlySet<string>;
}

/** Words of the longest claim that is compared: beyond it stand several statements. */
const MOST_WORDS = 45;

/** Characters of a claim in which its denial stands: "There is no evidence that …". */
const DENIAL_REACH = 30;

/** Words of the longest attribution: a longer one is a clause and no name. */
const MOST_ATTRIBUTION_WORDS = 14;

/** Groups of speakers whom the text does not name. */
const UNNAMED =
  /\b(?:officials?|rebels?|witnesses|residents|activists|police|doctors|authorities|ministry|government|army|military|opposition|protesters|prosecutors?|spokes(?:man|woman|person)|commanders?|hospital)\b/i;

/** Questions, what somebody is to do, and lines that a page joins: none states that something is so. */
const NO_STATEMENT =
  /\?\P{L}{0,2}$|^\P{L}{0,2}(?:to|why|what|who|how|when|where|whether|if|do|does|did|is|are)\b|\n/iu;

/** Whether words name somebody, or describe the kind of people who speak. */
export function isNamedSpeaker(words: string): boolean {
  return /(?<!\p{L})\p{Lu}\p{L}/u.test(words) || UNNAMED.test(words);
}

/** Whether a claim is somebody's, and short enough to be one statement. */
export function isComparable({ citation, attribution, gives }: VoicedQuote): boolean {
  const words = attribution.split(/\s+/);
  return (
    isNamedSpeaker(attribution) &&
    !NO_STATEMENT.test(citation.text) &&
    gives === 'words' &&
    words.length <= MOST_ATTRIBUTION_WORDS &&
    citation.text.split(/\s+/).length <= MOST_WORDS
  );
}

/** Reads a claim. */
export function readClaim(quote: VoicedQuote, datesIn: DatesIn): ClaimReading {
  const { citation, statement } = quote;
  const { article, text } = citation;
  const whole = readStatement(statement.text, []);
  const said = readStatement(text, datesIn(text, article));
  return {
    quote,
    said,
    isDenied: isDenied(quote, whole.denial),
    names: new Set(namesIn(text).flatMap((name) => [...distinctTerms(name.text)])),
  };
}

/**
 * Whether a denial is that of the claim: in "denied it and said …" the words said are not denied.
 */
function isDenied({ citation, statement }: VoicedQuote, denial: Span | undefined): boolean {
  if (!denial) return false;
  const start = citation.start - statement.start;
  const between = statement.text.slice(denial.end, Math.max(denial.end, start));
  return denial.start - start <= DENIAL_REACH && !/\b(?:and|but)\b/i.test(between);
}
