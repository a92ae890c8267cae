import type { Span } from './span.ts';

/** Words of a text that name a person, an organisation or a place. */
export interface NameMention extends Span {
  readonly kind: 'person' | 'organisation' | 'place';
  /**
   * The name in full: the beat's own where it knows the name, else the longest form that the text
   * has; `null` where several fit.
   */
  readonly name: string | null;
}
