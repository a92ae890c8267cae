import { firstWordOf } from './slack-text.ts';
import { type BotRequest, SUBCOMMANDS } from './subcommands.ts';

const GREETING =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks|thank you)(?:,? (?:parley|there|all|everyone))?[.!]*$/i;

/**
 * The one grammar of commands, mentions and direct messages. A first word is a subcommand only if
 * the rest fits it; a trailing "?" makes a question of anything but "ask"; nothing typed, or a
 * greeting, asks for help.
 */
export function parseRequest(typed: string): BotRequest {
  const text = typed.trim();
  if (text === '' || GREETING.test(text)) return { kind: 'help' };
  const [first, rest] = firstWordOf(text);
  const isQuestion = text.endsWith('?');
  const subcommand = SUBCOMMANDS.find(({ word }) => word === first.toLowerCase());
  if (subcommand && (!isQuestion || subcommand.word === 'ask')) {
    const request = subcommand.read(rest);
    if (request) return request;
  }
  return { kind: 'ask', question: text };
}
