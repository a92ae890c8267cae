import type { Article } from '../../domain/article.ts';
import { MONTH_NAMES } from '../../domain/calendar/names.ts';
import type { AbsentDetail, CheckedPassage, DifferingDetail } from '../../domain/check.ts';
import type { DifferenceKind } from '../../domain/comparison.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import { cite } from '../../domain/passage.ts';
import type { Quote } from '../../domain/quote.ts';
import { textOfSpan } from '../../domain/span.ts';
import type { SentenceHit } from '../../search/statements/rank-sentences.ts';
import { withoutArticle } from '../../text/function-words.ts';
import { isSamePerson } from '../../text/names/written-names.ts';
import { differencesOf } from '../../text/statements/compare-statements.ts';
import { calendarDateOf } from '../../text/statements/event-dates.ts';
import { countsAlike, isSameNumber } from '../../text/statements/numbers.ts';
import { readStatement, type StatementReading } from '../../text/statements/read-statement.ts';
import type { DatesIn } from '../dates-in.ts';
import type { QuotesInText } from '../quotes-in.ts';
import type { SpeakerSides } from '../voices/speaker-sides.ts';
import { agreeingDates } from './agreeing-dates.ts';
import type { ArticleDetails } from './article-details.ts';
import { correctedNumbers } from './corrected-numbers.ts';
import { nearestClause, otherGivers, otherNamedSpeaker, otherTeller } from './givers.ts';
import { lastWord } from './names-beside.ts';
import { otherSubject } from './other-subject.ts';
import { type GiverContext, mayBeOneSpeaker } from './same-giver.ts';
import { statementDetails } from './statement-details.ts';

/** What the comparison of a statement with a passage needs to know. */
export interface ClaimContext {
  readonly datesIn: DatesIn;
  readonly detailsOf: (article: Article) => ArticleDetails;
  readonly quotesInText: QuotesInText;
  readonly sideOf: SpeakerSides['sideOf'];
}

/** How the details of a statement stand to those of a passage. */
type ComparedDetails = Pick<CheckedPassage, 'agrees' | 'differs' | 'absent'>;

/** What the kinds of difference between statements are called of a message and its source. */
const KINDS: Readonly<Record<DifferenceKind, DifferingDetail['kind']>> = {
  number: 'number',
  date: 'date',
  name: 'name',
  negation: 'negation',
  opposite: 'negation',
  attribution: 'speaker',
};

/** A claim as it was read, and the speaker to whom it attributes its content. */
export interface AttributedStatement extends StatementReading {
  readonly speaker: string | null;
  readonly quotes: readonly Quote[];
}

/** A passage with its nearest sentence, and how its details stand to those of a statement. */
export function checkPassage(
  statement: AttributedStatement,
  hit: SentenceHit,
  context: ClaimContext,
): CheckedPassage {
  const { article, passage, sentence, score } = hit;
  const [cited, nearest] = [cite(article, passage), cite(article, sentence)];
  const compared = compareDetails(
    statement,
    { hit, text: cited.text, near: nearest.text },
    context,
  );
  return { passage: cited, sentence: nearest, score, ...compared };
}

interface ComparedPassage {
  readonly hit: SentenceHit;
  readonly text: string;
  readonly near: string;
}

function compareDetails(
  written: AttributedStatement,
  { hit, text, near }: ComparedPassage,
  { datesIn, detailsOf, quotesInText, sideOf }: ClaimContext,
): ComparedDetails {
  const { article } = hit;
  const details = detailsOf(article);
  const passage = readStatement(text, datesIn(text, article));
  const passageDates = passage.dates;
  const statement = { ...written, dates: datesBeside(written, { hit, passageDates }, datesIn) };
  const sentence = near === text ? passage : readStatement(near, datesIn(near, article));
  const spoken = (one: Pick<StatementReading, 'text' | 'numbers'>) => ({
    ...one,
    quotes: quotesInText(one.text, article.published),
  });
  const givers: GiverContext = { sideOf, article: `${article.title}\n${article.text}` };
  const mayBeOne = (said: string, source: string): boolean =>
    mayBeOneSpeaker(said, source, { context: givers, sentence: near });
  const isOfSpeaker = (kind: DifferenceKind, said: string): boolean =>
    kind === 'attribution' || (kind === 'name' && said === statement.speaker);
  const others = otherGivers(statement, spoken(passage), givers);
  const differs = distinctDetails([
    ...others.differs,
    ...differencesOf(statement, sentence).flatMap(({ kind, one, other }) =>
      one && other && !(isOfSpeaker(kind, one.text) && mayBeOne(one.text, other.text))
        ? [{ kind: KINDS[kind], said: one.text, source: other.text }]
        : [],
    ),
    ...(statement.speaker === null
      ? otherTeller(statement, spoken(sentence), givers)
      : otherNamedSpeaker(statement, spoken(nearestClause(sentence, statement.content)), givers)),
    ...otherSubject(statement, sentence, article),
  ]);
  const { numbers, dates, names } = statementDetails(statement);
  const corrected = correctedNumbers({ text: statement.text, numbers }, passage);
  const agreeing = agreeingDates(statement, { sentence, passage, at: text.indexOf(near) }, article);
  const looked: readonly LookedUpDetail[] = [
    ...numbers.map((number): LookedUpDetail => {
      const same = passage.numbers.find(
        (one) => isSameNumber(number, one) && countsAlike(number, one),
      );
      return {
        kind: 'number',
        said: textOfSpan(statement.text, number.whole),
        source: same ? textOfSpan(text, same.whole) : null,
        isInArticle: details.hasNumber(number),
      };
    }),
    ...dates.flatMap((date): readonly LookedUpDetail[] => {
      const value = calendarDateOf(date);
      if (value === null) return [];
      const said = textOfSpan(statement.text, date);
      const source = agreeing.get(date) ?? null;
      return [{ kind: 'date', said, source, isInArticle: details.hasDate(value) }];
    }),
    ...names.map((name): LookedUpDetail => {
      const kind = isSpeaker(statement.speaker, name) ? 'speaker' : 'name';
      const source = sameName(name, passage, text) ?? sameNameIn(article.title, name);
      return { kind, said: name, source, isInArticle: details.hasName(name) };
    }),
  ];
  const all = distinctDetails([...corrected, ...differs]);
  const open = looked.filter((one) => !all.some((known) => isSameDetail(known, one)));
  return {
    agrees: open.flatMap(({ kind, said, source }) =>
      source === null || others.foreign.has(said) ? [] : [{ kind, said, source }],
    ),
    differs: all,
    absent: open.flatMap(({ kind, said, source, isInArticle }) =>
      source === null && !isInArticle ? [{ kind, said }] : [],
    ),
  };
}

