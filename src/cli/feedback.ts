import { formatCount } from '../answers/wording/format-count.ts';
import type { Feedback } from '../archive/ports/feedback-store.ts';
import type { DefineCommand } from './define-command.ts';
import { feedbackCase } from './feedback-case.ts';
import { archiveOption, jsonOption } from './options.ts';
import { sanitizeText } from './text-layout.ts';

interface FeedbackOptions {
  readonly archive?: string;
  readonly json: boolean;
}

/** `parley feedback`: what people said of answers, as a list or as cases to measure by. */
export const defineFeedback: DefineCommand = (command, world) => {
  command
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async ({ archive, json }: FeedbackOptions) => {
      const { console } = world;
      const { feedback, articles } = await world.feedback(archive);
      for (const one of feedback) {
        if (json) console.printJson(feedbackCase(one, articles));
        else console.print(lineOf(one));
      }
      if (!json) console.tell(`parley: ${summaryOf(feedback)}`);
    });
};

const VERDICTS = { helpful: 'helpful', unhelpful: 'not helpful' } as const;

function lineOf({ givenAt, verdict, isAnswered, question, reason }: Feedback): string {
  const day = new Date(givenAt).toISOString().slice(0, 10);
  const refused = isAnswered ? '' : ' (refused)';
  const why = reason === null ? '' : `  ${sanitizeText(reason)}`;
  return `${day}  ${VERDICTS[verdict]}${refused}: ${sanitizeText(question)}${why}`;
}

function summaryOf(feedback: readonly Feedback[]): string {
  if (feedback.length === 0) return 'nobody has said anything of an answer yet';
  const helpful = feedback.filter(({ verdict }) => verdict === 'helpful').length;
  return `${formatCount(feedback.length, 'answer')} judged, ${helpful} of them helpful`;
}
