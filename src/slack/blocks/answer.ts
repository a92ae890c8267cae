import type { KnownBlock, RichTextBlock } from '@slack/types';
import { EXCERPT_CHARACTERS, shownPart } from '../../answers/shown-part.ts';
import { formatAnswerDate } from '../../answers/wording/format-answer.ts';
import { formatDateBasis } from '../../answers/wording/format-date-basis.ts';
import { formatDating } from '../../answers/wording/format-dating.ts';
import { formatOrder } from '../../answers/wording/format-order.ts';
import type { AccountDispute, Answer } from '../../domain/answer.ts';
import type { Citation } from '../../domain/passage.ts';
import type { TimelineEntry } from '../../domain/timeline.ts';
import { codePoints, LIMITS, SHARES, shortened, shownCharacters } from '../limits.ts';
import type { Message } from '../message.ts';
import { answerAsText, spoken } from './answer-text.ts';
import {
  closingLine,
  disputeTitle,
  doubtLines,
  missingPartsLines,
  moreDisputes,
  noAnswerLine,
  refusalLines,
} from './answer-wording.ts';
import { closing } from './closing.ts';
import {
  excerptBlock,
  listed,
  type ShownExcerpt,
  type StateMedia,
  sourceElements,
} from './excerpt.ts';
import { refusalRow } from './refusal-row.ts';
import { bold, bullets, plain, richText, section } from './rich-text.ts';

/** Nearest passages shown where nothing answers: enough to see what the archive is about. */
const NEAREST_SHOWN = 3;

/** What an answer is shown with. */
export interface AnswerMessageOptions {
  /** Today's day in ISO form, which the archive's age is counted to. */
  readonly today: string;
  readonly state: StateMedia;
}

/** The excerpts of an answer that a message shows, in their order. */
export function shownExcerpts(answer: Answer): readonly ShownExcerpt[] {
  const isAnswered = answer.status === 'answered';
  const excerpts = isAnswered ? answer.excerpts : answer.related.slice(0, NEAREST_SHOWN);
  return excerpts.map((excerpt, at) => ({
    excerpt,
    shown: shownPart(excerpt, isAnswered && at === 0 ? 'first' : 'further'),
  }));
}

/** The sentences besides its excerpts that an answer's message may show. */
export function citedBesideExcerpts(answer: Answer): readonly Citation[] {
  return answer.status === 'answered' ? answer.timeline.flatMap(({ sentences }) => sentences) : [];
}

/** An answer as a message: excerpts word for word, each with its source, and how old the archive is. */
export function answerMessage(answer: Answer, showing: AnswerMessageOptions): Message {
  const excerpts = shownExcerpts(answer);
  const disputes = answer.status === 'answered' ? disputeBlocks(answer.disputes) : [];
  const lead = leadLines(answer, excerpts.length, showing.today);
  const timeline = answer.status === 'answered' ? answer.timeline : [];
  const end = closing(
    closingLine(
      answer,
      excerpts.map(({ excerpt }) => excerpt),
      showing.today,
    ),
  );
  const blocks: KnownBlock[] = [
    ...lead.map((line): KnownBlock => richText(section(bold(line)))),
    ...refusalBlocks(answer),
    ...excerpts.map((excerpt, at) => excerptBlock(excerpt, at + 1, showing.state)),
    ...disputes,
  ];
  const evidence = evidenceBlocks(timeline, [...blocks, end], showing.state);
  return {
    text: spoken(answer, excerpts),
    blocks: [...blocks, ...evidence, ...refusalRow(answer), end],
    plain: answerAsText(answer, excerpts, showing.today),
  };
}

/** What stands before the excerpts: what is missing, how new they are, or that nothing answers. */
function leadLines(answer: Answer, shown: number, today: string): readonly string[] {
  if (answer.status === 'no_answer') return [noAnswerLine(answer, shown)];
  const when = answer.when === null ? '' : formatAnswerDate(answer.when);
  const lines = [formatOrder(answer.orderedBy, today), when].filter((line) => line !== '');
  return [...missingPartsLines(answer), ...lines, ...doubtLines(answer)];
}

/** What is missing and could be asked instead, as lines of text. */
function refusalBlocks(answer: Answer): readonly KnownBlock[] {
  const lines = refusalLines(answer).map((line) => shortened(line, SHARES.claimCharacters));
  return lines.length === 0 ? [] : [richText(section(plain(lines.join('\n'))))];
}

/** Points in dispute while there is room; how many there was none for. */
function disputeBlocks(disputes: readonly AccountDispute[]): KnownBlock[] {
  const blocks: RichTextBlock[] = [];
  let room: number = SHARES.disputesCharacters;
  for (const { dispute } of disputes) {
    const title = disputeTitle(dispute);
    const claims = dispute.claims.map(({ by, says }) =>
      shortened(`${by}: ${says}`, SHARES.claimCharacters),
    );
    room -= [title, ...claims].reduce((all, line) => all + codePoints(line), 0);
    if (room < 0) break;
    const sources = dispute.sources.slice(0, SHARES.sourcesNamed);
    blocks.push(
      richText(
        section(bold(title)),
        bullets(...claims.map((claim) => section(plain(claim)))),
        section(plain('— '), bold('Chronicle'), plain(', resting on '), ...listed(sources)),
      ),
    );
  }
  const left = disputes.length - blocks.length;
  return left === 0 ? blocks : [...blocks, closing(moreDisputes(left))];
}

/** The evidence in order of time, where the message has room for all of it. */
function evidenceBlocks(
  timeline: readonly TimelineEntry[],
  around: readonly KnownBlock[],
  state: StateMedia,
): readonly KnownBlock[] {
  if (timeline.length === 0) return [];
  const lines = timeline.map(({ sentences: [sentence], ...entry }) => {
    const known = formatDateBasis(entry);
    return section(
      bold(`${formatDating(entry)}  `),
      plain(sentence.text),
      plain(' — '),
      ...sourceElements(sentence, state),
      ...(known === '' ? [] : [plain(`; ${known}`)]),
    );
  });
  const block = richText(section(bold('In order of time')), bullets(...lines));
  const isLong = timeline.some(
    ({ sentences: [{ text }] }) => codePoints(text) > EXCERPT_CHARACTERS,
  );
  const room = LIMITS.messageCharacters - SHARES.buttonsCharacters;
  return isLong || shownCharacters([...around, block]) > room ? [] : [block];
}
