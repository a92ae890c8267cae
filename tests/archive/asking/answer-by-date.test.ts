import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/domain/article.ts';
import { aReport } from '../../support/builders.ts';
import { holding } from '../../support/talks.ts';

const TODAY = '2031-06-10';

const report = (published: string | null, title: string, text: string): Report =>
  aReport({ id: `${published} ${title}`, published, title, text });

async function ask(question: string, articles: readonly Report[], today = TODAY) {
  const archive = await holding(articles);
  const answer = await archive.ask(question, { limit: 10, today });
  const excerpts = answer.status === 'answered' ? answer.excerpts : [];
  return { ...answer, told: excerpts.map(({ sentence }) => sentence.text) };
}

const OPENED = report(
  '2031-05-02',
  'Ferry talks open in Port Ellis',
  'The ferry talks opened in Port Ellis on Friday. Simen Dunn, the chief negotiator of Norland, shook hands.',
);
const LANE = report(
  '2031-05-20',
  'Ferry talks agree on a lane',
  'The ferry talks ended on Tuesday with a lane for freight. Nothing was signed.',
);
const WEATHER = report(
  '2031-06-08',
  'Storm closes the harbour',
  'A storm closed the harbour on Sunday. A fisherman said the ferry talks were far from his mind.',
);
const PROFILE = report(
  null,
  'Ferry talks: the people',
  'The ferry talks are led by Ada Roe, the chief negotiator of Norland.',
);

describe('what lies ahead', () => {
  it('is not said to be nothing where something is announced for other days than those asked about', async () => {
    const announced = report(
      '2031-06-08',
      'Ferry talks go on in August',
      'The next round of the ferry talks will be held in Port Ellis on 5 August 2031.',
    );
    const later = report(
      '2031-06-09',
      'Ferry talks leave the lane',
      'Nothing of the ferry talks was heard on Monday.',
    );
    const { status, missing } = await ask('next ferry talks in July 2031', [
      LANE,
      announced,
      later,
    ]);
    expect({ status, missing }).toEqual({ status: 'no_answer', missing: [] });
  });

  it('is nothing that was said today', async () => {
    const agreed = report(
      '2031-06-10',
      'Ferry talks end in a truce',
      'Norland and Southmark agreed to a truce, both delegations said on Tuesday after all-night ferry talks.',
    );
    const answer = await ask('when are the next ferry talks', [OPENED, agreed]);
    expect(answer.status).toBe('no_answer');
  });

  it('is said not to be announced, and what was told last comes nearest', async () => {
    const answer = await ask('when is the next round of the ferry talks', [OPENED, LANE]);
    expect(answer).toMatchObject({
      status: 'no_answer',
      missing: [
        'None of the passages read on this announces anything for a day after 10 Jun 2031.',
        'No passage of the archive mentions “round”.',
      ],
    });
    expect(answer.related[0]?.passage.article.title).toBe(LANE.title);
  });
});

