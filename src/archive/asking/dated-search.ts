import type { DatesIn } from '../../answers/dates-in.ts';
import type { LimitedQuestion } from '../../answers/periods/parse-period.ts';
import type { TimelineSize } from '../../answers/timeline/chronology.ts';
import { termsOfSameKind } from '../../answers/timeline/event-kinds.ts';
import { newsDaysOf } from '../../answers/timeline/news-days.ts';
import type { DatedSentencesOf } from '../../answers/timeline/read-dated-sentences.ts';
import type { Article } from '../../domain/article.ts';
import type { DateRange, Timeline } from '../../domain/timeline.ts';
import { parseQuestion, type Query } from '../../search/parse-question.ts';
import type { PassageMatch } from '../../search/passage-matches.ts';
import { askedContentOf } from '../../search/question/asked-content.ts';
import type { AskedContent } from '../../search/question/content-weight.ts';
import type { TimeForm } from '../../search/question/time-form.ts';
import { type PassageCandidates, type Ranking, rankInSlices } from '../../search/search.ts';
import type { WordFamilies } from '../../search/word-families.ts';
import { distinctTerms, extractTerms } from '../../text/extract-terms.ts';
import { ORDINAL_WORDS, SMALL_NUMBERS } from '../../text/number-words.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { runSliced } from '../articles/read-in-slices.ts';
import type { ReprintFinder } from '../articles/reprint-finder.ts';
import type { ArticleListings } from '../ports/article-listings.ts';
import type { EventLimitDeps } from './event-limit-parser.ts';
import { findCandidates } from './find-candidates.ts';

/** Passages among which the newest or oldest are looked for: the best by BM25+. */
const MOST_PASSAGES = 1000;

/** Of these, passages that are read closely: the newest, or the oldest. */
const READ_PASSAGES = 200;

/**
 * The least score for being read for its date, as a share of the lowest score read for its rank.
 */
const MIN_SCORE_SHARE = 0.5;

/** The weight of words that any figure or position satisfies: "how many", "toll", "offer". */
const STOOD_FOR_WEIGHT = 0.25;

/** A request for the dates that matter most in a period, on a subject or at all. */
export interface PeriodTimelineRequest extends DateRange, Pick<TimelineSize, 'dates'> {
  readonly subject: string | null;
  readonly enough?: 'any' | undefined;
}

/** What questions for the newest, the oldest, the next or the news are answered from. */
export interface DateAnsweringDeps extends EventLimitDeps {
  readonly listings: Pick<ArticleListings, 'accounts' | 'newestReport' | 'publishedSince'>;
  readonly datesIn: DatesIn;
  /** Words that say the same; none where it is left out. */
  readonly families?: WordFamilies;
  /** Makes the timeline of a period, with one sentence for each date. */
  readonly timeline: (request: PeriodTimelineRequest) => Promise<Timeline>;
  readonly reprints: Pick<ReprintFinder, 'reprintGroups'>;
}

/** A question whose answer goes by date, and the period that it limits itself to. */
export interface DatedQuestion {
  readonly question: string;
  readonly form: TimeForm;
  readonly limit: number;
  readonly limited: LimitedQuestion | undefined;
  /** Today's day in ISO form; `null` where it is not known. */
  readonly today: string | null;
  /**
   * ISO day of the asker's last question, since which something is new; `null` where it is not
   * known.
   */
  readonly lastAsked?: string | null | undefined;
  /** Set where only the confidence of an answer is wanted. */
  readonly purpose?: 'screening' | 'suggesting' | undefined;
}

/** The passages found on a subject, as they were read. */
export interface DatedFinds {
  readonly content: AskedContent;
  readonly candidates: PassageCandidates;
  readonly ranking: Ranking;
  /** The articles of the passages that were read closely, each once. */
  readonly read: readonly Article[];
  readonly readingOf: ReadingOf;
  readonly sentencesOf: DatedSentencesOf;
}

