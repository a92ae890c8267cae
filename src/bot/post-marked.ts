import type { MessageId } from '../archive/ports/conversation-store.ts';
import type { BotDeps } from './bot-deps.ts';
import type { OutgoingMessage, Place, PostingLookup, PostingMark } from './chat.ts';

/** A message that is to stand once, whichever process posts it. */
export interface MarkedPosting {
  readonly place: Place;
  readonly mark: PostingMark;
  /** Since when it may stand there, in milliseconds since 1970; `null` where it surely does not. */
  readonly begunAt: number | null;
  /** The message, with what came of looking for it; nothing where there is nothing to post any more. */
  compose(lookup: PostingLookup): Promise<OutgoingMessage | undefined>;
  /** Writes down that it is about to be posted; false where somebody else posts it. */
  begin(): Promise<boolean>;
  /** Writes down that it was surely not posted. */
  markNotPosted(): Promise<void>;
}

/** A message that stands, by an earlier try or by this one. */
interface MarkedMessage {
  readonly message: MessageId;
  readonly by: 'earlier-try' | 'this-try';
}

/**
 * Posts a message once: where an earlier try may have posted it, it is looked for before. Throws the
 * fault of the chat. Nothing where there is nothing to post, or somebody else posts it.
 */
export async function postMarked(
  posting: MarkedPosting,
  { chat }: Pick<BotDeps, 'chat'>,
): Promise<MarkedMessage | undefined> {
  const { place, mark, begunAt } = posting;
  const lookup = begunAt === null ? ABSENT : await chat.find(place, mark, begunAt);
  if (lookup.kind === 'found') return { message: lookup.message, by: 'earlier-try' };
  const outgoing = await posting.compose(lookup);
  if (!outgoing || !(await posting.begin())) return undefined;
  try {
    return { message: await chat.postOnce(place, outgoing, mark), by: 'this-try' };
  } catch (fault) {
    // What an earlier try may have posted, this one's refusal does not take back.
    const isAbsent = chat.classify(fault).kind !== 'unsure' && lookup.kind === 'absent';
    if (isAbsent) await posting.markNotPosted();
    throw fault;
  }
}

const ABSENT: PostingLookup = { kind: 'absent' };
