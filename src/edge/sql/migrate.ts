import { DEFAULT_MIGRATION_TABLE, type Kysely, type Migration, Migrator, sql } from 'kysely';
import { Failure } from '../../domain/failure.ts';
import { articles } from './migrations/0001-articles.ts';
import { conversations } from './migrations/0002-conversations.ts';
import { arrivals } from './migrations/0003-arrivals.ts';
import { signatures } from './migrations/0004-signatures.ts';
import { feeds } from './migrations/0005-feeds.ts';
import { subscriptions } from './migrations/0006-subscriptions.ts';
import { watches } from './migrations/0007-watches.ts';
import { revisionsAndLeases } from './migrations/0008-revisions-and-leases.ts';
import { readings } from './migrations/0009-readings.ts';
import { siteSentences } from './migrations/0010-site-sentences.ts';
import { postings } from './migrations/0011-postings.ts';
import { workspaces } from './migrations/0012-workspaces.ts';
import { standingQuestions } from './migrations/0013-standing-questions.ts';
import { installations } from './migrations/0014-installations.ts';
import { removals } from './migrations/0015-removals.ts';
import { articleCounts } from './migrations/0016-article-counts.ts';
import { feedback } from './migrations/0017-feedback.ts';
import { mutes } from './migrations/0018-mutes.ts';
import { indexSegments } from './migrations/0019-index-segments.ts';
import { askers } from './migrations/0020-askers.ts';
import { passages } from './migrations/0021-passages.ts';
import { lastAsked } from './migrations/0024-last-asked.ts';

/** The numbered changes of the tables, in order; one that has been released is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-articles': articles,
  '0002-conversations': conversations,
  '0003-arrivals': arrivals,
  '0004-signatures': signatures,
  '0005-feeds': feeds,
  '0006-subscriptions': subscriptions,
  '0007-watches': watches,
  '0008-revisions-and-leases': revisionsAndLeases,
  '0009-readings': readings,
  '0010-site-sentences': siteSentences,
  '0011-postings': postings,
  '0012-workspaces': workspaces,
  '0013-standing-questions': standingQuestions,
  '0014-installations': installations,
  '0015-removals': removals,
  '0016-article-counts': articleCounts,
  '0017-feedback': feedback,
  '0018-mutes': mutes,
  '0019-index-segments': indexSegments,
  '0020-askers': askers,
  '0021-passages': passages,
  '0024-last-asked': lastAsked,
};

/**
 * Brings the tables of a database up to date, once however many processes begin together. Throws
 * `broken-archive` where a newer Parley has changed them already, and else the fault of the change
 * that failed.
 *
 * @param schema that of PostgreSQL in which the tables stand, made where it is not there
 */
export async function migrate<Tables>(db: Kysely<Tables>, schema?: string): Promise<void> {
  // To look through the catalogue of a server takes longer than to open anything else.
  if ((await ageOf(db)) === 'current') return;
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  throw (await ageOf(db)) === 'newer' ? newerParley(error) : error;
}

/**
 * Refuses a database whose tables would have to be changed: one that can only be read. Throws
 * `broken-archive`.
 */
export async function refuseOtherTables<Tables>(db: Kysely<Tables>): Promise<void> {
  const age = await ageOf(db);
  if (age === 'current') return;
  if (age === 'newer') throw newerParley();
  const message =
    'an older Parley wrote this archive, and it can only be read: make it writable once, or copy it to a folder that is yours to write to';
  throw new Failure('broken-archive', message);
}

/** How the tables of a database stand, by the names of the changes made to them. */
export function schemaAge(made: readonly string[]): 'current' | 'older' | 'newer' {
  if (made.some((name) => !(name in MIGRATIONS))) return 'newer';
  return Object.keys(MIGRATIONS).every((name) => made.includes(name)) ? 'current' : 'older';
}

/** The same of a database; one without tables is older. */
async function ageOf<Tables>(db: Kysely<Tables>): Promise<'current' | 'older' | 'newer'> {
  const made = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`
    .execute(db)
    .catch(() => ({ rows: [] }));
  return schemaAge(made.rows.map(({ name }) => name));
}

function newerParley(cause?: unknown): Failure {
  const message = 'a newer Parley wrote this archive: install that one, or name another archive';
  return new Failure('broken-archive', message, { cause });
}
