/** How the bot is called where it is no mention: "@Parley: …", "hey Parley, …". */
const CALLED_FIRST =
  /^(?:(?:hi|hey|hello|dear|ok|okay)[\s,]+)?(?:@parley\b[\s,:;.!–—-]*|parley\s*[,:;!]+\s*)/i;
const CALLED_LAST = /(?:, ?@?| @)parley(?=[?!.]{0,5}$)/i;

/** Emoji at the ends of a text, with what joins and colours them. */
const EMOJI_AT_ENDS =
  /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}\p{Join_Control}\s]+|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}\p{Join_Control}\s])[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}\p{Join_Control}\s]+$/gu;

/** What calls everybody in a channel. */
const BROADCAST = /^(?:@(?:here|channel|everyone)\b[\s,:]*)+/i;

/** A greeting before what is wanted. */
const GREETED =
  /^(?:hi|hey|hello|good (?:morning|afternoon|evening|day))(?: (?:there|all|everyone|team))?\s*[,.!:–—]+\s*(?=\S)/i;

/** Words before a question that are none of it; "and" and "so" may go on from the last one. */
const LED_IN =
  /^(?:hi|hey|hello|ok|okay|well)[\s,]+(?=(?:who|whom|whose|what|when|where|why|which|how|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should)\b)/i;

const PLEASE = /^(?:please|pls)\b[\s,]*(?=\S)/i;

/** Thanks and "please" after what is wanted. */
const THANKED =
  /(?<=[?.!,;])\s*(?:many )?(?:thanks|thank you|thx|please|pls)(?: (?:a lot|so much|very much|in advance))?[.!]*$/i;

/** Punctuation that is left where a name stood. */
const LEFT_FIRST = /^[\s,:;]+/;
const LEFT_LAST = /(?<![\s,;])\s*[,;][\s,;]*(?=[?!.]{0,5}$)/;
const LEFT_BETWEEN = /,(?:\s*,)+/g;

/** A command as the chat writes it: "/strait help". */
const SLASH_WORD = /^\/([\p{L}\p{N}_-]+)(?=\s|$)[\s:]*/u;

/**
 * What is wanted, without what people put around it when they talk to somebody: the bot's name,
 * its command in a message, a greeting, thanks.
 *
 * @param isCommand whether a word behind a slash is one of the bot's own, which then is what is wanted
 */
export function withoutCourtesies(typed: string, isCommand: (word: string) => boolean): string {
  return typed
    .replace(EMOJI_AT_ENDS, '')
    .replace(BROADCAST, '')
    .replace(CALLED_FIRST, '')
    .replace(CALLED_LAST, '')
    .replace(SLASH_WORD, (_, word: string) => (isCommand(word.toLowerCase()) ? `${word} ` : ''))
    .replace(GREETED, '')
    .replace(PLEASE, '')
    .replace(LED_IN, '')
    .replace(THANKED, '')
    .replace(LEFT_FIRST, '')
    .replace(LEFT_BETWEEN, ',')
    .replace(LEFT_LAST, '')
    .trim();
}

/** Quotation marks and brackets that people put around one thing, each with what closes it. */
const AROUND: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '”': '”',
  "'": "'",
  '‘': '’',
  '’': '’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '`': '`',
  '<': '>',
};

