/** What the bot says that it does while somebody waits. */
export const WORKING = 'is looking in the archive …';

/** Over questions that are proposed in the bot's messages. */
export const PROMPTS = { opened: 'Ask about', after: 'Go on with' } as const;

/** A question about a matter of the news. */
export function askNews(subject: string): string {
  return `What is the latest on ${subject}?`;
}

/** A question about somebody in the news. */
export function askWords(person: string): string {
  return `What did ${person} say?`;
}

/** The titles of what can be asked after an answer. */
export const FOLLOW_UPS = {
  timeline: (subject: string) => `What happened when: ${subject}`,
  sides: (subject: string) => `What each side says: ${subject}`,
} as const;
