import type { VoicedQuote } from '../../domain/claim.ts';
import { cite } from '../../domain/passage.ts';
import { CLAIM_NOUN, DENYING_VERB } from '../../text/statements/denials.ts';
import { quoteBeside } from './quote-beside.ts';

/** Verbs of denying a claim or a charge. */
const DENIES = new RegExp(`\\b(?:${DENYING_VERB}|denying|rebuff(?:s|ed))\\b`, 'gu');

/** Characters before the denied words in which the verb stands: "denied again". */
const VERB_REACH = 40;

/** The same behind the start of a denial, where the quote itself begins with the verb. */
const VERB_REACH_BEHIND = 20;

/** Nouns for a claim, by themselves without a speaker. */
const CLAIM_NOUNS = `(?:${CLAIM_NOUN}|speculation|rumou?rs?)`;

/**
 * A denied claim that is attributed to nobody: "media reports that …", "a charge of …",
 * "allegations of …".
 */
const UNNAMED_CLAIM = new RegExp(
  `^(?:${DENYING_VERB} )?(?<noun>(?:(?:the|a|an|any|all|these|those|such|some|media|press|news|recent|earlier|widespread|published|persistent|unconfirmed|online) ){0,3}${CLAIM_NOUNS})(?: that (?<what>(?!(?:is|was|are|were|has|had|have|it|he|she|they)\\b [^,;:“”]{0,20}$)[^,;:“”\\n]{8,240})| of (?<deed>\\p{Ll}[^,;:“”\\n]{6,200}))`,
  'u',
);

/** An accusation without an accuser. */
const ACCUSED =
  /(?<who>[\p{L}][\p{L}\p{M}.’'-]{0,20}(?: [\p{L}\p{M}.’'-]{1,20}){0,4}?),? (?:(?:who )?(?:is|are|was|were) |(?:has|have|had) been |stands? )(?:also |now |widely |repeatedly |on trial |being )?(?:accused of|charged with|suspected of) (?<deed>[^.;:“”\n]{6,200})/gu;

/** Where an accusation ends in its sentence. */
const DEED_END =
  /,? (?:but|and (?:he|she|it|they)|which (?:he|she|it|they)|while|although|though)\b|,? (?:a|an) (?:charge|claim|allegation|accusation)\b|, (?:but|had)\b/u;

/** A denied accusation that is not repeated: "the charges", "any wrongdoing". */
const BARE_DENIED =
  /^(?:(?:denied|denies|deny) )?(?:(?:the|a|all|any|these|those|both) )?(?:(?:charges?|allegations?|accusations?|claims?|counts?|wrongdoing|guilt|involvement|responsibility|it|this|them|that)\b|(?:\p{Ll}+ ){0,2}(?:manslaughter|murder|fraud|assault|corruption|theft|bribery|perjury|treason)\b)/u;

/** Characters of an accusation, at least. */
const LEAST_TOLD = 6;

/** Characters before and behind a denial in which the accusation stands: two or three sentences. */
const ACCUSATION_REACH = 300;

const PRONOUN = /^(?:he|she|it|they|who|which)$/iu;

/** Characters of a word that identifies a person, at least. */
const LEAST_NAME_CHARACTERS = 3;

/**
 * The claim that somebody denies where a report does not say who makes it: "denied reports that …",
 * "is accused of …, but denies it". It belongs to no speaker and no side; the words that name it
 * stand in the speaker's place. Undefined where the report does not say what is denied.
 */
export function unattributedClaim(denial: VoicedQuote): VoicedQuote | undefined {
  if (denial.kind !== 'indirect' || verbStart(denial) === undefined) return undefined;
  return claimOfNobody(denial) ?? accusationBeside(denial);
}

/**
 * A denial with its verb included: without it "a charge of theft" would read as the denier's own
 * words.
 */
export function withDenyingVerb(denial: VoicedQuote): VoicedQuote {
  const { citation } = denial;
  const start = verbStart(denial) ?? citation.start;
  return { ...denial, citation: cite(citation.article, { start, end: citation.end }) };
}

/** Where the verb of a denial begins in the text of its article; undefined where it has none. */
function verbStart({ citation, statement }: VoicedQuote): number | undefined {
  const { article, start } = citation;
  const from = Math.max(Math.min(statement.start, start), start - VERB_REACH);
  const [verb] = [...article.text.slice(from, start + VERB_REACH_BEHIND).matchAll(DENIES)].slice(
    -1,
  );
  return verb && Math.min(start, from + verb.index);
}

function claimOfNobody(denial: VoicedQuote): VoicedQuote | undefined {
  const found = UNNAMED_CLAIM.exec(denial.citation.text);
  const { noun = '', what, deed } = found?.groups ?? {};
  const told = what ?? deed;
  if (!found || told === undefined) return undefined;
  const start = denial.citation.start + found[0].length - told.length;
  const length = lengthOfFirst(told);
  const words = { start, end: start + length };
  return quoteBeside(denial, { who: noun, side: null, words, whole: denial.citation });
}

function accusationBeside(denial: VoicedQuote): VoicedQuote | undefined {
  const { article, text, start, end } = denial.citation;
  if (!BARE_DENIED.test(text) && !/^(?:\p{Ll}+ing|he|she|it|they)\b/u.test(text)) return undefined;
  const from = Math.max(0, start - ACCUSATION_REACH);
  const around = article.text.slice(from, end + ACCUSATION_REACH);
  const found = [...around.matchAll(ACCUSED)].filter(({ groups }) =>
    isOf(denial, groups?.who ?? ''),
  );
  const nearest = found.toSorted(
    (one, other) => distance(from + one.index, denial) - distance(from + other.index, denial),
  )[0];
  const { who = '', deed = '' } = nearest?.groups ?? {};
  if (!nearest) return undefined;
  const told = deed.slice(0, lengthOfFirst(deed));
  const at = from + nearest.index + nearest[0].length - deed.length;
  const words = { start: at, end: at + told.length };
  const accused = nearest[0].slice(nearest[0].indexOf(who), nearest[0].length - deed.length).trim();
  const whole = { ...words, start: from + nearest.index };
  return told.length < LEAST_TOLD
    ? undefined
    : quoteBeside(denial, { who: accused, side: null, words, whole });
}

/** The length of an accusation without a further clause: "… and she has left". */
function lengthOfFirst(told: string): number {
  const cut = told.search(DEED_END);
  return (cut < 0 ? told : told.slice(0, cut)).trimEnd().length;
}

function distance(place: number, { citation }: VoicedQuote): number {
  return Math.abs(place - citation.start);
}

/** Whether the person accused is the one who denies. */
function isOf({ speaker, attribution }: VoicedQuote, accused: string): boolean {
  const names = `${speaker} ${attribution}`
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length >= LEAST_NAME_CHARACTERS && /^\p{Lu}/u.test(word));
  const isBoth = names.some((name) => accused.split(/[^\p{L}\p{M}]+/u).includes(name));
  // "He is accused of …. He denies it."
  return isBoth || (PRONOUN.test(accused) && (PRONOUN.test(attribution) || names.length > 0));
}
