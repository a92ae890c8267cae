import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { Answer, Excerpt } from '../../domain/answer.ts';
import type { ClaimDispute } from '../../domain/claim.ts';
import type { FigureRecord } from '../../domain/figure.ts';

/** A question with the passages that answer it and those near to it. */
export interface AnsweredQuestion {
  readonly question: string;
  readonly excerpts: readonly [Excerpt, ...Excerpt[]];
  readonly related: readonly Excerpt[];
  readonly today: string | null;
}

/** Ways to find what is shown beside an answer. */
export interface BesideAnswerDeps {
  /** What other reports give for the figure that a question asks for and its excerpts give. */
  readonly figuresBeside: (asked: AnsweredQuestion) => Promise<readonly FigureRecord[]>;
  /** The claims of the passages shown and near that contradict each other. */
  readonly disputesBeside: (asked: AnsweredQuestion) => Promise<readonly ClaimDispute[]>;
}

/** What is shown beside the excerpts of an answer. */
type BesideAnswer = Pick<
  Extract<Answer, { readonly status: 'answered' }>,
  'otherFigures' | 'claimDisputes'
>;

/** Finds what is shown beside the excerpts of an answer: other figures, and disputes. */
export async function readBesideAnswer(
  asked: AnsweredQuestion,
  { figuresBeside, disputesBeside }: BesideAnswerDeps,
): Promise<BesideAnswer> {
  await yieldToEventLoop();
  const otherFigures = await figuresBeside(asked);
  const claimDisputes = await disputesBeside(asked);
  return {
    ...(otherFigures.length > 0 ? { otherFigures } : {}),
    ...(claimDisputes.length > 0 ? { claimDisputes } : {}),
  };
}
