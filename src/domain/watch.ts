/** A subject on which a channel wants every new report as soon as it arrives. */
export interface Watch {
  readonly id: string;
  /** The channel, or a person's direct messages, where hits are posted. */
  readonly channel: string;
  /** Who set it. */
  readonly user: string;
  /** The subject as it was typed. */
  readonly phrase: string;
}

/** A phrase without differences in capitals and spaces: a channel watches for it once. */
export function normalizePhrase(phrase: string): string {
  return phrase.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
