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

/** Quotation marks at the ends of a phrase. */
const QUOTED = /^["“”„'‘’«»]+|(?<!["“”„'‘’«»])["“”„'‘’«»]+$/g;

/**
 * A phrase without differences in capitals and spaces, and without quotation marks around it: a
 * channel watches for it once.
 */
export function normalizePhrase(phrase: string): string {
  const folded = phrase.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return folded.replace(QUOTED, '') || folded;
}
