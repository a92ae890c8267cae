import type { NameMention } from '../../domain/name-mention.ts';
import type { Quote } from '../../domain/quote.ts';
import { findAttributions } from './find-attributions.ts';
import { createSpeakerResolver, type SpeakerKnowledge } from './resolve-speaker.ts';

/**
 * What a text gives as somebody's words, in order: direct quotations and reported speech, each with
 * the words that name its speaker and whom they mean.
 *
 * The rules follow what rule systems for the field agree on (Pareti's attribution relations, the
 * sieves of Muzny et al. 2017): quotation marks, a closed list of verbs of saying, the noun phrase
 * beside the verb, and for pronouns the last speaker or the nearest person who fits.
 */
export function findQuotes(
  text: string,
  names: readonly NameMention[],
  knowledge: SpeakerKnowledge,
): readonly Quote[] {
  const resolve = createSpeakerResolver(text, names, knowledge);
  return findAttributions(text).map(({ kind, content, source, cue }) => {
    const speaker = source ? { ...source, name: resolve(source, content) } : null;
    return { ...content, kind, speaker, cue: cue ?? null };
  });
}
