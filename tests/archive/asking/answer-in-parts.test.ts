import { describe, expect, it } from 'vitest';
import { createAnswerInParts } from '../../../src/archive/asking/answer-in-parts.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { Beat } from '../../../src/domain/beat.ts';
import { readQuestion } from '../../../src/search/question/read-question.ts';
import { aReport } from '../../support/builders.ts';
import { holding } from '../../support/talks.ts';

const report = (id: string, published: string, title: string, text: string) =>
  aReport({ id, origin: id, published, title, text });

const FIRST = report(
  'first',
  '2031-03-02',
  'First round of Lunn talks ends with a hotline',
  'Norland and Southmark ended the first round of talks in Lunn with an accord on a hotline.',
);
const SECOND = report(
  'second',
  '2031-04-09',
  'Second round of Lunn talks ends with maps of mines',
  'Norland and Southmark agreed in the second round of talks in Lunn to hand over maps of mines.',
);
const PLANNED = report(
  'planned',
  '2031-04-01',
  'Second round of Lunn talks planned',
  'Norland and Southmark will meet for the second round of talks in Lunn on April 9.',
);
const FOG = report('fog', '2031-04-02', 'Fog on the strait', 'Fog lay on the strait for a week.');
const ROUNDS = [FIRST, PLANNED, SECOND, FOG];

const shown = (answer: Answer) =>
  answer.status === 'answered'
    ? answer.excerpts.map(({ of, passage }) => [of ?? null, passage.article.origin])
    : [];

async function ask(question: string, articles: readonly Article[], beat: Partial<Beat> = {}) {
  const archive = await holding(articles, beat);
  const answer = await archive.ask(question);
  return { answer, shown: shown(answer) };
}

describe('a comparison', () => {
  it.each([
    'Compare the first and second round of the talks in Lunn',
    'difference between the first and the second round of talks in Lunn',
    'first round of the talks in Lunn vs second round',
  ])('shows the best excerpt of each, labelled: %s', async (question) => {
    expect((await ask(question, ROUNDS)).shown).toEqual([
      ['first round', 'first'],
      ['second round', 'second'],
    ]);
  });

  it('shows one that is announced where nothing reports it', async () => {
    const question = 'Compare the first and second round of the talks in Lunn';

    expect((await ask(question, [FIRST, PLANNED])).shown).toContainEqual([
      'second round',
      'planned',
    ]);
  });

  it('says of which nothing is found, and is surer of one than of both', async () => {
    const both = await ask('first round of the talks in Lunn vs second round', ROUNDS);
    const { answer, shown: one } = await ask(
      'first round of the talks in Lunn vs fifth round',
      ROUNDS,
    );

    expect(one).toEqual([['first round', 'first']]);
    expect(answer.missing).toEqual(['fifth round']);
    expect(answer.confidence).toBeLessThan(both.answer.confidence);
  });

  it('has no answer where nothing is found of either', async () => {
    const { answer } = await ask('fourth round of the talks in Lunn vs fifth round', ROUNDS);

    const missing = ['No passage of the archive mentions “fourth” or “fifth”.'];
    expect(answer).toMatchObject({ status: 'no_answer', missing });
    expect(answer.related.length).toBeGreaterThan(0);
  });

  it('shows first the one passage that holds both', async () => {
    const counts = report(
      'counts',
      '2031-05-03',
      'Counts differ',
      'Norland counted 34 breaches of the May truce, and Southmark counted 21 breaches of it.',
    );
    const norland = report(
      'norland',
      '2031-05-04',
      'More breaches',
      'Norland counted breaches of the May truce again on Sunday.',
    );
    const question = "breaches of the May truce: Norland's count vs Southmark's count";
    const { shown: excerpts } = await ask(question, [norland, counts, FOG]);

    expect(excerpts[0]).toEqual(["Norland's count and Southmark's count", 'counts']);
  });

  it('takes a number with its noun: a day of a month is no draft', async () => {
    const plan = report(
      'plan',
      '2031-05-20',
      'Nine-point plan',
      'The 9-point plan of May 6, 2031, left Norland a fleet of 40 ships.',
    );
    const draft = report(
      'draft',
      '2031-06-20',
      'Lind shows a draft',
      'The 6-point draft gave Norland a fleet of 60 ships.',
    );
    const question = 'size of the Norland fleet in the 9-point plan vs the 6-point draft';

    expect((await ask(question, [plan, draft, FOG])).shown).toEqual([
      ['9-point plan', 'plan'],
      ['6-point draft', 'draft'],
    ]);
  });

  it('asks each in its own period', async () => {
    const votes = ['2030', '2031'].map((year) =>
      report(
        year,
        `${year}-05-04`,
        'Assembly votes',
        `The assembly passed the Lunn text in ${year}.`,
      ),
    );
    const { shown: excerpts } = await ask(
      'the assembly vote on the Lunn text, 2030 and 2031',
      votes,
    );

    expect(excerpts).toEqual([
      ['2030', '2030'],
      ['2031', '2031'],
    ]);
  });
});

