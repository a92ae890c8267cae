import type { Generated, Kysely, Transaction } from 'kysely';
import type {
  AnswerViewerRow,
  ClaimRow,
  FeedbackRow,
  MuteRow,
  PostedQuoteRow,
  QuietThreadRow,
  ShownRow,
  TurnRow,
} from './conversation-schema.ts';
import type { EntryRow, FeedRow, ReadPageRow, TakenFileRow } from './feed-schema.ts';
import type { InstallationTables } from './installation-schema.ts';
import type { PassageTables } from './passage-schema.ts';
import type { QuestionTables } from './question-schema.ts';

/** The tables of an archive. Columns are text, integer and bytes, alike on every engine. */
export interface Schema extends QuestionTables, InstallationTables, PassageTables {
  readonly articles: ArticleRow;
  readonly replaced: ReplacedRow;
  readonly signatures: SignatureRow;
  readonly signature_postings: SignaturePostingRow;
  readonly new_signature_postings: SignaturePostingRow;
  readonly all_signature_postings: SignaturePostingRow;
  readonly sentence_postings: SentencePostingRow;
  readonly new_sentence_postings: SentencePostingRow;
  readonly all_sentence_postings: SentencePostingRow;
  readonly repeated_sentences: RepeatedSentenceRow;
  readonly withdrawn: WithdrawnRow;
  readonly removals: RemovalRow;
  readonly readings: ReadingRow;
  readonly claims: ClaimRow;
  readonly shown_answers: ShownRow;
  readonly answer_viewers: AnswerViewerRow;
  readonly posted_quotes: PostedQuoteRow;
  readonly turns: TurnRow;
  readonly quiet_threads: QuietThreadRow;
  readonly feedback: FeedbackRow;
  readonly mutes: MuteRow;
  readonly watches: WatchRow;
  readonly watch_hits: WatchHitRow;
  readonly subscriptions: SubscriptionRow;
  readonly deliveries: DeliveryRow;
  readonly delivery_parts: DeliveryPartRow;
  readonly feeds: FeedRow;
  readonly entries: EntryRow;
  readonly read_pages: ReadPageRow;
  readonly taken_files: TakenFileRow;
  readonly notes: { readonly key: string; readonly value: string };
  readonly index_segments: IndexSegmentRow;
}

interface IndexSegmentRow {
  /** A hash of its body. */
  readonly name: string;
  readonly version: string;
  readonly place: number;
  readonly body: Uint8Array;
}

/** An archive's database. */
export type Database = Kysely<Schema>;

/** An archive's database, or a transaction on it. */
export type Connection = Database | Transaction<Schema>;

/** Ids asked for in one statement: well below every engine's limit on parameters. */
export const IDS_PER_STATEMENT = 500;

export interface ArticleRow {
  readonly id: string;
  readonly given_id: string | null;
  readonly origin: string;
  readonly kind: string;
  readonly title: string;
  readonly title_basis: string;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly published_basis: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly text: string;
  /** What an account of the chronicle has besides, as JSON. */
  readonly chronicled: string | null;
  /** The archive's revision at which the article came. */
  readonly revision: number;
  readonly arrived_at: number;
  readonly report: string;
  /** Whether the signatures of its text are kept; 0 for what was put before there were any. */
  readonly is_signed: number;
  /** How much of the article the text is. */
  readonly extent: string;
  /** How the text is known where the page does not show it; `null` where it does. */
  readonly text_basis: string | null;
}

/** By what printings of a report and repetitions on its site are recognised. */
interface SignatureRow {
  /** The article, by the revision at which it came. */
  readonly revision: number;
  /** The hashes that printings of it are likely to share, as JSON. */
  readonly hashes: string;
  /** Its sentences as `encodeSiteSentences` writes them. */
  readonly sentences: string;
}

/** An article that has a hash in its signature. */
interface SignaturePostingRow {
  readonly hash: number;
  /** The article, by the revision at which it came. */
  readonly revision: number;
  /** Days since 1970 of publication; `null` for what is compared whatever the day. */
  readonly day: number | null;
}

/** An article that has a sentence of its site. */
interface SentencePostingRow {
  readonly key: number;
  /** The article, by the revision at which it came. */
  readonly revision: number;
  readonly is_page_text: number;
}

/** A sentence that several reports of its site have. */
interface RepeatedSentenceRow {
  readonly key: number;
  readonly is_page_text: number;
  /** The article that made it so, by the revision at which it came. */
  readonly revision: number;
}

/** What a reader read in an article. */
interface ReadingRow {
  readonly article_id: string;
  readonly reader: string;
  readonly version: string;
  readonly body: string;
}

/** That an article was replaced or taken out, at this revision of the archive. */
interface RemovalRow {
  readonly revision: number;
  readonly article_id: string;
}

/** An article that was withdrawn: its origin stays out until it is let in again. */
interface WithdrawnRow {
  readonly origin: string;
  readonly article_id: string;
  readonly given_id: string | null;
}

/** A revision of an article whose place another one has taken. */
interface ReplacedRow {
  readonly id: Generated<number>;
  readonly origin: string;
  readonly article_id: string;
  readonly replaced_by: string;
  readonly title: string;
  readonly title_basis: string;
  readonly text: string;
  readonly replaced_at: number;
}

interface WatchRow {
  readonly workspace: string;
  readonly id: string;
  readonly channel: string;
  readonly user: string;
  readonly phrase: string;
  /** The phrase as it is compared. */
  readonly folded: string;
  readonly since: number;
}

/** A report that matches a watch. */
interface WatchHitRow {
  readonly workspace: string;
  readonly id: Generated<number>;
  readonly watch_id: string;
  readonly article_id: string;
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly hit_at: number;
  /** When posting it was last begun; 0 for never. */
  readonly claimed_at: number;
  /** Whether somebody began to tell it, and it is not known to have failed. */
  readonly may_be_told: number;
  readonly told_at: number | null;
  /** The message that posted it. */
  readonly told_in: string | null;
}

/** The digest of a channel. */
export interface SubscriptionRow {
  readonly workspace: string;
  readonly channel: string;
  readonly set_by: string;
  readonly time: string;
  /** Numbers of the weekdays with commas between them. */
  readonly days: string;
  readonly zone: string;
  readonly subject: string | null;
  readonly when_quiet: string;
  readonly set_at: number;
  readonly delivered_until: number | null;
  readonly stopped_at: number | null;
  readonly stopped_why: string | null;
  readonly is_told: number;
}

/** A digest that fell due. */
interface DeliveryRow {
  readonly workspace: string;
  readonly channel: string;
  readonly slot: number;
  readonly until: number | null;
  readonly attempts: number;
  /** When somebody last took a step of it; 0 for never. */
  readonly claimed_at: number;
  readonly not_before: number;
  readonly is_done: number;
}

/** One message of a digest. */
interface DeliveryPartRow {
  readonly workspace: string;
  readonly channel: string;
  readonly slot: number;
  readonly part: number;
  readonly message: string;
  /** The quotations as JSON. */
  readonly quoted: string;
  readonly begun_at: number | null;
  readonly ts: string | null;
}
