import { readAccount } from '../../intake/corpus-files/read-account.ts';
import { READER_VERSION } from '../../search/passage-index.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { ChronicleFiles } from '../ports/chronicle-files.ts';
import { identifyAccount } from './identity.ts';

/** What making the chronicle equal to its files did. */
export interface ChronicleChanges {
  /** Accounts that are new, were corrected or are gone. */
  readonly changed: number;
}

const SIGNATURE = 'chronicle';

/** The chronicle is never news: when an account came is not looked at. */
const NOT_NEWS = { at: 0 };

/** Has the chronicle's files read again at the next start, as if they had changed. */
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
