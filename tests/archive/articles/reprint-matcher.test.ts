import { describe, expect, it } from 'vitest';
import { findReprints } from '../../../src/archive/articles/reprint-matcher.ts';
import { readSiteSentences } from '../../../src/intake/signature/site-sentences.ts';
import { splitSentences } from '../../../src/text/sentences/split-sentences.ts';
import { aReport } from '../../support/builders.ts';
import { BRIEF, WIRE } from '../../support/wire-copy.ts';

const MENU = 'Harbour\n\nWeather on the strait\n\nLetters to the harbour master\n\nTides and moons';
const APPEAL =
  'You can read all that we print on the strait for a florin a month, and leave when you like.';

const read = (text: string, url = 'https://paper.example/1') => {
  const article = aReport({ text, url, outlet: null });
  return { article, sentences: readSiteSentences(article, splitSentences(text)) };
};

/** The group of a report beside one that is stored, where these sentences are known to be repeated. */
const groupOf = async (
  report: ReturnType<typeof read>,
  stored: ReturnType<typeof read>,
  known: readonly string[] = [],
) => {
  const repeated = new Set(
    [report, stored].flatMap(({ article, sentences }) =>
      sentences
        .filter(({ start, end }) => known.includes(article.text.slice(start, end)))
        .map(({ key }) => key),
    ),
  );
  const found = await findReprints(report, {
    findReprintCandidates: async () => [{ ...stored, reprintGroup: 'stored' }],
    repeatedAmong: async (keys) => repeated.intersection(new Set(keys)),
  });
  return found.reprintGroup;
};

const page = (text: string) => `${MENU}\n\n${text}\n\n${APPEAL}\n\n${MENU}`;
const OTHER =
  'The mayor of Port Ellis opened a school for pilots on Friday with speeches and a band.';

describe('a report beside another of its site', () => {
  it('is no reprint for the menus and appeals of their pages', async () => {
    expect(await groupOf(read(page(OTHER)), read(page(BRIEF)))).toBeNull();
  });

  it('is no reprint for a standing paragraph, however short both are', async () => {
    const standing =
      'Norland and Southmark have been at war since March, when Southmark took the river.';
    expect(await groupOf(read(`${OTHER} ${standing}`), read(`${BRIEF} ${standing}`))).toBeNull();
  });

  it('is a reprint where it is an update that begins with another count', async () => {
    const [before, after] = ['20', '31'].map((count) =>
      read(
        `Crews pulled ${count} people from a sunken ferry on Friday, the coast guard said. ${WIRE}`,
      ),
    );
    if (!before || !after) throw new Error('two reports');
    expect(await groupOf(after, before)).toBe('stored');
  });

  it('is a reprint where it prints the same under them', async () => {
    const stored = read(page(`${WIRE}`));
    expect(await groupOf(read(page(`${WIRE} It rained.`)), stored)).toBe('stored');
    expect(await groupOf(read(page(WIRE)), stored)).toBe('stored');
  });
});

describe('a report beside one of another site', () => {
  it('is a reprint whatever stands around either', async () => {
    const stored = read(`${MENU}\n\n${WIRE}`);
    expect(await groupOf(read(`${APPEAL}\n\n${WIRE}`, 'https://other.example/9'), stored)).toBe(
      'stored',
    );
  });

  it('is a reprint of what others of the one site have as background too', async () => {
    const sentences = splitSentences(WIRE).map(({ start, end }) => WIRE.slice(start, end));
    const elsewhere = read(`${WIRE} ${OTHER}`, 'https://other.example/9');
    expect(await groupOf(elsewhere, read(`${WIRE} ${BRIEF}`), sentences)).toBe('stored');
  });

  it('is none for the wording of pages that is known of both', async () => {
    const lines = [...MENU.split('\n\n'), APPEAL];
    const elsewhere = read(page(OTHER), 'https://other.example/9');
    expect(await groupOf(elsewhere, read(page(BRIEF)), lines)).toBeNull();
  });
});
