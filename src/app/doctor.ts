import { resolve } from 'node:path';
import { createArticleReader } from '../archive/articles/article-reader.ts';
import { checkFeeds } from '../archive/feeds/check-feeds.ts';
import type { FollowedAddress } from '../archive/ports/feed-store.ts';
import type { Web } from '../archive/ports/web.ts';
import { Failure } from '../domain/failure.ts';
import {
  type FoundState,
  failedState,
  faultOf,
  notLookedAt,
  type SetupCheck,
  type SetupFinding,
} from '../domain/setup-finding.ts';
import { checkCorpus } from '../edge/files/check-corpus.ts';
import { checkDatabase } from '../edge/sql/check-database.ts';
import { checkPostgres } from '../edge/sql/check-postgres.ts';
import { openPostgresStores } from '../edge/sql/open-postgres.ts';
import { isPostgresAddress } from '../edge/sql/postgres-address.ts';
import { createSqliteDialect } from '../edge/sql/sqlite-dialect.ts';
import { openStores, type Stores } from '../edge/sql/stores.ts';
import { createFeedReader } from '../edge/workers/feed-reader.ts';
import { createPageReader } from '../edge/workers/page-reader.ts';
import { checkSlackSetUp } from '../slack/check-set-up.ts';
import type { AppContext } from './app-context.ts';
import type { Environment } from './environment.ts';
import { readInstalledTokens } from './installed-tokens.ts';
import { botConfig } from './open-postgres-archive.ts';
import { redactorFor } from './secrets.ts';
import { SLACK_SETTINGS } from './setting-descriptions.ts';
import { inboxState, readSettings, settingFaults } from './settings-findings.ts';
import { readSlackConfig, type SlackConfig } from './slack-config.ts';

/** All feeds together get this time: somebody waits for what is told. */
const FEEDS_WITHIN_MS = 60_000;

/** The name of an archive that is on no disk. */
const MEMORY = 'memory:';

/** Checks that rest on Slack's settings. */
const SLACK_CHECKS = ['tokens', 'scopes', 'connection', 'clock'] as const;

export interface DoctorDeps {
  readonly environment: Environment;
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly openWeb: () => Promise<Web>;
}

/**
 * Looks at everything that a desk sets up, one part after another: whatever is wrong with one keeps
 * none of the others from being looked at. Nothing is changed or posted. No secret is told.
 */
export async function* diagnose(deps: DoctorDeps): AsyncGenerator<SetupFinding> {
  const tell = redactorFor(deps.environment);
  for await (const { what, advice, ...finding } of findings(deps)) {
    yield { ...finding, what: tell(what), advice: advice === null ? null : tell(advice) };
  }
}

async function* findings(deps: DoctorDeps): AsyncGenerator<SetupFinding> {
  const settings = readSettings(deps.environment);
  for (const state of settings.states) yield { check: 'settings', ...state };
  const { context } = settings;
  if (context === null) {
    const first = 'the settings have to be in order first';
    for (const check of ['corpus', 'database', 'disk'] as const) {
      yield { check, ...notLookedAt(first) };
    }
    yield* slackFindings(deps, null);
    yield { check: 'feeds', ...notLookedAt(first) };
    return;
  }
  const inbox = await inboxState(context.config, deps.folder);
  if (inbox !== null) yield { check: 'settings', ...inbox };
  yield { check: 'corpus', ...(await orFault(checkCorpus(context.corpus), (fault) => fault)) };
  const path = archiveNamed(context, deps);
  const { database, disk, isCurrent } = await databaseFindings(path);
  yield { check: 'database', ...database };
  yield { check: 'disk', ...disk };
  yield* slackFindings(deps, isCurrent ? path : null);
  const states = isCurrent && path !== null ? () => feedStates(path) : async () => [];
  yield* guarded('feeds', () => feedFindings(context, states, deps));
}

/** The path of the bot's archive, or its address on PostgreSQL; `null` where it is on no disk. */
function archiveNamed(context: AppContext, { folder, environment }: DoctorDeps): string | null {
  const { archive } = botConfig(context.config, environment);
  if (archive === null || archive === MEMORY) return null;
  return isPostgresAddress(archive) ? archive : resolve(folder, archive);
}

async function databaseFindings(path: string | null) {
  if (path === null) {
    const state = notLookedAt(
      'the archive is on no disk',
      'set PARLEY_ARCHIVE to a file to keep it',
    );
    return { database: state, disk: state, isCurrent: false };
  }
  return await orFault(
    isPostgresAddress(path) ? checkPostgres(path) : checkDatabase(path, () => performance.now()),
    (fault) => ({ database: fault, disk: notLookedAt('see the database'), isCurrent: false }),
  );
}

