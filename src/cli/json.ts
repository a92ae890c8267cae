import { sourceRefsOf } from '../answers/source-refs-of.ts';
import type { Ingested } from '../archive/articles/ingest.ts';
import type { ArticleHistory } from '../archive/articles/read-history.ts';
import type { ArticleSummary } from '../archive/ports/article-listings.ts';
import type { AccountDispute, Answer, Excerpt } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { ClaimDispute } from '../domain/claim.ts';
import type { AnnouncedDate, Development, Digest } from '../domain/digest.ts';
import type { Contribution, Explanation } from '../domain/explanation.ts';
import type { FigureRecord } from '../domain/figure.ts';
import type { Citation } from '../domain/passage.ts';
import type { Dating, Timeline, TimelineEntry } from '../domain/timeline.ts';

/** An article as every output gives it; the id is the one that was given with it, if any. */
export function articleJson(article: ArticleFacts) {
  const { id, givenId, kind, title, outlet, published, url } = article;
  return { id: givenId ?? id, kind, title, outlet, published, url };
}

type ArticleFacts = Pick<
  Article,
  'id' | 'givenId' | 'kind' | 'title' | 'outlet' | 'published' | 'url'
>;

/** An article as `sources` lists it. */
export function sourceJson(article: ArticleSummary) {
  const { id, author, publishedBasis, language, characters, extent } = article;
  const facts = { author, publishedBasis, language, characters, extent, ...textBasisJson(article) };
  return { ...articleJson(article), archiveId: id, ...facts };
}

/** An article, and what its revisions changed. */
export function historyJson({ article, revisions }: ArticleHistory) {
  const told = revisions.map(({ at, changes }) => ({ at: new Date(at).toISOString(), ...changes }));
  const { id } = article;
  return { ...articleJson(article), archiveId: id, ...textBasisJson(article), revisions: told };
}

/** Whether the page shows the text, or only its metadata has it. */
function textBasisJson({ textBasis }: Pick<Article, 'textBasis'>) {
  return { textBasis: textBasis ?? 'page' };
}

/** What became of an article that was taken in; what a revision changed is there for one alone. */
export function ingestedJson(ingested: Ingested & { readonly input: string }) {
  const { input, status, article, passages, reprintOf, changes } = ingested;
  return {
    source: input,
    status,
    articleId: article.givenId ?? article.id,
    passages,
    reprintOf: reprintOf && (reprintOf.givenId ?? reprintOf.id),
    ...(changes ? { changes } : {}),
  };
}

/** A citation, with what it rests on where it is the chronicle's. */
export function citationJson(citation: Citation) {
  const { article, text, start, end } = citation;
  return { text, article: articleJson(article), start, end, ...restingOnJson(citation) };
}

/** An answer to a question that came with this id, if any. */
export function answerJson(answer: Answer, id: string | null) {
  const shown: ShownFields = answer.status === 'answered' ? answer : NOTHING_SHOWN;
  const { excerpts, when, orderedBy = null, timeline, independent } = shown;
  const { disputes, claimDisputes = [], otherFigures = [] } = shown;
  return {
    id,
    question: answer.question,
    status: answer.status,
    confidence: rounded(answer.confidence),
    period: answer.period,
    byEvents: answer.byEvents ?? null,
    excerpts: excerpts.map((excerpt, at) => excerptJson(excerpt, at + 1)),
    related: answer.related.map((excerpt, at) => excerptJson(excerpt, excerpts.length + at + 1)),
    when: when && datingJson(when),
    orderedBy,
    timeline: timeline.length > 0 ? timeline.map(entryJson) : null,
    independent,
    disputed: disputes.length + claimDisputes.length > 0,
    disputes: disputes.map(accountDisputeJson),
    claimDisputes: claimDisputes.map(claimDisputeJson),
    otherFigures: otherFigures.map(otherFigureJson),
    newest: answer.newest,
    notSearched: answer.notSearched ?? null,
    missing: answer.missing,
    suggestions: answer.suggestions ?? [],
    readAs: answer.readAs,
    ...(answer.explanation ? { explanation: explanationJson(answer.explanation) } : {}),
  };
}

/** What an answer has that a refusal has not. */
type ShownFields = Omit<
  Extract<Answer, { status: 'answered' }>,
  keyof Extract<Answer, { status: 'no_answer' }> | 'excerpts'
> & { readonly excerpts: readonly Excerpt[] };

