/** The name by which the bot goes. */
export const BOT_NAME = 'Parley';

/** What is said of a beat: its name, its command without the slash, and an example. */
interface Introduced {
  readonly name: string;
  readonly command: string;
  readonly examples: readonly string[];
}

/** The headings of the help, and how to ask. */
export const HELP = {
  besides: 'Besides questions',
  forEditors: 'For editors',
  how: 'In a channel that I am in, mention me with your question; here, just ask. I answer with excerpts from the articles of my archive, word for word, and write nothing of my own. You can go on from an answer (“and in May?”). After “stop listening” in a thread I answer there only when mentioned.',
} as const;

/** The heading over the examples of the help. */
export function helpTitle(beatName: string): string {
  return `Ask about ${beatName}`;
}

/** What the bot says of itself, once, to whoever opens it. */
export function introduction({ name, command, examples: [example] }: Introduced) {
  return {
    title: `I am ${BOT_NAME}, and I follow ${name}.`,
    lines: [
      'I answer with excerpts from articles, word for word, each with outlet, headline, date and link, and from a chronicle that I show as one.',
      `Ask me here, with /${command} in any channel, or by mentioning me where I am invited.${example === undefined ? '' : ` For example: ${example}`}`,
      'Whoever runs me adds your own articles with “parley ingest”.',
    ],
    end: `/${command} help shows all that I can do.`,
  };
}

/** The reply to a greeting, which shows how to go on. */
export function greetingLine({ name, command, examples: [example] }: Introduced): string {
  const such = example === undefined ? '.' : `, such as: /${command} ${example}`;
  return `Ask me about ${name}${such} (/${command} help shows all.)`;
}

/** The reply to thanks. */
export function welcomeLine(beatName: string): string {
  return `You are welcome. Ask me about ${beatName}; “help” says how.`;
}

/** The reply to "stop". */
export const NOTHING_TO_STOP =
  'There is nothing to stop: I answer only when I am asked. “digest off” ends the daily digest of this channel, “unwatch SUBJECT” a watch; “watch” lists the watches here.';

/** That files came with a request, which the bot does not read. */
export const FILES_UNREAD =
  'I read no files here, and no forwarded messages: ask in words. Whoever runs me adds articles with “parley ingest”.';

/** What the page of the app says of it before it is installed. */
export function appDescription({ name, command }: Omit<Introduced, 'examples'>): string {
  return `${BOT_NAME} follows ${name}. Ask it with /${command}, by mentioning it in a channel, or in a direct message: it answers with excerpts from the articles of its archive, word for word, each with outlet, headline, date and link. It writes nothing of its own. Where no passage answers, it says so.`;
}

/** What is said of the command where it is typed. */
export const COMMAND_DESCRIPTION = 'Answers in the words of the sources';

/** What checks a message, in its menu. */
export const CHECK_SHORTCUT = {
  name: `Check with ${BOT_NAME}`,
  description: 'Shows you what the sources have on each statement of this message',
} as const;

/** What can follow the command, where it is typed. */
export function commandHint(usages: readonly string[]): string {
  return `a question, or ${usages.join(', ')}`;
}

/** Says where the written manifest comes from. */
export const MANIFEST_NOTE =
  'Written by `npm run manifest` from the beat and the code: change those instead.';