describe('what both sides say', () => {
  const beat = {
    sides: ['Norland', 'Southmark'].map((name) => ({ name, aliases: [] })),
    people: [{ name: 'Mara Lind', aliases: ['Lind'], roles: [], side: 'Norland' }],
  };
  const lind = report('lind', '2031-05-02', 'Mines', 'Lind said the mines at Lunn were not hers.');
  const southmark = report(
    'southmark',
    '2031-05-03',
    'Mines',
    'Southmark said the mines at Lunn had drifted from the north.',
  );

  it('is shown one a side, from whoever speaks for it', async () => {
    const { shown: excerpts } = await ask(
      'What do both sides say about the mines at Lunn?',
      [southmark, lind, FIRST, FOG],
      beat,
    );

    expect(excerpts).toEqual([
      ['Norland', 'lind'],
      ['Southmark', 'southmark'],
    ]);
  });
});

describe('what two by name say', () => {
  const question = 'What did Norland and Southmark say about the attack on the market?';
  const southmark = report(
    'southmark',
    '2031-05-03',
    'Attack',
    'Southmark said the attack on the market was not its own.',
  );

  it('is shown where they speak, and not where they are only named', async () => {
    const town = report(
      'town',
      '2031-05-02',
      'Attack',
      'The attack on the market in the Norland-held town was the worst so far, the mayor said.',
    );
    const norland = report(
      'norland',
      '2031-05-09',
      'Inquiry',
      'Norland blames its neighbour for the attack on the market, which an inquiry looks into.',
    );
    const { shown: excerpts } = await ask(question, [town, southmark, norland, FOG]);

    expect(excerpts).toEqual([
      ['Norland', 'norland'],
      ['Southmark', 'southmark'],
    ]);
  });
});

describe('a question in several parts', () => {
  const signed = report(
    'signed',
    '2031-03-02',
    'Deal signed',
    'Mara Lind and Tom Roe signed the ferry deal in Lunn.',
  );
  const quit = report(
    'quit',
    '2031-08-11',
    'Norland leaves',
    'Norland quit the ferry deal on August 11, 2031.',
  );

  it('is answered part by part, in their order', async () => {
    const { shown: excerpts } = await ask(
      'who signed the ferry deal and when did Norland quit it?',
      [quit, FOG, signed],
    );

    expect(excerpts).toEqual([
      ['who signed the ferry deal', 'signed'],
      ['when did Norland quit it', 'quit'],
    ]);
  });

  it('is answered by one passage once where that answers all', async () => {
    const met = report(
      'met',
      '2031-03-02',
      'Envoys meet',
      'The envoys of Norland and Southmark met on March 2, 2031, in Lunn.',
    );
    const question = 'When and where did the envoys of Norland and Southmark meet?';

    expect((await ask(question, [met, FOG])).shown).toEqual([['when and where', 'met']]);
  });

  it('is as sure as of its weakest part', async () => {
    const articles = [quit, FOG, signed];
    const alone = await Promise.all(
      ['who signed the ferry deal', 'when did Norland quit the ferry deal'].map(
        async (question) => (await ask(question, articles)).answer.confidence,
      ),
    );
    const { answer } = await ask(
      'who signed the ferry deal and when did Norland quit it',
      articles,
    );

    expect(answer.confidence).toBeCloseTo(Math.min(...alone));
  });
});

