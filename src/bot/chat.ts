import type { MessageId, ShownAnswer } from '../archive/ports/conversation-store.ts';
import type { DueDigest } from '../archive/ports/subscription-store.ts';
import type { Digest } from '../domain/digest.ts';
import type { Citation } from '../domain/passage.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { AgentThreads, HomePublisher } from './agent-view.ts';
import type { MessageContent } from './message-content.ts';

/** A place for messages: a channel, or a person's id for what they alone are to read. */
export interface Place {
  readonly channel: string;
  /** The message in whose thread it stands; left out in the channel itself. */
  readonly thread?: MessageId | undefined;
}

/** A message as the chat writes it down. */
export interface ComposedMessage {
  /** The message for this chat, to be stored as it is and given back; opaque to all others. */
  readonly written: string;
  /** What it quotes of articles, as it shows them: the numbered excerpts first. */
  readonly cited: readonly Citation[];
  /** How many of them are numbered excerpts. */
  readonly excerpts: number;
}

/** What of a stored answer its reader can come back to. */
type AnswerRef = Pick<ShownAnswer, 'id' | 'kind' | 'quoted' | 'excerpts'>;

/** What is known of a message only when it goes out. */
export type Circumstance =
  /** It comes later than it was promised. Instants are milliseconds since 1970. */
  | { readonly kind: 'late'; readonly slot: number; readonly now: number; readonly zone: string }
  /** It may stand there already. */
  | { readonly kind: 'may-repeat' }
  /** The same: the chat did not confirm an earlier try, and nobody can look. */
  | { readonly kind: 'unconfirmed' }
  /** It is shown to one person, and would be posted with so many more messages. */
  | { readonly kind: 'preview'; readonly more: number }
  /** Somebody shares an answer that they got to this question. */
  | {
      readonly kind: 'shared';
      readonly by: string;
      readonly question: string;
      /** The public channel that it was asked in, where it is another one. */
      readonly askedIn?: string | undefined;
    }
  /** Of so many quotations the articles were withdrawn: they are left out. */
  | { readonly kind: 'left-out'; readonly quotes: number }
  /** What was typed does not stand in the channel, as a command does not: so it was asked. */
  | { readonly kind: 'asked'; readonly question: string }
  /** What was asked went back to something before: it was asked so, in full. */
  | { readonly kind: 'carried'; readonly question: string }
  /** What was typed was read as a command, and may have been a question. */
  | { readonly kind: 'read-as-command'; readonly typed: string }
  /** It is for some people, who asked a question before; a line of small print stands under it. */
  | {
      readonly kind: 'for-askers';
      /** Whom it mentions; nobody where they alone see it. */
      readonly askers: readonly string[];
      readonly lead: string;
      readonly question: string;
      readonly remark: string;
    }
  /** Files came with the request, and were not read. */
  | { readonly kind: 'files-unread' };

/** A message that goes out. */
export interface OutgoingMessage {
  readonly written: string;
  /** The answer that it shows, which readers can copy and look into; `null` for all else. */
  readonly answer: AnswerRef | null;
  /** In the order in which they are shown. */
  readonly circumstances: readonly Circumstance[];
  /** Who asked for it, who may delete it; left out where nobody did. */
  readonly asker?: string;
}

/** Turns contents into messages. Pure: the same content is always the same message. */
interface MessageComposer {
  compose(content: MessageContent): ComposedMessage;
  /** A digest as messages: the first for the channel, what does not fit it for its thread. */
  composeDigest(
    digest: Digest,
    scope: DigestScope,
  ): readonly [ComposedMessage, ...ComposedMessage[]];
  /** A written message without what it shows of some quotations. */
  withoutQuotes(written: string, quotes: readonly string[]): string;
  /** The whole of a written message as plain text. */
  plainTextOf(written: string): string;
}

/** What a digest is shown with. */
export interface DigestScope {
  /** The IANA zone of its readers. */
  readonly zone: string;
  /** When it is due, in milliseconds since 1970: its title is of that day. */
  readonly at: number;
}

/** Which message of which digest it is: by this it is found again. */
export interface DeliveryMark extends DueDigest {
  readonly part: number;
}

/** Which message that tells of which standing question it is, counted from 0. */
interface TellingMark {
  readonly question: string;
  readonly telling: number;
}

/** Which message that tells of reports for which watch it is, by the ids of the hits. */
interface AlertMark {
  readonly watch: string;
  readonly hit: number;
  /** Of a message that lists several: the others, with spaces between them. */
  readonly others?: string;
}

/** By what a message that may have been posted is found again; a reply by what it replies to. */
export type PostingMark = DeliveryMark | TellingMark | AlertMark | { readonly replyTo: MessageId };

/** Whether a message stands in the chat; unknown where the bot may not look. */
export type PostingLookup =
  | { readonly kind: 'found'; readonly message: MessageId }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' };

