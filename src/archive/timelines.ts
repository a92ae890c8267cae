import { setImmediate as nextTurn } from 'node:timers/promises';
import { createChronology, type Size } from '../answers/timeline/chronology.ts';
import { mayTellOf, nearestTo } from '../answers/timeline/news-days.ts';
import { allFitting, placedBy } from '../answers/timeline/subject-fit.ts';
import { tellingsOf } from '../answers/timeline/tellings.ts';
import type { Article } from '../domain/article.ts';
import type { NamedDay } from '../domain/beat.ts';
import type { Timeline, TimelineEntry, Window } from '../domain/timeline.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { parseQuestion } from '../search/query.ts';
import { findCandidates } from '../search/search.ts';
import { findDates } from '../text/dates/find-dates.ts';
import type { IndexKeeper } from './index-keeper.ts';
import type { ArticleStore } from './ports/article-store.ts';

/** Articles that are read before other work gets its turn: some twenty milliseconds. */
const ARTICLES_AT_ONCE = 4;

/** Passages that a subject is looked for in, at most: the best by BM25+. */
const MOST_PASSAGES = 2000;

/** Articles read on either side of a window that nothing is told of. */
const NEAREST_ARTICLES = 3;

/** A timeline of what is only near to a subject. */
const NEAREST: Size = { dates: 3, sentences: 1 };
const EVER: Window = { from: null, to: null };

/** What is asked of a timeline. */
export interface TimelineRequest extends Window, Size {
  /** `null` for whatever matters most in the window. */
  readonly subject: string | null;
}

/** Where timelines come from. */
interface Sources {
  readonly store: ArticleStore;
  readonly keeper: IndexKeeper;
  readonly lexicon: Lexicon;
  readonly namedDays: readonly NamedDay[];
}

/** Makes timelines of the articles of a store, in slices that leave others their turn. */
export function createTimelines({ store, keeper, lexicon, namedDays }: Sources) {
  const tellings = (article: Article) =>
    tellingsOf(article, (text, published) => findDates(text, { published, namedDays }));

  const ofSubject = async (subject: string, request: TimelineRequest): Promise<Timeline> => {
    const candidates = findCandidates(parseQuestion(subject, lexicon), await keeper.current());
    const matches = candidates.matches.slice(0, MOST_PASSAGES);
    const byArticle = Map.groupBy(matches, ({ articleId }) => articleId);
    const [about, near] = [createChronology(), createChronology()];
    for await (const article of inSlices(store, [...byArticle.keys()])) {
      const passages = (byArticle.get(article.id) ?? []).map(({ passage }) => passage);
      const placed = placedBy(candidates, tellings(article), passages);
      about.add(placed.filter(({ isAbout }) => isAbout));
      near.add(placed);
    }
    const entries = about.entries(request, request);
    if (entries.length > 0) return timelineOf(request, entries);
    const around = about.around(request);
    return timelineOf(request, [], around.length > 0 ? around : near.entries(EVER, NEAREST));
  };

  const ofEverything = async (request: TimelineRequest): Promise<Timeline> => {
    const chronology = createChronology();
    const addAll = async (articles: readonly { readonly id: string }[]) => {
      for await (const article of inSlices(
        store,
        articles.map(({ id }) => id),
      )) {
        chronology.add(allFitting(tellings(article)));
      }
    };
    const { read = [], passedOver = [] } = Object.groupBy(await store.list(), (article) =>
      mayTellOf(request, article) ? 'read' : 'passedOver',
    );
    await addAll(read);
    const entries = chronology.entries(request, request);
    if (entries.length > 0) return timelineOf(request, entries);
    if (chronology.around(request).length === 0) {
      await addAll(nearestTo(request, passedOver, NEAREST_ARTICLES));
    }
    return timelineOf(request, [], chronology.around(request));
  };

  return (request: TimelineRequest): Promise<Timeline> =>
    request.subject === null ? ofEverything(request) : ofSubject(request.subject, request);
}

function timelineOf(
  { subject, from, to }: TimelineRequest,
  entries: readonly TimelineEntry[],
  nearest: readonly TimelineEntry[] = [],
): Timeline {
  return { subject, from, to, entries, nearest };
}

/** Articles in the order of their ids, with turns for others between a few and the next few. */
async function* inSlices(store: ArticleStore, ids: readonly string[]): AsyncGenerator<Article> {
  for (let first = 0; first < ids.length; first += ARTICLES_AT_ONCE) {
    const slice = ids.slice(first, first + ARTICLES_AT_ONCE);
    const articles = await store.articles(slice);
    const byId = new Map(articles.map((article) => [article.id, article]));
    yield* slice.flatMap((id) => byId.get(id) ?? []);
    await nextTurn();
  }
}
