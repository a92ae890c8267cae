import type { Article } from '../../domain/article.ts';
import { firstPlaceWhere } from '../../domain/binary-search.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Span } from '../../domain/span.ts';
import type { Dating } from '../../domain/timeline.ts';
import { EXCHANGES, HANDOVERS, pluralOf } from '../../text/event-nouns.ts';
import { distinctTerms } from '../../text/extract-terms.ts';
import { figureKinds } from '../../text/figures/figure-kind.ts';
import { findFigures } from '../../text/figures/find-figures.ts';
import { weightedCoverage } from '../../text/similarity/set-similarity.ts';
import type { DatedSentence } from '../timeline/read-dated-sentences.ts';
import { figureDating } from './figure-dating.ts';
import {
  eventFitOf,
  goesOnFromEvent,
  isOnEvent,
  matchesOf,
  NUMBER,
  precedingText,
  united,
} from './figure-event.ts';
import { isFigureElsewhere } from './figure-place.ts';
import type { FigureSubject } from './figure-subject.ts';
import { isSentenceElsewhere } from './sentence-place.ts';
import { IT_AT, isShareOrMoney, nounOfSum, wordsOfSum } from './sums.ts';

/**
 * The share of what is counted that a figure's own words must hold: more than a wording nearby has, for
 * bodies are not deaths, and more than one word of two: neither wounded soldiers nor killed civilians are
 * "soldiers killed".
 */
const COUNTED_SHARE = 0.65;

/** Characters of an article's beginning that say what it is about: two or three sentences. */
const OPENING_CHARACTERS = 400;

/** A figure that an article gives on a subject. */
export interface MatchedFigure {
  readonly article: Article;
  readonly sentence: Span;
  readonly figure: Figure;
  readonly asOf: Dating | null;
  /** Whether it counts what the subject names, or stands in a sentence that names that, or neither. */
  readonly counts: 'asked' | 'beside' | 'other';
  /** The words that say what is counted, stemmed. */
  readonly counted: ReadonlySet<string>;
  /** The share of the subject that its sentence holds, from 0 to 1. */
  readonly fit: number;
  /**
   * The share of the words that say of what event it is that its sentence and the headline hold, from 0 to
   * 1; 0 where a name of them is missing, and where the subject is of no one event.
   */
  readonly eventFit: number;
}

/** What is searched for figures: an article, and what was read in it. */
export interface FigureArticle {
  readonly article: Article;
  /** The passages that hold a word of the subject. */
  readonly passages: readonly {
    readonly start: number;
    readonly end: number;
    readonly sentences: readonly Span[];
  }[];
  /** The dates of its text, in order. */
  readonly dates: readonly DateMention[];
  /** Sentences with their datings; one that is missing has no date. */
  readonly dated: readonly DatedSentence[];
}

/**
 * The figures of an article on a subject. A sentence is on it where the words that are not counted
 * stand in it, in its passage, in the headline or in what the passage goes on from, and every name of them.
 */
export function matchFigures(
  subject: FigureSubject,
  { article, passages, dates: all, dated }: FigureArticle,
): readonly MatchedFigure[] {
  const { text } = article;
  const headline = article.titleBasis === 'page' ? article.title : '';
  const title = matchesOf(subject, headline);
  const datedAt = new Map(dated.map((one) => [one.span.end, one]));
  const held = passages.map(({ start, end }) => matchesOf(subject, text.slice(start, end)));
  const inArticle = [title, matchesOf(subject, openingOf(text)), ...held].reduce(united);
  return passages.flatMap(({ start, end, sentences }, nth) => {
    const around = united(held[nth] ?? [], title);
    const isOn = isOnEvent(subject, around);
    const preceding = precedingText(text, start);
    if (!isOn && !goesOnFromEvent(subject, { text, start, end }, around, preceding)) return [];
    let saidByLast = '';
    return sentences.flatMap((sentence, at) => {
      const words = text.slice(sentence.start, sentence.end);
      if (!NUMBER.test(words)) return [];
      const dates = mentionsWithin(all, sentence);
      const own = matchesOf(subject, words);
      const matchesIn = (part: string) => matchesOf(subject, part);
      const before = sentences.slice(0, at).map((one) => text.slice(one.start, one.end));
      const place = { words, preceding, before, title: headline };
      if (isSentenceElsewhere(subject, place, matchesIn)) return [];
      const eventFit = eventFitOf(subject, united(own, title));
      const fit = weightedCoverage(subject.idf, (word) => own[word] ?? 0);
      const placed = findFigures(text, sentence, dates).filter(
        (figure) =>
          mayBeCounted(subject, text, sentence, figure) &&
          !isFigureElsewhere(subject, { text, sentence, figure }, matchesIn),
      );
      const saidBefore = saidByLast;
      const [last] = placed.slice(-1).map((figure) => saidOf(text, sentence, figure));
      saidByLast = last ?? saidByLast;
      return placed.map((figure): MatchedFigure => {
        const ownWords = saidOf(text, sentence, figure);
        const said = isOnlyGiven(figure, ownWords) ? `${saidBefore} … ${ownWords}` : ownWords;
        return {
          article,
          sentence,
          figure,
          asOf: figureDating(article, { figure, sentence, dates }, datedAt.get(sentence.end)),
          counts: isAsked(subject, { said, figure, inArticle })
            ? 'asked'
            : holdsCounted(subject, words, own)
              ? 'beside'
              : 'other',
          counted: distinctTerms(said),
          fit,
          eventFit,
        };
      });
    });
  });
}

