import type { HomeContent } from './home/home-content.ts';

/** A conversation, or a thread in it. */
interface ThreadAt {
  readonly channel: string;
  /** The message whose thread it is; left out in the conversation itself. */
  readonly thread?: string | undefined;
}

/** Shows each person what is theirs. */
export interface HomePublisher {
  /** Shows somebody's home in place of what it showed before. */
  publishHome(user: string, home: HomeContent): Promise<void>;
}

/** A question that is proposed. */
export interface Prompt {
  readonly title: string;
  /** What is sent where it is chosen. */
  readonly message: string;
}

/** What a chat shows of a conversation besides its messages, where it can. Nothing here fails. */
export interface AgentThreads {
  /** Shows in a thread that the bot works on a reply; gives what is awaited before that is posted. */
  beginWork(at: ThreadAt): () => Promise<void>;
  /** Gives a thread of direct messages a title. */
  nameThread(at: ThreadAt, title: string): Promise<void>;
  /** Proposes questions in direct messages, in place of those of before. */
  suggest(
    at: ThreadAt,
    proposed: { readonly title: string; readonly prompts: readonly Prompt[] },
  ): Promise<void>;
}
