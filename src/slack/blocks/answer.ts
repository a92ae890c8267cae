import type { KnownBlock } from '@slack/types';
import { shownPart } from '../../answers/shown-part.ts';
import { formatDating } from '../../answers/wording/format-dating.ts';
import { CHRONICLE, UNKNOWN_OUTLET } from '../../answers/wording/format-source-line.ts';
import { WINDOWS } from '../../bot/words/buttons.ts';
import type { Answer } from '../../domain/answer.ts';
import { type Citation, cite } from '../../domain/passage.ts';
import type { TimelineEntry } from '../../domain/timeline.ts';
import { codePoints, SCREEN, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { answerDetails, disputeNotice } from './answer-details.ts';
import { type AnswerMessageOptions, shownExcerpts, shownRefusalLines } from './answer-layout.ts';
import { answerAsText, spoken } from './answer-text.ts';
import {
  leadLines,
  nearestLine,
  otherFigureRuns,
  pointsInDispute,
  type ReadAt,
  shortClosingLine,
  todayIn,
} from './answer-wording.ts';
import { webCitations } from './citations.ts';
import { closing } from './closing.ts';
import { excerptBlocks, type ShownExcerpt } from './excerpt.ts';
import { blockLines } from './lines.ts';
import { refusalOf } from './refusal-buttons.ts';
import { bold, plain, richText, section } from './rich-text.ts';
import { smallPrint } from './small-print.ts';

/** Characters of an outlet's name behind a line of the order of time. */
const ORDER_SOURCE_CHARACTERS = 20;

/** An answer as a message, and what it quotes. */
export interface AnswerMessage {
  readonly message: Message;
  /** The excerpts that it shows, in their order. */
  readonly shown: readonly Citation[];
  /** What its copy and its order of time quote besides. */
  readonly besides: readonly Citation[];
}

/**
 * An answer as a message of a screen and a half: excerpts word for word, each with its source, what
 * is in dispute, and how old the archive is. What there is no room for is behind its buttons.
 */
export function answerMessage(answer: Answer, options: AnswerMessageOptions): AnswerMessage {
  const excerpts = shownExcerpts(answer, options);
  const copied = copiedExcerpts(answer, excerpts.length);
  const {
    timeline,
    disputes,
    otherFigures = [],
  } = answer.status === 'answered' ? answer : { timeline: [], disputes: [] };
  const blocks = answerBlocks(answer, excerpts, { ...options, reading: 'later' });
  const refusal = refusalOf(answer);
  const blocksNow = answerBlocks(answer, excerpts, { ...options, reading: 'now' });
  return {
    shown: excerpts.map(({ shown }) => shown),
    besides: [
      ...copied.map(({ shown }) => shown).filter((one, at) => one.end !== excerpts[at]?.shown.end),
      ...timeline.flatMap(({ sentences }) => sentences),
      ...otherFigures.map(({ citation }) => citation),
      // The accounts of points in dispute have no words of their own in it, and are cited by a character.
      ...disputes.map(({ account }) => cite(account, { start: 0, end: 1 })),
    ],
    message: {
      text: spoken(answer, excerpts),
      blocks,
      plain: answerAsText(answer, copied, options.today),
      blocksNow,
      status: answer.status,
      citations: webCitations(
        excerpts.map(({ excerpt, shown }) => ({ shown, sentence: excerpt.sentence })),
      ),
      ...(refusal ? { refusal } : {}),
      details: answerDetails(answer, excerpts.length, options.state),
    },
  };
}

/** The excerpts that an answer's copy has, none of them cut for want of room. */
function copiedExcerpts(answer: Answer, count: number): readonly ShownExcerpt[] {
  const isAnswered = answer.status === 'answered';
  const excerpts = isAnswered ? answer.excerpts : answer.related.slice(0, count);
  return excerpts.map((excerpt, at) => ({
    excerpt,
    shown: shownPart(excerpt, isAnswered && at === 0 ? 'first' : 'further'),
  }));
}

function answerBlocks(
  answer: Answer,
  excerpts: readonly ShownExcerpt[],
  { state, ...at }: AnswerMessageOptions & ReadAt,
): readonly KnownBlock[] {
  const lead = leadLines(answer, excerpts.length, at);
  const refusal = shownRefusalLines(answer);
  const nearest = nearestLine(answer, excerpts.length);
  const isAnswered = answer.status === 'answered';
  const unshown = isAnswered ? answer.excerpts.length - excerpts.length : 0;
  const end = shortClosingLine(
    answer,
    { excerpts: excerpts.map(({ excerpt }) => excerpt), unshown },
    at,
  );
  const before = [
    ...(lead.length === 0 ? [] : [richText(...lead.map((line) => section(bold(line))))]),
    ...(refusal.length === 0 ? [] : [richText(section(plain(refusal.join('\n'))))]),
    ...(nearest === '' ? [] : [richText(section(bold(nearest)))]),
    ...excerpts.flatMap((excerpt, number): readonly KnownBlock[] => [
      ...(number === 0 ? [] : [{ type: 'divider' } as const]),
      ...excerptBlocks(excerpt, { state, today: todayIn(at) }),
    ]),
    ...otherFigureBlocks(answer),
    ...disputeNotice(pointsInDispute(answer)),
  ];
  const after = end === '' ? [] : [closing(end)];
  return [
    ...before,
    ...orderBlocks(answer, SCREEN.lines - blockLines([...before, ...after])),
    ...after,
  ];
}

/** What other reports give for the figure of an answer, each number a link to its report. */
function otherFigureBlocks(answer: Answer): readonly KnownBlock[] {
  const runs = otherFigureRuns(answer);
  return runs.length === 0 ? [] : [smallPrint(...runs)];
}

/** The evidence in order of time, a line for each date, for a question that asks when. */
function orderBlocks(answer: Answer, room: number): readonly KnownBlock[] {
  if (answer.status === 'no_answer' || !answer.asksForDate) return [];
  const { timeline } = answer;
  if (timeline.length === 0 || timeline.length >= room) return [];
  return [richText(section(bold(WINDOWS.order)), ...timeline.map(orderLine))];
}

/** The beginning of a date's sentence, with as much of its source as one line takes. */
function orderLine(entry: TimelineEntry) {
  const [sentence] = entry.sentences;
  const date = `${formatDating(entry)}  `;
  const { article } = sentence;
  const name = article.kind === 'chronicle' ? CHRONICLE : (article.outlet ?? UNKNOWN_OUTLET);
  const source = ` — ${shortened(name.replace(/\s+/g, ' '), ORDER_SOURCE_CHARACTERS)}`;
  const text = sentence.text.replace(/\s+/g, ' ');
  const room = SCREEN.lineCharacters - codePoints(date + source);
  return section(bold(date), plain(`${shortened(text, room)}${source}`));
}
