import type { Article } from '../../domain/article.ts';
import { Failure } from '../../domain/failure.ts';
import type { ArticleAnalyzer } from '../ports/article-analyzer.ts';
import type { ReaderKey } from '../ports/reading-store.ts';
import type { StoredReader, StoredReaders } from './stored-readers.ts';

interface CarefulReaderDeps {
  readonly analyzer: Pick<ArticleAnalyzer, 'read'>;
  readonly readers: StoredReaders;
  save(reader: ReaderKey, bodies: ReadonlyMap<string, string>): Promise<void>;
  /** Is told of each article that is given up. */
  giveUp(failure: Failure): void;
}

/** Reads articles, and gives up those that cost too much. */
export interface CarefulReader {
  /** The stored form of a reading; that of one that found nothing where the article is given up. */
  read<Input, Reading, Kind extends Article>(
    reader: StoredReader<Input, Reading, Kind>,
    article: Kind,
    input: Input,
  ): Promise<string>;
  isGivenUp(article: Pick<Article, 'id'>): boolean;
}

/**
 * A reader that leaves an article out whole where one of its readings exceeds a limit or fails: nothing of
 * it is read, until a reader's version changes, so that no answer waits for it a second time.
 */
export function createCarefulReader(deps: CarefulReaderDeps): CarefulReader {
  const { analyzer, readers, save, giveUp } = deps;
  const givenUp = new Set<string>();
  return {
    async read({ reader, nothing }, article, input) {
      try {
        return await analyzer.read({ reader, article, input });
      } catch (fault) {
        const { id, title } = article;
        givenUp.add(id);
        // A fault of a reader must not fail every question that meets the article.
        const [code, why] =
          fault instanceof Failure
            ? [fault.code, fault.message]
            : (['too-complex', `cannot be read (${String(fault)})`] as const);
        const message = `“${title}” (${id}) ${why}; it is left out of every answer`;
        giveUp(new Failure(code, message, { cause: fault }));
        const { sentences, terms, dates, datedSentences: dated, speech } = readers;
        for (const one of [sentences, terms, dates, dated, speech]) {
          await save(one, new Map([[id, one.nothing]]));
        }
        return nothing;
      }
    },
    isGivenUp: ({ id }) => givenUp.has(id),
  };
}