describe('how something changed', () => {
  const fine = (day: string, sum: string) =>
    report(day, day, 'Fine', `The court set the fine for the Aurora at ${sum} marks.`);
  const FINES = [fine('2031-06-03', '90'), fine('2031-03-01', '40'), fine('2031-09-04', '10')];

  it('is told by phase, oldest first, each with its day', async () => {
    const { shown: excerpts } = await ask('How did the fine for the Aurora change?', FINES);

    expect(excerpts).toEqual([
      ['1 Mar 2031', '2031-03-01'],
      ['3 Jun 2031', '2031-06-03'],
      ['4 Sept 2031', '2031-09-04'],
    ]);
  });

  it('leaves out what only repeats an earlier phase', async () => {
    const again = report(
      'again',
      '2031-04-01',
      'Fine',
      'The court in Lunn set the fine for the Aurora at 40 marks, a clerk said.',
    );
    const { shown: excerpts } = await ask('how did the fine for the Aurora change', [
      ...FINES,
      again,
    ]);

    expect(excerpts.map(([, origin]) => origin)).toEqual([
      '2031-03-01',
      '2031-06-03',
      '2031-09-04',
    ]);
  });

  it('is told of the period that the question sets', async () => {
    const { shown: excerpts } = await ask(
      'how did the fine for the Aurora change between May 2031 and October 2031',
      FINES,
    );

    expect(excerpts.map(([, origin]) => origin)).toEqual(['2031-06-03', '2031-09-04']);
  });

  it('is answered like any other question where there is one phase', async () => {
    const { shown: excerpts } = await ask('How did the fine for the Aurora change?', [
      fine('2031-03-01', '40'),
      FOG,
    ]);

    expect(excerpts).toEqual([[null, '2031-03-01']]);
  });
});

describe('a part of a question', () => {
  const talks = [
    report('led', '2031-03-02', 'Team of Norland', 'Ellis Roe led the Norland team at the talks.'),
    report('age', '2031-05-02', 'A life', 'Roe, 52, had been a pilot in Lunn for many years.'),
    FOG,
  ];

  it('is about the person by whom an earlier one is answered', async () => {
    const { answer, shown: told } = await ask('who led the Norland team and how old is he', talks);

    expect(told).toEqual([
      ['who led the Norland team', 'led'],
      ['how old is he', 'age'],
    ]);
    expect(answer.missing).toEqual([]);
  });

  it('is said not to be told of where nothing tells it of that person', async () => {
    const { answer } = await ask('who led the Norland team and how old is he', talks.slice(0, 1));

    expect(answer.missing).toEqual(['how old is he']);
  });

  it('is told by the date beside what the first found, and not by another beginning', async () => {
    const inquiry = [
      report(
        'inquiry',
        '2031-04-27',
        'Inquiry',
        'The inquiry, to be led by the engineer Mira Lind, will hold its first hearing in Lunn on May 12.',
      ),
      report('other', '2031-03-27', 'Mill', 'A clerk started an inquiry of his own on Friday.'),
      FOG,
    ];
    const { shown: told } = await ask('who leads the inquiry and when does it start', inquiry);

    expect(told).toEqual([['who leads the inquiry and when does it start', 'inquiry']]);
  });

  it('has the words of each side on the matter, and not on another one', async () => {
    const said = [
      report(
        'one',
        '2031-03-12',
        'Clash',
        'The union said 14 of its members were hurt at the gate.',
      ),
      report('two', '2031-04-13', 'Buses', 'The owners said the buses carried cooks for the mill.'),
      FOG,
    ];
    const { shown: told } = await ask('what did the owners say vs the union on the buses', said);

    expect(told.map(([, origin]) => origin)).toEqual(['two']);
  });
});

describe('the parts of a question', () => {
  it('are ranked by what ranks the passages of its request', async () => {
    const asked: string[] = [];
    const answerInParts = createAnswerInParts({
      listings: { newestReport: async () => null },
      readings: { datedSentences: async () => () => [] },
      reprints: { reprintGroups: async () => () => undefined },
      timeline: async () => ({ subject: null, from: null, to: null, nearest: [], entries: [] }),
      periodOf: async () => ({}),
    });
    const rank = async ({ question }: { readonly question: string }) => {
      asked.push(question);
      throw new Error('is not ranked');
    };
    const reading = readQuestion('Who signed the Lunn accord and who broke it?');

    await expect(answerInParts(reading, { limit: 10, today: null, rank })).rejects.toThrow(
      'ranked',
    );
    expect(asked).toEqual(['Who signed the Lunn accord']);
  });
});
