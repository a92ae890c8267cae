import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { Asker, BotDeps } from '../../bot/bot-deps.ts';
import type { OutgoingMessage } from '../../bot/chat.ts';
import { toErrorMessage } from '../../bot/error-message.ts';
import { messageOf } from '../../bot/postings.ts';
import type { RefusalPlace } from '../../bot/questions/keep-question.ts';
import {
  forgetAllQuestions,
  forgetQuestion,
  letStand,
} from '../../bot/questions/question-commands.ts';
import { timelineBeside } from '../../bot/requests/refused-question.ts';
import type { InTurn } from '../../bot/requests/replies.ts';
import { TYPED_INSTEAD } from '../../bot/words/faults.ts';
import { rephraseView } from '../blocks/rephrase-view.ts';
import { DIRECT_MESSAGE } from '../directory.ts';
import { interactionSender } from '../event-sender.ts';
import { ACTIONS } from '../surface.ts';
import { isCopy } from './is-copy.ts';
import { type ListenerDeps, turnOf } from './listener-deps.ts';
import { openOrTell } from './open-view.ts';
import { createResponder } from './responder.ts';

/** A button under a refusal, or beside a standing question, that somebody pressed. */
interface RefusalPress {
  /** The question, or the id of a standing one. */
  readonly value: string;
  readonly asker: Asker;
  readonly place: RefusalPlace;
  readonly deps: BotDeps;
  readonly inTurn: InTurn;
  /** Opens the form in which the question is put in other words, or says what to type. */
  rephrase(): Promise<OutgoingMessage | undefined>;
}

/** The buttons under a refusal, and those that forget standing questions: seen by who presses alone. */
export function registerRefusalButtons(app: App, listening: ListenerDeps): void {
  const on = (
    action: string,
    work: (press: RefusalPress) => Promise<OutgoingMessage | string | undefined>,
  ) =>
    app.action<BlockAction<ButtonAction>>(
      action,
      async ({ ack, action: { value = '' }, body, context, client, respond: send }) => {
        await ack();
        const at = await listening.at({ context, client });
        const { deps } = at;
        if (await isCopy(`button:${action}`, body, deps)) return;
        const user = body.user.id;
        const channel = body.channel?.id ?? user;
        const place = placeOf(body, channel);
        const identity = await at.identify(interactionSender(body));
        const responder = createResponder({ ...at, send, user }, deps.log);
        const press: RefusalPress = {
          value,
          asker: { ...identity, channel, via: { kind: 'form' } },
          place,
          deps,
          inTurn: turnOf(user, at, responder.toAsker),
          rephrase() {
            const thread = place.kind === 'thread' ? place.thread : null;
            const origin = { channel, thread, responseUrl: body.response_url };
            const view = rephraseView(value, origin);
            const instead = TYPED_INSTEAD.rephrase(deps.beat.command);
            return openOrTell(body.trigger_id, view, at, instead);
          },
        };
        const reply = await work(press).catch((fault: unknown) => toErrorMessage(fault, deps));
        if (reply === undefined) return;
        const message =
          typeof reply === 'string' ? messageOf({ kind: 'notice', text: reply }, deps) : reply;
        await responder.toAsker(message);
      },
    );

  on(ACTIONS.tellWhen, ({ value, asker, place, deps }) =>
    letStand({ question: value, asker, place }, deps),
  );
  on(ACTIONS.timeline, ({ value, asker, inTurn, deps }) =>
    timelineBeside(value, { asker, inTurn }, deps),
  );
  on(ACTIONS.rephrase, ({ rephrase }) => rephrase());
  on(ACTIONS.forget, ({ value, asker: { user }, deps }) => forgetQuestion(value, user, deps));
  on(ACTIONS.forgetAll, ({ asker: { user }, deps }) => forgetAllQuestions(user, deps));
}

/** Where a refusal stands: what one person alone sees is no place for a thread. */
function placeOf({ container, message }: BlockAction<ButtonAction>, channel: string): RefusalPlace {
  const stands = container.message_ts ?? message?.ts;
  if (container.is_ephemeral === true || typeof stands !== 'string') return { kind: 'private' };
  const root = container.thread_ts ?? message?.thread_ts;
  const thread = typeof root === 'string' ? root : stands;
  return { kind: 'thread', channel, thread, isDirect: channel.startsWith(DIRECT_MESSAGE) };
}
