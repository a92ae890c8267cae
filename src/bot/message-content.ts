import type { Holdings } from '../archive/ports/article-listings.ts';
import type { FollowedAddress } from '../archive/ports/feed-store.ts';
import type { MuteTarget } from '../archive/ports/mute-store.ts';
import type { StoredSubscription } from '../archive/ports/subscription-store.ts';
import type { Answer } from '../domain/answer.ts';
import type { Report } from '../domain/article.ts';
import type { Beat } from '../domain/beat.ts';
import type { Check } from '../domain/check.ts';
import type { FigureLedger } from '../domain/figure.ts';
import type { Citation } from '../domain/passage.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { Sides, StateOfPlay, Voices } from '../domain/voices.ts';

/** What a message says; how it looks is the chat's. Days are in ISO form, instants milliseconds. */
export type MessageContent =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly today: string }
  | { readonly kind: 'timeline'; readonly timeline: Timeline }
  /** One thing in words. */
  | { readonly kind: 'notice'; readonly text: string }
  /** One thing in words, with a way to ask a question again. */
  | { readonly kind: 'ask-again'; readonly text: string; readonly question: string }
  /** How to ask. */
  | { readonly kind: 'help'; readonly beat: Beat }
  /** What the bot says of itself to whoever opens it for the first time. */
  | { readonly kind: 'greeting'; readonly beat: Beat }
  /** What the archive holds and follows. */
  | {
      readonly kind: 'sources';
      readonly holdings: Holdings;
      readonly followed: readonly FollowedAddress[];
    }
  | CorrectionContent
  /** That files came with a request, which the bot does not read. */
  | { readonly kind: 'files-unread' }
  /** That the bot may not post where it is asked to. */
  | {
      readonly kind: 'cannot-post';
      readonly after: 'question' | 'digest-set' | 'watch' | 'share';
      readonly channel: string;
      /** The reason as the chat gave it. */
      readonly why: string;
    }
  | DigestSettingContent
  | WatchContent
  | MuteContent
  | WhoSaidWhatContent
  | QuestionContent;

/** What the archive has of who said what. */
export type WhoSaidWhatContent =
  | { readonly kind: 'voices'; readonly voices: Voices }
  | { readonly kind: 'sides'; readonly sides: Sides }
  | { readonly kind: 'figures'; readonly ledger: FigureLedger }
  | { readonly kind: 'state'; readonly state: StateOfPlay }
  | { readonly kind: 'check'; readonly check: Check };

/** That quotations above no longer stand. */
interface CorrectionContent {
  readonly kind: 'correction';
  readonly notes: readonly CorrectionNote[];
}

/** What became of an article that was quoted. */
export interface CorrectionNote {
  readonly title: string;
  readonly outlet: string | null;
  /** Whether its text was corrected, or it was withdrawn from the archive. */
  readonly status: 'corrected' | 'withdrawn';
}

/** What is said of a channel's digest besides the digest itself. */
type DigestSettingContent =
  /** That the form comes only by the command. */
  | { readonly kind: 'digest-by-command'; readonly command: string }
  /** That somebody else set it, who can change or end it. */
  | {
      readonly kind: 'digest-taken';
      readonly setBy: string | null;
      readonly action: 'change' | 'end';
    }
  /** That it was set or changed, which shows too that the bot may post there. */
  | {
      readonly kind: 'digest-set';
      readonly subscription: Subscription;
      readonly status: 'new' | 'changed';
      readonly by: string;
      readonly now: number;
      readonly command: string;
    }
  | { readonly kind: 'digest-not-saved'; readonly channel: string; readonly why: string }
  /** That it can no longer come, for the reason that the chat gave. */
  | {
      readonly kind: 'digest-stopped';
      readonly channel: string;
      readonly why: string;
      readonly command: string;
    }
  | {
      readonly kind: 'digest-list';
      readonly digests: readonly ListedDigest[];
      /** Whether these are all there are, those of the channel and of the asker, or the channel's. */
      readonly scope: 'all' | 'own' | 'channel';
      readonly now: number;
    };

export interface ListedDigest extends StoredSubscription {
  /** Whether it is of a private channel of others: what it is about is theirs. */
  readonly isSubjectHidden?: boolean;
}

/** What is said of an outlet that is muted. */
type MuteContent =
  /** That it is, with a way to undo it. */
  | {
      readonly kind: 'muted';
      readonly text: string;
      readonly target: MuteTarget;
      readonly outlet: string;
    }
  /** That somebody else set the digest or the watch, who can change it. */
  | { readonly kind: 'mute-taken'; readonly setBy: string | null };

/** What is said of a watch. */
type WatchContent =
  /** A report that matches a watch, by the matching sentence. */
  | {
      readonly kind: 'watch-alert';
      /** The watch's id. */
      readonly watch: string;
      readonly phrase: string;
      readonly sentence: Citation;
      /** Whether it may have been posted before. */
      readonly mayRepeat: boolean;
    }
  /** Reports beyond those that are posted one by one. */
  | {
      readonly kind: 'further-reports';
      readonly phrase: string;
      readonly reports: readonly Report[];
      /** Whether an earlier try may have been posted. */
      readonly mayRepeat: boolean;
    }
  /** That a watch ended, because the bot may no longer post where it was. */
  | {
      readonly kind: 'watch-ended';
      readonly phrase: string;
      readonly channel: string;
      /** The reason as the chat gave it. */
      readonly why: string;
    };

/** A standing question as its asker is shown it. Days are in ISO form. */
export interface ListedQuestion {
  readonly id: string;
  readonly question: string;
  readonly isAnswered: boolean;
  readonly sinceDay: string;
  readonly untilDay: string;
}

/** What is said of standing questions. */
type QuestionContent =
  /** The asker's own, each with a way to forget it. */
  | { readonly kind: 'question-list'; readonly questions: readonly ListedQuestion[] }
  /** That one ended, because the bot may no longer post where it was asked. */
  | {
      readonly kind: 'question-ended';
      readonly channel: string;
      /** The reason as the chat gave it. */
      readonly why: string;
    };
