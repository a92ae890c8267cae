/** A subject that a channel wants to hear of as soon as a new report tells of it. */
export interface Watch {
  readonly id: string;
  /** The channel, or a person's direct messages, that hears of it. */
  readonly channel: string;
  /** Who set it. */
  readonly user: string;
  /** The subject as it was typed. */
  readonly phrase: string;
}

/** A phrase as two that differ in capitals or spaces share it: a channel watches for it once. */
export function normalizePhrase(phrase: string): string {
  return phrase.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