/** What a fault means for a message that was to be posted. */
export type PostFailure =
  /** The bot may say nothing there; `why` is the chat's own word for it. */
  | { readonly kind: 'nowhere'; readonly why: string }
  /** The chat takes no more for a while. */
  | { readonly kind: 'limited'; readonly waitMs: number }
  /** It was surely not posted; `advice` is for whoever runs the bot, where they can mend it. */
  | {
      readonly kind: 'refused';
      readonly advice: string | null;
      /** What whoever waits is told; left out where they can do nothing with it. */
      readonly told?: string;
    }
  /** The bot was removed from the chat: nobody there can be told anything any more. */
  | { readonly kind: 'removed' }
  /** It may have been posted. */
  | { readonly kind: 'unsure' };

/** A message in somebody's direct messages with the bot. */
export interface DirectPosting {
  readonly channel: string;
  readonly message: MessageId;
}

/** Posts messages. What it throws, `classify` can tell apart. */
interface MessagePoster {
  /** Posts a message, trying again what surely was not posted: somebody waits for it. */
  post(place: Place, message: OutgoingMessage, mark?: PostingMark): Promise<MessageId>;
  /** Posts a message to somebody alone, trying again likewise, and says where it stands. */
  postDirect(user: string, message: OutgoingMessage): Promise<DirectPosting>;
  /** Posts a message with one call, with a mark by which `find` finds it. */
  postOnce(place: Place, message: OutgoingMessage, mark?: PostingMark): Promise<MessageId>;
  /** Looks for a marked message that may have been posted since an instant. */
  find(place: Place, mark: PostingMark, since: number): Promise<PostingLookup>;
  /** Deletes a message of the bot's; one that is gone already counts as deleted. */
  remove(channel: string, message: MessageId): Promise<'removed' | 'refused'>;
  classify(fault: unknown): PostFailure;
}

/** Whether the bot can post in a channel; unknown where it may not look. */
export type Reachability = 'reachable' | 'not-member' | 'archived' | 'unknown';

/** Somebody as the chat knows them. */
export interface ChatMember {
  /** Their ids: of the workspace, and of the organisation where it is of one. */
  readonly ids: readonly string[];
  /** Whether they are of the bot's own workspace or organisation. */
  readonly isOwn: boolean;
}

/** What the chat knows of people and channels. Nothing here fails: what cannot be read is unknown. */
export interface ChatDirectory {
  /** Whether somebody is a member of a group; false where the id is none of a group. */
  isMember(group: string, user: string): Promise<boolean>;
  /** Who somebody is, if it can be read. */
  findPerson(user: string): Promise<ChatMember | undefined>;
  /** The name of somebody's time zone as they set it, if it can be read. */
  timeZoneOf(user: string): Promise<string | undefined>;
  reachability(channel: string): Promise<Reachability>;
  /**
   * Whether everybody of the workspace may read a channel, so that its name may be shown anywhere;
   * false where that cannot be read.
   */
  isPublic(channel: string): Promise<boolean>;
  /** Whether a channel is a direct message of other people, where the bot cannot be. */
  isBetweenOthers(channel: string): Promise<boolean>;
  /** Whether somebody may read all public channels: no guest; false where that cannot be read. */
  readsPublicChannels(user: string): Promise<boolean>;
}

/** A chat in which the bot lives. */
export interface Chat
  extends MessageComposer,
    MessagePoster,
    ChatDirectory,
    HomePublisher,
    AgentThreads {}

/** Replies to one request of somebody, who alone sees the first kind. */
export interface Responder {
  toAsker(message: OutgoingMessage): Promise<void>;
  /** Says a message in the channel of the request, even where the bot is no member. */
  toChannel(message: OutgoingMessage): Promise<void>;
}

/** What there is to know before filling in the form of a digest. */
export type FormNote =
  /** The digest stopped at an instant, for the reason that `nowhere` gave. */
  | {
      readonly kind: 'stopped';
      readonly at: number;
      readonly zone: string;
      readonly why: string;
    }
  | { readonly kind: 'unreachable'; readonly reach: Exclude<Reachability, 'reachable'> }
  /** The asker's zone could not be read: another is proposed. */
  | { readonly kind: 'zone-unread'; readonly proposed: string };

/** What the form of a digest shows. */
export interface DigestForm {
  readonly channel: string;
  /** What is set, or proposed. */
  readonly set: Omit<Subscription, 'channel' | 'setBy'>;
  /** Whether the zone is another than the form showed before. */
  readonly isZoneNew: boolean;
  /** Zones that are likely to be chosen. */
  readonly zones: readonly string[];
  /** The outlets of which it does not tell. */
  readonly muted: readonly string[];
  readonly notes: readonly FormNote[];
}

/** Opens the form of a digest for whoever asks for it. */
export interface FormOpener {
  openDigestForm(form: DigestForm): Promise<OpenedForm>;
}

/** A form that somebody looks at. */
interface OpenedForm {
  /** Shows something else in it; fails where it was closed. */
  update(form: DigestForm): Promise<void>;
}
