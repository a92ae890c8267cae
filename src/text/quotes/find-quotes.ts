import type { NameMention } from '../../domain/name-mention.ts';
import type { Quote } from '../../domain/quote.ts';
import type { ReadSentence } from './attribute-quotations.ts';
import { findAttributions, readSpeech } from './find-attributions.ts';
import { findPositions } from './find-positions.ts';
import { createSpeakerResolver, type SpeakerKnowledge } from './resolve-speaker.ts';

/** Changes whenever the quotes, positions or speakers that are found in some text would. */
export const SPEECH_VERSION = 6;

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
  return quotesOf(readSpeech(text), text, names, knowledge);
}

/** What a text tells of what people say and where they stand. */
export interface Speech {
  readonly quotes: readonly Quote[];
  /** Positions that are told without a verb of saying, as `findPositions` finds them. */
  readonly positions: readonly Quote[];
}

/** The quotes of a text, and the positions that it tells, read at once. */
export function findSpeech(
  text: string,
  names: readonly NameMention[],
  knowledge: SpeakerKnowledge,
): Speech {
  const sentences = readSpeech(text);
  const resolve = createSpeakerResolver(text, names, knowledge);
  return {
    quotes: quotesOf(sentences, text, names, knowledge),
    positions: findPositions(sentences, resolve),
  };
}

function quotesOf(
  sentences: readonly ReadSentence[],
  text: string,
  names: readonly NameMention[],
  knowledge: SpeakerKnowledge,
): readonly Quote[] {
  const resolve = createSpeakerResolver(text, names, knowledge);
  return findAttributions(text, sentences).map(({ kind, content, source, cue }) => {
    const speaker = source ? { ...source, name: resolve(source, content) } : null;
    return { ...content, kind, speaker, cue: cue ?? null };
  });
}
