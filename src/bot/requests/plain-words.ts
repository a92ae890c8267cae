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
