import { findEvidence } from '../../search/evidence.ts';
import type { QuestionPart } from '../../search/question/question-reading.ts';
import { passageTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { STATING_VERB } from '../../text/speech-verbs.ts';
import { shareOf } from '../sufficiency/words-around.ts';
import { coverageIn, OWN_COVERAGE, wordsIn } from './part-coverage.ts';

/** A part that asks for the words of somebody. */
export const STATEMENT = /^what (?:did|does|do) (.{1,100}) say(?: |$)/i;

/** The least share of the topic of a statement that must be matched in or around a passage. */
const TOPIC_COVERAGE = 0.5;

/**
 * A check whether a passage is on the topic of "what did the company say on the buses", whoever
 * speaks in it.
 */
export function topicOf(
  part: QuestionPart,
  ranking: Ranking,
  readingOf: ReadingOf,
): (hit: Hit) => boolean {
  const topic =
    /^what (?:did|does|do) .{1,100}? say (?:about|on|of|to|regarding|concerning) (?<topic>.+)$/i.exec(
      part.question,
    )?.groups?.topic;
  if (topic === undefined) return () => true;
  const words = new Set(wordsIn(topic, ranking.query));
  const isCounted = ranking.query.words.map((_, word) => words.has(word));
  return (hit) => {
    const { article, passage } = hit;
    const goesOn = REFERS_BACK.test(passageTextOf(hit));
    const before = readingOf(article).sentences.findLast(({ end }) => end <= passage.start);
    const start = goesOn ? (before?.start ?? passage.start) : passage.start;
    const terms = [
      ...readingOf(article).termsIn({ start, end: passage.end }),
      ...extractTerms(article.title),
    ];
    const { coverage } = findEvidence(terms, ranking.query);
    return shareOf(isCounted, ranking.idf, coverage) >= TOPIC_COVERAGE;
  };
}

/** The opening of a passage that refers back to the sentence before it. */
const REFERS_BACK =
  /^["“]|^(?:He|She|It|They|His|Her|Its|Their|This|That|The (?:same|former|latter)) /;

/** Verbs and phrases that attribute a statement. */
const SAYS = new RegExp(`\\b(?:${STATING_VERB}|according to)\\b`, 'i');

/** Whether the sentence of a hit states something and names the speaker asked for. */
export function states(
  hit: Hit,
  ranking: Ranking,
  ownWords: readonly number[],
  readingOf: ReadingOf,
): boolean {
  const { article, sentence } = hit;
  const text = article.text.slice(sentence.start, sentence.end);
  const speaking = readingOf(article)
    .termsIn(sentence)
    .filter(({ start, end }) => isSpeaking(text, start, end));
  return coverageIn(speaking, ranking, ownWords) >= OWN_COVERAGE;
}

/** Characters between a speaker and the verb: a title or a name. */
const SPEAKER_CHARACTERS = 60;

/** Whether a word of a sentence stands near a verb of saying, as a part of its subject. */
function isSpeaking(text: string, start: number, end: number): boolean {
  // "the Norland-held town" is a town.
  if (text[end] === '-' || text.slice(start, end).includes('-')) return false;
  const [behind = ''] = text.slice(end, end + SPEAKER_CHARACTERS).split(OTHER_CLAUSE, 1);
  return (
    SAYS.test(behind) || SAID_BY.test(text.slice(Math.max(0, start - SPEAKER_CHARACTERS), start))
  );
}

/** The beginning of another clause, with a subject of its own. */
const OTHER_CLAUSE = /[;:]|\b(?:while|but|whereas|after|when|to)\b/i;

/** "said", "according to" and a title at most before a name. */
const SAID_BY = /\b(?:said|says|according to)(?: [\p{L}'’-]+){0,5} $/u;

/** Whether terms include a name of somebody who speaks for the side that a part is about. */
export function namesSpeaker(terms: ReadonlySet<string>, { speakers = [] }: QuestionPart): boolean {
  return speakers.some((name) => {
    const own = extractTerms(name).filter(({ isCompound }) => !isCompound);
    return own.length > 0 && own.every(({ term }) => terms.has(term));
  });
}
