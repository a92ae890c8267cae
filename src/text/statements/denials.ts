import type { Span } from '../../domain/span.ts';

/** Finite forms of the verbs by which somebody denies a claim, as a pattern. */
export const DENYING_VERB =
  '(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|dismiss(?:es|ed)?)';

/** Nouns for a claim that may be denied, as a pattern. */
export const CLAIM_NOUN = '(?:claim|report|allegation|accusation|suggestion|assertion|charge)s?';

/**
 * Words that deny what somebody states. What a court denies or a party rejects, a request or an
 * offer, is no statement: these verbs count with their objects alone.
 */
const OBJECT = `(?:${CLAIM_NOUN}|arguments?|characteri[sz]ations?|contentions?|notion|idea|criticism)`;
const DENIAL = new RegExp(
  [
    String.raw`\b(?:den(?:y|ies|ied)(?! (?:[\p{L}’']{1,20} ){0,3}(?:requests?|motions?|bail|access|entry|appeals?|petitions?|visas?)\b)|denying (?:that|any|the|having|it))`,
    String.raw`\b(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e[sd]?|ing)|rebut(?:s|ted)?|disput(?:ed|ing)|contradict(?:s|ed)?|counter(?:s|ed)?|challenged) (?:[\p{L}’']{1,20} ){0,3}${OBJECT}\b`,
    String.raw`\b(?:disputed|disputing|disputes) (?:that|the|this|those|his|her|their)\b`,
    String.raw`\b(?:debunk(?:s|ed)?|disavow(?:s|ed)?|disagree[sd]?)\b`,
    String.raw`\bno (?:[\p{L}]{1,20} )?(?:evidence|proof|indication|trace|truth|basis)\b`,
    String.raw`\bno such\b`,
    String.raw`\b(?:is|are|was|were|been|be|proven|so|as|total|totally|completely|simply) (?:false|untrue|lies|baseless|unfounded|fabricated)\b`,
    String.raw`\b(?:not true|yet unproven|total fiction|a lie|baseless|lies spread)\b`,
    String.raw`\bunable to (?:identify|find|discover|confirm|verify|establish)\b`,
    String.raw`\b(?:doesn|didn|don|does not|did not|do not|never)(?:['’]t)? (?:believe|think)\b`,
  ].join('|'),
  'giu',
);

/** Any negation, of whatever it is. */
const NEGATION =
  /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|[a-z]{2,8}n['’]t)\b/gi;

/** Characters of a statement that are read, at most. */
const MAX_CHARACTERS = 4000;

/** The words of a statement by which it denies another; nothing where it does not. */
export function denialIn(statement: string): Span | undefined {
  return firstSpan(statement, DENIAL);
}

/** The negations of a statement, in order. */
export function negationsIn(statement: string): readonly Span[] {
  return Array.from(
    statement.slice(0, MAX_CHARACTERS).matchAll(NEGATION),
    ({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }),
  );
}

function firstSpan(statement: string, pattern: RegExp): Span | undefined {
  const [match] = statement.slice(0, MAX_CHARACTERS).matchAll(pattern);
  return match && { start: match.index, end: match.index + match[0].length };
}
