import type { AccountDispute } from '../../domain/answer.ts';
import type { VoicedQuote } from '../../domain/claim.ts';
import type { Voices } from '../../domain/voices.ts';
import { formatCount } from './format-count.ts';
import { formatDatingIfKnown } from './format-dating.ts';
import { formatList } from './format-list.ts';

/** "Anna Berg on the truce" */
export function formatVoicesTitle({ speaker, about }: Pick<Voices, 'speaker' | 'about'>): string {
  return about === null ? speaker : `${speaker} on ${about}`;
}

/**
 * Who says it and when: "5 May 2031 · Anna Berg (Norland) · quoted"; with the words that name the speaker
 * where these are others: "5 May 2031 · Norland's envoy Anna Berg (Norland)", "Anna Berg (Norland), “she”".
 */
export function formatVoice(quote: VoicedQuote): string {
  const { date, side, speaker } = quote;
  const of = side === null || side === speaker ? '' : ` (${side})`;
  const when = formatDatingIfKnown(date);
  return `${when} · ${nameOf(quote, of)} · ${howTold(quote)}`;
}

function howTold({ kind, gives }: VoicedQuote): string {
  if (gives === 'position') return 'position as reported';
  return kind === 'direct' ? 'quoted' : 'reported';
}

function nameOf({ speaker, attribution }: VoicedQuote, of: string): string {
  const surname = speaker.slice(speaker.lastIndexOf(' ') + 1);
  if (attribution.includes(surname)) {
    return `${attribution.length > speaker.length ? attribution : speaker}${of}`;
  }
  return `${speaker}${of}, “${attribution}”`;
}

/** Says that nothing was found of somebody. */
export function formatNoVoices({ speaker, about }: Pick<Voices, 'speaker' | 'about'>): string {
  const on = about === null ? '' : ` on “${about}”`;
  return `No article in the archive gives words of ${speaker}${on}.`;
}

/**
 * Says that nothing was found of a side.
 *
 * @param disputes shown beside it, which may say what the side holds
 */
export function formatNoClaims(side: string, disputes: readonly AccountDispute[] = []): string {
  const isInDispute = disputes.some(({ dispute }) => dispute.claims.some(({ by }) => by === side));
  return isInDispute
    ? `No words of ${side} are found; what it holds stands under what is in dispute.`
    : `Nothing is found that ${side} says on it.`;
}

/** Says that no party speaks on a subject, and whether anybody else does, whose words follow. */
export function formatNoParty(parties: readonly string[], hasSpeakers: boolean): string {
  const nobody = `Nothing is found that ${formatList(parties, 'or')} says on it`;
  return hasSpeakers ? `${nobody}. Those who do speak on it:` : `${nobody}, nor that anybody does.`;
}

/** Said where a beat names no parties, of whom states and sides are told. */
export const NO_PARTIES =
  'The beat names no parties, so nothing can be told by party. They are named in its file beat.yml.';

/** How many more there are. */
export function formatMoreQuotes(left: number): string {
  return `${formatCount(left, 'quote')} more`;
}
