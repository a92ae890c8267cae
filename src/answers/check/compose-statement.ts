import type { CheckedPassage, CheckedStatement, DifferingDetail } from '../../domain/check.ts';
import { cite } from '../../domain/passage.ts';
import type { ReprintGroups } from '../../domain/reprint-groups.ts';
import { overlaps } from '../../domain/span.ts';
import type { SentenceHit } from '../../search/statements/rank-sentences.ts';
import { isSamePerson } from '../../text/names/written-names.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { splitPassages } from '../../text/split-passages.ts';
import { readStatement } from '../../text/statements/read-statement.ts';
import { speakerOfStatement } from '../../text/statements/statement-speaker.ts';
import { foldReprints } from '../fold-duplicates.ts';
import { placeReportsFirst } from '../rank-reports-first.ts';
import { type ClaimContext, checkPassage } from './check-claim.ts';
import type { QuotationSource } from './check-quotation.ts';
import { plainTags } from './message-layout.ts';
import { COMPARED_PASSAGES, contradictingFirst } from './order-passages.ts';
import type { MessageStatement } from './read-message.ts';

/** What a statement is composed of. */
export interface StatementContext extends ClaimContext {
  readonly message: string;
  /** Passages a statement, at most. */
  readonly limit: number;
  /** Best first. */
  readonly hits: readonly SentenceHit[];
  readonly readingOf: ReadingOf;
  readonly reprintGroups: ReprintGroups;
}

/** The share of a statement that its nearest sentence holds from which it is found. */
const FOUND_COVERAGE = 0.6;

/** The share below which no sentence is near. */
const NEAR_COVERAGE = 0.2;

/** A claim with the passages that are nearest to it. */
export function composeClaim(
  { start, end }: Extract<MessageStatement, { readonly kind: 'claim' }>,
  context: StatementContext,
): CheckedStatement {
  const { message, hits, limit } = context;
  const text = message.slice(start, end);
  const passages = nearestPassages(text, ownFirst(hits, context.readingOf), context).slice(
    0,
    limit,
  );
  return { kind: 'claim', start, end, text, status: statusOf(hits), passages };
}

/** What the message around a statement counts in the order of its passages, where its own words count 1. */
const CONTEXT_SHARE = 0.3;

/** The best hits of a message, and of the statement alone, that are ordered so: the others stay behind. */
const MESSAGE_DEPTH = 20;
const STATEMENT_DEPTH = 5;

/** How far a report's weight may lie below an account's, as a share of it: it tells nearly as much. */
const REPORT_GAP = 0.3;

/**
 * Hits on the statement itself before those on the message around it, and a report before the
 * account of the chronicle with the same content.
 */
function ownFirst(hits: readonly SentenceHit[], readingOf: ReadingOf): readonly SentenceHit[] {
  const first = nearestHits(hits);
  const ranked = placeReportsFirst(
    [...first].toSorted((one, other) => weigh(other) - weigh(one)),
    {
      scoreOf: weigh,
      scoreGap: (score) => REPORT_GAP * score,
      coverageOf: ({ coverage }) => coverage,
      readingOf,
    },
  );
  return [...ranked, ...hits.filter((hit) => !first.has(hit))];
}

function weigh({ score, ownScore }: SentenceHit): number {
  return ownScore + CONTEXT_SHARE * (score - ownScore);
}

function nearestHits(hits: readonly SentenceHit[]): ReadonlySet<SentenceHit> {
  const own = hits.toSorted((one, other) => other.ownScore - one.ownScore);
  return new Set([...hits.slice(0, MESSAGE_DEPTH), ...own.slice(0, STATEMENT_DEPTH)]);
}

function statusOf(hits: readonly SentenceHit[]): CheckedStatement['status'] {
  const best = Math.max(0, ...[...nearestHits(hits)].map(({ coverage }) => coverage));
  if (best >= FOUND_COVERAGE) return 'found';
  return best >= NEAR_COVERAGE ? 'near' : 'none';
}