describe('the newest', () => {
  it.each(['latest', "what's new", 'newest', 'any news?'])(
    'of an archive that ends long before today answers %j',
    async (question) => {
      const { told } = await ask(question, [OPENED, LANE], '2032-01-15');
      expect(told[0]).toBe('The ferry talks ended on Tuesday with a lane for freight.');
    },
  );

  it('is the newest report that is about the subject, and not the newest mention of it', async () => {
    const { told, confidence } = await ask('latest on the ferry talks', [OPENED, LANE, WEATHER]);
    expect(told[0]).toBe('The ferry talks ended on Tuesday with a lane for freight.');
    expect(confidence).toBeGreaterThan(0.8);
  });

  it('is of a subject whose words have a meaning of their own together', async () => {
    const [agreed, ended] = [
      report(
        '2031-03-01',
        'Grain deal is signed in Port Ellis',
        'Norland and Southmark signed the grain deal on Saturday.',
      ),
      report(
        '2031-05-01',
        'Norland ends the grain deal',
        'Norland said on Thursday that the grain deal had ended.',
      ),
    ];
    const { told } = await ask('grain deal latest', [agreed, ended]);
    expect(told[0]).toBe('Norland said on Thursday that the grain deal had ended.');
  });

  it('is looked for without the word that asks for it where nothing is dated', async () => {
    const [lane, storm] = [
      report(null, 'Talks', 'The ferry talks ended with a lane for freight.'),
      report(null, 'Storm', 'The latest storm was far from the ferry and its talks.'),
    ];
    const { told } = await ask('latest on the ferry talks', [storm, lane]);
    expect(told[0]).toBe('The ferry talks ended with a lane for freight.');
  });

  it('of what takes place is nothing that was only proposed', async () => {
    const [held, wanted] = [
      report(
        '2031-04-01',
        'Sides swap 40 prisoners',
        'Norland and Southmark swapped 40 prisoners on Tuesday.',
      ),
      report(
        '2031-05-01',
        'Roe proposes a prisoner swap',
        'Ada Roe proposed a swap of all prisoners on Thursday.',
      ),
    ];
    const last = await ask('latest prisoner swap', [held, wanted]);
    expect(last.told[0]).toBe('Norland and Southmark swapped 40 prisoners on Tuesday.');
    const news = await ask('latest on the prisoner swap', [held, wanted]);
    expect(news.told[0]).toBe('Ada Roe proposed a swap of all prisoners on Thursday.');
  });

  it('is never of an unknown date, and its day is told', async () => {
    const answer = await ask('what is new on the ferry talks', [OPENED, LANE, PROFILE]);
    expect(answer).toMatchObject({ orderedBy: { kind: 'news', day: '2031-05-20' } });
  });

  it.each(['2031-05-10', '2031-05-25'])(
    'is what came since the asker’s last question on %s, or else what came last',
    async (lastAsked) => {
      const archive = await holding([OPENED, LANE]);
      const answer = await archive.ask("what's new?", { today: TODAY, lastAsked });
      expect(answer.status === 'answered' && answer.excerpts.length).toBe(1);
      const orderedBy = { kind: 'news', day: '2031-05-20', since: lastAsked };
      expect(answer).toMatchObject({ orderedBy });
    },
  );

  it('names who leads a delegation now where only the headline says so', async () => {
    const replaced = report(
      '2031-06-01',
      'Roe replaces Dunn at the head of the Norland delegation',
      'The president on Sunday gave the conduct of the ferry talks to Ada Roe, a former banker.',
    );
    const railway = report(
      '2031-06-05',
      'Ferry talks watched from the railway',
      'Bo Lunn, the head of the Norland railways, said he hoped for the ferry.',
    );
    const { told } = await ask('who leads the norland delegation at the ferry talks now', [
      OPENED,
      replaced,
      railway,
    ]);
    expect(told[0]).toContain('Ada Roe');
  });

  it('names who holds an office now', async () => {
    const named = report(
      '2031-06-01',
      'Norland changes its team',
      'Norland on Sunday named Ada Roe its chief negotiator. She succeeds Simen Dunn.',
    );
    const later = report(
      '2031-06-07',
      'Envoys visit the lane',
      'Envoys visited the lane on Saturday. Ada Roe, Norland’s chief negotiator, came by launch.',
    );
    const { told } = await ask('who is the current chief negotiator of Norland', [
      OPENED,
      named,
      later,
    ]);
    expect(told[0]).toBe('Ada Roe, Norland’s chief negotiator, came by launch.');
  });

  const SANK = report(
    '2031-05-03',
    'Ferry Aurora sinks off Port Ellis',
    'The ferry Aurora sank on Saturday. At least 12 people were killed, the harbour office said.',
  );
  const RISEN = report(
    '2031-05-06',
    'Toll of the Aurora rises',
    'Divers found more of the dead of the Aurora on Tuesday. The number of people killed has risen to 17.',
  );

  it('is the last toll that was given, and the first where that is asked for', async () => {
    const aurora = [SANK, RISEN, WEATHER];
    expect((await ask('death toll of the Aurora so far', aurora)).told[0]).toContain('17');
    expect((await ask('first toll given for the Aurora', aurora)).told[0]).toContain('12');
  });

  it('is of an earlier day where nothing was told today, which its order says', async () => {
    const said = report(
      '2031-06-09',
      'Roe speaks',
      'Minister Ada Roe said on Monday that the lane would stay open.',
    );
    const answer = await ask('what did Ada Roe say today', [OPENED, said]);
    expect(answer).toMatchObject({ orderedBy: { kind: 'newest', day: '2031-06-09' } });
    expect(answer.told[0]).toContain('would stay open');
  });

  it('is a report that names a place again under a headline on something else', async () => {
    const held = report('2031-05-22', 'Lunn holds out', 'Lunn held out on Thursday.');
    const fell = report(
      '2031-06-04',
      'Marshal Dunn is caught',
      'Marshal Dunn was caught at sea. It came after reports that Lunn had fallen. The fall of Lunn ends the war.',
    );
    const { told } = await ask('latest on Lunn', [held, fell]);
    expect(told[0]).toContain('Lunn had fallen');
  });

  it('is one excerpt of each report', async () => {
    const { told } = await ask('latest on the ferry talks', [OPENED, LANE]);
    expect(told).toHaveLength(2);
  });

  it('takes the entry of a list of dates for its day', async () => {
    const list = report(
      '2031-06-05',
      'The year in Port Ellis',
      'Here is what took place.\nMarch 3 - Envoy Bo Lunn flies to Cape Rowan.\nApril 9 - A storm sinks the pier.',
    );
    const later = report(
      '2031-05-12',
      'Envoy in Southmark',
      'Envoy Bo Lunn arrived in Southmark on Monday.',
    );
    const { told } = await ask('where is Bo Lunn now', [list, later]);
    expect(told[0]).toContain('arrived in Southmark');
  });

  it('answers how something stands, and how many there are by now', async () => {
    const shut = report('2031-05-04', 'Lane shut', 'The freight lane is closed, the office said.');
    const open = report('2031-06-02', 'Lane open', 'The freight lane is open again, Roe said.');
    expect((await ask('is the freight lane open', [shut, open])).told[0]).toContain('again');
    expect((await ask('how many were killed on the Aurora', [SANK, RISEN])).told[0]).toContain(
      '17',
    );
  });

  it('is not answered where no report is about the subject', async () => {
    expect(await ask('latest on the glacier treaty', [OPENED, LANE])).toMatchObject({
      status: 'no_answer',
    });
  });
});

