import { describe, expect, it } from 'vitest';
import { answerJson } from '../../src/cli/json.ts';
import type { Dispute } from '../../src/domain/article.ts';
import { anAccount } from '../support/builders.ts';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';
import { holding } from '../support/talks.ts';

const SAILED = 'The ferry Aurora sailed from Port Ellis on Monday with 42 people on board.';
const STRIKE = 'Dockers in Southmark ended their strike after three weeks.';

const lines = (...articles: readonly object[]) =>
  articles.map((one) => JSON.stringify(one)).join('\n');

const ARTICLES = lines(
  {
    id: 'a1',
    title: 'Ferry sails',
    text: `${SAILED}\n\nIt returned at night.`,
    published: '2031-05-05',
  },
  {
    id: 'a2',
    title: 'Strike ends',
    text: STRIKE,
    outlet: 'The Ferry Times',
    published: '2031-05-06',
  },
);

/** A point in dispute that an account of the chronicle lists. */
const DISPUTE: Dispute = {
  about: 'who broke the truce of Port Ellis',
  kind: 'parties',
  claims: [
    { by: 'Norland', says: 'Southmark fired first.' },
    { by: 'Southmark', says: 'Norland fired first.' },
  ],
  sources: [{ publisher: 'The Ferry Times', date: '2031-05-06', url: null }],
};

const ask = (folder: string, ...args: readonly string[]) =>
  parley(['ask', '--articles', 'a.jsonl', ...args], { folder });