function nearestPassages(
  written: string,
  hits: readonly SentenceHit[],
  context: StatementContext,
): readonly CheckedPassage[] {
  const text = plainTags(written);
  const dates = context.datesIn(text, { published: null, outlet: null });
  const reading = {
    ...readStatement(text, dates),
    speaker: speakerOfStatement(text),
    quotes: context.quotesInText(text, null),
  };
  const compared = Math.max(context.limit, COMPARED_PASSAGES);
  const passages = foldReprints(hits, compared, context.readingOf, context.reprintGroups).map(
    ({ hit, alsoIn }) => printedIn(checkPassage(reading, hit, context), alsoIn),
  );
  return contradictingFirst(passages, { hasNumbers: reading.numbers.length > 0 });
}

/** A passage with the other outlets that print it. */
function printedIn(checked: CheckedPassage, alsoIn: readonly string[]): CheckedPassage {
  if (alsoIn.length === 0) return checked;
  const { passage, sentence } = checked;
  return { ...checked, passage: { ...passage, alsoIn }, sentence: { ...sentence, alsoIn } };
}

/** A quotation with what reports have of it, and the passages that are nearest to it. */
export function composeQuotation(
  statement: Extract<MessageStatement, { readonly kind: 'quote' }>,
  sources: readonly QuotationSource[],
  context: StatementContext,
): CheckedStatement {
  const { start, end, speaker } = statement;
  const { message, hits, limit } = context;
  const [best] = sources;
  const same = sources.filter(({ finding }) => finding === best?.finding);
  const quoted = same.flatMap((source) => quotedPassages(statement, source, context));
  const others = hits.filter(
    (hit) =>
      !quoted.some(
        (one) => one.passage.article === hit.article && overlaps(one.passage, hit.passage),
      ),
  );
  const text = message.slice(start, end);
  const passages = [
    ...quoted,
    ...nearestPassages(text, ownFirst(others, context.readingOf), context),
  ];
  // Words that nobody is quoted with are at most near to a source.
  const nearest = statusOf(hits) === 'none' ? 'none' : 'near';
  const status = best ? (best.finding === 'verbatim' ? 'found' : 'near') : nearest;
  return {
    kind: 'quote',
    start,
    end,
    text,
    status,
    quote: best?.finding ?? 'absent',
    speaker: speaker?.name ?? null,
    sourceSpeaker: best?.speaker?.name ?? null,
    changes: best?.changes ?? [],
    passages: passages.slice(0, limit),
  };
}

/** The passages in which the parts of a quotation stand; they come before all that is only near. */
function quotedPassages(
  statement: Extract<MessageStatement, { readonly kind: 'quote' }>,
  { article, parts, speaker, changes }: QuotationSource,
  { hits, readingOf }: StatementContext,
): readonly CheckedPassage[] {
  const score = (hits[0]?.score ?? 0) + 1;
  const { sentences } = readingOf(article);
  const said = statement.speaker?.name;
  const isOther = said != null && speaker?.name != null && !isSamePerson(said, speaker.name);
  const bySpeaker: readonly DifferingDetail[] = isOther
    ? [{ kind: 'speaker', said, source: speaker.name }]
    : [];
  const agrees =
    said != null && speaker?.name != null && !isOther
      ? [{ kind: 'speaker' as const, said, source: speaker.name }]
      : [];
  return parts.flatMap((part) => {
    const own = sentences.filter((sentence) => overlaps(sentence, part));
    const passage = splitPassages(article.text, sentences).find((one) => overlaps(one, part));
    const [first] = own;
    if (!first || !passage) return [];
    const whole = { start: passage.start, end: Math.max(passage.end, own.at(-1)?.end ?? 0) };
    return [
      {
        passage: cite(article, whole),
        sentence: cite(article, first),
        score,
        agrees,
        differs: [...bySpeaker, ...changes.flatMap(numberOrNegation)],
        absent: [],
      },
    ];
  });
}

const NEGATION = /\b(?:not|never|no|cannot|[a-z]+n['’]t)\b/i;

/** A change that reverses the statement or alters its figures. */
function numberOrNegation({
  said,
  source,
}: {
  readonly said: string | null;
  readonly source: string | null;
}): readonly DifferingDetail[] {
  const [one, other] = [said ?? '', source ?? ''];
  if (/\p{N}/u.test(one) && /\p{N}/u.test(other))
    return [{ kind: 'number', said: one, source: other }];
  if (NEGATION.test(one) !== NEGATION.test(other))
    return [{ kind: 'negation', said: one, source: other }];
  return [];
}
