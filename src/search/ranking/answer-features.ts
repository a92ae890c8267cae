import type { Span } from '../../domain/span.ts';
import type { TermSpan } from '../../text/extract-terms.ts';
import { NUMBER_IN_WORDS } from '../../text/number-words.ts';
import { NAMED_SUBJECT_COVERAGE } from '../../text/similarity/thresholds.ts';
import { findEvidence } from '../evidence.ts';
import { candidatesIn, givesName, givesReason } from './answer-slots.ts';
import type { SentenceFeatures } from './features.ts';
import { coverageOf, type SentenceContext } from './ranking-context.ts';
import { scoreOverview } from './score-overview.ts';

/** Characters over which the nearness of an answer to a matched word falls to a half. */
const NEARNESS_CHARACTERS = 25;

/** Characters before and behind a noun in which its number or name stands. */
const AROUND_NOUN = 40;

/** A number, or a word for one, that ends a stretch of at most a few words before a noun. */
const NUMBER_BEFORE = new RegExp(
  String.raw`(?:\p{N}|\b(?:${NUMBER_IN_WORDS}|no|one|several|both|a)\b)[^.;,]{0,28}$`,
  'iu',
);
const NAME_BEFORE = /\p{Lu}[\p{L}'’-]{1,30} (?:[\p{L}-]{1,20} )?$/u;
const NAME_BEHIND = /^,? (?:of |called |named |is |was )?["“]?\p{Lu}/u;

/** Features of whether what is asked for stands in a sentence. */
export function answerFeatures(context: SentenceContext): SentenceFeatures {
  const { questionKind, asksForName } = context.weighed;
  const naming = asksForName && givesName(context.text) ? 1 : 0;
  if (questionKind === 'overview') return { overview: overviewOf(context), givesName: naming };
  return {
    ...candidateFeatures(context),
    ...nounFeatures(context),
    givesName: naming,
    reason: questionKind === 'reason' && givesReason(context.text) ? 1 : 0,
    slotMissing: context.isSlotMissing ? 1 : 0,
  };
}

function candidateFeatures(context: SentenceContext): SentenceFeatures {
  const { weighed, text, evidence, terms } = context;
  const matched = evidence.positions.map((places) => places.flatMap((place) => terms[place] ?? []));
  const candidates = candidatesIn({ text, evidence, terms }, weighed.query.answerType);
  return {
    answerType: Math.max(0, ...candidates.map(({ score }) => score)),
    answerNearness: Math.max(
      0,
      ...candidates.map((one) => one.score * nearness(one, matched, context)),
    ),
  };
}

/** Features of the noun that names the kind of answer. */
function nounFeatures({ weighed, text, terms }: SentenceContext): SentenceFeatures {
  const head = weighed.query.reading.noun?.head;
  const nouns = terms.filter(({ term }) => term === head);
  return weighed.questionKind === 'number'
    ? { countsNoun: nouns.some((one) => isCounted(one, text)) ? 1 : 0 }
    : { namesNoun: nouns.some((one) => isNamed(one, text)) ? 1 : 0 };
}

/** The idf-weighted share of the words matched near a candidate, falling with their distance. */
function nearness(
  candidate: Span,
  matched: readonly (readonly TermSpan[])[],
  { weighed, evidence }: SentenceContext,
): number {
  return coverageOf(weighed, (word) => {
    const distances = (matched[word] ?? []).map((term) => gapBetween(candidate, term));
    if (distances.length === 0) return 0;
    const gap = Math.max(0, Math.min(...distances) - 1);
    return (evidence.coverage[word] ?? 0) / (1 + gap / NEARNESS_CHARACTERS);
  });
}

function gapBetween(one: Span, other: Span): number {
  return other.start >= one.end ? other.start - one.end : one.start - other.end;
}

function isCounted({ start }: Span, text: string): boolean {
  return NUMBER_BEFORE.test(text.slice(Math.max(0, start - AROUND_NOUN), start));
}

function isNamed({ start, end }: Span, text: string): boolean {
  return (
    NAME_BEFORE.test(text.slice(Math.max(0, start - AROUND_NOUN), start)) ||
    NAME_BEHIND.test(text.slice(end, end + AROUND_NOUN))
  );
}

function overviewOf(context: SentenceContext): number {
  const { weighed, article, reading, span, terms, evidence } = context;
  const { query } = weighed;
  const isNamedIn = (other: readonly TermSpan[]) => {
    const { coverage } = findEvidence(other, query);
    return coverageOf(weighed, (word) => coverage[word] ?? 0) >= NAMED_SUBJECT_COVERAGE;
  };
  return scoreOverview(
    { article, reading, sentence: span, terms, evidence, isNamedIn },
    query.answerType,
  );
}
