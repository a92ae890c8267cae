import { InvalidArgumentError, Option } from 'commander';
import { formatInstant } from '../answers/wording/format-instant.ts';
import { DAY_MS, localInstant } from '../domain/calendar/instant.ts';
import { Failure } from '../domain/failure.ts';
import { parsePublicationDate } from '../intake/parse-publication-date.ts';

/** What is new is asked for of the last day, where nothing else is said. */
const DEFAULT_WINDOW_MS = DAY_MS;

/** First and last instant of a window, both included, in milliseconds since 1970. */
export interface DigestWindow {
  readonly since: number;
  readonly until: number;
}

/** Days or times as `momentOption` reads them, and when the command began. */
interface WindowRequest {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly now: number;
}

/** A day or a time, such as `--since`: in ISO form, with an offset where one was given. */
export function dateTimeOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string) => {
    const moment = parsePublicationDate(value);
    if (moment !== null && !Number.isNaN(localInstant(moment, 'first'))) return moment;
    const forms = 'a day such as 2025-03-19, or a time such as 2025-03-19T08:00';
    throw new InvalidArgumentError(`There is no such day or time: give ${forms}.`);
  });
}

/**
 * The window of a digest: a day is meant from its start to its end in the machine's zone, as is a
 * time without an offset. Ends now and begins a day before its end unless said otherwise.
 *
 * @throws Failure `bad-usage` for one that lies ahead or ends before it begins
 */
export function resolveDigestWindow({ since, until, now }: WindowRequest): DigestWindow {
  const last = until === undefined ? now : localInstant(until, 'last');
  if (until !== undefined && localInstant(until, 'first') > now) throw liesAhead('ends', last);
  const end = Math.min(last, now);
  const start = since === undefined ? end - DEFAULT_WINDOW_MS : localInstant(since, 'first');
  if (start > now) throw liesAhead('begins', start);
  if (start > end) {
    const range = `from ${formatInstant(start)} to ${formatInstant(end)}`;
    throw new Failure(
      'bad-usage',
      `the window ${range} ends before it begins: swap --since and --until`,
    );
  }
  return { since: start, until: end };
}

function liesAhead(what: 'begins' | 'ends', instant: number): Failure {
  const when = formatInstant(instant);
  return new Failure(
    'bad-usage',
    `the window ${what} at ${when}, which lies ahead: a digest tells what has come until now`,
  );
}
