import { readAccount } from '../../intake/corpus-files/read-account.ts';
import { READER_VERSION } from '../../search/passage-index.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { ChronicleFiles } from '../ports/chronicle-files.ts';
import type { Metadata } from '../ports/metadata.ts';
import { identifyAccount } from './identity.ts';
import { placeArticle } from './place-article.ts';

/** What a synchronisation changed. */
export interface ChronicleChanges {
  /** The number of accounts that are new, were corrected or are gone. */
  readonly changed: number;
}

const SIGNATURE = 'chronicle';

/** The chronicle is never news: the arrival time of an account is not used. */
const NOT_NEWS = { at: 0 };

/** Makes the next start read the chronicle's files again, as if they had changed. */
export async function invalidateChronicle(metadata: Metadata): Promise<void> {
  await metadata.writeMetadata(SIGNATURE, '');
}

interface ChronicleDeps {
  readonly articles: ArticleStore;
  readonly metadata: Metadata;
}

/**
 * Makes the chronicle of a store equal to its files. Where they are those of the last time,
 * nothing is read. Throws the Failure of the first account that is not in its form.
 */
export async function syncChronicle(
  { articles, metadata }: ChronicleDeps,
  files: ChronicleFiles,
): Promise<ChronicleChanges> {
  const signature = `${READER_VERSION}:${files.signature}`;
  if ((await metadata.readMetadata(SIGNATURE)) === signature) return { changed: 0 };
  const accounts = (await files.read()).map(({ name, raw }) => {
    const { draft, ...chronicled } = readAccount(raw, name);
    return identifyAccount(draft, chronicled, name);
  });
  let changed = 0;
  for (const account of accounts) {
    const status = await placeArticle(articles, { article: account, sentences: [] }, NOT_NEWS);
    if (status === 'added' || status === 'revised') changed += 1;
  }
  changed += await articles.removeAccountsExcept(accounts.map(({ origin }) => origin));
  await metadata.writeMetadata(SIGNATURE, signature);
  return { changed };
}
