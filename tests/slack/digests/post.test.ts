import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Digest } from '../../../src/domain/digest.ts';
import { digestMessages } from '../../../src/slack/blocks/digest.ts';
import { codePoints, LIMITS } from '../../../src/slack/limits.ts';
import { textsOf } from '../../support/blocks.ts';
import { aReport } from '../../support/builders.ts';
import { aDevelopment, aDigest, aQuietDigest, aSentence } from '../../support/digest.ts';

const EIGHT = Date.parse('2031-06-02T08:00Z');
const shown = (digest: Digest, zone = 'UTC') =>
  digestMessages(digest, { state: new Set(['The Strait Organ']), zone, at: EIGHT });
const textOf = (digest: Digest, zone?: string) => textsOf(shown(digest, zone)[0].message.blocks);

describe('a posted digest', () => {
  it('quotes each matter word for word, with its source and who else printed it', () => {
    const development = aDevelopment('The ferry Aurora sailed.', {
      sentences: [
        aSentence('The ferry Aurora sailed.', { url: 'https://ferry.example/a' }),
        aSentence('It carried 42 people.', { outlet: 'The Strait Organ' }),
      ],
      printedBy: ['The Ferry Times', 'The Strait Organ', ...'ABCDE'],
      independent: 2,
      disputed: true,
    });
    const [{ message, cited }] = shown(aDigest({ developments: [development] }));
    const text = textsOf(message.blocks);
    expect(text).toContain('1 Jun 2031; disputed');
    expect(text).toContain('The Strait Organ (state media)');
    expect(text).toContain('; also in A, B, C and 2 more outlets; 2 independent reports');
    expect(JSON.stringify(message.blocks)).toContain('rich_text_quote');
    expect(cited.map((one) => one.article.text.slice(one.start, one.end))).toEqual(
      cited.map((one) => one.text),
    );
  });

  it('says where it shows a sentence in part', () => {
    const long = `The ferry ${'sailed and '.repeat(60)}moored.`;
    const developments = [aDevelopment(long)];
    const [{ message, cited }] = shown(aDigest({ developments }));
    expect(textsOf(message.blocks)).toContain('The sentence goes on in the article.');
    const beginning = long.slice(0, 600);
    expect(cited[0]?.text).toBe(beginning.slice(0, beginning.lastIndexOf(' ')));
    expect(textOf(aDigest())).not.toContain('goes on');
  });

  it('is titled with the day where it is read, and its subject', () => {
    const digest = aDigest({ subject: 'ferries' });
    expect(textOf(digest, 'Pacific/Auckland')).toMatch(/^Digest of Mon 2 Jun 2031 on “ferries”/);
    const late = digestMessages(digest, {
      state: new Set(),
      zone: 'Asia/Tokyo',
      at: EIGHT + 8 * 3_600_000,
    });
    expect(late[0].message.plain).toMatch(/^Digest of Tue 3 Jun 2031/);
  });

  it('has a heading, and says how much there is', () => {
    const sentences = [aSentence('The talks resume on 9 June.')] as const;
    const announced = [{ date: '2031-06-09', precision: 'day', sentences }] as const;
    const undated = [aReport({ text: 'x', title: 'A ferry', published: null })];
    const [{ message }] = shown(aDigest({ announced, undated }));
    expect(message.blocks[0]).toMatchObject({ type: 'header' });
    expect(textsOf(message.blocks[1])).toBe('1 story, 1 announced date; 1 article without a date');
  });

  it('tells the news of its days first, then earlier days, and articles without a date last', () => {
    const [yesterday, earlier, later, unknown] = ['2031-06-01', '2031-05-03', '2031-05-20', null];
    const developments = [earlier, unknown, later, yesterday].map((date) =>
      aDevelopment(`It was ${date}.`, { date }),
    );
    const undated = Array.from({ length: 7 }, (_, at) =>
      aReport({ text: `${at}`, title: `Undated ${at}`, published: null }),
    );
    const [{ message }] = shown(aDigest({ developments, undated }));
    const text = textsOf(message.blocks);
    expect(text.match(/It was [^.]+/g)).toEqual(
      [yesterday, later, earlier, unknown].map((date) => `It was ${date}`),
    );
    expect(text).toMatch(/Day unknown.*Without a date.*Undated 4and 2 more articles.*since Sun/s);
    expect(message.text).toMatch(/^It was 2031-06-01/);
  });

  it('gives what is announced by its date', () => {
    const sentences = [aSentence('The talks resume on 9 June.')] as const;
    const announced = [{ date: '2031-06-09', precision: 'day', sentences }] as const;
    expect(textOf(aDigest({ announced }))).toContain('Announced9 Jun 2031The talks resume');
  });

  it('says how much was read, how new that is, and which feeds could not be read', () => {
    const feedsFailing = ['a', 'b', 'c', 'd', 'e'].map((feed) => ({
      feed,
      since: '2031-05-27T06:00:00.000Z',
    }));
    const read = { articles: 14, outlets: 6, newest: '2031-06-02T07:52:00+02:00', feedsFailing };
    expect(textOf(aDigest({ read }))).toContain(
      '14 articles from 6 outlets since Sun 1 Jun, 07:58, the newest of 2 Jun 2031, 07:52; the feed a has been unreadable since Tue 27 May, 06:00;',
    );
    expect(textOf(aDigest({ read }))).toContain('; 2 more feeds likewise.');
  });

  it('shows the fifty matters that come first, and says how many there are', () => {
    const developments = Array.from({ length: 61 }, (_, at) => aDevelopment(`Ferry ${at} sailed.`));
    const digest = aDigest({ developments });
    expect(shown(digest).flatMap(({ cited }) => cited)).toHaveLength(50);
    expect(textOf(digest)).toContain('The 50 most important of 61 stories are shown.');
    const all = aDigest({ developments: developments.slice(0, 50) });
    expect(textOf(all)).not.toContain('most important');
  });

  it('says how many reports were left out', () => {
    const read = { articles: 1800, outlets: 6, newest: null, leftOut: 600, feedsFailing: [] };
    expect(textOf(aDigest({ read }))).toContain(
      '; left out as too many to compare: 600 reports that came first.',
    );
  });

  it('is read aloud as its first sentence and source', () => {
    const [{ message }] = shown(aDigest());
    expect(message.text).toBe(
      'The ferry Aurora sailed from Port Ellis. — The Ferry Times, 2 May 2031',
    );
    expect(shown(aQuietDigest())[0].message.text).toBe('Digest of Mon 2 Jun 2031: Nothing new.');
  });

  it('tells nothing new from nothing that came, and from nothing that could be read', () => {
    expect(textOf(aQuietDigest())).toContain('Nothing new.1 article');
    const nothing = { articles: 0, outlets: 0, newest: null };
    const held = { reports: true, newest: '2031-05-20' };
    expect(textOf({ ...aQuietDigest(nothing), held })).toContain(
      'No new article has come.No article since Sun 1 Jun, 07:58; the archive’s newest is of 20 May 2031.',
    );
    const feedsFailing = [{ feed: 'a', since: '2031-06-01T06:00:00.000Z' }];
    const unread = textOf(aQuietDigest({ ...nothing, feedsFailing }));
    expect(unread).toContain('I cannot say whether there is news');
    expect(unread).not.toMatch(/nothing new/i);
  });

  it('fits Slack’s messages, whole and in order, whatever it holds', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 900 });
    const given = fc.array(
      fc.record({ texts: fc.array(words, { minLength: 1, maxLength: 3 }), title: words }),
      { maxLength: 70 },
    );
    fc.assert(
      fc.property(given, (matters) => {
        const developments = matters.map(({ texts: [best = 'x', ...others], title }) =>
          aDevelopment(best, {
            sentences: [aSentence(best, { title }), ...others.map((text) => aSentence(text))],
          }),
        );
        const messages = shown(aDigest({ developments, subject: 's'.repeat(200) }));
        for (const { message } of messages) {
          expect(message.blocks.length).toBeLessThanOrEqual(LIMITS.messageBlocks - 2);
          expect(codePoints(textsOf(message.blocks))).toBeLessThan(LIMITS.messageCharacters - 500);
        }
        const quoted = messages.flatMap(({ cited }) => cited.map(({ article }) => article.text));
        expect(quoted).toEqual(
          developments
            .slice(0, 50)
            .flatMap(({ sentences }) => sentences.slice(0, 2).map(({ text }) => text)),
        );
      }),
      { numRuns: 30, seed: 7 },
    );
  });
});
