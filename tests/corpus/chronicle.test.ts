import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outlet } from '../../src/domain/beat.ts';
import { type ParsedAccount, readAccount } from '../../src/intake/corpus-files/read-account.ts';
import { readOutlets } from '../../src/intake/corpus-files/read-outlets.ts';
import { extractTerms } from '../../src/text/extract-terms.ts';
import { splitSentences } from '../../src/text/sentences/split-sentences.ts';

const CHRONICLE = join('corpus', 'chronicle');
const OUTLETS = join('corpus', 'outlets.yml');

/** Longer sentences are not read, but deciphered. */
const MOST_WORDS = 40;

/** Background and plans lie near an event; what lies farther off is a slip of the pen. */
const BACKGROUND_DAYS = 60;
const MOST_BACKGROUND_DATES = 3;

/**
 * What two paragraphs of different accounts may share of their words, of all the words of both.
 * Meetings of the same people come to .50; news that drafts told twice came to .58 and more.
 */
const MOST_OVERLAP = 0.55;

interface Named extends ParsedAccount {
  readonly name: string;
}

const accounts: readonly Named[] = readdirSync(CHRONICLE).map((name) => ({
  name,
  ...readAccount(readFileSync(join(CHRONICLE, name), 'utf8'), name),
}));
const outlets = readOutlets(readFileSync(OUTLETS, 'utf8'), OUTLETS);

describe('the chronicle', () => {
  it('rests on publishers that outlets.yml knows', () => {
    const known = new Set(outlets.flatMap(namesOf));
    const named = accounts.flatMap(publishersOf).flatMap((publisher) => plain(publisher, known));
    const unknown = named.filter((name) => !known.has(folded(name)));
    expect(new Set(named).size).toBeGreaterThan(100);
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('links to nothing but the web', () => {
    const urls = accounts.flatMap(sourcesOf).flatMap(({ url }) => url ?? []);
    expect(urls.length).toBeGreaterThan(50);
    expect(urls.filter((url) => !/^https?:$/.test(new URL(url).protocol))).toEqual([]);
  });

  it('has no long sentence', () => {
    const long = accounts.flatMap(sentencesOf).filter((text) => words(text) > MOST_WORDS);
    expect(long).toEqual([]);
  });

  it.each(accounts)('names those whom it lists: $name', ({ people, draft, disputes }) => {
    const told = `${draft.title} ${draft.text} ${JSON.stringify(disputes)}`;
    expect(people.filter((person) => !told.includes(person.split(' ').at(-1) ?? ''))).toEqual([]);
  });

  it.each(accounts)('tells of its days, and of few others near them: $name', (account) => {
    const periods = [account.event, ...account.footings.map(({ period }) => period)];
    const distances = [...new Set(datesIn(account.draft.text))]
      .map((date) => Math.min(...periods.map(({ from, to }) => daysOutside(date, from, to))))
      .filter((distance) => distance > 0);
    expect(distances.filter((distance) => distance > BACKGROUND_DAYS)).toEqual([]);
    expect(distances.length).toBeLessThanOrEqual(MOST_BACKGROUND_DATES);
  });

  it('says no sentence twice', () => {
    const all = accounts.flatMap(sentencesOf);
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([]);
  });

  it('tells no news in two accounts', () => {
    const paragraphs = accounts.flatMap(({ name, draft }) =>
      draft.text.split('\n\n').map((text) => ({ name, text, terms: termsOf(text) })),
    );
    const alike = paragraphs.flatMap((one, at) =>
      paragraphs
        .slice(at + 1)
        .filter((other) => other.name !== one.name)
        .filter((other) => overlap(one.terms, other.terms) > MOST_OVERLAP)
        .map((other) => `${one.name}: ${one.text}\n${other.name}: ${other.text}`),
    );
    expect(alike).toEqual([]);
  });
});

function sourcesOf({ footings, disputes }: ParsedAccount) {
  return [...footings, ...disputes].flatMap(({ sources }) => sources);
}

function publishersOf(account: ParsedAccount): readonly string[] {
  return sourcesOf(account).map(({ publisher }) => publisher);
}

/**
 * The outlets that a publisher's line names: "Paper, carrying Agency" and "Paper, citing Agency"
 * name both. "An unnamed outlet" and "a wire report" name none, "Paper, listing …" the paper.
 */
function plain(publisher: string, known: ReadonlySet<string>): readonly string[] {
  if (known.has(folded(publisher))) return [publisher];
  const [carrier = '', ...carried] = publisher.split(/, (?:carrying|citing|via|a digest of) /);
  const others = carried.flatMap((names) => names.split(/, | and /));
  return [carrier.replace(/, (?:an?|listing) .*$/, ''), ...others]
    .filter((name) => name !== 'others' && !/^an? /.test(name))
    .map((name) => name.replace(/^the /, ''));
}

function namesOf({ name, aliases }: Outlet): readonly string[] {
  return [name, ...aliases].map(folded);
}

function folded(name: string): string {
  return name.toLowerCase();
}

function sentencesOf({ draft }: ParsedAccount): readonly string[] {
  return splitSentences(draft.text).map(({ start, end }) => draft.text.slice(start, end));
}

function words(text: string): number {
  return text.split(/\s+/).length;
}

/** The full dates of a text, such as "May 3, 2031", as ISO 8601 days. */
function datesIn(text: string): readonly string[] {
  const full = /\b([A-Z][a-z]+) (\d{1,2}), (\d{4})\b/g;
  return [...text.matchAll(full)].map(([date]) =>
    new Date(`${date} UTC`).toISOString().slice(0, 10),
  );
}

/** How many days a day lies outside a period. */
function daysOutside(day: string, from: string, to: string): number {
  if (day < from) return daysBetween(day, from);
  return day > to ? daysBetween(to, day) : 0;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function termsOf(text: string): ReadonlySet<string> {
  return new Set(extractTerms(text).map(({ term }) => term));
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.intersection(other).size / one.union(other).size;
}
