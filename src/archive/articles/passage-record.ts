import { createHash } from 'node:crypto';
import type { Article, EarlierRevision } from '../../domain/article.ts';
import { type Instant, publicationInstant } from '../../domain/calendar/instant.ts';
import type { Citation } from '../../domain/passage.ts';
import { containsQuote } from '../../text/sentences/diff-sentences.ts';
import type { ArchiveStores } from '../ports/archive-parts.ts';
import type { ArrivedReport } from '../ports/article-listings.ts';

/** A passage, and what the archive knows of where its article comes from. */
export interface PassageRecord {
  readonly passage: Citation;
  /** SHA-256 of the article's text in UTF-8 (FIPS 180-4), as 64 hexadecimal digits. */
  readonly textHash: string;
  /** When the first revision of the article was taken in; `null` where that is not known. */
  readonly takenAt: Instant | null;
  /** Where the article came from; `null` where that is not known. */
  readonly source: ArticleSource | null;
  /** Other reports of its reprint group, in the order of arrival. */
  readonly reprints: readonly ArrivedReport[];
  /** Revisions of the article that the archive saw, the first one first. */
  readonly revisions: readonly PassageRevision[];
}

/** Where an article came from: an address, a feed that has no page of it, or a file by its name. */
type ArticleSource =
  | { readonly kind: 'page' | 'feed'; readonly address: string }
  | { readonly kind: 'file'; readonly name: string };

/** A revision of the article of a passage. */
interface PassageRevision {
  /** When it replaced the one before it. */
  readonly at: Instant;
  /** Whether the words of the passage stand in only one of the two. */
  readonly changesPassage: boolean;
}

/** Where a passage's record is looked up. */
type RecordDeps = Pick<ArchiveStores, 'articles' | 'listings' | 'reprints'>;

/** What is known of a passage of a stored article. */
export async function readPassageRecord(
  { articles, listings, reprints }: RecordDeps,
  passage: Citation,
): Promise<PassageRecord> {
  const { article } = passage;
  const [arrivedAt, groups, earlier] = await Promise.all([
    listings.arrivalOf(article.id),
    reprints.reprintGroupsOf([article.id]),
    articles.earlierRevisions(article.origin),
  ]);
  const members = await reprints.reprintGroupMembers([...groups.values()]);
  return {
    passage,
    textHash: createHash('sha256').update(article.text).digest('hex'),
    takenAt: takenAt(article, arrivedAt, earlier),
    source: sourceOf(article),
    reprints: members.filter(({ id }) => id !== article.id),
    revisions: revisionsOf(passage, earlier),
  };
}

const SECOND_MS = 1000;

/**
 * When an article was taken in. Of old articles the archive keeps the time of publication as their
 * arrival, so one that may be that is none: of a revised article also what is a whole second, as the
 * first revision may have had another date.
 */
function takenAt(
  { published }: Article,
  arrivedAt: Instant | undefined,
  earlier: readonly EarlierRevision[],
): Instant | null {
  if (!arrivedAt) return null;
  const isPublication = published !== null && arrivedAt === publicationInstant(published);
  const isUnsure = earlier.length > 0 && arrivedAt % SECOND_MS === 0;
  return isPublication || isUnsure ? null : arrivedAt;
}

const CHRONICLE_FILE = /^chronicle:/;

/** A name of a file, and not of something else that an article is recognised by. */
const FILE_NAME = /^[^\n]{1,200}\.[a-z0-9]{1,8}$/i;

function sourceOf({ url, origin, extent }: Article): ArticleSource | null {
  if (url !== null) return { kind: 'page', address: url };
  // Behind it stands the entry of a feed, the line of a file, or what tells two articles apart.
  const [path = ''] = origin.split('#');
  if (/^https?:/i.test(path)) {
    return { kind: extent === 'summary' ? 'feed' : 'page', address: path };
  }
  const name = path.replace(CHRONICLE_FILE, '').split(/[/\\]/).at(-1) ?? '';
  return CHRONICLE_FILE.test(path) || FILE_NAME.test(name) ? { kind: 'file', name } : null;
}

function revisionsOf(
  { article, text }: Citation,
  earlier: readonly EarlierRevision[],
): readonly PassageRevision[] {
  const holds = [...earlier, article].map((one) => containsQuote(text, one.text));
  return earlier.map(({ at }, number) => ({
    at,
    changesPassage: holds[number] !== holds[number + 1],
  }));
}
