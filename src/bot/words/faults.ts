import { formatCount } from '../../answers/wording/format-count.ts';
/** What only some people may do, as it follows "may". */
export type ReservedAct =
  | 'add articles'
  | 'withdraw articles'
  | 'name sources'
  | 'remove sources'
  | 'set a digest'
  | 'set a watch'
  | 'let a question stand'
  | 'ask me';

/** Why nobody may do what editors do: none are named. */
export function noEditors(act: ReservedAct): string {
  return `Nobody may ${act} here yet: whoever runs me names editors in PARLEY_EDITORS.`;
}

/** Why somebody may not do what editors do. */
export function editorsOnly(act: ReservedAct): string {
  return `Only the editors named in the settings may ${act}. Ask one of them.`;
}

/** Why somebody of another organisation may not set something. */
export function ownPeopleOnly(act: ReservedAct): string {
  return `Only people of the workspace that I am installed in may ${act}. Ask one of them.`;
}

/** What another bot is told that asks for more than an answer. */
export const BOTS_ONLY_ASK = 'Other bots may ask me, and no more.';

/** Who besides its owner may change or end something, as it follows a colon. */
export function ownerOrEditor(action: 'change' | 'end'): string {
  return `they, or an editor named in the settings, can ${action} it.`;
}

/** A fault of which the asker can know no more. */
export const UNKNOWN_FAULT =
  'Something went wrong on my side, and it is logged. Ask again in a minute; if it happens again, tell whoever runs me.';

/** That the stored articles cannot be read. */
export const BROKEN_ARCHIVE =
  'The archive cannot be read at the moment, and it is logged. Tell whoever runs me.';

/** That the database of the articles is away. */
export const ARCHIVE_AWAY =
  'I cannot reach my archive at the moment, and it is logged. Ask again in a minute; if it happens again, tell whoever runs me.';

/** That nobody confirmed a posted answer. */
export const UNCONFIRMED_ANSWER =
  'I cannot tell whether my answer was posted where you asked. Look there before you ask again.';

/** That so many requests wait that no more is taken; begins in small letters, as faults do. */
export function queueFull(waiting: number): string {
  return `I am busy: ${waiting} requests wait, and yours is not taken. Ask again in some minutes`;
}

/** That a request has to wait, and that nothing is to be done. */
export function waitsInQueue(number: number): string {
  return `I am busy: your request is number ${number} in the queue. The answer comes by itself.`;
}

/** That nothing of a message was read; begins in small letters, as faults do. */
export function messageTooLong(characters: number, most: number): string {
  return `the message has ${characters} characters: write ${most} at most`;
}

/** That a window could not be opened in time. */
export const WINDOW_TOO_LATE =
  'The window came too late: it opens only within three seconds of a press or a command.';

/** What stands before that which a late window would have shown. */
export const LATE_WINDOW_LEAD = `${WINDOW_TOO_LATE} Here is what it shows:`;

/** What is typed in place of a form that came too late, by the command without its slash. */
export const TYPED_INSTEAD = {
  further: (command: string) =>
    `${WINDOW_TOO_LATE} Type your question in full instead: /${command} QUESTION.`,
  rephrase: (command: string) =>
    `${WINDOW_TOO_LATE} Type your question in other words instead: /${command} QUESTION.`,
} as const;

/** That the bot lacks a permission, by the chat's name for it. */
export function missingScope(scope: string): string {
  return `I lack the scope “${scope}” for that. Whoever runs me adds it under “OAuth & Permissions” and installs the app again.`;
}

const NEW_BUTTONS = 'Ask your question again: the buttons under the new answer work.';

/** That an answer is forgotten which somebody comes back to. */
export const ANSWER_GONE = `This button is of an old answer, which is no longer kept. ${NEW_BUTTONS}`;

/** That a button belongs to an older version of the bot. */
export const OLD_BUTTON = `This button is of an older version of me, and does nothing any more. ${NEW_BUTTONS}`;

/** That what an answer quotes is no longer so in the archive. */
export const ARTICLE_GONE = 'The article was withdrawn or corrected since. Ask again.';

/** The same where an answer of several articles was to be copied or shared. */
export function answerChanged(act: 'copy' | 'share'): string {
  return `An article of this answer was withdrawn or corrected since. Ask again, and ${act} the new answer.`;
}

/** That excerpts of a window are missing. */
export function excerptsGone(count: number): string {
  return `${formatCount(count, 'excerpt')} not shown: the article was withdrawn or corrected since.`;
}
