import { createHash } from 'node:crypto';
import { createDatesIn, type DateKnowledge, datesOfArticle } from '../../answers/dates-in.ts';
import { OPENING_VERSION, readOpening } from '../../answers/digest/read-new-report.ts';
import { FIRST_SENTENCES_VERSION, readFirstSentences } from '../../answers/digest/salience.ts';
import { createSpeechIn } from '../../answers/quotes-in.ts';
import {
  decodeDatedSentences,
  encodeDatedSentences,
} from '../../answers/readings/encode-dated-sentences.ts';
import { decodeDates, encodeDates } from '../../answers/readings/encode-dates.ts';
import { decodeSpeech, encodeSpeech } from '../../answers/readings/encode-speech.ts';
import {
  DATED_SENTENCES_VERSION,
  type DatedSentence,
  readDatedSentences,
  type SentencesAndDates,
} from '../../answers/timeline/read-dated-sentences.ts';
import type { Article, Report } from '../../domain/article.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import type { Span } from '../../domain/span.ts';
import { reportSentences, reportText } from '../../intake/report-sentences.ts';
import { DATES_VERSION } from '../../text/dates/find-dates.ts';
import { TERMS_VERSION } from '../../text/extract-terms.ts';
import type { NameKnowledge } from '../../text/names/beat-names.ts';
import { SPEECH_VERSION, type Speech } from '../../text/quotes/find-quotes.ts';
import { decodeSpans, encodeSpans } from '../../text/readings/encode-spans.ts';
import { decodeTerms, encodeTerms } from '../../text/readings/encode-terms.ts';
import { readSentenceTerms, type SentenceTerms } from '../../text/readings/text-reading.ts';
import { SENTENCES_VERSION } from '../../text/sentences/split-sentences.ts';
import type { ReaderKey } from '../ports/reading-store.ts';

/** Reads one kind of reading of an article. Its version changes whenever its result would. */
export interface StoredReader<Input, Reading, Kind extends Article = Article> extends ReaderKey {
  /** The stored form of its reading, from the article's text and the readings of other readers. */
  read(article: Kind, input: Input): string;
  /** The stored form of a reading that found nothing. */
  readonly nothing: string;
  /** The reading of a stored form. Throws a SyntaxError for what is no JSON. */
  decode(body: string, article: Kind): Reading;
}

/** The input of readers that read the text alone. */
type NoInput = undefined;

/** The readers of all readings of articles. */
export interface StoredReaders {
  readonly sentences: StoredReader<NoInput, readonly Span[]>;
  /** Of the sentences that the other reader read. */
  readonly terms: StoredReader<readonly Span[], SentenceTerms>;
  readonly dates: StoredReader<NoInput, readonly DateMention[]>;
  readonly datedSentences: StoredReader<SentencesAndDates, readonly DatedSentence[]>;
  /** The beginning of a report as a digest reads it, with the day on which the report was news. */
  readonly opening: StoredReader<string, readonly DatedSentence[], Report>;
  /** The sentences at the beginning that state what a report is about. */
  readonly firstSentences: StoredReader<NoInput, readonly Span[]>;
  /** Who says what, and where sides stand. */
  readonly speech: StoredReader<NoInput, Speech>;
}

/** What a beat knows that readings depend on. */
export interface ReaderKnowledge extends DateKnowledge {
  /** The names by which speakers are known. */
  readonly beat: NameKnowledge;
}

/** Hexadecimal digits of a hash that distinguish what beats know. */
const KNOWLEDGE_DIGITS = 12;

/** The readers of a beat. What readings depend on of what the beat knows is named in their version. */
export function createStoredReaders(knowledge: ReaderKnowledge): StoredReaders {
  const datesIn = createDatesIn(knowledge);
  const speechIn = createSpeechIn(knowledge.beat);
  const dates = `${DATES_VERSION}.${hashOf(dateKnowledge(knowledge))}`;
  const names = hashOf(nameKnowledge(knowledge));
  const dated = `${DATED_SENTENCES_VERSION}.${SENTENCES_VERSION}.${dates}`;
  return {
    sentences: {
      reader: 'sentences',
      version: `${SENTENCES_VERSION}`,
      nothing: encodeSpans([]),
      read: (article) => encodeSpans(reportSentences(article)),
      decode: decodeSpans,
    },
    terms: {
      reader: 'terms',
      version: `${TERMS_VERSION}.${SENTENCES_VERSION}`,
      nothing: encodeTerms([]),
      read: ({ text }, sentences) => encodeTerms(readSentenceTerms(text, sentences)),
      decode: decodeTerms,
    },
    dates: {
      reader: 'dates',
      version: dates,
      nothing: encodeDates([]),
      read: (article) => encodeDates(datesOfArticle(withText(article, reportText), datesIn)),
      decode: decodeDates,
    },
    datedSentences: {
      reader: 'dated-sentences',
      version: dated,
      nothing: encodeDatedSentences([]),
      read: (article, read) => encodeDatedSentences(readDatedSentences(article, read)),
      decode: decodeDatedSentences,
    },
    opening: {
      reader: 'opening',
      version: `${OPENING_VERSION}.${dated}`,
      nothing: encodeDatedSentences([]),
      read: (article, day) =>
        encodeDatedSentences(readOpening(withText(article, reportText), day, datesIn)),
      decode: decodeDatedSentences,
    },
    firstSentences: {
      reader: 'first-sentences',
      version: `${FIRST_SENTENCES_VERSION}.${SENTENCES_VERSION}`,
      nothing: encodeSpans([]),
      read: (article) => encodeSpans(readFirstSentences(reportText(article))),
      decode: decodeSpans,
    },
    speech: {
      reader: 'speech',
      version: `${SPEECH_VERSION}.${SENTENCES_VERSION}.${names}`,
      nothing: encodeSpeech({ quotes: [], positions: [] }),
      read: (article) => encodeSpeech(speechIn(withText(article, reportText))),
      decode: decodeSpeech,
    },
  };
}

/** An article as a reader reads it: its spans are those of the article. */
function withText<Kind extends Article>(article: Kind, textOf: (article: Kind) => string): Kind {
  return { ...article, text: textOf(article) };
}

/** A stored reading; nothing where there is none, or a damaged one, which is read again. */
export function decodeStored<Reading, Kind extends Article>(
  reader: StoredReader<never, Reading, Kind>,
  body: string | undefined,
  article: Kind,
): Reading | undefined {
  if (body === undefined) return undefined;
  try {
    return reader.decode(body, article);
  } catch {
    return undefined;
  }
}

function dateKnowledge({ namedDays, outlets }: DateKnowledge): unknown {
  return [namedDays, outlets.map(({ name, country }) => [name, country])];
}

function nameKnowledge({ beat }: ReaderKnowledge): unknown {
  const { people, organisations, places, sides } = beat;
  return [people, organisations, places, sides];
}

function hashOf(knowledge: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(knowledge))
    .digest('hex')
    .slice(0, KNOWLEDGE_DIGITS);
}
