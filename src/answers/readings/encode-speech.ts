import type { Quote, SpeakerMention } from '../../domain/quote.ts';
import type { Span } from '../../domain/span.ts';
import type { Speech } from '../../text/quotes/find-quotes.ts';

const KINDS = ['direct', 'indirect'] as const;

/** A span beside a quote: the characters from the quote's start to its own, and its length. */
type StoredSpan = readonly [offset: number, length: number];

/** The words that name a speaker, and the place of the name in the list; -1 where it is not certain. */
type StoredSpeaker = readonly [offset: number, length: number, name: number];

/** A quote as it is stored, its kind by its place in the list. */
type StoredQuote = readonly [
  start: number,
  length: number,
  kind: number,
  speaker: StoredSpeaker | null,
  cue: StoredSpan | null,
];

interface StoredSpeech {
  /** Each name of a speaker once. */
  readonly names: readonly string[];
  readonly quotes: readonly StoredQuote[];
  readonly positions: readonly StoredQuote[];
}

/** The quotes and positions of one text as JSON. */
export function encodeSpeech({ quotes, positions }: Speech): string {
  const places = new Map<string, number>();
  const names: string[] = [];
  const placeOf = (name: string): number => {
    const place = places.get(name) ?? names.push(name) - 1;
    places.set(name, place);
    return place;
  };
  const toStored = ({ start, end, kind, speaker, cue }: Quote): StoredQuote => [
    start,
    end - start,
    KINDS.indexOf(kind),
    speaker && [...besideQuote(speaker, start), speaker.name === null ? -1 : placeOf(speaker.name)],
    cue && besideQuote(cue, start),
  ];
  const stored: StoredSpeech = {
    quotes: quotes.map(toStored),
    positions: positions.map(toStored),
    names,
  };
  return JSON.stringify(stored);
}

/** What `encodeSpeech` wrote. Throws a SyntaxError for what is no JSON. */
export function decodeSpeech(body: string): Speech {
  const { names, quotes, positions } = JSON.parse(body) as StoredSpeech;
  const toQuote = ([start, length, kind, speaker, cue]: StoredQuote): Quote => ({
    start,
    end: start + length,
    kind: KINDS[kind] ?? 'indirect',
    speaker: speaker && toSpeaker(speaker, start, names),
    cue: cue && toSpan(cue, start),
  });
  return { quotes: quotes.map(toQuote), positions: positions.map(toQuote) };
}

function besideQuote({ start, end }: Span, from: number): StoredSpan {
  return [start - from, end - start];
}

function toSpan([offset, length]: StoredSpan, from: number): Span {
  return { start: from + offset, end: from + offset + length };
}

function toSpeaker(
  [offset, length, name]: StoredSpeaker,
  from: number,
  names: readonly string[],
): SpeakerMention {
  return { ...toSpan([offset, length], from), name: names[name] ?? null };
}
