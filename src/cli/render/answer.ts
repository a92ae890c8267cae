import { dayForPeople, daysBetween } from '../../answers/calendar.ts';
import { limitForPeople, unclearEvents, whenForPeople } from '../../answers/period-for-people.ts';
import { dateOf, saidAlikeBy, sourceLine, sourceList } from '../../answers/source-line.ts';
import { dateForPeople } from '../../answers/timeline/date-for-people.ts';
import { howKnown } from '../../answers/timeline/how-known.ts';
import type { Answer, Disputed, Excerpt } from '../../domain/answer.ts';
import type { Dating, TimelineEntry } from '../../domain/timeline.ts';
import { type Paper, printable, styled, wrapped } from '../layout.ts';

/** Nearest passages shown where nothing answers: enough to see what the archive is about. */
const NEAREST_SHOWN = 3;

/** Outlets named that say the same. */
const OTHERS_NAMED = 5;

/** What stands before the lines of an excerpt, of its source, and of a claim. */
const INDENT = ' '.repeat(4);
const SOURCE = '    — ';
const CONTINUED = ' '.repeat(SOURCE.length);
const CLAIM = '    · ';

/** What an answer is printed on, and when. */
export interface DatedPaper extends Paper {
  /** Today's day in ISO form. */
  readonly today: string;
}

/** An answer for people: excerpts word for word, each with its source under it. */
export function answerText(answer: Answer, paper: DatedPaper): string {
  const question = styled(wrapped(printable(answer.question), '', paper), 'bold', paper);
  const parts =
    answer.status === 'answered'
      ? [
          whenLine(answer.when, paper),
          ...answer.excerpts.map((excerpt, at) => excerptText(excerpt, at + 1, paper)),
          ...answer.disputes.map((disputed) => disputedText(disputed, paper)),
          timelineLines(answer.timeline, paper),
          notShown(answer.related.length, paper),
          small(limitForPeople(answer), paper),
        ]
      : [...nothingAnswers(answer, paper), small(unclearEvents(answer), paper)];
  return [question, ...parts, ageLine(answer, paper)].filter((part) => part !== '').join('\n\n');
}

function nothingAnswers(answer: Answer, paper: Paper): readonly string[] {
  const { related } = answer;
  const shown = related.slice(0, NEAREST_SHOWN);
  const when = answer.period ? `, ${whenForPeople(answer)}` : '';
  const said = `No passage of the archive answers this${when}.`;
  if (shown.length === 0) return [wrapped(`${said} None is near to it.`, '', paper)];
  return [
    wrapped(`${said} The nearest passages, which are not an answer:`, '', paper),
    ...shown.map((excerpt, at) => excerptText(excerpt, at + 1, paper)),
    notShown(related.length - shown.length, paper),
  ];
}

function excerptText(excerpt: Excerpt, number: number, paper: Paper): string {
  const lead = `${number}  `.padStart(INDENT.length);
  const lines = sourceLines(excerpt).map((line, at) => {
    const under = wrapped(printable(line), at === 0 ? SOURCE : CONTINUED, paper);
    return styled(under, 'dim', paper);
  });
  return [wrapped(emphasized(excerpt, paper), lead, paper), ...lines].join('\n');
}

/** The passage word for word, the sentence that answers best standing out. */
function emphasized({ passage, sentence }: Excerpt, paper: Paper): string {
  const before = passage.text.slice(0, sentence.start - passage.start);
  const after = passage.text.slice(sentence.end - passage.start);
  const best = styled(printable(sentence.text), 'bold', paper);
  return `${printable(before)}${best}${printable(after)}`;
}

function sourceLines({ passage, also }: Excerpt): readonly string[] {
  const { article } = passage;
  const others = saidAlikeBy({ passage, also });
  return [
    sourceLine(passage),
    article.kind === 'chronicle' ? `${article.title} (${dateOf(article)})` : article.title,
    ...(article.url ? [article.url] : []),
    ...(others.length > 0 ? [`said alike by ${othersNamed(others)}`] : []),
  ];
}

function othersNamed(others: readonly string[]): string {
  const named = others.slice(0, OTHERS_NAMED).join(', ');
  return others.length > OTHERS_NAMED ? `${named} and ${others.length - OTHERS_NAMED} more` : named;
}

function disputedText({ account, dispute }: Disputed, paper: Paper): string {
  const { about, claims, sources } = dispute;
  const between = dispute.kind === 'parties' ? 'The parties' : 'The sources';
  return [
    wrapped(styled(printable(`${between} differ: ${about}`), 'yellow', paper), INDENT, paper),
    ...claims.map(({ by, says }) => wrapped(printable(`${by}: ${says}`), CLAIM, paper)),
    styled(
      wrapped(printable(`Chronicle, resting on ${sourceList(sources)}`), SOURCE, paper),
      'dim',
      paper,
    ),
    styled(
      wrapped(printable(`${account.title} (${dateOf(account)})`), CONTINUED, paper),
      'dim',
      paper,
    ),
  ].join('\n');
}

function notShown(count: number, paper: Paper): string {
  if (count === 0) return '';
  const passages = count === 1 ? '1 related passage is' : `${count} related passages are`;
  return styled(
    wrapped(`${passages} not shown here; --json has all.`, INDENT, paper),
    'dim',
    paper,
  );
}

/** When it took place, before the excerpts of a question that asks for that. */
function whenLine(when: Dating | null, paper: Paper): string {
  if (when === null) return '';
  const known = howKnown({ ...when, announced: false });
  const line = known === '' ? dateForPeople(when) : `${dateForPeople(when)} (${known})`;
  return styled(wrapped(line, INDENT, paper), 'bold', paper);
}

/** The evidence in order of time. */
function timelineLines(timeline: readonly TimelineEntry[], paper: Paper): string {
  if (timeline.length === 0) return '';
  const width = Math.max(...timeline.map((entry) => dateForPeople(entry).length));
  const lines = timeline.map((entry) => {
    const [sentence] = entry.sentences;
    const known = howKnown(entry);
    const told = `${printable(sentence.text)} — ${sourceLine(sentence)}${known && `; ${known}`}`;
    return wrapped(told, `${INDENT}${dateForPeople(entry).padStart(width)}  `, paper);
  });
  return [styled(`${INDENT}In order of time`, 'bold', paper), ...lines].join('\n');
}

/** A line in small print, such as what a question was limited to: other passages may say more. */
function small(line: string, paper: Paper): string {
  return line === '' ? '' : styled(wrapped(printable(line), '', paper), 'dim', paper);
}

/** How old the archive is, on every answer: what happened since cannot be in it. */
function ageLine({ newest }: Answer, paper: DatedPaper): string {
  if (newest === null) {
    return styled(
      wrapped('The archive holds no dated article of an outlet.', '', paper),
      'dim',
      paper,
    );
  }
  const days = daysBetween(newest, paper.today);
  const age = days === 1 ? '1 day old' : `${days} days old`;
  const line = `The archive's newest article is of ${dayForPeople(newest)}, ${age}.`;
  return styled(wrapped(line, '', paper), 'dim', paper);
}
