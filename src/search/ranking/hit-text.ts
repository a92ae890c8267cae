import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';

/** A hit, or anything else that has a passage of an article. */
interface HasPassage {
  readonly article: Pick<Article, 'id' | 'text'>;
  readonly passage: Span;
}

/** A hit, or anything else that has a sentence of an article. */
interface HasSentence {
  readonly article: Pick<Article, 'text'>;
  readonly sentence: Span;
}

/** The words of a hit's best sentence. */
export function sentenceTextOf({ article, sentence }: HasSentence): string {
  return article.text.slice(sentence.start, sentence.end);
}

/** The text of a hit's passage. */
export function passageTextOf({ article, passage }: HasPassage): string {
  return article.text.slice(passage.start, passage.end);
}

/** Whether two hits are of one passage. */
export function isSamePassage(one: HasPassage, other: HasPassage): boolean {
  return one.article.id === other.article.id && one.passage.start === other.passage.start;
}

/** A key for the passage of a hit, the same for every hit of that passage. */
export function passageKeyOf({ article, passage }: HasPassage): string {
  return passageKey(article.id, passage);
}

/** The key of a passage of an article. */
export function passageKey(articleId: string, { start }: Span): string {
  return `${articleId} ${start}`;
}
