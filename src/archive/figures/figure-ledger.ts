import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { isWithin } from '../../answers/dating.ts';
import { mayBeOfCounter } from '../../answers/figures/asked-counter.ts';
import { figureDifferences } from '../../answers/figures/figure-differences.ts';
import { figureSubjectOf } from '../../answers/figures/figure-question.ts';
import { figureSpeaker } from '../../answers/figures/figure-speaker.ts';
import { figureSubject, withoutOpening } from '../../answers/figures/figure-subject.ts';
import { type MatchedFigure, matchFigures } from '../../answers/figures/match-figures.ts';
import { type FoldedFigure, orderFigures } from '../../answers/figures/order-figures.ts';
import { otherFigures } from '../../answers/figures/other-figures.ts';
import { askedSum } from '../../answers/figures/sums.ts';
import {
  findSubjectWindow,
  parseSubjectWindow,
} from '../../answers/timeline/parse-subject-window.ts';
import {
  createSpeakerSides,
  type SideKnowledge,
  type SpeakerSides,
} from '../../answers/voices/speaker-sides.ts';
import type { Excerpt } from '../../domain/answer.ts';
import type { NamedDay } from '../../domain/beat.ts';
import { Failure } from '../../domain/failure.ts';
import type { FigureLedger, FigureRecord } from '../../domain/figure.ts';
import { cite } from '../../domain/passage.ts';
import type { DateRange } from '../../domain/timeline.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { parseQuestion } from '../../search/parse-question.ts';
import type { WordFamilies } from '../../search/word-families.ts';
import type { Speech } from '../../text/quotes/find-quotes.ts';
import { readInSlices } from '../articles/read-in-slices.ts';
import type { Readings } from '../articles/readings.ts';
import { findCandidates } from '../asking/find-candidates.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexKeeper } from '../ports/passage-search.ts';

/** The maximum number of passages that are searched for figures: the best by BM25+. */
const MOST_PASSAGES = 1000;

/** Passages of one article that are searched in one slice: some ten milliseconds. */
const PASSAGES_PER_SLICE = 50;

/** Of these, passages that are searched for what other reports give for the figure of an answer. */
const PASSAGES_BESIDE_ANSWER = 200;

/** The share of the words of an event that the sentence or the headline of another report must hold. */
const OTHER_EVENT_FIT = 0.6;

/** A request for the figures on a subject. */
export interface FigureRequest {
  /** What is counted, in what, and when: "deaths in the Port Ellis strike since March". */
  readonly subject: string;
  /** Figures, at most. */
  readonly limit: number;
  /** Today's day in ISO form, for "last week". */
  readonly today: string | null;
}

/** What a ledger depends on. */
interface FigureLedgerDeps {
  readonly articles: ArticleStore;
  readonly keeper: IndexKeeper;
  readonly readings: Pick<Readings, 'datedSentences' | 'dates' | 'speech'>;
  readonly lexicon: Lexicon;
  readonly families?: WordFamilies;
  readonly namedDays: readonly NamedDay[];
  readonly beat: SideKnowledge;
}

/** The figures of an archive. */
export interface Figures {
  /** Who gave which number on a subject, the newest first. Throws a Failure `bad-question`. */
  ledger(request: FigureRequest): Promise<FigureLedger>;
  /** What other reports give for the figure that a question asks for and an answer gives. */
  besideAnswer(request: AnsweredFigure): Promise<readonly FigureRecord[]>;
}

/** A question, and the excerpts that answer it. */
interface AnsweredFigure {
  readonly question: string;
  readonly excerpts: readonly [Excerpt, ...Excerpt[]];
  readonly today: string | null;
}