describe('the oldest', () => {
  it.each(['What were the initial reports?', 'the first reports'])(
    'of what is not said is never the newest: %j',
    async (question) => {
      const { told } = await ask(question, [OPENED, LANE, WEATHER]);
      expect(told[0]).not.toBe('A storm closed the harbour on Sunday.');
    },
  );
});

describe('the next', () => {
  const THIRD = report(
    '2031-05-21',
    'Third round set',
    'Norland and Southmark will hold the third round of talks in Port Ellis on June 2, the envoy said.',
  );
  const FOURTH = report(
    '2031-06-03',
    'Fourth round set',
    'Norland and Southmark will hold the fourth round of talks in Port Ellis on June 16, the envoy said.',
  );
  const MOVED = report(
    '2031-06-06',
    'Fourth round moved to Cape Rowan',
    'The fourth round of talks between Norland and Southmark will be held in Cape Rowan on June 20 and not, as announced, in Port Ellis on June 16.',
  );
  const OFF = report(
    '2031-06-07',
    'Norland calls off the fourth round',
    'Norland called off the fourth round of talks with Southmark on Saturday.',
  );

  it('lies ahead of today', async () => {
    const answer = await ask('when is the next round of talks', [THIRD, FOURTH]);
    expect(answer.told).toHaveLength(1);
    expect(answer).toMatchObject({ when: { date: '2031-06-16' }, orderedBy: { kind: 'next' } });
  });

  it('is when and where the latest announcement puts it', async () => {
    const { told } = await ask('where will they meet next', [THIRD, FOURTH, MOVED]);
    expect(told[0]).toContain('Cape Rowan on June 20');
    expect(told.join()).not.toContain('fourth round of talks in Port Ellis');
  });

  it('was not called off', async () => {
    const answer = await ask('when is the next round of talks', [THIRD, FOURTH, OFF]);
    expect(answer.told.join()).not.toContain('June 16');
  });

  it('is not what was announced months ago with no date that can be read', async () => {
    const hoped = report(
      '2031-02-01',
      'Talks to go on',
      'The next round of talks will be held soon.',
    );
    expect(await ask('when is the next round of talks', [hoped])).toMatchObject({
      status: 'no_answer',
    });
  });

  it('is read from every report where nothing else is asked for', async () => {
    const summit = report(
      '2031-06-05',
      'League to meet',
      'The league called a summit of its members for June 18 in Lunn.',
    );
    const { told } = await ask('what is planned for next week', [THIRD, FOURTH, summit, LANE]);
    expect(told).toEqual([expect.stringContaining('June 16'), expect.stringContaining('June 18')]);
  });
});

describe('a period', () => {
  it('is that of the last weekday that the archive reaches', async () => {
    const answer = await ask('what happened on Tuesday', [OPENED, LANE], '2031-06-06');
    expect(answer).toMatchObject({
      status: 'answered',
      period: { from: '2031-05-20', to: '2031-05-20' },
    });
  });

  it('tells of what somebody did in it by its dates', async () => {
    const did = report(
      '2031-05-14',
      'Southmark frees sailors',
      'Southmark freed six sailors on Wednesday.',
    );
    const { told } = await ask('what did Southmark do in mid may', [OPENED, did, LANE]);
    expect(told).toEqual(['Southmark freed six sailors on Wednesday.']);
  });
});

describe('whether something still goes on', () => {
  const BEGAN = report(
    '2031-03-05',
    'Strike halts the mill',
    'The strike began at 8 a.m. and nobody went down. It goes on.',
  );
  const ENDED = report(
    '2031-04-27',
    'Miners ratify deal',
    'Miners approved a pay deal on Sunday, ending the strike at the mill.',
  );

  it('is told by the report of its end', async () => {
    const { told } = await ask('is the strike still going on', [BEGAN, ENDED]);
    expect(told[0]).toBe('Miners approved a pay deal on Sunday, ending the strike at the mill.');
  });

  it('is told of talks by the agreement that ends them', async () => {
    const talks = report('2031-04-01', 'Talks', 'Talks on the mill were going on in Lunn.');
    const { told } = await ask('are the talks still going on', [talks, ENDED]);
    expect(told[0]).toBe('Miners approved a pay deal on Sunday, ending the strike at the mill.');
  });
});
