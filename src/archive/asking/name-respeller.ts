import { capitalized } from '../../domain/calendar/names.ts';
import { passageTextOf } from '../../search/ranking/hit-text.ts';
import { singleEdits } from '../../search/spelling-edits.ts';
import { extractTerms, type Term } from '../../text/extract-terms.ts';
import { stemWord } from '../../text/stem-word.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { PassageSearch } from '../ports/passage-search.ts';

/** Characters between two words of a name, at most. */
const SIDE_BY_SIDE = 2;

/** Passages with both words of a name that are read. */
const PASSAGES_READ = 10;

/**
 * Finds the name meant by an unknown word: the only one, an edit away, that the archive writes
 * beside the same neighbouring name, as "Dhabi" for "dabi" after "abu". Alone, or with another
 * first letter, it may be somebody else's name.
 *
 * @param beside the words before and after it
 * @returns undefined where the archive writes no such name
 */
export function createNameRespelling({
  articles,
}: {
  readonly articles: Pick<ArticleStore, 'articles'>;
}) {
  return async (
    typed: Term,
    beside: readonly (Term | undefined)[],
    passages: PassageSearch,
  ): Promise<string | undefined> => {
    const partners = beside.flatMap((one) =>
      one && gapOf(typed, one) <= SIDE_BY_SIDE ? [one.term] : [],
    );
    if (partners.length === 0 || !(await passages.hasAny(partners))) return undefined;
    const edits = new Set(singleEdits(typed.word).filter((one) => one[0] === typed.word[0]));
    const forms = [...new Set([...edits].map(stemWord))];
    const matches = await passages.search(
      new Map([...partners, ...forms].map((term) => [term, 1])),
    );
    const anyOf = (terms: readonly string[]) => terms.map((term) => [term]);
    const read = matches.best(PASSAGES_READ, [anyOf(partners), anyOf(forms)]);
    const found = await articles.articles([...new Set(read.map(({ articleId }) => articleId))]);
    const texts = new Map(found.map((article) => [article.id, article]));
    for (const { articleId, passage } of read) {
      const article = texts.get(articleId);
      const text = article ? passageTextOf({ article, passage }) : '';
      const name = nameBeside(text, partners, edits);
      if (name !== undefined) return name;
    }
    return undefined;
  };
}

/** The capitalised word of a text that stands beside a given capitalised word. */
function nameBeside(
  text: string,
  partners: readonly string[],
  words: ReadonlySet<string>,
): string | undefined {
  const terms = extractTerms(text).filter(({ isCompound }) => !isCompound);
  const isName = ({ start }: Term) => /^\p{Lu}/u.test(text.slice(start));
  const found = terms.find(
    (one, at) =>
      words.has(one.word) &&
      isName(one) &&
      [terms[at - 1], terms[at + 1]].some(
        (other) =>
          other && partners.includes(other.term) && isName(other) && gapOf(one, other) <= 1,
      ),
  );
  if (!found) return undefined;
  const written = text.slice(found.start, found.end);
  return written === written.toUpperCase() ? capitalized(found.word) : written;
}

function gapOf(one: Term, other: Term): number {
  return Math.max(one.start - other.end, other.start - one.end);
}
