/** What stands on buttons and in menus. */
export const BUTTONS = {
  share: 'Share',
  context: 'Context',
  more: 'More',
  copy: 'Copy',
  sides: 'Both sides',
  further: 'Ask further',
  timeline: 'Timeline',
  ask: 'Ask it as a question',
  askAgain: 'Ask again',
  tellWhen: 'Tell me when',
  rephrase: 'Rephrase',
  forget: 'Forget',
  forgetAll: 'Forget all',
  undo: 'Undo',
  fewer: 'Fewer like this',
} as const;

/** What windows are called, and what closes them. */
export const WINDOWS = {
  more: 'More',
  sides: 'Both sides',
  order: 'In order of time',
  context: 'Context',
  copy: 'Copy as text',
  close: 'Close',
  cancel: 'Cancel',
} as const;

/** The link from a passage to its article. */
export const OPEN_ARTICLE = 'Open the article';

/** The form of a further question under an answer. */
export const FURTHER_FORM = {
  title: 'Ask further',
  submit: 'Ask',
  label: 'Question',
  hint: 'It goes on from this answer: “and what did the other side say?”, “since when?”',
} as const;

/** The form in which a refused question is put in other words. */
export const REPHRASE_FORM = {
  title: 'Rephrase',
  submit: 'Ask',
  label: 'Question',
  hint: 'Name who and what it is about, and when it was.',
  empty: 'Write a question.',
} as const;