/** Finds passages that match words: those among the good matches that are newest (or oldest). */
export function createDatedSearch({
  articles,
  keeper,
  lexicon,
  families,
  readings,
}: DateAnsweringDeps) {
  return async (
    words: string,
    kind: TimeForm['kind'],
    asked?: AskedContent,
  ): Promise<DatedFinds> => {
    const plain = parseQuestion(words, lexicon, families);
    const content = asked ?? askedContentOf(words, plain.answerType);
    const besides = kind === 'newest' ? (content.left?.besides ?? '') : '';
    const parsed = besides === '' ? plain : parseQuestion(`${words} ${besides}`, lexicon, families);
    const light = withLightWords(parsed, content);
    const query = kind === 'next' || asked !== undefined ? withEventsOfSameKind(light) : light;
    const found = await findCandidates(query, await keeper.current());
    // A few are all read: a long passage that names its subject once has a low score.
    const best = found.found.best(MOST_PASSAGES);
    const least = MIN_SCORE_SHARE * (best[READ_PASSAGES]?.score ?? 0);
    const matches = best.filter(({ score }) => score >= least);
    const ids = new Set(matches.map(({ articleId }) => articleId));
    const byId = new Map((await articles.articles([...ids])).map((one) => [one.id, one]));
    const toRerank = byDay(matches, byId, kind).slice(0, READ_PASSAGES);
    const candidates = { ...found, toRerank };
    const read = [...new Set(toRerank.flatMap(({ articleId }) => byId.get(articleId) ?? []))];
    const readingOf = await readings.texts(read);
    const ranking = await runSliced(rankInSlices(candidates, (id) => byId.get(id), readingOf));
    return {
      content,
      candidates,
      ranking,
      read,
      readingOf,
      sentencesOf: await readings.datedSentences(read),
    };
  };
}

/**
 * Lowers the weight of words that any figure or position satisfies; looks for an office by its
 * name.
 */
function withLightWords(query: Query, { kind, words }: AskedContent): Query {
  if (kind === 'holder') return query;
  const light = distinctTerms(words);
  const weighed = query.words.map((word) =>
    light.has(word.term) ? { ...word, weight: STOOD_FOR_WEIGHT * word.weight } : word,
  );
  return { ...query, words: weighed };
}

/** Numbers and ordinals of one series: "round four" is the fourth round. */
const NUMBERS_OF_SERIES: ReadonlyMap<string, string> = new Map(
  ORDINAL_WORDS.flatMap((ordinal, at) => {
    const [number = '', place = ''] = [SMALL_NUMBERS[at + 1] ?? '', ordinal].map(
      (word) => extractTerms(word)[0]?.term ?? word,
    );
    return [[number, place] as const, [place, number] as const];
  }),
);

/** Verbs for events, which any other verb may replace: "take place", "resume". */
const EVENT_VERBS = distinctTerms(
  'take place hold held begin start open resume happen occur go ahead due whats',
);

/**
 * Adds events of the same kind: "when do they meet next" is answered by a report of a round of
 * talks.
 */
function withEventsOfSameKind(query: Query): Query {
  const words = query.words.map((word) => ({
    ...word,
    weight: EVENT_VERBS.has(word.term) ? STOOD_FOR_WEIGHT * word.weight : word.weight,
    synonyms: [
      ...new Set([
        ...word.synonyms,
        ...termsOfSameKind(word.term),
        ...[NUMBERS_OF_SERIES.get(word.term)].filter((term) => term !== undefined),
      ]),
    ],
  }));
  return { ...query, words };
}

/** Passages of the newest articles first, or of the oldest; those without a date last. */
function byDay(
  matches: readonly PassageMatch[],
  articles: ReadonlyMap<string, Article>,
  kind: TimeForm['kind'],
): readonly PassageMatch[] {
  if (matches.length <= READ_PASSAGES) return matches;
  const sign = kind === 'oldest' ? 1 : -1;
  const dayOf = ({ articleId }: PassageMatch) => {
    const article = articles.get(articleId);
    return article && newsDaysOf(article)?.last;
  };
  return matches.toSorted((one, other) => {
    const [a, b] = [dayOf(one), dayOf(other)];
    if (a === b) return 0;
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
    return a < b ? -sign : sign;
  });
}
