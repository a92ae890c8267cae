import type { Draft } from '../../domain/article.ts';
import { readBlocks } from './blocks.ts';
import { isArticle, isThing, listOf, type Thing } from './json-ld.ts';
import { parseArticle } from './page-tree.ts';
import { withoutBoilerplate } from './without-boilerplate.ts';

/** How many times longer than what is shown the text in JSON-LD must be: that is a teaser then. */
const CLEARLY_LONGER = 2;

/** A shorter text is a description. */
const BODY_CHARACTERS = 200;

/** The text of an article, and how it is known. */
type ArticleBody = Pick<Draft, 'text' | 'textBasis'>;

/**
 * The text of an article: from its JSON-LD where the page shows it by a script, or in part; else what
 * was read from the page itself.
 *
 * @param shown its paragraphs as the page shows them
 */
export function preferDeclaredBody(
  shown: readonly string[],
  things: readonly Thing[],
  title: string,
): ArticleBody {
  const declared = declaredBody(shown, things, title);
  return declared
    ? { text: declared.join('\n\n'), textBasis: 'metadata' }
    : { text: shown.join('\n\n') };
}

/** The paragraphs in JSON-LD where they are clearly more than what is shown. */
function declaredBody(
  shown: readonly string[],
  things: readonly Thing[],
  title: string,
): readonly string[] | undefined {
  const [declared = ''] = things
    .filter(isArticle)
    .flatMap(bodiesOf)
    .filter((body) => typeof body === 'string');
  const length = shown.reduce((sum, { length: characters }) => sum + characters, 0);
  if (declared.length < Math.max(BODY_CHARACTERS, length * CLEARLY_LONGER)) return undefined;
  const paragraphs = readDeclared(declared, title);
  const total = paragraphs.reduce((sum, { length: characters }) => sum + characters, 0);
  return total >= length * CLEARLY_LONGER ? paragraphs : undefined;
}

/** The text of an article; of a live report that has none, what its entries say. */
function bodiesOf({ articleBody, liveBlogUpdate }: Thing): readonly unknown[] {
  const bodies = listOf(articleBody);
  if (bodies.length > 0) return bodies;
  const entries = listOf(liveBlogUpdate)
    .filter(isThing)
    .flatMap((entry) => listOf(entry.articleBody));
  return entries.length > 0 ? [entries.join('\n')] : [];
}

/** Some write its markup there, others lines. */
function readDeclared(body: string, title: string): readonly string[] {
  const markup = /<(?:p|br|div|li)\b/i.test(body)
    ? body
    : body
        .split(/\n+/)
        .map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`)
        .join('');
  return withoutBoilerplate(readBlocks(parseArticle(markup)), title).map(({ text }) => text);
}