/** @param path that of a database which can be opened as it is; `null` where there is none */
async function* slackFindings(
  { environment }: DoctorDeps,
  path: string | null,
): AsyncGenerator<SetupFinding> {
  const all = (state: FoundState): readonly SetupFinding[] =>
    SLACK_CHECKS.map((check) => ({ check, ...state }));
  const isSet = Object.keys(SLACK_SETTINGS).some(
    (name) => /^SLACK_(?!API_URL)/.test(name) && environment[name]?.trim(),
  );
  if (!isSet) {
    const missing =
      'Slack is not set up: no SLACK_BOT_TOKEN, SLACK_APP_TOKEN or SLACK_SIGNING_SECRET';
    const [first, ...rest] = all(notLookedAt('Slack is not set up'));
    const advice = 'for the bot see “In Slack” of the README; the terminal needs none of them';
    if (first) yield { ...first, ...notLookedAt(missing, advice) };
    yield* rest;
    return;
  }
  let settings: SlackConfig;
  try {
    settings = readSlackConfig(environment);
  } catch (fault) {
    for (const state of settingFaults(fault)) yield { check: 'tokens', ...state };
    yield* all(notLookedAt('the tokens have to be set first')).slice(1);
    return;
  }
  yield* guarded('tokens', async function* () {
    const installed = path === null ? [] : await installedTokens(path, settings);
    yield* checkSlackSetUp(settings, () => Date.now(), installed);
  });
}

/** What the bot's readings of the feeds left in an archive. */
async function feedStates(path: string): Promise<readonly FollowedAddress[]> {
  return await withStores(path, (stores) => stores.feeds.list());
}

/** The tokens of those that installed the bot; none where it has one of its own. */
async function installedTokens(path: string, settings: SlackConfig) {
  if (settings.botToken !== undefined) return [];
  return await withStores(path, (stores) => readInstalledTokens(settings, stores, Date.now()));
}

async function withStores<T>(path: string, read: (stores: Stores) => Promise<T>): Promise<T> {
  const stores = isPostgresAddress(path)
    ? await openPostgresStores(path)
    : await openStores({ dialect: createSqliteDialect(path), lasts: true });
  try {
    return await read(stores);
  } finally {
    await stores.close();
  }
}

async function* feedFindings(
  { corpus }: AppContext,
  readStates: () => Promise<readonly FollowedAddress[]>,
  { openWeb }: DoctorDeps,
): AsyncGenerator<SetupFinding> {
  const [{ followed }, outlets, states] = await Promise.all([
    corpus.feeds(),
    corpus.outlets(),
    readStates(),
  ]);
  const inFile = new Set(followed.map(({ address }) => address));
  const byEditors = states.filter(({ namedBy, address }) => namedBy && !inFile.has(address));
  const web = await openWeb();
  const feedReader = createFeedReader();
  const articles = createArticleReader(createPageReader({ outlets }), outlets);
  const ended = AbortSignal.timeout(FEEDS_WITHIN_MS);
  const now = () => Date.now();
  try {
    const deps = { web, feedReader, articles, now, states, ended };
    for await (const state of checkFeeds([...followed, ...byEditors], deps)) {
      yield { check: 'feeds', ...state };
    }
  } finally {
    await web.close();
    await Promise.all([feedReader.close(), articles.close()]);
  }
}

/** What checks find, and a fault where one of them fails itself. */
async function* guarded(
  check: SetupCheck,
  checks: () => AsyncIterable<SetupFinding>,
): AsyncGenerator<SetupFinding> {
  try {
    yield* checks();
  } catch (fault) {
    yield { check, ...checkFailed(fault) };
  }
}

async function orFault<Found>(
  look: Promise<Found>,
  or: (fault: FoundState) => Found,
): Promise<Found> {
  return await look.catch((fault: unknown) => or(checkFailed(fault)));
}

function checkFailed(fault: unknown): FoundState {
  if (fault instanceof Failure && fault.code === 'broken-corpus') {
    return notLookedAt('the corpus has to be in order first');
  }
  const advice = 'this is a fault of Parley itself: tell whoever maintains it';
  if (fault instanceof Failure) return failedState(fault, advice);
  const said = fault instanceof Error ? fault.message : String(fault);
  return faultOf(`it could not be looked at (${said.replace(/\s+/g, ' ')})`, advice);
}
