import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Span } from '../../src/domain/span.ts';
import { anAccount, aReport } from '../support/builders.ts';
import { answerTo, rankingOf } from '../support/search.ts';

const SAILED = 'The ferry Aurora sailed from Port Ellis on Monday with forty pilgrims.';
const WHENCE = 'Where did the ferry Aurora sail from?';

const excerptsOf = (answer: Answer) => (answer.status === 'answered' ? answer.excerpts : []);
const textsOf = (answer: Answer) => excerptsOf(answer).map(({ passage }) => passage.text);
const relatedTo = (answer: Answer) => answer.related.map(({ passage }) => passage.text);

describe('answerFrom', () => {
  it('answers with the passage and the sentence that hold what was asked', () => {
    const text = `Fog lay on the strait. ${SAILED} Nobody waved.`;
    const [excerpt] = excerptsOf(answerTo(WHENCE, [aReport({ text })]));
    expect(excerpt?.passage).toMatchObject({ text, start: 0, end: text.length });
    expect(excerpt?.sentence).toMatchObject({ text: SAILED, start: text.indexOf(SAILED) });
  });

  it('shows wire copy once, with the others that printed it', () => {
    const printed = ['a', 'b', 'c'].map((id) => aReport({ id, text: SAILED }));
    const answer = answerTo(WHENCE, printed);
    expect(textsOf(answer)).toEqual([SAILED]);
    expect(excerptsOf(answer)[0]?.also.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(answer.related).toEqual([]);
  });

  it('shows both of two reports that differ in a figure alone', () => {
    const told = (count: number) =>
      `${SAILED} She carried ${count} people and came back at night without them.`;
    const printed = [412, 390].map((count) => aReport({ id: String(count), text: told(count) }));
    expect(textsOf(answerTo(WHENCE, printed)).toSorted()).toEqual([told(390), told(412)]);
  });

  it('shows wire copy once in which an editor changed a word', () => {
    const text = `${SAILED} Crews on the quay waved lanterns until she was gone.`;
    const edited = text.replace('forty', 'fifty');
    const printed = [aReport({ id: 'a', text }), aReport({ id: 'b', text: edited })];
    const [excerpt, ...others] = excerptsOf(answerTo(WHENCE, printed));
    expect([excerpt?.passage.article.id, excerpt?.also.map(({ id }) => id)]).toEqual(['a', ['b']]);
    expect(others).toEqual([]);
  });

  describe('of wire copy that several printed', () => {
    const text = `${SAILED} Crews on the quay waved lanterns until she was gone.`;
    const edited = `Fog lay on the quay. ${SAILED.replace('forty', 'some')} A dog barked at her from the pier.`;
    const printed = (ids: readonly string[], texts: readonly string[]) =>
      ids.map((id, at) => aReport({ id, outlet: id, text: texts[at] ?? text }));
    const reprintGroups = () => ({ id: 'r', representativeId: 'agency' });

    it('shows the printing that stands for the report, and names the others', () => {
      const articles = printed(['a', 'agency', 'b'], [edited]);
      const [excerpt, ...others] = excerptsOf(answerTo(WHENCE, articles, { reprintGroups }));
      expect(excerpt?.passage.article.id).toBe('agency');
      expect(excerpt?.passage.alsoIn?.toSorted()).toEqual(['a', 'b']);
      expect(others).toEqual([]);
    });

    it('counts it as one report, and reports in their own words besides', () => {
      const own = aReport({
        id: 'own',
        text: 'At dawn the Aurora, a ferry, sailed from Port Ellis.',
      });
      const articles = [...printed(['a', 'agency'], []), own];
      const known = (id: string) => (id === 'own' ? undefined : reprintGroups());
      expect(answerTo(WHENCE, articles, { reprintGroups: known })).toMatchObject({
        independent: 2,
      });
    });

    it('never hides a figure in which a printing differs', () => {
      const told = (count: number) => `${text} She carried ${count} people.`;
      const articles = printed(['a', 'agency'], [told(412), told(390)]);
      const shown = textsOf(answerTo(WHENCE, articles, { reprintGroups }));
      expect(shown.toSorted()).toEqual([told(390), told(412)]);
    });

    it('shows a printing for itself where the first one lacks the passage', () => {
      const articles = printed(['a', 'agency'], [text, 'The Aurora is a ferry.']);
      const [excerpt] = excerptsOf(answerTo(WHENCE, articles, { reprintGroups }));
      expect(excerpt?.passage.article.id).toBe('a');
    });
  });

  it('shows reports side by side that tell the same in their own words', () => {
    const other = 'On Monday the Aurora, a ferry, left: it sailed from Port Ellis at dawn.';
    const answer = answerTo(WHENCE, [aReport({ text: SAILED }), aReport({ text: other })]);
    expect(textsOf(answer).toSorted()).toEqual([other, SAILED].toSorted());
    expect(excerptsOf(answer).flatMap(({ also }) => also)).toEqual([]);
  });

  it('does not name an article beside itself that says a thing twice', () => {
    const [excerpt] = excerptsOf(answerTo(WHENCE, [aReport({ text: `${SAILED}\n\n${SAILED}` })]));
    expect(excerpt).toMatchObject({ passage: { start: 0 }, also: [] });
  });

  it('gives at most three excerpts, and the rest as related passages', () => {
    const texts = ['at dawn', 'in thick fog', 'under tow', 'unpainted', 'without lights'].map(
      (how, day) => `The ferry Aurora sailed ${how}, ${day + 3} crew and a dog aboard, from Rowan.`,
    );
    const answer = answerTo(
      'Who sailed aboard the Aurora?',
      texts.map((text) => aReport({ text })),
    );
    expect(textsOf(answer)).toHaveLength(3);
    expect([...textsOf(answer), ...relatedTo(answer)].toSorted()).toEqual(texts.toSorted());
  });

  it('shows no excerpt beside a far better one', () => {
    const aside = 'A ferry is a boat.';
    const answer = answerTo(WHENCE, [aReport({ text: SAILED }), aReport({ text: aside })]);
    expect(textsOf(answer)).toEqual([SAILED]);
    expect(relatedTo(answer)).toEqual([aside]);
  });

  it('counts excerpts and related passages together against the limit', () => {
    const articles = [SAILED, 'A ferry is a boat.', 'Aurora is a name.'].map((text) =>
      aReport({ text }),
    );
    const shownAt = (limit: number) => {
      const answer = answerTo(WHENCE, articles, { limit });
      return [...textsOf(answer), ...relatedTo(answer)];
    };
    expect(shownAt(1)).toEqual([SAILED]);
    expect(shownAt(2)).toHaveLength(2);
    expect(shownAt(9)).toHaveLength(3);
  });

  it('has no answer to what no passage tells, only related passages', () => {
    const answer = answerTo('When did the Boreas sink off Cape Hale?', [
      aReport({ text: 'Crews of ferries rarely sink into despair.' }),
    ]);
    expect(answer.status).toBe('no_answer');
    expect(answer.related).toHaveLength(1);
    expect(answer).not.toHaveProperty('excerpts');
  });

  it('has no answer, and nothing related, where no word of the question is held', () => {
    for (const articles of [[], [aReport({ text: SAILED })]]) {
      const answer = answerTo('Do zebras dream?', articles);
      expect(answer).toMatchObject({ status: 'no_answer', confidence: 0, related: [] });
    }
  });

  it('says what was asked, and how new the archive is', () => {
    const answer = answerTo(WHENCE, [], { newest: '2031-05-02' });
    expect(answer).toMatchObject({ question: WHENCE, newest: '2031-05-02' });
  });
});

describe('an answer from reports and the chronicle', () => {
  const account = anAccount({ text: 'The ferry Aurora sailed from Port Ellis.' });

  it('quotes a report before an account that says the same and ranks higher', () => {
    const articles = [account, aReport({ text: SAILED })];
    expect(rankingOf(WHENCE, articles).hits[0]?.article).toBe(account);
    expect(textsOf(answerTo(WHENCE, articles))).toEqual([SAILED, account.text]);
  });

  it('names an account beside a report in the same words', () => {
    const same = [anAccount({ id: 'a', text: SAILED }), aReport({ id: 'b', text: SAILED })];
    const [excerpt, ...others] = excerptsOf(answerTo(WHENCE, same));
    expect([excerpt?.passage.article.id, excerpt?.also.map(({ id }) => id)]).toEqual(['b', ['a']]);
    expect(others).toEqual([]);
  });

  it('quotes an account first that tells what the reports do not', () => {
    const report = aReport({ text: 'The ferry owners of Port Ellis met.' });
    expect(textsOf(answerTo(WHENCE, [report, account]))[0]).toBe(account.text);
  });

  it('answers from the chronicle alone', () => {
    expect(textsOf(answerTo(WHENCE, [account]))).toEqual([account.text]);
  });

  it.each([
    'The talks on the strike at Port Ellis broke down.',
    'The talks on the ferry strike at Port Ellis failed.',
  ])('quotes an account first that tells what a report only announces: %s', (text) => {
    const asked = 'What came of the talks on the ferry strike at Port Ellis?';
    const planned = 'The talks on the ferry strike at Port Ellis will be held on Monday.';
    const report = aReport({ text: planned });
    expect(textsOf(answerTo(asked, [report, anAccount({ text })]))[0]).toBe(text);
  });
});

describe('the reason for what a period brought', () => {
  it('is shown once, also where its own passage is of no day of that period', () => {
    const asked = 'Why was the crossing to Port Ellis put off in May 2031?';
    const fact = 'The crossing to Port Ellis was put off on 5 May 2031.';
    const reason = 'The owners said the crossing was put off because both engines had failed.';
    const text = `${fact}\n\n${reason}`;
    const report = aReport({ text });
    const period = { from: '2031-05-01', to: '2031-05-31' };
    const belongs = (_: Article, { start }: Span) => start === 0;
    const answer = answerTo(asked, [report], { limits: { period, belongs } });
    expect(textsOf(answer)[0]).toBe(reason);
    expect([...textsOf(answer), ...relatedTo(answer)].toSorted()).toEqual([fact, reason]);
  });
});

describe('a passage that only asks', () => {
  it('is shown as near to a question, and never as its answer', () => {
    const report = aReport({ text: 'Who sank the ferry Aurora at Port Ellis?' });
    const answer = answerTo('Who sank the ferry Aurora at Port Ellis?', [report]);
    expect(answer.status).toBe('no_answer');
    expect(answer.related.map(({ passage }) => passage.text)).toEqual([report.text]);
  });
});

describe('the disputes of an answer', () => {
  const about = 'How many pilgrims the Aurora carried';
  const claims = [
    { by: 'Ellis', says: 'forty pilgrims' },
    { by: 'Rowan', says: 'nobody' },
  ];
  const dispute = { about, kind: 'parties', claims, sources: [] } as const;
  const account = anAccount({
    title: 'The Aurora sails',
    text: `${SAILED}\n\nThe Aurora carried forty pilgrims by her own count, Ellis said.`,
    disputes: [dispute],
  });
  const disputesOf = (question: string, articles = [account]) => {
    const answer = answerTo(question, articles);
    return answer.status === 'answered' ? answer.disputes : [];
  };

  it('are the points that the question is about, each once, with the account', () => {
    expect(disputesOf('How many pilgrims did the Aurora carry?')).toEqual([{ account, dispute }]);
  });

  it('are not points of an account that the question is not about', () => {
    expect(disputesOf('Where did the ferry sail from on Monday, Port Ellis?')).toEqual([]);
  });

  it('are not points of an event of another year than the question names', () => {
    const text = 'The Aurora carried forty pilgrims in 2031, and fifty in 2030, Ellis said.';
    const event = { from: '2031-05-01', to: '2031-05-02' };
    const dated = anAccount({ title: 'The Aurora sails', text, event, disputes: [dispute] });
    const ask = (year: number) =>
      disputesOf(`How many pilgrims did the Aurora carry in ${year}?`, [dated]);
    expect(ask(2031)).toHaveLength(1);
    expect(ask(2030)).toEqual([]);
  });

  it('are none where no account of them is shown', () => {
    const report = aReport({ text: 'The Aurora, said her owners, carried forty pilgrims.' });
    expect(answerTo('How many pilgrims did the Aurora carry?', [report])).toMatchObject({
      status: 'answered',
      disputes: [],
    });
  });
});
