import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { readMessage } from '../../src/answers/check/read-message.ts';
import { createQuotesInText, createSpeechIn } from '../../src/answers/quotes-in.ts';
import {
  decodeDatedSentences,
  encodeDatedSentences,
} from '../../src/answers/readings/encode-dated-sentences.ts';
import { decodeDates, encodeDates } from '../../src/answers/readings/encode-dates.ts';
import { decodeSpeech, encodeSpeech } from '../../src/answers/readings/encode-speech.ts';
import { textDirective } from '../../src/answers/wording/text-fragment.ts';
import type { Span } from '../../src/domain/span.ts';
import { escaped, unescaped } from '../../src/slack/slack-text.ts';
import { extractTerms } from '../../src/text/extract-terms.ts';
import { findFigures } from '../../src/text/figures/find-figures.ts';
import { createKnownNames } from '../../src/text/names/beat-names.ts';
import { findNames } from '../../src/text/names/find-names.ts';
import { decodeSpans, encodeSpans } from '../../src/text/readings/encode-spans.ts';
import { splitSentences } from '../../src/text/sentences/split-sentences.ts';
import { splitPassages } from '../../src/text/split-passages.ts';
import { aBeat, aReport, DATES_IN } from '../support/builders.ts';
import { datedSentencesOf } from '../support/readings.ts';
import type { FuzzedProperty } from './fuzzed-property.ts';
import { oddDay, oddText } from './odd-text.ts';

const BEAT = aBeat({ people: [], sides: [] });
const quotesInText = createQuotesInText(BEAT);
const speechIn = createSpeechIn(BEAT);
const names = createKnownNames(BEAT);

/** What holds of everything that is read in a text, whatever the text. */
export const TEXT_PROPERTIES: Readonly<Record<string, FuzzedProperty>> = {
  'sentences lie in order, within the text, without white space around them': () =>
    fc.property(oddText, (text) => {
      const sentences = splitSentences(text);
      insist(areApart(text, sentences), 'sentences overlap');
      insist(
        sentences.every((one) => isTrimmed(text, one)),
        'a sentence has space around it',
      );
      insist(sameSpans(decodeSpans(encodeSpans(sentences)), sentences), 'encoded otherwise');
      insist(areApart(text, splitPassages(text, sentences)), 'passages overlap');
    }),
  'dates are spans of the text, and are decoded as they were encoded': () =>
    fc.property(oddText, oddDay, (text, published) => {
      const dates = DATES_IN(text, { published, outlet: null });
      insist(areApart(text, dates), 'dates overlap');
      insist(isDeepStrictEqual(decodeDates(encodeDates(dates)), dates), 'encoded otherwise');
    }),
  'dated sentences are decoded as they were encoded': () =>
    fc.property(oddText, oddDay, (text, published) => {
      const article = aReport({ text, published });
      const dated = datedSentencesOf(article);
      const again = decodeDatedSentences(encodeDatedSentences(dated), article);
      insist(isDeepStrictEqual(again, dated), 'encoded otherwise');
    }),
  'quotations, speakers and cues are spans of the text, and are decoded as they were encoded': () =>
    fc.property(oddText, oddDay, (text, published) => {
      const speech = speechIn(aReport({ text, published }));
      for (const { start, end, speaker, cue } of speech.quotes) {
        const spans = [{ start, end }, ...(speaker ? [speaker] : []), ...(cue ? [cue] : [])];
        insist(
          spans.every((span) => isWithin(text, span)),
          'a span lies outside',
        );
      }
      insist(isDeepStrictEqual(decodeSpeech(encodeSpeech(speech)), speech), 'encoded otherwise');
    }),
  'names, figures and terms are spans of the text': () =>
    fc.property(oddText, (text) => {
      insist(
        findNames(text, names).every((one) => isWithin(text, one)),
        'a name lies outside',
      );
      insist(
        extractTerms(text).every((one) => isWithin(text, one)),
        'a term lies outside',
      );
      for (const sentence of splitSentences(text)) {
        const figures = findFigures(text, sentence, []);
        insist(
          figures.every((one) => isWithin(text, one)),
          'a figure lies outside',
        );
      }
    }),
  'statements of a message are spans of it': () =>
    fc.property(oddText, (text) => {
      const { prose, statements } = readMessage(text, quotesInText);
      insist(prose.length === text.length, 'the prose has another length');
      insist(
        statements.every((one) => isWithin(text, one)),
        'a statement lies outside',
      );
    }),
  'a text fragment has nothing that ends an address, and can be decoded': () =>
    fc.property(oddText, (text) => {
      for (const sentence of splitSentences(text).slice(0, 5)) {
        const directive = textDirective(text, sentence) ?? '';
        insist(!/[\s#<>"|\\]/.test(directive), 'it ends an address or a link of Slack');
        decodeURIComponent(directive);
      }
    }),
  'what is escaped for Slack mentions and links nobody, and is unescaped to what it was': () =>
    fc.property(oddText, (text) => {
      const said = escaped(text);
      insist(!/[<>]/.test(said), 'it has a mark of its own');
      insist(unescaped(said) === unescaped(escaped(unescaped(said))), 'unescaped otherwise');
    }),
};

/** Throws what does not hold. */
export function insist(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

function isWithin(text: string, { start, end }: Span): boolean {
  return Number.isInteger(start) && 0 <= start && start < end && end <= text.length;
}

function areApart(text: string, spans: readonly Span[]): boolean {
  return spans.every((one, at) => isWithin(text, one) && (spans[at - 1]?.end ?? 0) <= one.start);
}

function isTrimmed(text: string, { start, end }: Span): boolean {
  const sentence = text.slice(start, end);
  return sentence === sentence.trim();
}

function sameSpans(some: readonly Span[], others: readonly Span[]): boolean {
  return isDeepStrictEqual(some.map(spanOf), others.map(spanOf));
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