/** The beginning of an article, which says what it is about. */
function openingOf(text: string): string {
  return text.slice(0, OPENING_CHARACTERS);
}

/** What a figure's own words say that it counts; of a sum, what its part of the sentence says. */
function saidOf(text: string, sentence: Span, figure: Figure): string {
  const { counted, context } = figure;
  if (isShareOrMoney(figure)) return wordsOfSum(text, sentence, figure);
  const own = [counted, ...context].map(({ start, end }) => text.slice(start, end));
  const around = text.slice(Math.max(sentence.start, figure.start - TREATED_REACH), sentence.end);
  return [...own, ...(TREATED.test(around) ? ['injured'] : [])].join(' … ');
}

/** Characters before a number in which it stands that so many were treated. */
const TREATED_REACH = 28;

/**
 * "Treated 11 people", "treated 11 for burns": those who were hurt, as a hospital counts them; not who had
 * an illness, nor how many come in a day, nor animals.
 */
const TREATED =
  /^[^.]{0,20}\btreated (?:(?:at least|about|some|more than|another|nearly|over) )?\p{N}[\p{N},]*(?: (?:wounded |injured )?(?:people|persons|wounded|injured|victims|men|women|children|fighters|soldiers|protesters)\b(?! (?:a|per|each|every) )|(?= for (?:\p{L}+ )?(?:injur|wound|burn|shrapnel)))(?![^.;]*\b(?:for|with) (?!(?:\p{L}+ )?(?:injur|wound|burn|shrapnel)))/iu;

/** Verbs that give a number and do not say of what. */
const GIVES =
  /^(?:gave|gives?|counted|counts?|reported|reports?|confirmed|claimed|estimated|said|put it at)\b/iu;

/** Whether words only give a number, of what the sentence before counts: "The navy gave 12." */
function isOnlyGiven({ unit }: Figure, said: string): boolean {
  if (isShareOrMoney({ unit })) return IT_AT.test(said);
  return unit === null && GIVES.test(said) && !said.includes('…');
}

/** The mentions of a sentence among those of its article. */
function mentionsWithin(all: readonly DateMention[], { start, end }: Span): readonly DateMention[] {
  const placeOf = (position: number) => firstPlaceWhere(all, (one) => one.start >= position);
  return all.slice(placeOf(start), placeOf(end));
}

/** Whether a figure may be of a subject: a sum is, where one is asked for, or where it is that of the very noun. */
function mayBeCounted(
  subject: FigureSubject,
  text: string,
  sentence: Span,
  figure: Figure,
): boolean {
  if (subject.unit !== null) return figure.unit === subject.unit;
  if (!isShareOrMoney(figure) || !subject.isOfCounts) return true;
  const noun = nounOfSum(text, sentence, figure);
  return noun !== '' && holdsCounted(subject, noun, matchesOf(subject, noun));
}

/**
 * Nouns for accounts of things, or for dealings with them: "two reports of his death", "14
 * exchanges of bodies".
 */
const ACCOUNTS: ReadonlySet<string> = new Set([
  ...'reports accounts claims allegations rumours rumors stories statements videos photographs'.split(
    ' ',
  ),
  ...[...EXCHANGES, ...HANDOVERS].map(pluralOf),
]);

/** Whether a figure counts accounts of things, and the question does not ask for those. */
function isOfAccounts({ query }: FigureSubject, { unit }: Figure): boolean {
  if (unit === null || !ACCOUNTS.has(unit)) return false;
  const terms = distinctTerms(unit);
  return query.words.every(({ term }) => !terms.has(term));
}

/** Nouns of cases that do not name the cause: "cases" in "fever cases". */
const BARE_UNITS: ReadonlySet<string> = new Set(
  'people persons others deaths fatalities cases infections injuries'.split(' '),
);

/**
 * Whether a figure counts what the subject names. The cause of deaths or illness may be given
 * elsewhere in its article: "22 deaths in Kerra" are "fever deaths" where the article is about the
 * fever.
 */
function isAsked(
  subject: FigureSubject,
  {
    said,
    figure,
    inArticle,
  }: { readonly said: string; readonly figure: Figure; readonly inArticle: readonly number[] },
): boolean {
  const matches = matchesOf(subject, said);
  if (isOfAccounts(subject, figure)) return false;
  if (holdsCounted(subject, said, matches)) return true;
  const isBare = figure.unit === null || BARE_UNITS.has(figure.unit);
  return isBare && subject.isOfCause && holdsCounted(subject, said, united(matches, inArticle));
}

/** Whether words hold what is counted, or one of several things that are. */
function holdsCounted(
  { counted }: FigureSubject,
  words: string,
  matches: readonly number[],
): boolean {
  const kinds = figureKinds(words);
  // "Killed or wounded 300" gives neither number.
  const isMixed = kinds.includes('deaths') && kinds.includes('injuries') && counted.length === 1;
  return counted.some(({ kind, telling, head }) => {
    if (kind !== undefined && (isMixed || !kinds.includes(kind))) return false;
    const sum = [...telling].reduce((total, word) => total + (matches[word] ?? 0), 0);
    const ofHead = head === undefined ? 1 : (matches[head] ?? 0);
    return telling.size === 0 || Math.min(ofHead, sum / telling.size) >= COUNTED_SHARE;
  });
}
