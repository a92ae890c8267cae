/** What people say to somebody that is no question about the news. */
export type SmallTalk = 'greeting' | 'help' | 'introduction' | 'thanks' | 'stop';

const NAMED = '(?:,? (?:parley|there|all|everyone|everybody|team|folks|again|bot|you))*';

const APPROVAL =
  '(?:ok|okay|k|kk|great|good|perfect|nice|cool|super|awesome|excellent|brilliant|fine|alright|all right|got it|understood|i see|noted|yes|yep|yeah|no|nope|sure|lol|bye|goodbye|see you|well done|good job|good work|nice work|good bot|never mind|nevermind|sorry|cheers|ta|np|no problem)';

const GRATITUDE =
  '(?:(?:(?:many|no) )?thanks|thank you|thx|ty|tks|much appreciated|appreciated)(?:,? (?:a lot|so much|very much|a million|indeed|for (?:the |your |that |this )?(?:help|info|information|answer|answers|quick answer)|for that|for this))*';

/** Each with what says it, in small letters and without marks around it. */
const SMALL_TALK: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'greeting',
    new RegExp(
      `^(?:hi|hiya|hello|hey|yo|howdy|greetings|good (?:morning|afternoon|evening|day|night)|how are you(?: doing)?(?: today)?|what'?s up)${NAMED}$`,
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
