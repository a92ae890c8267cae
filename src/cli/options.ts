import { type Command, InvalidArgumentError, Option } from 'commander';
import { Failure } from '../domain/failure.ts';
import { parsePublicationDate } from '../intake/parse-publication-date.ts';

/** Dates of a timeline where nothing else is said: what is read to the end. */
export const TIMELINE_DATES = 10;

/** `--json`, alike on every command. */
export function jsonOption(): Option {
  return new Option('--json', 'print one line of JSON for each result').default(false);
}

/** Where the articles of a command are: `--archive`, or `--articles` with `--published`. */
export function addArchiveOptions(command: Command): Command {
  return command
    .addOption(archiveOption())
    .addOption(articlesOption())
    .addOption(publishedOption());
}

/** `--archive`, alike on every command. */
export function archiveOption(): Option {
  return new Option('--archive <file>', 'an archive of its own, postgres://…, or memory:');
}

/** `--articles`, repeatable, one file each. */
function articlesOption(): Option {
  return new Option(
    '--articles <file>',
    'work from this file alone, in a throwaway archive; repeatable',
  ).argParser((value: string, previous: readonly string[] | undefined) => [
    ...(previous ?? []),
    value,
  ]);
}

/** `--published`, for inputs that do not say when they were published. */
export function publishedOption(): Option {
  return new Option(
    '--published <date>',
    'publication date of inputs that carry none, such as 2025-03-19',
  ).argParser((value: string) => {
    const published = parsePublicationDate(value);
    if (published !== null) return published;
    throw new InvalidArgumentError('Give a day or a time such as 2025-03-19.');
  });
}

/**
 * The words of an argument as one text.
 *
 * @throws Failure `bad-usage` where nothing stands in them
 */
export function joinWords(words: readonly string[], what: string): string {
  const text = words.join(' ').trim();
  if (text === '') throw new Failure('bad-usage', `${what} is empty: give some words`);
  return text;
}

/** A day of a window, such as `--from`. */
export function dayOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string) => {
    const day = parsePublicationDate(value)?.slice(0, 10);
    if (day !== undefined) return day;
    throw new InvalidArgumentError('There is no such day: give one such as 2025-03-19.');
  });
}

/** A whole number from 1. */
export function countFrom1(value: string): number {
  const count = Number(value);
  if (/^\d{1,6}$/.test(value) && count >= 1) return count;
  throw new InvalidArgumentError('Give a whole number from 1.');
}
