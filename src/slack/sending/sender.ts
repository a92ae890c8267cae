import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { App, RespondFn } from '@slack/bolt';
import type { MessageMetadata, ModalView } from '@slack/types';
import type { MessageId } from '../../archive/ports/conversation-store.ts';
import type { WorkLog } from '../../archive/ports/work-log.ts';
import type { DirectPosting, OutgoingMessage, Place, PostingLookup } from '../../bot/chat.ts';
import { outgoingMessage } from '../blocks/outgoing.ts';
import { classifyPostFailure, slackErrorOf } from '../slack-error.ts';
import { createBlockForms } from './block-forms.ts';
import { createChannelPace } from './channel-pace.ts';
import { findPosting, metadataOfMessage } from './find-posting.ts';
import { post, type ResponseType, respond, tell } from './post.ts';
import { type Repetition, type Sending, sendSafely } from './send-safely.ts';
import type { SendingTerms } from './sending-terms.ts';

/**
 * Sends messages so that each stands there once. What surely was not taken is sent again; of what
 * may have been taken it is looked whether it stands there, and where that cannot be seen it is sent
 * again and says that it may be a repetition.
 */
export interface Sender {
  /** Posts a message that somebody waits for. */
  post(place: Place, message: OutgoingMessage, metadata?: MessageMetadata): Promise<MessageId>;
  /** Posts a message to somebody alone who waits for it, and says where it stands. */
  postDirect(user: string, message: OutgoingMessage): Promise<DirectPosting>;
  /**
   * Posts a message with one call: what nobody confirmed is looked for and not sent again, and a
   * rate limit of more than a moment is a fault.
   */
  postOnce(place: Place, message: OutgoingMessage, metadata?: MessageMetadata): Promise<MessageId>;
  /** Says something in a place to one person alone, with one call: it is of use at once or not. */
  tell(place: Place, user: string, message: OutgoingMessage): Promise<void>;
  /**
   * Opens a window with a trigger, and says by which id it can be changed; nothing where only a
   * second try was answered, for the window is open then.
   */
  openView(trigger: string, view: ModalView): Promise<string | undefined>;
  /** Says a message through a `response_url`, which nobody can look into. */
  respond(send: RespondFn, message: OutgoingMessage, audience: ResponseType): Promise<void>;
}

interface SenderDeps {
  /** Tries nothing again by itself: of a message that it sent twice, both would stay. */
  readonly onceOnly: App['client'];
  readonly terms: SendingTerms;
  readonly log: WorkLog;
}

/** Slack's answer to a trigger that has opened a view: to a second try of what was done. */
const OPENED_ALREADY = 'exchanged_trigger_id';

export function createSender({ onceOnly: client, terms, log }: SenderDeps): Sender {
  const pace = createChannelPace(terms.paceMs);
  const forms = createBlockForms();

  const postSafely = (
    place: Place,
    message: OutgoingMessage,
    metadata: MessageMetadata,
    how: Pick<Sending<DirectPosting>, 'unconfirmed' | 'longestLimitMs'>,
  ): Promise<DirectPosting> => {
    const began = terms.now();
    const lookup = async (): Promise<PostingLookup> =>
      await findPosting(client, place, metadata, began).catch((fault: unknown) => {
        log.warn({ fault }, 'it could not be looked whether a message was posted');
        return { kind: 'unknown' };
      });
    return sendSafely(
      {
        ...how,
        async send(repetition) {
          await pace.turn(place.channel);
          const shown = withRepetition(message, repetition);
          const outgoing = outgoingMessage(shown, 'everybody');
          return await post(client, place, outgoing, { metadata, forms });
        },
        async look() {
          const found = await lookup();
          if (found.kind !== 'found') return found;
          return { kind: 'found', value: { channel: place.channel, message: found.message } };
        },
        onLimit: (waitMs) => pace.hold(place.channel, waitMs),
      },
      terms,
    );
  };

  const postAwaited = (
    place: Place,
    message: OutgoingMessage,
    metadata = metadataOfMessage(randomUUID()),
  ): Promise<DirectPosting> =>
    postSafely(place, message, metadata, {
      unconfirmed: 'repeat',
      longestLimitMs: terms.longestLimitMs,
    });

  return {
    post: async (...posting) => (await postAwaited(...posting)).message,
    postDirect: (user, message) => postAwaited({ channel: user }, message),
    async postOnce(place, message, metadata = metadataOfMessage(randomUUID())) {
      const posted = await postSafely(place, message, metadata, {
        unconfirmed: 'fail',
        longestLimitMs: terms.longestLimitOnceMs,
      });
      return posted.message;
    },
    tell: (place, user, message) =>
      tell(client, place, outgoingMessage(message, 'asker'), { user, forms }),
    async openView(trigger, view) {
      const open = async () => (await client.views.open({ trigger_id: trigger, view })).view?.id;
      try {
        return await open();
      } catch (fault) {
        // What Slack refuses in a word, it refuses the second time too.
        if (slackErrorOf(fault) !== undefined) throw fault;
        const failure = classifyPostFailure(fault);
        if (failure.kind === 'limited') {
          if (failure.waitMs > terms.longestLimitOnceMs) throw fault;
          await delay(failure.waitMs);
        }
      }
      return await open().catch((fault: unknown) => {
        if (slackErrorOf(fault) === OPENED_ALREADY) return undefined;
        throw fault;
      });
    },
    respond: (send, message, audience) =>
      sendSafely(
        {
          unconfirmed: 'repeat',
          longestLimitMs: terms.longestLimitMs,
          send: (repetition) => {
            const shown = withRepetition(message, repetition);
            const seenBy = audience === 'in_channel' ? 'everybody' : 'asker';
            return respond(send, outgoingMessage(shown, seenBy), { audience, forms });
          },
        },
        terms,
      ),
  };
}

function withRepetition(message: OutgoingMessage, repetition: Repetition): OutgoingMessage {
  if (repetition === 'none') return message;
  return { ...message, circumstances: [{ kind: 'unconfirmed' }, ...message.circumstances] };
}
