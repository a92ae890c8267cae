import type { KnownBlock } from '@slack/types';
import { formatAnswerDate } from '../../answers/wording/format-answer.ts';
import type { Answer, Excerpt } from '../../domain/answer.ts';
import type { Citation } from '../../domain/passage.ts';
import type { Message } from '../message.ts';
import { answerAsText, spoken } from './answer-text.ts';
import { closingLine, noAnswerLine } from './answer-wording.ts';
import { closing } from './closing.ts';
import { disputeBlocks } from './disputes.ts';
import { evidenceBlocks } from './evidence.ts';
import { excerptBlock, type StateMedia } from './excerpt.ts';
import { bold, richText, section } from './rich-text.ts';

/** Nearest passages shown where nothing answers: enough to see what the archive is about. */
const NEAREST_SHOWN = 3;

/** What an answer is shown with. */
export interface AnswerMessageOptions {
  /** Today's day in ISO form, which the archive's age is counted to. */
  readonly today: string;
  readonly state: StateMedia;
}

/** The excerpts of an answer that a message shows, in their order. */
export function shownExcerpts(answer: Answer): readonly Excerpt[] {
  return answer.status === 'answered' ? answer.excerpts : answer.related.slice(0, NEAREST_SHOWN);
}

/** The sentences besides its excerpts that an answer's message may show. */
export function citedBesideExcerpts(answer: Answer): readonly Citation[] {
  return answer.status === 'answered' ? answer.timeline.flatMap(({ sentences }) => sentences) : [];
}

/** An answer as a message: excerpts word for word, each with its source, and how old the archive is. */
export function answerMessage(answer: Answer, showing: AnswerMessageOptions): Message {
  const excerpts = shownExcerpts(answer);
  const disputes = answer.status === 'answered' ? disputeBlocks(answer.disputes) : [];
  const lead = leadLines(answer, excerpts.length);
  const timeline = answer.status === 'answered' ? answer.timeline : [];
  const end = closing(closingLine(answer, excerpts, showing.today));
  const blocks: KnownBlock[] = [
    ...lead.map((line): KnownBlock => richText(section(bold(line)))),
    ...excerpts.map((excerpt, at) => excerptBlock(excerpt, at + 1, showing.state)),
    ...disputes,
  ];
  return {
    text: spoken(answer, excerpts),
    blocks: [...blocks, ...evidenceBlocks(timeline, [...blocks, end], showing.state), end],
    plain: answerAsText(answer, excerpts, showing.today),
  };
}

/** What stands before the excerpts: when it took place, or that nothing answers. */
function leadLines(answer: Answer, shown: number): readonly string[] {
  if (answer.status === 'no_answer') return [noAnswerLine(shown)];
  return answer.when === null ? [] : [formatAnswerDate(answer.when)];
}