describe('parley ask', () => {
  it('answers with a verbatim excerpt, its article and the sentence that answers best', async () => {
    const folder = aFolder({ 'a.jsonl': ARTICLES });
    const { status, json } = await ask(
      folder,
      '--json',
      'How many people were on the ferry Aurora?',
    );
    expect(status).toBe(0);
    expect(json[0]).toMatchObject({
      id: null,
      status: 'answered',
      period: null,
      timeline: null,
      disputed: false,
      newest: '2031-05-06',
      excerpts: [
        {
          rank: 1,
          article: { id: 'a1', kind: 'report', title: 'Ferry sails', outlet: null, url: null },
          text: SAILED,
          start: 0,
          end: SAILED.length,
          sentence: { text: SAILED, start: 0, end: SAILED.length },
        },
      ],
    });
  });

  it('gives as JSON when it was and in which order, as it is printed', async () => {
    const folder = aFolder({ 'a.jsonl': ARTICLES });
    const { json } = await ask(folder, '--json', 'When did the ferry Aurora sail?');
    const when = { date: '2031-05-05', precision: 'day', basis: 'resolved', until: null };
    expect(json[0]).toMatchObject({ when, orderedBy: null, notSearched: null });
    const latest = await ask(folder, '--json', 'What is the latest on Southmark?');
    expect(latest.json[0]).toMatchObject({ when: null, orderedBy: { kind: 'news' } });
    const greeting = await ask(folder, '--json', 'hello');
    expect(greeting.json[0]).toMatchObject({ notSearched: 'no-question', disputes: [] });
  });

  it('gives as JSON what the chronicle has in dispute', async () => {
    const archive = await holding([
      anAccount({
        text: 'The truce of Port Ellis began on Monday, May 5, 2031. Norland broke the truce on Tuesday.',
        disputes: [DISPUTE],
      }),
    ]);
    const answer = await archive.ask('Who broke the truce of Port Ellis?');
    const { about, kind, sources } = DISPUTE;
    const claims = DISPUTE.claims.map(({ by, says }) => ({ text: says, by, restingOn: sources }));
    expect(answerJson(answer, null)).toMatchObject({
      disputed: true,
      disputes: [{ about, kind, claims }],
    });
  });

  it('says so where nothing answers, and labels what is nearest', async () => {
    const folder = aFolder({ 'a.jsonl': ARTICLES });
    const { out } = await ask(
      folder,
      'Which planet has the strongest magnetic field in Southmark?',
    );
    expect(out).toContain('No passage of the archive clearly answers this.');
    expect(out).toMatch(/which may not\s+answer it:/);
    const { json } = await ask(folder, '--json', 'Who discovered penicillin?');
    expect(json[0]).toMatchObject({ status: 'no_answer', excerpts: [] });
  });

  it('asks back where a question only goes on from another one', async () => {
    const folder = aFolder({ 'a.jsonl': ARTICLES });
    const { json } = await ask(folder, '--json', 'Who ended it?');
    expect(json[0]).toMatchObject({
      status: 'no_answer',
      confidence: 0,
      missing: ['what “it” goes back to'],
      related: [],
    });
    const { out } = await ask(folder, 'Who ended it?');
    expect(out).toContain('it does not say what “it” goes back to.');
  });

  it('says what can be done with a text that is no question, and searches for none', async () => {
    const folder = aFolder({ 'a.jsonl': ARTICLES });
    const address = 'https://ferries.example/aurora';
    const { status, json } = await ask(folder, '--json', address);
    expect(status).toBe(0);
    expect(json[0]).toMatchObject({ status: 'no_answer', related: [], suggestions: [] });
    expect(json[0].missing).toEqual([expect.stringMatching(/^This is an address, not a question/)]);
    const { out } = await ask(folder, address);
    expect(out).toContain(`${address}\n\nThis is an address, not a question`);
  });

  it('explains how a question was read and why each excerpt won, where that is asked for', async () => {
    const folder = aFolder({ 'a.jsonl': ARTICLES });
    const question = 'How many people were on the ferry Aurora?';
    const { json } = await ask(folder, '--json', '--explain', question);
    const { reading, words, excerpts } = json[0].explanation;
    expect(reading).toMatchObject({ asksFor: 'a number of people', answerType: 'count' });
    expect(words).toContainEqual(expect.objectContaining({ word: 'Aurora', kind: 'name' }));
    expect(excerpts[0]).toMatchObject({ score: json[0].excerpts[0].score });
    expect(excerpts[0].confidence).toBe(json[0].confidence);
    expect(excerpts[0].features).toHaveLength(5);
    expect(excerpts[0].constraints).toContainEqual({
      name: 'a name that is more than its source',
      effect: 'required',
      isMet: true,
    });
    const [first] = excerpts[0].features;
    expect(first.amount).toBeCloseTo(first.value * first.weight, 2);
    expect((await ask(folder, '--json', question)).json[0].explanation).toBeUndefined();
  });

  it('prints that explanation below the answer, in lines that fit', async () => {
    const folder = aFolder({ 'a.jsonl': ARTICLES });
    const { out } = await ask(folder, '--explain', 'What did the dockers in Southmark say?');
    expect(out).toContain(
      'How the question was read\n    asks for: whatever tells of it (anything)',
    );
    expect(out).toContain('quotation of: dockers in Southmark');
    expect(out).toMatch(/ 1 {2}score -?\d+\.\d\d.*confidence \d\.\d\d\n {4}[+−]\d/);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('names what an excerpt lacks that the question asks for', async () => {
    const folder = aFolder({ 'a.jsonl': ARTICLES });
    const { out } = await ask(folder, '--explain', 'How deep is the harbour of Southmark?');
    expect(out).toContain('lacks: an amount in its unit (required)');
  });

  it('says how old the newest article is', async () => {
    const { out } = await ask(aFolder({ 'a.jsonl': ARTICLES }), 'Who ended the strike?');
    expect(out).toContain("The archive's newest article is of 6 May 2031, 26 days old.");
  });

  it('says how old the newest is where that is asked for', async () => {
    const folder = aFolder({ 'a.jsonl': ARTICLES });
    const { out } = await ask(folder, 'latest on the strike');
    expect(out).toContain('Newest found: 6 May 2031, 26 days ago');
  });

  it('gives the same bytes for the same question', async () => {
    const folder = aFolder({ 'a.jsonl': ARTICLES });
    const once = await ask(folder, '--json', 'When did the dockers end their strike?');
    const again = await ask(folder, '--json', 'When did the dockers end their strike?');
    expect(again.out).toBe(once.out);
  });

  it('answers a batch a line, with the ids, whatever one line is like', async () => {
    const questions = [
      '{"id":"q1","question":"Who ended a strike?"}',
      '{"id":"q2"}',
      'no json',
      '{"question":"What sailed from Port Ellis?"}',
    ];
    const folder = aFolder({ 'a.jsonl': ARTICLES, 'q.jsonl': questions.join('\n') });
    const { status, json } = await ask(folder, '--json', '--batch', 'q.jsonl');
    expect(status).toBe(1);
    expect(json.map(({ id, status: one, error }) => [id, one, error?.code])).toEqual([
      ['q1', 'answered', undefined],
      ['q2', 'failed', 'malformed'],
      [null, 'failed', 'malformed'],
      [null, 'answered', undefined],
    ]);
  });

  it('counts excerpts and related passages together', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({
      id: `m${at}`,
      text: `The ferry number ${at} sailed on a day of its own and met ship ${at * 7}.`,
    }));
    const folder = aFolder({ 'a.jsonl': lines(...many) });
    const ranking = async (...args: string[]) => {
      const { json } = await ask(folder, '--json', ...args, 'Which ferry sailed?');
      return [...json[0].excerpts, ...json[0].related];
    };
    expect(await ranking()).toHaveLength(10);
    const four = await ranking('--limit', '4');
    expect(four.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  });

  it('finds articles in another language by their words, and labels them', async () => {
    const text = 'Die Fähre Aurora legte am Montag im Hafen von Port Ellis mit 42 Menschen ab.';
    const folder = aFolder({ 'a.jsonl': lines({ id: 'd1', text }) });
    const { out } = await ask(folder, 'Fähre Aurora Hafen Montag');
    expect(out).toContain('Outlet unknown, date unknown, in German');
  });

  describe('of two things', () => {
    const ROUNDS = lines(
      { id: 'r1', title: 'Talks', text: 'The first round of talks in Lunn brought a hotline.' },
      {
        id: 'r2',
        title: 'Talks',
        text: 'The second round of talks in Lunn brought maps of mines.',
      },
    );
    const COMPARED = 'first round of talks in Lunn vs second round';

    it('gives what each excerpt is of', async () => {
      const { json } = await ask(aFolder({ 'a.jsonl': ROUNDS }), '--json', COMPARED);
      expect(json[0]).toMatchObject({
        missing: [],
        excerpts: [
          { article: { id: 'r1' }, of: 'first round' },
          { article: { id: 'r2' }, of: 'second round' },
        ],
      });
    });

    it('gives nothing of the kind for a question about one', async () => {
      const { json } = await ask(
        aFolder({ 'a.jsonl': ROUNDS }),
        '--json',
        'What brought a hotline?',
      );
      expect(json[0]).toMatchObject({ excerpts: [{ of: null }] });
    });

    it('prints what each is of before its words', async () => {
      const { out } = await ask(aFolder({ 'a.jsonl': ROUNDS }), COMPARED);
      expect(out).toContain(' 1  First round:\n    The first round of talks in Lunn');
      expect(out).toContain(' 2  Second round:\n    The second round of talks in Lunn');
    });

    it('says first of which nothing is found', async () => {
      const question = COMPARED.replace('second', 'fifth');
      const { out } = await ask(aFolder({ 'a.jsonl': ROUNDS }), question);
      expect(out).toContain(
        `${question}\n\nNo passage of the archive clearly answers this for “fifth round”.\n`,
      );
    });
  });

  it('takes a question without quotation marks around it', async () => {
    const folder = aFolder({ 'a.jsonl': ARTICLES });
    const { out } = await ask(folder, 'Who', 'ended', 'their', 'strike?');
    expect(out).toContain('Who ended their strike?');
  });

  describe('for people', () => {
    const LONG = `The council listed ${'quays, piers, moles, '.repeat(40)}and nothing else in Lunn.`;
    const REPORTS = lines(
      ...Array.from({ length: 8 }, (_, at) => ({
        title: `Ferry ${at} sails from Port Ellis to the far side of the bay in a storm of March`,
        text: `The ferry number ${at} sailed from Port Ellis with ${at + 20} people on day ${at}. It was late.`,
        url: `https://ferries.example/${'long-way/'.repeat(9)}${at}`,
        outlet: 'The Ferry Times',
        published: `2031-05-1${at}`,
      })),
      { text: LONG, published: '2031-05-02' },
    );

    it('fits a screen, and says how much more there is', async () => {
      const folder = aFolder({ 'a.jsonl': REPORTS });
      const { out } = await ask(folder, 'Which ferry sailed from Port Ellis?');
      const shown = out.trimEnd().split('\n');
      expect(shown.length).toBeLessThanOrEqual(25);
      expect(shown.filter((line) => line.length > 80 && !line.includes('https:'))).toEqual([]);
      expect(shown.at(-1)).toMatch(/^More: \d passages and a timeline of \d dates, with --full\.$/);
    });

    it('shows everything that was found where that is asked for', async () => {
      const folder = aFolder({ 'a.jsonl': REPORTS });
      const { out } = await ask(folder, '--full', 'Which ferry sailed from Port Ellis?');
      for (let at = 0; at < 8; at++) expect(out).toContain(`number ${at} sailed`);
      expect(out).not.toContain('More:');
    });

    it('gives the address under the source whole, and cut where its link can be followed', async () => {
      const folder = aFolder({ 'a.jsonl': REPORTS });
      const args = ['ask', '--articles', 'a.jsonl', 'Which ferry sailed from Port Ellis?'];
      const { out } = await parley(args, { folder });
      expect(out).toMatch(
        /— The Ferry Times, 1\d May 2031: Ferry .*…\n {6}https:\S+long-way\/\d\n/,
      );
      const linked = await parley(args, { folder, hasLinks: true });
      const [, address = ''] = linked.out.split('\u001b]8;;');
      expect(linked.out).toMatch(/https:\S+…/);
      expect(address).toMatch(/^https:\S+long-way\/\d\S*#:~:text=/);
    });

    it('gives the timeline that is asked for in words', async () => {
      const folder = aFolder({ 'a.jsonl': REPORTS });
      const args = ['--articles', 'a.jsonl'];
      const { out } = await parley(['ask', ...args, 'timeline of the ferry'], { folder });
      expect(out).toBe((await parley(['timeline', ...args, 'the ferry'], { folder })).out);
      const { json } = await ask(folder, '--json', 'timeline of the ferry');
      expect(json[0].question).toBe('timeline of the ferry');
    });

    it('cuts a sentence that is too long to be read, and says so', async () => {
      const folder = aFolder({ 'a.jsonl': REPORTS });
      const { out } = await ask(folder, 'What did the council list in Lunn?');
      expect(out).toContain('The sentence goes on in the article.');
      const { json } = await ask(folder, '--json', 'What did the council list in Lunn?');
      const [first] = [...json[0].excerpts, ...json[0].related];
      expect(first).toMatchObject({ cut: true, sentence: { text: LONG } });
      expect(LONG.startsWith(first.text)).toBe(true);
      expect(first.text.length).toBeLessThanOrEqual(600);
    });
  });
});