/** "May 2" and "May" of a message that names no year. */
const DAY_WITHOUT_YEAR = /^(?=.*\d).*\p{L}{3}/u;
const MONTHS = new Set(MONTH_NAMES);

/**
 * The dates of a statement, those without a year as the passage would mean them: of the year in
 * which it has the same day, of that of its own dates, or of the article's.
 */
function datesBeside(
  { text, dates }: AttributedStatement,
  {
    hit: { article },
    passageDates,
  }: { readonly hit: SentenceHit; readonly passageDates: readonly DateMention[] },
  datesIn: DatesIn,
): AttributedStatement['dates'] {
  const isOpen = ({ start, end, value, type }: DateMention) =>
    value === null && type === 'date' && isWithoutYear(text.slice(start, end));
  if (!dates.some(isOpen)) return dates;
  const days = passageDates.flatMap(({ value }) => /^\d{4}-\d\d-\d\d/.exec(value ?? '') ?? []);
  const { published, outlet } = article;
  const known = datesIn(text, { published: published ?? days[0] ?? null, outlet });
  const inYear = (date: DateMention): DateMention => {
    const month = /^\d{4}(-\d\d)$/.exec(date.value ?? '')?.[1];
    const same =
      month && passageDates.find(({ value }) => value?.slice(YEAR_LENGTH).startsWith(month));
    if (same) return { ...date, value: `${same.value?.slice(0, YEAR_LENGTH)}${month}` };
    const day = /^\d{4}(-\d\d-\d\d)$/.exec(date.value ?? '')?.[1];
    const near = day && (days.find((one) => one.endsWith(day)) ?? days[0]);
    return near ? { ...date, value: `${near.slice(0, YEAR_LENGTH)}${day}` } : date;
  };
  return dates.map((date) => {
    if (!isOpen(date)) return date;
    const resolved = known.find(({ start }) => start === date.start);
    return resolved ? inYear(resolved) : date;
  });
}

const YEAR_LENGTH = 4;

function isWithoutYear(words: string): boolean {
  return DAY_WITHOUT_YEAR.test(words) || MONTHS.has(words.toLowerCase());
}

/** A detail of a statement with the words of the passage that agree, and whether the article has it elsewhere. */
interface LookedUpDetail extends AbsentDetail {
  readonly source: string | null;
  readonly isInArticle: boolean;
}

/** Details, each once: "the Health Ministry" is "Health Ministry", and has one speaker instead. */
function distinctDetails(details: readonly DifferingDetail[]): readonly DifferingDetail[] {
  const isSame = (one: DifferingDetail, other: DifferingDetail): boolean =>
    bareWords(other.said) === bareWords(one.said) &&
    (bareWords(other.source) === bareWords(one.source) ||
      [one, other].every((it) => it.kind === 'speaker'));
  return details.filter((one, at) => at === details.findIndex((other) => isSame(one, other)));
}

function bareWords(words: string): string {
  return withoutArticle(words).toLowerCase();
}

/** Whether what differs is this detail, also where it names the same speaker with his title. */
function isSameDetail(one: DifferingDetail, { kind, said }: AbsentDetail): boolean {
  const areNames = [kind, one.kind].every((name) => name === 'speaker' || name === 'name');
  if (areNames) return isSamePerson(one.said, said);
  return one.said === said;
}

function isSpeaker(speaker: string | null, name: string): boolean {
  return speaker !== null && isSamePerson(speaker, name);
}

function sameName(name: string, { names }: StatementReading, text: string): string | null {
  const same = names.find((one) => hasSameEnd(one.text, name) && isSamePerson(one.text, name));
  return same ? text.slice(same.start, same.end) : sameNameIn(text, name);
}

function sameNameIn(text: string, name: string): string | null {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? null : text.slice(at, at + name.length);
}

/** "Mr. Ellis" ends as "Kim Ellis" does; the second round of something is not the first. */
function hasSameEnd(one: string, other: string): boolean {
  return lastWord(one) === lastWord(other);
}
