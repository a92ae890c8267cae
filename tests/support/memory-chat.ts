import type {
  Chat,
  ComposedMessage,
  OutgoingMessage,
  Place,
  PostFailure,
  PostingLookup,
  PostingMark,
  Responder,
} from '../../src/bot/chat.ts';
import type { MessageContent } from '../../src/bot/message-content.ts';

/** A message that was posted into a chat in memory. */
interface MemoryPosting extends OutgoingMessage {
  readonly place: Place;
  readonly mark: PostingMark | undefined;
}

/** A chat in memory: nothing is rendered, and what is posted can be looked at. */
export interface MemoryChat extends Chat {
  readonly posted: readonly MemoryPosting[];
  /** The contents that were posted to a channel, but for those of digests. */
  contentsIn(channel: string): readonly MessageContent[];
  /** The next posting fails so, and is done all the same where it is "unsure". */
  failNext(failure: PostFailure): void;
  /** The history may not be read from now on. */
  hideHistory(): void;
}

/** A fault of a chat in memory. */
class MemoryFault extends Error {
  readonly failure: PostFailure;

  constructor(failure: PostFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

export function aMemoryChat(): MemoryChat {
  const posted: MemoryPosting[] = [];
  const failures: PostFailure[] = [];
  let isHidden = false;
  const post = async (place: Place, message: OutgoingMessage, mark?: PostingMark) => {
    const failure = failures.shift();
    if (!failure || failure.kind === 'unsure') posted.push({ ...message, place, mark });
    if (failure) throw new MemoryFault(failure);
    return `m${posted.length}`;
  };
  return {
    posted,
    contentsIn: (channel) =>
      posted
        .filter(({ place }) => place.channel === channel)
        .map(({ written }) => JSON.parse(written) as MessageContent),
    failNext: (failure) => void failures.push(failure),
    hideHistory: () => {
      isHidden = true;
    },
    compose: (content) => composed(content),
    composeDigest: (digest) => [composed(digest), composed('the rest')],
    plainTextOf: (written) => written,
    withoutQuotes: (written, quotes) =>
      quotes.reduce((text, quote) => text.replaceAll(quote, ''), written),
    post,
    postDirect: async (user, message) => ({
      channel: `D${user}`,
      message: await post({ channel: `D${user}` }, message),
    }),
    postOnce: post,
    async find(_place, mark): Promise<PostingLookup> {
      if (isHidden) return { kind: 'unknown' };
      const at = posted.findIndex((one) => JSON.stringify(one.mark) === JSON.stringify(mark));
      return at < 0 ? { kind: 'absent' } : { kind: 'found', message: `m${at + 1}` };
    },
    classify: (fault) => (fault instanceof MemoryFault ? fault.failure : { kind: 'unsure' }),
    isMember: async (group, user) => group === `friends of ${user}`,
    findPerson: async () => undefined,
    timeZoneOf: async () => undefined,
    reachability: async () => 'reachable',
    isPublic: async (channel) => channel.startsWith('C'),
    isBetweenOthers: async () => false,
    readsPublicChannels: async () => false,
    publishHome: async () => undefined,
    remove: async () => 'removed',
    beginWork: () => async () => undefined,
    nameThread: async () => undefined,
    suggest: async () => undefined,
  };
}

/** A responder that keeps what it is given. */
export function aResponder() {
  const toAsker: OutgoingMessage[] = [];
  const toChannel: OutgoingMessage[] = [];
  const responder: Responder = {
    toAsker: async (message) => void toAsker.push(message),
    toChannel: async (message) => void toChannel.push(message),
  };
  return { responder, toAsker, toChannel };
}

function composed(content: unknown): ComposedMessage {
  return { written: JSON.stringify(content), cited: [], excerpts: 0 };
}