/** Finds the figures in a store's articles; yields to the event loop after each slice. */
export function createFigures({
  articles,
  keeper,
  readings,
  lexicon,
  families,
  namedDays,
  beat,
}: FigureLedgerDeps): Figures {
  const sides = createSpeakerSides(beat);
  const recorded = async (figures: readonly FoldedFigure[]): Promise<readonly FigureRecord[]> => {
    const found = [...new Map(figures.map(({ article }) => [article.id, article])).values()];
    const speechOf = await readings.speech(found);
    return figures.map((one) => recordOf(one, { sides, speech: speechOf(one.article) }));
  };
  const figuresOf = async (words: string, most: number): Promise<readonly FoldedFigure[]> => {
    const { subject, unit } = askedSum(words);
    const query = parseQuestion(subject, lexicon, families);
    const candidates = await findCandidates(query, await keeper.current());
    const asked = figureSubject(subject, candidates.query, candidates.idf, unit);
    const matches = candidates.found.best(most);
    const byArticle = Map.groupBy(matches, ({ articleId }) => articleId);
    const found: MatchedFigure[] = [];
    const read = readInSlices(articles, [...byArticle.keys()], async (slice) => {
      const [datedOf, datesOf] = [
        await readings.datedSentences(slice),
        await readings.dates(slice),
      ];
      return (article) => ({ dated: datedOf(article), dates: datesOf(article) });
    });
    for await (const { article, reading } of read) {
      const passages = (byArticle.get(article.id) ?? []).map(({ passage }) => passage);
      for (let first = 0; first < passages.length; first += PASSAGES_PER_SLICE) {
        if (first > 0) await yieldToEventLoop();
        const slice = passages.slice(first, first + PASSAGES_PER_SLICE);
        found.push(...matchFigures(asked, { article, passages: slice, ...reading }));
      }
    }
    return orderFigures(found, asked);
  };

  return {
    async ledger({ subject, limit, today }) {
      const window = parseSubjectWindow(withoutOpening(subject), { today, namedDays });
      if (window.subject === null) {
        throw new Failure(
          'bad-question',
          'name what is counted, such as “prisoners exchanged in May”',
        );
      }
      const found = await figuresOf(window.subject, MOST_PASSAGES);
      const ordered = found.filter(inWindow(window));
      const records = await recorded(ordered.slice(0, limit));
      const { from, to } = window;
      const left = ordered.length - records.length;
      return { subject, from, to, records, differences: figureDifferences(records), left };
    },
    async besideAnswer({ question, excerpts, today }) {
      const subject = figureSubjectOf(question);
      if (subject === undefined) return [];
      const window = findSubjectWindow(subject, { today, namedDays });
      if (!window || window.subject === null) return [];
      const found = (await figuresOf(window.subject, PASSAGES_BESIDE_ANSWER)).filter(
        (one) => one.eventFit >= OTHER_EVENT_FIT || isAnswering(excerpts[0], one),
      );
      // Nothing is told to be of one event where the words name none.
      if (found.every(({ eventFit }) => eventFit === 0)) return [];
      const records = await recorded(found.filter(inWindow(window)));
      return otherFigures(excerpts, records.filter(mayBeOfCounter(question, excerpts)));
    },
  };
}

/** Whether a figure stands in the sentence that answers. */
function isAnswering({ sentence }: Excerpt, { article, sentence: own }: FoldedFigure): boolean {
  return sentence.article.id === article.id && own.start < sentence.end && sentence.start < own.end;
}

/** Within a window figures without a date have no place. */
function inWindow(window: DateRange): (one: FoldedFigure) => boolean {
  const isOpen = window.from === null && window.to === null;
  return ({ asOf }) => isOpen || (asOf !== null && isWithin(asOf, window));
}

/** A figure with who gives it. */
function recordOf(
  { article, sentence, figure, asOf, also }: FoldedFigure,
  { sides, speech }: { readonly sides: SpeakerSides; readonly speech: Speech },
): FigureRecord {
  const speaker = figureSpeaker(article.text, sentence, figure, speech.quotes);
  return {
    figure,
    citation: cite(article, sentence),
    asOf,
    speaker: speaker ? (speaker.name ?? speaker.words) : null,
    side: speaker ? sides.sideOf(speaker, speaker.words) : null,
    also,
  };
}
