import type { DifferingDetail } from '../../domain/check.ts';
import type { Quote } from '../../domain/quote.ts';
import { overlaps, type Span, textOfSpan } from '../../domain/span.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { figureKinds } from '../../text/figures/figure-kind.ts';
import { isPronoun } from '../../text/names/unnamed-people.ts';
import { isSamePerson } from '../../text/names/written-names.ts';
import { firstNamedSpeaker } from '../../text/quotes/quoted-part.ts';
import { splitSentences } from '../../text/sentences/split-sentences.ts';
import { type CountedNumber, countsAlike, isSameNumber } from '../../text/statements/numbers.ts';
import { type FigureSpeaker, figureSpeaker } from '../figures/figure-speaker.ts';
import { areBothNamed, areOneGiver, type GiverContext, mayBeOneSpeaker } from './same-giver.ts';

/** A text with its numbers and the words that it attributes. */
export interface SpokenText {
  readonly text: string;
  readonly numbers: readonly CountedNumber[];
  readonly quotes: readonly Quote[];
}

/** A number, who gives it, and its sentence. */
interface GivenNumber {
  readonly number: CountedNumber;
  readonly giver: FigureSpeaker | undefined;
  readonly sentence: Span;
}

/** What somebody else gives than a statement says. */
export interface OtherGivers {
  /** Who gives the numbers instead, and what the one whom the statement names gives. */
  readonly differs: readonly DifferingDetail[];
  /** The words of the numbers that are another one's: they agree with nothing. */
  readonly foreign: ReadonlySet<string>;
}

/** Numbers of a text whose givers are looked for, at most. */
const MOST_NUMBERS = 12;

/**
 * The numbers of a statement that a passage has as well, but from somebody else: "police said 14", where
 * the union said 14 and the police six. A number that nobody is named for is the reporter's, and nobody
 * else's; officials and a ministry may be the same, where the passage has no other number of theirs.
 */
export function otherGivers(
  statement: SpokenText,
  passage: SpokenText,
  context: GiverContext,
): OtherGivers {
  const own = givenNumbers(statement).filter(({ giver }) => giver !== undefined);
  if (own.length === 0) return NO_OTHERS;
  const theirs = givenNumbers(passage);
  const isOne = areOneGiver(context);
  const isSame = (giver: FigureSpeaker, one: GivenNumber): boolean =>
    one.giver !== undefined &&
    isOne(giver, { giver: one.giver, sentence: textOfSpan(passage.text, one.sentence) });
  const found = own.flatMap(({ number, giver, sentence }) => {
    if (!giver) return [];
    const equal = theirs.filter(
      (one) => isSameNumber(number, one.number) && countsAlike(number, one.number),
    );
    const other = equal.find((one) => one.giver);
    if (!other?.giver || equal.some((one) => !one.giver || isSame(giver, one))) return [];
    const said = textOfSpan(statement.text, number.whole);
    const rival = theirs.find(
      (one) =>
        !isSameNumber(number, one.number) &&
        countsAlike(number, one.number) &&
        isSame(giver, one) &&
        areOfOneKind(textOfSpan(statement.text, sentence), passage.text, one),
    );
    if (!rival && !areBothNamed(context, giver, other.giver)) return [];
    const instead = rival && textOfSpan(passage.text, rival.number.whole);
    return [
      {
        foreign: said,
        differs: [
          { kind: 'speaker' as const, ...givenBy(giver, other.giver) },
          ...(instead ? [{ kind: 'number' as const, said, source: instead }] : []),
        ],
      },
    ];
  });
  return {
    differs: found.flatMap(({ differs }) => differs),
    foreign: new Set(found.map(({ foreign }) => foreign)),
  };
}

const NO_OTHERS: OtherGivers = { differs: [], foreign: new Set() };

function givenBy(said: FigureSpeaker, source: FigureSpeaker) {
  return { said: withoutComma(said.words), source: withoutComma(source.words) };
}

/** The comma after an insertion behind a name belongs to the sentence. */
function withoutComma(words: string): string {
  return words.replace(/[,;]\s*$/u, '');
}

