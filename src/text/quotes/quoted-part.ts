import type { Quote, SpeakerMention } from '../../domain/quote.ts';
import { namesIn } from '../names/written-names.ts';
import { findQuotedSpans } from './quotation-marks.ts';
import type { QuotedSpan } from './unclosed-quotations.ts';

/** Words between quotation marks, and whose they are. */
export interface QuotedPart extends QuotedSpan {
  /** `null` where the text does not say whose words they are. */
  readonly speaker: SpeakerMention | null;
}

/**
 * What stands between the quotation marks of a text, marks included, in order. A few quoted words
 * within reported speech are its speaker's.
 */
export function quotedParts(text: string, quotes: readonly Quote[]): readonly QuotedPart[] {
  const direct = new Map(
    quotes.flatMap((quote) => (quote.kind === 'direct' ? [[quote.start, quote] as const] : [])),
  );
  const reported = quotes.filter(({ kind }) => kind === 'indirect');
  let next = 0;
  return findQuotedSpans(text).map((span) => {
    while ((reported[next]?.end ?? Number.POSITIVE_INFINITY) < span.end) next += 1;
    const around = reported[next];
    const isWithin = around !== undefined && around.start <= span.start;
    const speaker = (direct.get(span.start) ?? (isWithin ? around : undefined))?.speaker ?? null;
    return { ...span, speaker: speaker && withName(text, speaker) };
  });
}

/** The speaker of the first words of a text that it gives to somebody by name. */
export function firstNamedSpeaker(text: string, quotes: readonly Quote[]): string | null {
  for (const { speaker } of quotes) {
    const name = speaker && withName(text, speaker).name;
    if (name !== null) return name;
  }
  return null;
}

/** A speaker who is not known by name is called as the text calls him, where that is a name. */
function withName(text: string, speaker: SpeakerMention): SpeakerMention {
  if (speaker.name !== null) return speaker;
  const [name] = namesIn(text.slice(speaker.start, speaker.end));
  return { ...speaker, name: name?.text ?? null };
}