const NOTHING_SHOWN: ShownFields = {
  excerpts: [],
  independent: 0,
  timeline: [],
  asksForDate: false,
  when: null,
  disputes: [],
};

function datingJson(dating: Dating) {
  const { date, precision, basis, until = null } = dating;
  return { date, precision, basis, until };
}

/** A point in dispute of the chronicle. */
export function accountDisputeJson({ account, dispute }: AccountDispute) {
  const { about, kind, claims, sources } = dispute;
  const article = articleJson(account);
  const shown = claims.map(({ by, says }) => {
    return { text: says, article, restingOn: sources, by, side: null };
  });
  return { about, kind, claims: shown };
}

function claimDisputeJson({ about, kind, claims }: ClaimDispute) {
  const shown = claims.map(({ surroundings, speaker, side }) => ({
    ...citationJson(surroundings),
    speaker,
    side,
  }));
  return { about, kind, claims: shown };
}

function otherFigureJson({ figure, citation, asOf, speaker, side, also }: FigureRecord) {
  const { start, end, value } = figure;
  const number = { text: citation.article.text.slice(start, end), start, end };
  return {
    ...citationJson(citation),
    ...{ value, number, asOf: asOf?.date ?? null, speaker, side },
    also: also.map(articleJson),
  };
}

function explanationJson({ reading, words, excerpts }: Explanation) {
  return {
    reading,
    words: words.map((word) => ({ ...word, weight: rounded(word.weight) })),
    excerpts: excerpts.map((one) => ({
      ...one,
      score: rounded(one.score),
      ahead: one.ahead === null ? null : rounded(one.ahead),
      confidence: rounded(one.confidence),
      features: one.features.map(contributionJson),
      confidenceFeatures: one.confidenceFeatures.map(contributionJson),
    })),
  };
}

function contributionJson({ feature, value, weight, amount }: Contribution) {
  return { feature, value: rounded(value), weight, amount: rounded(amount) };
}

/** A timeline; `nearest` holds entries only where there are none that were asked for. */
export function timelineJson({ subject, from, to, entries, left = 0, nearest }: Timeline) {
  return {
    subject,
    from,
    to,
    entries: entries.map(entryJson),
    left,
    nearest: nearest.map(entryJson),
  };
}

function entryJson(entry: TimelineEntry) {
  const { announced, outcome, sentences, outlets } = entry;
  return {
    ...datingJson(entry),
    announced,
    outcome: outcome && { kind: outcome.kind, ...citationJson(outcome.citation) },
    sentences: sentences.map(citationJson),
    outlets,
  };
}

/**
 * A digest; `held` tells what there is in the archive where nothing came.
 *
 * @param limit developments, at most; `more` says how many are left out
 */
export function digestJson(digest: Digest, limit = digest.developments.length) {
  const { since, until, subject, developments, announced, undated = [], read, held } = digest;
  const shown = developments.slice(0, limit);
  return {
    since,
    until,
    subject,
    developments: shown.map(developmentJson),
    more: developments.length - shown.length,
    announced: announced.map(announcedJson),
    undated: undated.map(articleJson),
    read,
    ...(held ? { held } : {}),
  };
}

function developmentJson({ sentences, ...development }: Development) {
  const outlets = development.printedBy.length;
  return { ...development, outlets, sentences: sentences.map(citationJson) };
}

function announcedJson({ sentences, ...dating }: AnnouncedDate) {
  return { ...dating, sentences: sentences.map(citationJson) };
}

/** An article as `extract` gives it. */
export function extractedJson(article: Article) {
  const { title, titleBasis, outlet, author, published, publishedBasis, url, language, text } =
    article;
  const facts = { title, titleBasis, outlet, author, published, publishedBasis, url, language };
  return { ...facts, ...textBasisJson(article), text };
}

function excerptJson({ passage, sentences, sentence, score, also, of }: Excerpt, rank: number) {
  const { text, start, end } = sentence;
  return {
    rank,
    ...citationJson(passage),
    cut: passage.end < (sentences.at(-1)?.end ?? 0),
    sentence: { text, start, end },
    score: rounded(score),
    also: also.map(articleJson),
    of: of ?? null,
  };
}

function restingOnJson(citation: Citation) {
  return citation.article.kind === 'chronicle' ? { restingOn: sourceRefsOf(citation) } : {};
}

/** Numbers are printed to a thousandth: more digits would suggest a precision they have not. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
