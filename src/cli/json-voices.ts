import type { VoicedQuote } from '../domain/claim.ts';
import type { FigureLedger, FigureRecord } from '../domain/figure.ts';
import type { Sides, StateOfPlay, Voices } from '../domain/voices.ts';
import { accountDisputeJson, articleJson, citationJson } from './json.ts';

/** What somebody said. */
export function voicesJson({ speaker, about, quotes, left }: Voices) {
  return { speaker, about, quotes: quotes.map(voicedJson), left };
}

/** What each side says. */
export function sidesJson({ subject, sides, speakers, disputes, claimDisputes }: Sides) {
  return {
    subject,
    sides: sides.map(({ side, claims }) => ({ side, claims: claims.map(voicedJson) })),
    speakers: speakers.map(({ side, claims }) => ({
      speaker: side,
      claims: claims.map(voicedJson),
    })),
    disputes: [
      ...claimDisputes.map(({ about, kind, claims }) => ({
        about,
        kind,
        claims: claims.map(voicedJson),
      })),
      ...disputes.map(accountDisputeJson),
    ],
  };
}

/** Where the parties stand. */
export function stateJson({ subject, since, parties, speakers, ...rest }: StateOfPlay) {
  const { changed, announced } = rest;
  return {
    subject,
    since,
    parties: parties.map(({ party, newest, before }) => ({
      party,
      newest: newest && voicedJson(newest),
      before: before && voicedJson(before),
    })),
    speakers: speakers.map(({ party, newest, before }) => ({
      speaker: party,
      newest: newest && voicedJson(newest),
      before: before && voicedJson(before),
    })),
    changed: changed.map(voicedJson),
    announced: announced.map(({ citation, dating }) => ({
      ...citationJson(citation),
      date: dating.date,
      precision: dating.precision,
    })),
  };
}

function voicedJson({ citation, kind, gives, date, attribution, speaker, side }: VoicedQuote) {
  const basis = date?.basis ?? null;
  return {
    ...citationJson(citation),
    kind,
    gives,
    date: date?.date ?? null,
    basis,
    attribution,
    speaker,
    side,
  };
}

/** The figures on a subject. */
export function figuresJson({ subject, from, to, records, differences, left }: FigureLedger) {
  return {
    subject,
    from,
    to,
    figures: records.map(figureJson),
    differences: differences.map(({ figures }) => figures.map(figureJson)),
    left,
  };
}

function figureJson({ figure, citation, asOf, speaker, side, also }: FigureRecord) {
  const { value, upTo, bound, boundWords, unit, counted } = figure;
  return {
    ...citationJson(citation),
    value,
    upTo,
    bound,
    boundWords,
    unit,
    what: citation.article.text.slice(counted.start, counted.end),
    number: { start: figure.start, end: figure.end },
    asOf: asOf?.date ?? null,
    asOfBasis: asOf?.basis ?? null,
    speaker,
    side,
    also: also.map(articleJson),
  };
}
