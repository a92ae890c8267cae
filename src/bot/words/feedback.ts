/** What the buttons say with which people judge an answer. */
export const FEEDBACK = {
  helpful: 'Helpful',
  unhelpful: 'Not helpful',
  helpfulLabel: 'Mark this answer as helpful',
  unhelpfulLabel: 'Mark this answer as not helpful',
} as const;

/** The form that asks why an answer is not helpful. */
export const FEEDBACK_FORM = {
  title: 'What is wrong with it?',
  submit: 'Send',
  noted: 'Noted as not helpful. Say why, if you like: whoever runs me reads it.',
  kind: 'What is it?',
  kinds: [
    'It does not answer the question',
    'The archive has a better passage',
    'An excerpt is wrong or misleading',
    'It is out of date',
  ],
  words: 'In your words',
} as const;

/** That what somebody said of an answer is kept. */
export function feedbackNoted(
  verdict: 'helpful' | 'unhelpful',
  status: 'added' | 'changed',
): string {
  const as = verdict === 'helpful' ? 'helpful' : 'not helpful';
  const noted = status === 'added' ? 'Noted as' : 'Changed to';
  return `${noted} ${as}, thank you. Press again to change it.`;
}

/** That an answer was judged of which an article is gone. */
export const JUDGED_WITHDRAWN =
  'An article of this answer was withdrawn or corrected since. What you say of it is kept all the same.';

/** What the menu calls deleting an answer. */
export const DELETE_ANSWER = 'Delete my answer';

/** That an answer is somebody else's. */
export const NOT_YOUR_ANSWER =
  'Only who asked for this answer, or an editor named in the settings, can delete it.';

/** That the chat does not let the bot delete an answer. */
export const NOT_DELETED = 'I may not delete this message here. An admin of the workspace can.';
