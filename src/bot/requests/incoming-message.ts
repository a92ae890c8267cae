import type { MessageId } from '../../archive/ports/conversation-store.ts';
import type { Asker } from '../bot-deps.ts';
import type { Place } from '../chat.ts';
import type { InTurn } from './replies.ts';

/** A message of somebody to the bot. */
export interface IncomingMessage {
  /** By each of these it is known again: it is replied to once. */
  readonly keys: readonly string[];
  /** Its own id. */
  readonly message: MessageId;
  readonly asker: Asker;
  /** The text as it was typed. */
  readonly text: string;
  readonly hasFiles: boolean;
  /** Where the reply belongs. */
  readonly place: Place;
  /** When the reply is composed; at once where it is left out. It is posted whenever it may be. */
  readonly inTurn?: InTurn;
  /**
   * Called once, when other processes know that it is to be replied to: the chat need not send it again.
   * Settles when the reply may begin.
   */
  readonly kept?: () => Promise<void>;
  /** Whether it may stand there already, and nobody can look; left out where it does not. */
  readonly mayRepeat?: boolean;
}
