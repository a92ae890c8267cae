import type { Archive } from '../archive/archive.ts';
import type { Ingested } from '../archive/articles/ingest.ts';
import type { DigestRequest } from '../archive/digests/digest-builder.ts';
import type { ConversationStore, MessageId } from '../archive/ports/conversation-store.ts';
import type { FeedStore } from '../archive/ports/feed-store.ts';
import type { FeedbackStore } from '../archive/ports/feedback-store.ts';
import type { MuteStore } from '../archive/ports/mute-store.ts';
import type { StandingQuestionStore } from '../archive/ports/standing-question-store.ts';
import type { SubscriptionStore } from '../archive/ports/subscription-store.ts';
import type { ThreadStore } from '../archive/ports/thread-store.ts';
import type { WatchStore } from '../archive/ports/watch-store.ts';
import type { WorkLog } from '../archive/ports/work-log.ts';
import type { QuestionMatcher } from '../archive/watches/question-matcher.ts';
import type { WatchMatcher } from '../archive/watches/watch-matcher.ts';
import type { Beat } from '../domain/beat.ts';
import { localDay } from '../domain/calendar/instant.ts';
import type { Digest } from '../domain/digest.ts';
import type { BotObserver } from './bot-observer.ts';
import type { Chat, FormOpener } from './chat.ts';

/** Everything that the bot works with. */
export interface BotDeps {
  readonly chat: Chat;
  readonly archive: Archive;
  readonly conversations: ConversationStore;
  readonly threads: ThreadStore;
  readonly feeds: FeedStore;
  /** Takes in the article at an address. */
  readonly ingestPage: (address: string) => Promise<Ingested>;
  readonly watches: WatchStore;
  readonly watchMatcher: WatchMatcher;
  readonly questions: StandingQuestionStore;
  readonly questionMatcher: QuestionMatcher;
  readonly subscriptions: SubscriptionStore;
  /** What people say of answers. */
  readonly feedback: FeedbackStore;
  /** The outlets of which digests and watches do not tell. */
  readonly mutes: MuteStore;
  /** What is new in a window: the archive's digest. */
  readonly digest: (request: DigestRequest) => Promise<Digest>;
  /** The zone of the clocks where the bot runs. */
  readonly zone: string;
  readonly beat: Beat;
  /** Ids of the people and groups who may do what editors do. */
  readonly editors: readonly string[];
  /** Ids of other bots that may ask: of the bot, of its user or of its app. */
  readonly allowedBots: readonly string[];
  /** What people of other organisations may do in shared channels. */
  readonly externalPeople: ExternalPeople;
  readonly log: WorkLog;
  /** Told of what is done; left out where nobody counts it. */
  readonly observer?: BotObserver;
  readonly now: () => Date;
}

/** What people of other organisations may do: nothing, ask, or have the bot post to them later too. */
type ExternalPeople = 'none' | 'ask' | 'set';

/** Who asks, and where. */
export interface Asker {
  readonly user: string;
  /** The ids of a person under which the request names the asker; `user` alone where left out. */
  readonly ids?: readonly string[];
  /** Whether the asker seems to be of another organisation, in a channel that both share. */
  readonly isGuest: boolean;
  /** Whether it is another bot that may ask; left out for people. */
  readonly isBot?: boolean;
  /** The channel or direct message that it was asked in. */
  readonly channel: string;
  /** The message in whose thread it was asked; left out elsewhere. */
  readonly thread?: MessageId | undefined;
  readonly via: AskedVia;
}

/** How something was asked, which decides who sees the reply and whether a form can be opened. */
type AskedVia =
  /** Seen by the asker alone. */
  | { readonly kind: 'command'; readonly forms: FormOpener }
  | { readonly kind: 'direct-message' }
  /** Seen by the whole channel. */
  | { readonly kind: 'mention' }
  /** In a thread that the bot answered in, without mentioning it. */
  | { readonly kind: 'overheard' }
  /** In a form, with a button or in the menu of a message: nothing was typed as a command. */
  | { readonly kind: 'form' };

/** Today's day where the bot runs, in ISO form. */
export function todayOf({ now }: Pick<BotDeps, 'now'>): string {
  return localDay(now());
}
