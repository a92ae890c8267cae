/** A question that nothing answered, and whose askers want to be told when a new report does. */
export interface StandingQuestion {
  readonly id: string;
  /** The channel, or the direct messages with its only asker, where it was asked. */
  readonly channel: string;
  /** The message in whose thread it is told: nowhere else is it told of. */
  readonly thread: string;
  /** Whether it stands in direct messages. */
  readonly isDirect: boolean;
  /** The question as it was typed. */
  readonly question: string;
  /** The question as it is searched for: with its misspelt words put right. */
  readonly readAs: string;
  /**
   * The ISO day from which its period is counted ("last week"); `null` where it names none, and is
   * read as of the day on which it is asked again.
   */
  readonly asOf: string | null;
  /** Whether it named something, when it was asked, that nothing in the archive did. */
  readonly isOnNewSubject: boolean;
}

/** What was last told of a standing question. */
export interface ToldAnswer {
  /** The report of the first excerpt. */
  readonly articleId: string;
  /** The archive's revision at which that report came. */
  readonly revision: number;
  /** Its sentence that answers, word for word. */
  readonly sentence: string;
  /** When it was told, in milliseconds since 1970. */
  readonly at: number;
}
