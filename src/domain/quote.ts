import type { Span } from './span.ts';

/** The words of a text that say whose words a quote gives. */
export interface SpeakerMention extends Span {
  /** Whom they mean; `null` where that is not certain, or where the text names nobody. */
  readonly name: string | null;
}

/** What a text gives as somebody's words or thoughts. */
export interface Quote extends Span {
  /**
   * `direct` between quotation marks, which the span covers; `indirect` in the writer's words. A
   * quotation that its sentence interrupts is one for each part.
   */
  readonly kind: 'direct' | 'indirect';
  /** `null` where the text does not say whose words they are. */
  readonly speaker: SpeakerMention | null;
  /** The words that attribute them: "said", "according to"; `null` where there are none. */
  readonly cue: Span | null;
}