/** Punctuation that ends a sentence and is none of a name, as the point of "U.S." is. */
const SENTENCE_END = /(?<![.!,;])(?<=[\p{L}\p{N}/]{3}["”’»›]?)[.!,;]+$/u;

/** What follows a subcommand, without marks around all of it. */
export function unquoted(written: string): string {
  const argument = written.replace(SENTENCE_END, '').trim();
  const closing = AROUND[argument.charAt(0)];
  const inner = argument.slice(1, -1);
  const isAround = closing !== undefined && argument.length > 2 && argument.endsWith(closing);
  const isWhole = isAround && !inner.includes(closing) && !inner.includes(argument.charAt(0));
  return isWhole ? inner.replace(SENTENCE_END, '').trim() : argument;
}

/** What people say to somebody that is no question about the news. */
export type SmallTalk = 'greeting' | 'help' | 'introduction' | 'thanks' | 'stop';

const NAMED = '(?:,? (?:parley|there|all|everyone|everybody|team|folks|again|bot))*';

const APPROVAL =
  '(?:ok|okay|k|kk|great|good|perfect|nice|cool|super|awesome|excellent|brilliant|fine|alright|all right|got it|understood|i see|noted|yes|yep|yeah|no|nope|sure|lol|bye|goodbye|see you|well done|good job|good work|nice work|good bot|never mind|nevermind|sorry|cheers|np|no problem)';

const GRATITUDE =
  '(?:(?:many )?thanks|thank you|thx|ty|tks|much appreciated|appreciated)(?:,? (?:a lot|so much|very much|a million|indeed|for (?:the |your |that |this )?(?:help|info|information|answer|answers|quick answer)|for that|for this))*';

/** Each with what says it, in small letters and without marks around it. */
const SMALL_TALK: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'greeting',
    new RegExp(
      `^(?:hi|hiya|hello|hey|yo|howdy|greetings|good (?:morning|afternoon|evening|day|night)|how are you(?: doing)?)${NAMED}$`,
    ),
  ],
  [
    'help',
    /^(?:help (?:me|us)(?: (?:please|pls|out))*|help (?:please|pls)|(?:can|could) you help(?: me| us)?|(?:i|we) need(?: some)? help|how (?:do|can|should) (?:i|we) (?:ask|use|talk to)(?: (?:you|this|it|parley|bot|questions?|a question))*|how to (?:ask|use)(?: (?:you|this|it|parley|bot|questions?|a question))*|how (?:does|do) (?:this|it|you|parley)(?: bot)? work|what (?:can|could) (?:you|i|we) (?:do|ask)(?: (?:you|here|for me|for us))*|what do you do|(?:list |show )?(?:your |the )?commands?|what are (?:your|the) commands|usage|menu|options|instructions|man|start|test|testing|ping)$/,
  ],
  [
    'introduction',
    /^(?:who|what) (?:are|r) (?:you|u)$|^what(?:'s| is) (?:your name|this|this bot|parley)$|^(?:who is|who's) (?:this|parley|there)$|^are you (?:a |an |still )?(?:bot|robot|human|person|machine|ai|chatgpt|gpt|llm|real|there|alive)$|^who (?:made|built|created|wrote|runs|owns|programmed|trained|developed) (?:you|this|this bot|parley)$|^introduce yourself$|^(?:tell me )?about (?:you|yourself|parley|this bot)$|^about$/,
  ],
  ['thanks', new RegExp(`^(?:${APPROVAL}[\\s,.!]+)*${GRATITUDE}${NAMED}$`)],
  ['thanks', new RegExp(`^${APPROVAL}(?:[\\s,.!]+${APPROVAL})*${NAMED}$`)],
  [
    'stop',
    /^(?:stop|cancel|quit|exit|abort|end|off|mute|undo|unsubscribe|leave|go away|shut up|be quiet|silence|enough|forget it)(?: (?:it|this|that|me|now|please|everything|all))*$/,
  ],
];

/** Longer than anything of it: nothing longer is looked at. */
const SMALL_TALK_CHARACTERS = 80;

/** Characters around words that say nothing: punctuation, emoji. */
const AROUND_WORDS = /^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu;

/** What kind of small talk all of a text is; nothing where it may be a question. */
export function smallTalkOf(text: string): SmallTalk | undefined {
  if (text.length > SMALL_TALK_CHARACTERS) return undefined;
  const bare = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(AROUND_WORDS, '');
  if (bare === '') return /\p{Extended_Pictographic}/u.test(text) ? 'thanks' : 'help';
  return SMALL_TALK.find(([, pattern]) => pattern.test(bare))?.[0];
}

/** What stands behind the last word of a text. */
const LAST_MARKS = /(?<![?？؟\s"'”’)\]!.])[?？؟\s"'”’)\]!.]+$/u;

/** Whether a text ends as a question, in any script. */
export function isQuestion(text: string): boolean {
  return /[?？؟]/.test(LAST_MARKS.exec(text)?.[0] ?? '');
}

/** What ends and begins that the bot answers in a thread without being mentioned. */
const LISTEN =
  /^(?:please )?(?<verb>stop|start) listening(?: here| in this thread)?(?: please)?[.!]*$/i;

/** Whether a message says to listen in its thread, or to stop; nothing where it says something else. */
export function listeningOf(typed: string): 'on' | 'off' | undefined {
  const verb = LISTEN.exec(typed.trim())?.groups?.verb?.toLowerCase();
  if (verb === undefined) return undefined;
  return verb === 'stop' ? 'off' : 'on';
}

/** An address of the web and nothing else. */
const WEB_ADDRESS = /^https?:\/\/\S+$/i;

/** The same without its scheme, as people write it and chats show it. */
const BARE_ADDRESS = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i;

/** The address that a text is, with its scheme; nothing where it is none. */
export function addressIn(written: string): string | undefined {
  if (WEB_ADDRESS.test(written)) return written;
  return BARE_ADDRESS.test(written) ? `https://${written}` : undefined;
}
