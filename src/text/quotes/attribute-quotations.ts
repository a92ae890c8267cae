import type { Span } from '../../domain/span.ts';
import {
  type Attributed,
  attributed,
  attributionInSentence,
  signature,
} from './attribution-of-quotation.ts';
import { isNoSpeech, quotationKind } from './quotation-kinds.ts';
import { type SpeechToken, tokenAt } from './tokens.ts';
import type { ReportingClause } from './verb-clauses.ts';

/** A quotation or reported statement, before it is known whom its speaker's words mean. */
export interface Attribution {
  readonly kind: 'direct' | 'indirect';
  readonly content: Span;
  readonly source: Span | undefined;
  readonly cue: Span | undefined;
}

/** A sentence, or a part of one, with the quotations in it as single tokens, and what it reports. */
export interface ReadSentence {
  readonly tokens: readonly SpeechToken[];
  readonly clauses: readonly ReportingClause[];
  /** Whether it is printed before the first sentence, as a dateline is. */
  readonly isAhead: boolean;
  /** Whether it begins a paragraph. */
  readonly isFirst: boolean;
}

/** A quotation, and what its own sentence attributes it to. */
interface FoundQuotation {
  readonly token: SpeechToken;
  readonly own: Attributed | undefined;
  /** Whether its sentence introduces it by something that does not speak: "A banner read: “…”". */
  readonly isOfThing: boolean;
}

/**
 * The direct quotations of sentences. One that its sentence does not attribute belongs to whoever
 * the sentence before announced by a colon, else to whom the one before is attributed to, else to
 * whom the next one of its paragraph is.
 */
export function attributeQuotations(sentences: readonly ReadSentence[]): readonly Attribution[] {
  const found: Attribution[] = [];
  let speakers: Speakers = {};
  let unattributed: number[] = [];
  for (const [place, sentence] of sentences.entries()) {
    if (sentence.isFirst) unattributed = [];
    const quotations = quotationsIn(sentence, sentences[place + 1], {
      isAnnounced: speakers.announced !== undefined,
    });
    let here: Attributed | undefined;
    for (const { token, own, isOfThing } of quotations) {
      const by = own ?? here ?? carriedOn(speakers, { isOfThing });
      if (by === undefined && !isOfThing) unattributed.push(found.length);
      found.push({ ...toAttribution(token), source: by?.source, cue: by?.cue });
      if (own) attributeAll(found, unattributed.splice(0), own);
      here = own ?? here;
    }
    speakers = speakersAfter(sentence, speakers, { here, hasQuotations: quotations.length > 0 });
  }
  return found;
}

/** Whom a quotation belongs to that its own sentence does not attribute. */
interface Speakers {
  /** Who was said to speak last. */
  readonly before?: Attributed | undefined;
  /** Whose words a colon announced. */
  readonly announced?: Attributed | undefined;
}

/** Whose words a quotation goes on with. */
function carriedOn(
  { announced, before }: Speakers,
  { isOfThing }: Pick<FoundQuotation, 'isOfThing'>,
): Attributed | undefined {
  return isOfThing ? undefined : (announced ?? before);
}

/** Whom the quotations behind a sentence belong to. */
function speakersAfter(
  sentence: ReadSentence,
  { before, announced }: Speakers,
  {
    here,
    hasQuotations,
  }: { readonly here: Attributed | undefined; readonly hasQuotations: boolean },
): Speakers {
  if (here) return { before: here };
  const last = lastAttribution(sentence);
  const isAnnounced = hasQuotations && !endsInColon(sentence);
  return {
    before: last ?? before,
    announced: isAnnounced ? announced : endsInColon(sentence) ? last : undefined,
  };
}

/** The quotations of a sentence that are speech. */
function quotationsIn(
  sentence: ReadSentence,
  next: ReadSentence | undefined,
  { isAnnounced }: { readonly isAnnounced: boolean },
): readonly FoundQuotation[] {
  const { tokens, clauses } = sentence;
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'quotation') return [];
    const kind = quotationKind(tokens, at);
    const isLast = at === tokens.length - 1;
    const own =
      attributionInSentence(tokens, at, clauses) ??
      (next && isLast ? signature(next.tokens, 0) : undefined);
    const isSpeech =
      kind === 'whole'
        ? own || !isNoSpeech(tokens, at)
        : own && kind !== 'none' && !isReported(sentence, at);
    // One that is never closed is believed where something says that it is speech.
    const isOfThing = own === undefined && isIntroduced(sentence, at);
    return isSpeech && (own || isAnnounced || !token.isUnclosed) ? [{ token, own, isOfThing }] : [];
  });
}

/** Whether a comma or colon stands before a quotation, behind words of its sentence. */
function isIntroduced({ tokens }: ReadSentence, at: number): boolean {
  return at > 1 && /^[,:]$/.test(tokenAt(tokens, at - 1).text);
}

/** Whether a few quoted words are part of what is reported in the writer's words. */
function isReported({ clauses }: ReadSentence, at: number): boolean {
  return clauses.some(({ contents }) => contents.some(({ from, to }) => from <= at && at < to));
}

/**
 * Doubled apostrophes are no quotation marks: copies write them for italics as well, so that the
 * words are not asserted to be verbatim.
 */
function toAttribution({ start, end, text }: SpeechToken): Pick<Attribution, 'kind' | 'content'> {
  return { kind: text.startsWith("''") ? 'indirect' : 'direct', content: { start, end } };
}

function attributeAll(found: Attribution[], places: readonly number[], by: Attributed): void {
  for (const place of places) {
    const one = found[place];
    if (one) found[place] = { ...one, ...by };
  }
}

function lastAttribution({ tokens, clauses }: ReadSentence): Attributed | undefined {
  const clause = clauses.findLast(({ source }) => source !== undefined);
  return clause && attributed(tokens, clause);
}

const endsInColon = ({ tokens }: ReadSentence): boolean =>
  tokenAt(tokens, tokens.length - 1).text === ':';
