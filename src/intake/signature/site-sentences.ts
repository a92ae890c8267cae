import type { Article } from '../../domain/article.ts';
import type { SiteSentence } from '../../domain/site-sentence.ts';
import type { Span } from '../../domain/span.ts';
import { isBoilerplateLine } from '../boilerplate.ts';
import { isProse } from '../plain-text/prose.ts';
import { isInQuotation } from '../quotation-around.ts';
import { foldedWords } from './report-words.ts';
import { hashOf } from './shingles.ts';

/**
 * Sentences that are recognised at each end of a text: what sites repeat stands before and after an
 * article, and a book would fill the store.
 */
const SENTENCES_AT_EACH_END = 100;

/** Where reports come from whose site nobody tells: what they all end in is hidden likewise. */
const UNKNOWN_SITE = '';

/** Sentences at the end of a report of an unknown site that are recognised, where they are page text. */
const LAST_SENTENCES = 4;

/** Items of a list behind the sentence that announces it: they are text, though no prose. */
const LIST_ITEMS = 8;

/** Raised whenever the sentences that are read, their keys or kinds change. */
export const SITE_SENTENCES_VERSION = 2;

/** How a site speaks to its readers, or of itself. */
const SITE_SPEAKS =
  /(?<!\p{L})(?:you|your|yours|we|us|our|ours|subscri(?:be|ption)s?|newsletters?|unser\p{L}{0,2}|abonnieren|vous|votre|vos|nous|notre|nos|abonnez|nuestr[oa]s?|suscr[ií]bete|вы|вас|вам|ваш\p{L}{0,3}|мы|нас|нам|наш\p{L}{0,3}|подписывайтесь|ви|ми|передплат\p{L}{0,4})(?!\p{L})/u;

/**
 * The sentences of an article by which others of its site are known to repeat them; of an unknown site
 * only page text at the very end, and none for an account, which has none.
 *
 * @param sentences of its text, in order
 */
export function readSiteSentences(
  { kind, text, url, outlet }: Pick<Article, 'kind' | 'text' | 'url' | 'outlet'>,
  sentences: readonly Span[],
): readonly SiteSentence[] {
  if (kind !== 'report') return [];
  const site = siteOf({ url, outlet });
  const own = readSentences(text, endsOf(sentences), site ?? UNKNOWN_SITE);
  if (site !== null) return own;
  // Reports of unknown sites may have background of one agency in common, or a heading.
  const last = sentences.at(-LAST_SENTENCES)?.start ?? 0;
  return own.filter(({ start, isPageText }) => isPageText && start >= last);
}

/** Some sentences of a text with their keys and kinds; those without words are left out. */
function readSentences(
  text: string,
  sentences: readonly Span[],
  site: string,
): readonly SiteSentence[] {
  let itemsLeft = 0;
  return sentences.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end).replace(/\s+/g, ' ');
    const words = foldedWords(sentence);
    if (words.length === 0) return [];
    const isBoilerplate = isBoilerplateLine(sentence);
    const isProseLine = isProse(sentence);
    const isItem = itemsLeft > 0 && !isProseLine && !isBoilerplate;
    const isPageText =
      !isItem && (isBoilerplate || !isProseLine || isSiteSpeaking(text, start, end));
    const leadsIn = !isPageText && !isItem && sentence.endsWith(':');
    itemsLeft = leadsIn ? LIST_ITEMS : isItem ? itemsLeft - 1 : 0;
    return [{ start, end, key: keyOf(site, words), isPageText }];
  });
}

/** The site of an article: that of its address, or its outlet where it has none. */
function siteOf({ url, outlet }: Pick<Article, 'url' | 'outlet'>): string | null {
  const host = url === null ? '' : (URL.parse(url)?.hostname ?? '');
  return REGISTERED.exec(host)?.[0] ?? (host || outlet);
}

/** The end of a host that was registered, below which are the parts of a site: "bbc.co.uk". */
const REGISTERED = /(?<![^.])[^.]+\.(?:(?:co|com|net|org|gov|edu|ac|or|ne|go)\.)?[a-z]{2,}$/;

function endsOf(sentences: readonly Span[]): readonly Span[] {
  return sentences.length <= 2 * SENTENCES_AT_EACH_END
    ? sentences
    : [...sentences.slice(0, SENTENCES_AT_EACH_END), ...sentences.slice(-SENTENCES_AT_EACH_END)];
}

/**
 * 16 bits of the site and 36 of the sentence: in the order of their keys the sentences of a site lie
 * together, so that to store those of an article touches few places of a large table.
 */
function keyOf(site: string, words: readonly string[]): number {
  const text = `${site}\n${words.join(' ')}`;
  // Two hashes that begin differently: a large site has more sentences than 32 bits tell.
  const hash = hashOf(`1${text}`) * 2 ** 4 + (hashOf(`2${text}`) >>> 28);
  return (hashOf(site) >>> 16) * 2 ** 36 + hash;
}

/** What is quoted is not the site's own voice. */
function isSiteSpeaking(text: string, start: number, end: number): boolean {
  const sentence = text.slice(start, end);
  const folded = sentence.replace(/(?<!\p{L})US(?!\p{L})/gu, 'U.S.').toLowerCase();
  return SITE_SPEAKS.test(folded) && !/["“”„«»]/.test(sentence) && !isInQuotation(text, start);
}
