import { extractTerms, isStopWord } from '../../text/extract-terms.ts';
import { splitSentences } from '../../text/sentences/split-sentences.ts';
import { type SmallTalk, smallTalkOf } from './small-talk.ts';

/** What is typed where a question is expected. */
export type NonQuestion =
  | { readonly kind: 'article'; readonly sentences: number }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'address' | 'code' | 'insult' | 'greeting' | 'thanks' | 'marks' };

/**
 * What a text is where it is certainly no question; nothing where it may be one. A question that
 * holds an address, a list of names or a piece of code is a question: a search that was not needed
 * does less harm than one that is withheld.
 */
export function detectNonQuestion(text: string): NonQuestion | undefined {
  const typed = text.trim();
  if (!/[\p{L}\p{N}]/u.test(typed)) return { kind: 'marks' };
  if (isAddress(typed)) return { kind: 'address' };
  const courtesy = courtesyIn(typed);
  if (courtesy) return { kind: courtesy };
  if (INSULT.test(normalized(typed))) return { kind: 'insult' };
  if (typed.endsWith('?')) return undefined;
  if (isCode(typed)) return { kind: 'code' };
  return nameList(typed) ?? pastedArticle(typed);
}

/** Small talk that certainly asks for nothing; "stop" and "test" may be looked for. */
const COURTESIES: Readonly<Partial<Record<SmallTalk, 'greeting' | 'thanks'>>> = {
  greeting: 'greeting',
  introduction: 'greeting',
  thanks: 'thanks',
};

function courtesyIn(typed: string) {
  const said = smallTalkOf(typed);
  return said && COURTESIES[said];
}

/** Characters of the longest text that is compared with whole phrases. */
const PHRASE_CHARACTERS = 80;

/** In lower case, without marks and addressee; empty for what is too long to be a phrase. */
function normalized(typed: string): string {
  if (typed.length > PHRASE_CHARACTERS) return '';
  return typed
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}' ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const ABUSE =
  'useless|stupid|dumb|idiotic|an? idiot|idiot|moron|an? moron|rubbish|garbage|trash|crap|terrible|awful|worthless|pathetic|hopeless|broken|bad|shit|a joke|no use|no good';
const INSULT = new RegExp(
  `^(?:you|u|this|it|parley|the bot|this bot|this thing)(?:'re| are| r|'s| is)(?: so| such| really| completely| totally| just| absolutely)? (?:${ABUSE})(?: bot)?$|^(?:you )?(?:stupid|useless|dumb|idiotic|bloody|fucking) (?:bot|thing|machine|idiot)$|^are you (?:stupid|dumb|an idiot)$|^(?:you|this) (?:suck|sucks)$|^you (?:(?:are|really|absolute|absolutely|complete|completely|bloody|fucking) ){0,2}(?:useless|stupid|dumb|idiotic|idiot|moron|worthless|pathetic|hopeless)(?: .{1,60})?$|^(?:shut up|fuck (?:you|off|this)|go to hell|piss off|screw you|idiot|moron)$`,
);

const ADDRESS = /^<?(?:https?:\/\/|www\.)[^\s<>]+>?$/i;
/** A host and path as people write them, without the scheme. */
const BARE_ADDRESS =
  /^(?:[a-z0-9-]{1,63}\.){1,6}(?:(?:com|org|net|int|info|eu|gov|edu|news|example)(?![\w.-])|[a-z]{2,12}\/)/i;

/** Addresses that are read one by one; more are a text. */
const MOST_ADDRESSES = 20;

function isAddress(typed: string): boolean {
  const parts = typed.split(/[\s,]+/).filter(Boolean);
  return (
    parts.length <= MOST_ADDRESSES &&
    parts.every((part) => ADDRESS.test(part) || BARE_ADDRESS.test(part))
  );
}

/** What stands in programs and markup and hardly ever in a question; each counts once. */
const CODE_SIGNS: readonly RegExp[] = [
  /[{};]\s*(?:\n|$)/,
  /=>|===?|!=|\+=|&&|\|\|/,
  /\w\([^()\n]{0,80}\)\s*[;{:]/,
  /^[ \t]{0,40}(?:function|const|let|var|import|export|def|class|public|#include|return)\b[^\n]{0,100}[({=;:'"<]/m,
  /^[ \t]{0,40}select \*|^[ \t]{0,40}select\b[^\n]{1,100}\bfrom\b[^\n]{1,100}\bwhere\b/im,
  /<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>\n]{0,80})?>/i,
  /"[\w-]{1,40}"\s*:\s*["[{\d]/,
  /\bconsole\.log\(|\bprint\(|\$\(|\brm -/,
  /^```/m,
];

/** Signs of code from which a text is one: a single one may stand in anything. */
const MIN_CODE_SIGNS = 2;

function isCode(typed: string): boolean {
  if (beginsAsQuestion(typed)) return false;
  return CODE_SIGNS.filter((sign) => sign.test(typed)).length >= MIN_CODE_SIGNS;
}

/** Names from which a list in one line is no question about them, and one in lines of its own. */
const MIN_NAMES = 4;
const MIN_NAME_LINES = 3;
/** Words of one name. */
const MOST_NAME_WORDS = 4;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|del|der|den|van|von|bin|al|el|la|of|the)$/u;

function nameList(typed: string): NonQuestion | undefined {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const names = typed
    .split(/[\n,;•]|\s[-–*]\s|\band\b|&/)
    .map((name) => name.replace(/^[\s*–.)-]+/, '').trim())
    .filter((name) => name !== '');
  const isList = names.length >= (lines.length === names.length ? MIN_NAME_LINES : MIN_NAMES);
  return isList && names.every(isName) ? { kind: 'names', names } : undefined;
}

function isName(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length <= MOST_NAME_WORDS &&
    words.every((word) => NAME_WORD.test(word)) &&
    extractTerms(name).some(({ word }) => !isStopWord(word)) &&
    !beginsAsQuestion(name)
  );
}

/** Characters and sentences from which a text that asks nothing is a pasted one. */
const MIN_ARTICLE_CHARACTERS = 300;
const MIN_ARTICLE_SENTENCES = 2;

function pastedArticle(typed: string): NonQuestion | undefined {
  if (typed.length < MIN_ARTICLE_CHARACTERS) return undefined;
  const sentences = splitSentences(typed).map(({ start, end }) => typed.slice(start, end));
  const asks = sentences.some((one) => beginsAsQuestion(one) || one.trimEnd().endsWith('?'));
  if (asks || sentences.length < MIN_ARTICLE_SENTENCES) return undefined;
  return { kind: 'article', sentences: sentences.length };
}

/** Words that begin a question or a request. */
const ASKS =
  /^\W*(?:(?:and|but|so|also|please|now),? )?(?:who|whom|whose|what|whats|what's|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|tell|show|find|list|give|explain|describe|compare|summari[sz]e|name|look|search|check|i want|i need|i'd like|please|latest|timeline)\b/i;

function beginsAsQuestion(text: string): boolean {
  return ASKS.test(text.replaceAll('’', "'"));
}
