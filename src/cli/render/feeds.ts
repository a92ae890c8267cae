import { stringify } from 'yaml';
import { formatCount } from '../../answers/wording/format-count.ts';
import { formatDay } from '../../answers/wording/format-day.ts';
import type { AddressFindings } from '../../archive/feeds/check-followed.ts';
import type { Outlet } from '../../domain/beat.ts';
import { sanitizeText } from '../text-layout.ts';
import type { Suggestion } from '../world.ts';

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/**
 * A feed to start from as an entry for feeds.yml, below a comment with what is known of its
 * publisher. An entry stays in one line, however long, so that it can be copied and sorted.
 */
export function formatSuggestion(suggestion: Suggestion): string {
  const { address, outlet, language, seen, source, publisher } = suggestion;
  const entry = { address, outlet, ...(language === null ? {} : { language }) };
  const yaml = stringify(entry, { collectionStyle: 'flow', lineWidth: 0 });
  const known = publisher === null ? [] : publisherFacts(publisher);
  const facts = [outlet, ...known, `seen ${formatDay(seen)} in ${source}`].join('; ');
  // A line break would end the comment.
  return `# ${sanitizeText(facts.replace(/\s+/g, ' '))}\n- ${sanitizeText(yaml.trimEnd())}`;
}

/** What reading a followed address once found, in a line. */
export function formatFindings(address: string, found: AddressFindings): string {
  const { kind, entries, newest, movedTo } = found;
  const date = newest === null ? null : formatDay(newest);
  const what =
    kind === 'page'
      ? `a page, ${date === null ? 'without a date' : `published ${date}`}`
      : `a feed, ${feedExtent(entries ?? 0, date)}`;
  const moved = movedTo === null ? '' : `; it moved for good to ${movedTo}`;
  return sanitizeText(`${address}: ${what}${moved}`);
}

function feedExtent(entries: number, newest: string | null): string {
  if (entries === 0) return 'without entries';
  return `${formatCount(entries, 'entry', 'entries')}, ${newest === null ? 'without dates' : `newest ${newest}`}`;
}

function publisherFacts({ country, stateOwned, agency }: Outlet): readonly string[] {
  return [
    ...(country === null ? [] : [COUNTRIES.of(country) ?? country]),
    ...(stateOwned === null ? [] : [stateOwned ? 'state-owned' : 'not state-owned']),
    ...(agency === true ? ['agency'] : []),
  ];
}