function givenNumbers({ text, numbers, quotes }: SpokenText): readonly GivenNumber[] {
  const sentences = splitSentences(text);
  return numbers.slice(0, MOST_NUMBERS).flatMap((number) => {
    const sentence = sentences.find((one) => overlaps(one, number));
    return sentence
      ? [{ number, sentence, giver: figureSpeaker(text, sentence, number, quotes) }]
      : [];
  });
}

/** The share of what a statement gives as somebody's words that another one's words have, from which they are the same. */
const SAME_WORDS_SHARE = 0.6;

/** Verbs by which somebody does something, and says nothing: "members rejected the deal". */
const DECIDES = /\b(?:reject|accept|approv|agree|refus|oppos|support|back|endors|order|vow)/iu;

/** Whom a sentence gives the words that a statement gives to somebody else, where the two are no one's names. */
export function otherTeller(
  statement: SpokenText,
  sentence: SpokenText,
  context: GiverContext,
): readonly DifferingDetail[] {
  const [told] = toldIn(statement);
  if (!told) return [];
  const own = new Set(termsOf(told.words));
  const shareOf = ({ words }: SaidWords) => {
    const known = new Set(termsOf(words));
    return [...own].filter((term) => known.has(term)).length / Math.max(own.size, 1);
  };
  const same = toldIn(sentence).filter((one) => shareOf(one) >= SAME_WORDS_SHARE);
  const isSame = areOneGiver(context);
  const [other] = same;
  if (!other || !areBothNamed(context, told.giver, other.giver)) return [];
  if (same.some(({ giver }) => isSame(told.giver, { giver, sentence: sentence.text }))) return [];
  return [{ kind: 'speaker', ...givenBy(told.giver, other.giver) }];
}

/** Whom a source gives as the speaker instead of the one that a statement names. */
export function otherNamedSpeaker(
  statement: SpokenText & { readonly speaker: string | null },
  clause: SpokenText,
  context: GiverContext,
): readonly DifferingDetail[] {
  const { speaker: said } = statement;
  const source = firstNamedSpeaker(clause.text, clause.quotes);
  if (said === null || source === null || isSamePerson(said, source)) return [];
  if (clause.text.toLowerCase().includes(said.toLowerCase())) return [];
  const [told] = toldIn(statement);
  const [teller] = toldIn(clause);
  if (!told || mayBeOneSpeaker(said, source, { context, sentence: clause.text })) return [];
  const giver = teller?.giver ?? { words: source, name: source };
  const isSame = areOneGiver(context)(told.giver, { giver, sentence: clause.text });
  return isSame ? [] : [{ kind: 'speaker', said, source: withoutComma(source) }];
}

/** Of "X said this, while Y said that" the part that shares most words with a statement. */
export function nearestClause(
  { text }: Pick<SpokenText, 'text'>,
  content: ReadonlySet<string>,
): Pick<SpokenText, 'text' | 'numbers'> {
  const shared = (clause: string) =>
    new Set(termsOf(clause).filter((term) => content.has(term))).size;
  const [first = '', ...others] = text.split(/;\s|,? (?:while|whereas) /);
  const nearest = others.reduce((best, one) => (shared(one) > shared(best) ? one : best), first);
  return { text: nearest, numbers: [] };
}

/** The words attributed to somebody. */
interface SaidWords {
  readonly giver: FigureSpeaker;
  readonly words: string;
}

function toldIn({ text, quotes }: SpokenText): readonly SaidWords[] {
  return quotes.flatMap((quote): readonly SaidWords[] => {
    const cue = quote.cue && textOfSpan(text, quote.cue);
    if (!quote.speaker || (cue && DECIDES.test(cue))) return [];
    const [words = ''] = textOfSpan(text, quote.speaker)
      .replace(/^according to\s/iu, '')
      .split(/,\s/u, 1);
    if (words === '' || isPronoun(words)) return [];
    return [{ giver: { words, name: quote.speaker.name }, words: textOfSpan(text, quote) }];
  });
}

function termsOf(words: string): readonly string[] {
  return extractTerms(words).map(({ term }) => term);
}

/** Whether two sentences count those whom the same befell. */
function areOfOneKind(sentence: string, text: string, { sentence: other }: GivenNumber): boolean {
  const kinds = new Set(figureKinds(sentence));
  const theirs = figureKinds(textOfSpan(text, other));
  return theirs.some((kind) => kinds.has(kind)) || (kinds.size === 0 && theirs.length === 0);
}
