import { readAccount } from '../../intake/corpus-files/read-account.ts';
import { READER_VERSION } from '../../search/passage-index.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { ChronicleFiles } from '../ports/chronicle-files.ts';
import { identifyAccount } from './identity.ts';

/** What a synchronisation changed. */
export interface ChronicleChanges {
  /** The number of accounts that are new, were corrected or are gone. */
  readonly changed: number;
}

const SIGNATURE = 'chronicle';

/** The chronicle is never news: the arrival time of an account is not used. */
const NOT_NEWS = { at: 0 };

/** Makes the next start read the chronicle's files again, as if they had changed. */
export async function invalidateChronicle(
  store: Pick<ArticleStore, 'writeMetadata'>,
): Promise<void> {
  await store.writeMetadata(SIGNATURE, '');
}

/**
 * Makes the chronicle of a store equal to its files. Where they are those of the last time,
 * nothing is read. Throws the Failure of the first account that is not in its form.
 */
export async function syncChronicle(
  store: ArticleStore,
  files: ChronicleFiles,
): Promise<ChronicleChanges> {
  const signature = `${READER_VERSION}:${files.signature}`;
  if ((await store.readMetadata(SIGNATURE)) === signature) return { changed: 0 };
  const accounts = (await files.read()).map(({ name, raw }) => {
    const { draft, ...chronicled } = readAccount(raw, name);
    return identifyAccount(draft, chronicled, name);
  });
  let changed = 0;
  for (const account of accounts) {
    const put = await store.put(account, NOT_NEWS);
    if (put === 'added' || put === 'revised') changed += 1;
  }
  changed += await store.removeAccountsExcept(accounts.map(({ origin }) => origin));
  await store.writeMetadata(SIGNATURE, signature);
  return { changed };
}
