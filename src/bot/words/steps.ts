import type { PostRefusal } from './cannot-post.ts';

/** The steps of workflows, as those who build one see them. */
export const STEP_WORDS = {
  ask: {
    title: 'Ask Parley',
    description: 'Answers a question with excerpts from the archive, word for word, as text',
    question: { title: 'Question', description: 'What is asked, in a sentence' },
    answer: {
      title: 'Answer',
      description: 'The excerpts with their sources, or that no passage answers',
    },
    status: {
      title: 'Status',
      description: '“answered”, or “no_answer” where no passage answers',
    },
    source: {
      title: 'Source',
      description: 'The address of the first source; empty where there is none',
    },
  },
  timeline: {
    title: 'Post a timeline',
    description: 'Posts to a channel what happened when, in the words of the sources',
    channel: { title: 'Channel', description: 'Where it is posted: the app has to be in it' },
    subject: {
      title: 'Subject',
      description: 'What it is about; left empty, whatever matters most',
    },
    message: { title: 'Message', description: 'The message that was posted' },
  },
} as const;

/** That a step was given no question. */
export const STEP_WITHOUT_QUESTION = 'The step was given no question: put one into its field.';

/** That a step was given no channel. */
export const STEP_WITHOUT_CHANNEL = 'The step was given no channel: choose one in its field.';

/** That a step may not post in its channel. */
export function stepNotPosted({ reason, remedy }: PostRefusal): string {
  return `The timeline was not posted: ${reason}. ${remedy} run the workflow again.`;
}
