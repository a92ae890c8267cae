import { shownSentence } from '../../answers/shown-part.ts';
import type { ComposedMessage, DigestScope } from '../../bot/chat.ts';
import type { MessageContent, WhoSaidWhatContent } from '../../bot/message-content.ts';
import { muteTaken } from '../../bot/words/mutes.ts';
import type { Digest } from '../../domain/digest.ts';
import type { Citation } from '../../domain/passage.ts';
import type { Message } from '../message.ts';
import { answerMessage } from './answer.ts';
import { citedListMessage } from './cited-list.ts';
import { digestMessages } from './digest.ts';
import {
  digestByCommandMessage,
  digestListMessage,
  digestNotSavedMessage,
  digestSetMessage,
  digestStoppedMessage,
  digestTakenMessage,
} from './digest-settings.ts';
import { mutedMessage } from './item-buttons.ts';
import {
  askAgainMessage,
  cannotPostMessage,
  correctionMessage,
  filesUnreadMessage,
  greetingMessage,
  helpMessage,
  mentioningMessage,
  noticeMessage,
} from './notices.ts';
import type { StateMedia } from './source-line.ts';
import { sourcesMessage } from './sources.ts';
import { questionEndedMessage, questionListMessage } from './standing-question.ts';
import { timelineMessage } from './timeline.ts';
import { furtherMessage, watchEndedMessage, watchMessage } from './watch.ts';
import { whoSaidWhatList } from './who-said-what.ts';

/** What the bot says as a message of Slack, written down. */
export function renderContent(content: MessageContent, state: StateMedia): ComposedMessage {
  switch (content.kind) {
    case 'answer': {
      const { answer, today } = content;
      const { message, shown, besides } = answerMessage(answer, { today, state });
      return { ...composed(message, [...shown, ...besides]), excerpts: shown.length };
    }
    case 'timeline': {
      const { message, cited } = timelineMessage(content.timeline, state);
      return composed(message, cited);
    }
    case 'watch-alert':
      return composed(watchMessage(content, state), [shownSentence(content.sentence)]);
    case 'voices':
    case 'sides':
    case 'figures':
    case 'state':
    case 'check': {
      const { message, cited } = citedListMessage(whoSaidWhatList(content), state);
      return composed(message, cited);
    }
    default:
      return composed(uncitedMessage(content), []);
  }
}

/** A digest as messages of Slack, written down: the first for the channel, others for its thread. */
export function renderDigest(
  digest: Digest,
  options: DigestScope & { readonly state: StateMedia },
): readonly [ComposedMessage, ...ComposedMessage[]] {
  const [first, ...rest] = digestMessages(digest, options);
  return [
    composed(first.message, first.cited),
    ...rest.map(({ message, cited }) => composed(message, cited)),
  ];
}

function composed(message: Message, cited: readonly Citation[]): ComposedMessage {
  return { written: JSON.stringify(message), cited, excerpts: 0 };
}

type UncitedContent = Exclude<
  MessageContent,
  WhoSaidWhatContent | { kind: 'answer' | 'timeline' | 'watch-alert' }
>;

function uncitedMessage(content: UncitedContent): Message {
  switch (content.kind) {
    case 'notice':
      return noticeMessage(content.text);
    case 'ask-again':
      return askAgainMessage(content);
    case 'help':
      return helpMessage(content.beat);
    case 'greeting':
      return greetingMessage(content.beat);
    case 'sources':
      return sourcesMessage(content.holdings, content.followed);
    case 'correction':
      return correctionMessage(content.notes);
    case 'files-unread':
      return filesUnreadMessage();
    case 'cannot-post':
      return cannotPostMessage(content);
    case 'digest-by-command':
      return digestByCommandMessage(content.command);
    case 'digest-taken':
      return digestTakenMessage(content);
    case 'digest-set':
      return digestSetMessage(content);
    case 'digest-not-saved':
      return digestNotSavedMessage(content);
    case 'digest-stopped':
      return digestStoppedMessage(content);
    case 'digest-list':
      return digestListMessage(content);
    case 'further-reports':
      return furtherMessage(content);
    case 'watch-ended':
      return watchEndedMessage(content);
    case 'muted':
      return mutedMessage(content);
    case 'mute-taken':
      return mentioningMessage(muteTaken(content.setBy));
    case 'question-list':
      return questionListMessage(content.questions);
    case 'question-ended':
      return questionEndedMessage(content);
  }
}
