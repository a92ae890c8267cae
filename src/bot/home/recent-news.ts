import { addDays, DAY_MS, type Day } from '../../domain/calendar/instant.ts';
import { type BotDeps, todayOf } from '../bot-deps.ts';
import type { NewsLine } from './home-content.ts';

/** Lines that a home shows: with their sources half of a phone's screen. */
const LINES = 5;

/** Days back from today that count as the last ones. */
const LAST_DAYS = 7;

/** The same where few reports came and the chronicle is looked through, which grows by the week. */
const LAST_DAYS_OF_CHRONICLE = 31;

/** Reports that are read for it at most, the last to arrive: one day of a busy archive. */
const REPORTS_READ = 200;

/** Articles up to which an archive with few news is looked through as a whole. */
const SMALL_ARCHIVE = 2000;

/** The developments of the last days, the newest first; read once for each state of the archive. */
export interface RecentNews {
  /** What was read last, and whether the archive and the day are still the same. */
  find(deps: BotDeps): Promise<FoundNews>;
  /** Reads the archive as it is, where that was not done. */
  read(deps: BotDeps): Promise<readonly NewsLine[]>;
}

/** What was read of the news so far; no lines where nothing was. */
interface FoundNews {
  readonly lines: readonly NewsLine[] | undefined;
  readonly isCurrent: boolean;
}

/** News of which nothing is read yet. */
export function createRecentNews(): RecentNews {
  let last: { readonly key: string; readonly lines: readonly NewsLine[] } | undefined;
  let reading: { readonly key: string; readonly lines: Promise<readonly NewsLine[]> } | undefined;
  return {
    async find(deps) {
      const key = await keyOf(deps);
      return { lines: last?.lines, isCurrent: last?.key === key };
    },
    async read(deps) {
      const key = await keyOf(deps);
      if (last?.key === key) return last.lines;
      // Of many who open their homes at once, the first reads.
      if (reading?.key !== key) reading = { key, lines: readNews(deps) };
      const mine = reading;
      try {
        const lines = await mine.lines;
        last = { key, lines };
        return lines;
      } finally {
        if (reading === mine) reading = undefined;
      }
    },
  };
}

async function keyOf(deps: BotDeps): Promise<string> {
  return `${await deps.questionMatcher.revision()} ${todayOf(deps)}`;
}

async function readNews(deps: BotDeps): Promise<readonly NewsLine[]> {
  const now = +deps.now();
  const window = { since: now - LAST_DAYS * DAY_MS, until: now, subject: null };
  const { developments } = await deps.digest({ ...window, latest: REPORTS_READ });
  const lines = developments.flatMap(({ date, sentences: [sentence] }) =>
    date !== null && isRecent(date, deps) ? [{ day: date, sentence }] : [],
  );
  const found = lines.slice(0, LINES);
  const days = new Set(found.map(({ day }) => day));
  const more = found.length < LINES ? await readChronicle(deps) : [];
  const others = more.filter(({ day }) => !days.has(day)).slice(0, LINES - found.length);
  return newestFirst([...found, ...others]);
}

/** What a small archive has of the last weeks, from its accounts as well. */
async function readChronicle(deps: BotDeps): Promise<readonly NewsLine[]> {
  const { reports, accounts } = await deps.archive.holdings(0);
  if (reports + accounts > SMALL_ARCHIVE) return [];
  const to = todayOf(deps);
  const from = addDays(to, -LAST_DAYS_OF_CHRONICLE);
  const size = { dates: LINES, sentences: 1 };
  const { entries } = await deps.archive.timeline({ subject: null, from, to, ...size });
  const lines = entries.flatMap(({ date, precision, announced, sentences: [sentence] }) =>
    precision === 'day' && !announced ? [{ day: date, sentence }] : [],
  );
  return newestFirst(lines);
}

function isRecent(day: Day, deps: Pick<BotDeps, 'now'>): boolean {
  const today = todayOf(deps);
  return day <= today && day >= addDays(today, -LAST_DAYS);
}

function newestFirst(lines: readonly NewsLine[]): readonly NewsLine[] {
  return lines.toSorted((one, other) => other.day.localeCompare(one.day));
}
