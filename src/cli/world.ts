import type { Archive } from '../archive/archive.ts';
import type { ArticleReader } from '../archive/articles/article-reader.ts';
import type { BeatKnowledge } from '../archive/ports/archive-parts.ts';
import type { FeedReader } from '../archive/ports/feed-reader.ts';
import type { Feedback } from '../archive/ports/feedback-store.ts';
import type { Input } from '../archive/ports/input.ts';
import type { Web } from '../archive/ports/web.ts';
import type { Article } from '../domain/article.ts';
import type { Beat, Outlet } from '../domain/beat.ts';
import type { Deletion, DeletionTarget } from '../domain/deletion.ts';
import type { FeedSuggestion, FollowRequest } from '../domain/follow-request.ts';
import type { SetupFinding } from '../domain/setup-finding.ts';
import type { Console } from './console.ts';

/** What commands need of the world outside. Nothing is opened before it is asked for. */
export interface World {
  readonly console: Console;
  /** Parley's own version. */
  readonly version: string;
  /** Today's day in ISO form. */
  readonly today: string;
  /** When the command began, in milliseconds since 1970. */
  readonly now: number;
  /**
   * Lets a command go on that changes something where nobody can be given its results any more; says
   * why, once that is so.
   */
  outliveReader(): () => string | undefined;
  /** The inputs of arguments: files, article files under folders, addresses, standard input. */
  inputs(args: readonly string[]): AsyncIterable<Input>;
  /** The one input of an argument. */
  input(argument: string): Input;
  openReader(): Promise<ArticleReader>;
  openFeedReader(): Promise<FeedReader>;
  openWeb(): Promise<Web>;
  openArchive(which: ArchiveChoice): Promise<Archive>;
  /**
   * Copies an archive into a new one, either of which may be on PostgreSQL; goes on where it was broken
   * off.
   *
   * @param told called with how many rows of a table are copied
   */
  copyArchive(
    from: string,
    to: string,
    told: (table: string, rows: number) => void,
  ): Promise<CopiedArchive>;
  /** What the bot follows: what feeds.yml names, then what editors named in the chat. */
  followed(): Promise<readonly FollowRequest[]>;
  /**
   * What people said of answers, and the articles that these quoted and that are still there.
   *
   * @param archive the name of an archive; the configured one where it is left out
   */
  feedback(archive?: string): Promise<AllFeedback>;
  /**
   * Removes something for good from an archive, and says how much.
   *
   * @param archive the name of an archive; the configured one where it is left out
   */
  delete(target: DeletionTarget, archive?: string): Promise<Deletion>;
  /** Feeds to start from that feeds.yml does not follow yet. */
  suggestions(): Promise<readonly Suggestion[]>;
  /** Runs the Slack bot until the process is told to stop; says where it listens when it does. */
  runBot(listening: (where: string) => void): Promise<void>;
  /** Runs the bot in a stand-in workspace; says the address of its page once it answers. */
  runPlayground(options: PlaygroundOptions, listening: (address: string) => void): Promise<void>;
  /** Looks at everything that is set up; one line for each part, and one for each fault. */
  diagnose(): AsyncIterable<SetupFinding>;
  /** The Slack app manifest of the beat. */
  manifest(): Promise<string>;
  /** The link that creates the app; `minimal` where it has no room for what describes it. */
  manifestLink(): Promise<{ readonly address: string; readonly extent: 'whole' | 'minimal' }>;
  /** What the demo shows. */
  demo(): Promise<Demo>;
  /** What the beat knows of names, and of who held which office. */
  nameKnowledge(): Promise<Pick<Beat, 'people' | 'organisations' | 'places' | 'sides'>>;
  /** What the beat knows that dates rest on. */
  dateKnowledge(): Promise<Pick<BeatKnowledge, 'namedDays' | 'outlets'>>;
}

/** What was copied: `unchanged` where all of it was there already. */
interface CopiedArchive {
  /** The archives as they are called where people read it, without secrets. */
  readonly from: string;
  readonly to: string;
  readonly status: 'copied' | 'unchanged';
  readonly rows: number;
  /** Of each table how many rows it has, and their SHA-256. */
  readonly tables: readonly {
    readonly table: string;
    readonly rows: number;
    readonly hash: string;
  }[];
}

/** What people said of answers, the oldest first. */
export interface AllFeedback {
  readonly feedback: readonly Feedback[];
  readonly articles: readonly Article[];
}

/** How the playground is run. */
export interface PlaygroundOptions {
  /** `null` for a free one. */
  readonly port: number | null;
  /** The name of an archive; `null` for a throwaway one. */
  readonly archive: string | null;
}

/** A feed to start from, and what is known of its publisher. */
export interface Suggestion extends FeedSuggestion {
  /** `null` where the list of outlets does not have it. */
  readonly publisher: Outlet | null;
}

/** What shows a newcomer what can be asked, and what comes of it. */
export interface Demo {
  readonly questions: readonly string[];
  /** The subject of a timeline. */
  readonly timeline: string | null;
  /** The file of the reports that a digest is made of, and its first and last day in ISO form. */
  readonly digest: {
    readonly reports: string;
    readonly since: string;
    readonly until: string;
  } | null;
}

/**
 * An archive: the configured one with the shipped corpus (said to be changed where it is), the one of a name, a throwaway one that
 * is empty, or a throwaway one with the shipped corpus.
 */
export type ArchiveChoice =
  | { readonly kind: 'configured'; readonly isChanged?: true }
  | { readonly kind: 'named'; readonly name: string; readonly isNew: 'allowed' | 'refused' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'shipped' };
