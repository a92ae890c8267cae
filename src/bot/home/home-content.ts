import type { Holdings } from '../../archive/ports/article-listings.ts';
import type { StoredSubscription } from '../../archive/ports/subscription-store.ts';
import type { StandingWatch } from '../../archive/ports/watch-store.ts';
import type { Beat } from '../../domain/beat.ts';
import type { Day } from '../../domain/calendar/instant.ts';
import type { Citation } from '../../domain/passage.ts';
import type { ListedQuestion } from '../message-content.ts';

/** What happened on a day, in the words of its best source. */
export interface NewsLine {
  readonly day: Day;
  readonly sentence: Citation;
}

/** Things of one kind, as many as a home has room for. */
export interface HomeList<T> {
  readonly shown: readonly T[];
  /** How many more there are. */
  readonly more: number;
}

/** Something that stands in a channel. */
export type Owned<T> = T & {
  /** Whether the reader may change or end it. */
  readonly isChangeable: boolean;
  /** The outlets of which it does not tell. */
  readonly muted: readonly string[];
};

/** How much the archive holds, how new it is, and which feeds fail. Instants are milliseconds. */
export interface HomeArchive extends Pick<Holdings, 'reports' | 'outlets' | 'accounts'> {
  /** The publication date of the newest report; `null` where none has one. */
  readonly newest: string | null;
  readonly followed: number;
  readonly failing: HomeList<{ readonly feed: string; readonly since: number }>;
}

/** What somebody's home shows. */
export interface HomeContent {
  readonly beat: Beat;
  /** Today's day in ISO form, which ages are counted to. */
  readonly today: Day;
  /** When it was made, in milliseconds since 1970. */
  readonly now: number;
  /** The zone of the clocks where the bot runs. */
  readonly zone: string;
  /** A written message about what was pressed last; `null` for none. */
  readonly remark: string | null;
  /** The newest first; `reading` while it is being looked up. */
  readonly news: readonly NewsLine[] | 'reading';
  readonly digests: HomeList<Owned<StoredSubscription>>;
  readonly watches: HomeList<Owned<StandingWatch>>;
  readonly questions: HomeList<ListedQuestion>;
  readonly archive: HomeArchive;
}
