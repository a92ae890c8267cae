import { describe, expect, it } from 'vitest';
import { ANSWER_THRESHOLD, rateAmong } from '../../src/search/ranking/confidence.ts';
import { aBeat, aReport } from '../support/builders.ts';
import { anIndex, rankingOf } from '../support/search.ts';

const reports = (...texts: string[]) => texts.map((text) => aReport({ text }));

/** The best sentence for a question. */
function bestFor(question: string, texts: readonly string[], beat = aBeat()): string | undefined {
  const [hit] = rankingOf(question, reports(...texts), { beat }).hits;
  return hit?.article.text.slice(hit.sentence.start, hit.sentence.end);
}

const beat = aBeat({
  people: [{ name: 'Nora Ellis', aliases: ['Ellis', 'N. Ellys'], roles: [], side: null }],
  organisations: [{ name: 'Rowan Harbour Board', aliases: ['RHB'], side: null }],
  places: [{ name: 'Cape Rowan', aliases: ['Kap Rovan'] }],
  sides: [{ name: 'Norland', aliases: ['Norlanders'] }],
  days: [{ name: 'Lantern Day', aliases: ['Feast of Lights'], month: 11, day: 3 }],
  synonyms: [
    ['truce', 'armistice', 'laying down of arms'],
    ['envoy', 'emissary'],
  ],
});

describe('search', () => {
  it.each([
    ['Nora Ellis', 'N. Ellys'],
    ['Rowan Harbour Board', 'RHB'],
    ['Cape Rowan', 'Kap Rovan'],
    ['Norland', 'Norlanders'],
    ['Lantern Day', 'Feast of Lights'],
    ['truce', 'armistice'],
    ['truce', 'laying down of arms'],
    ['envoy', 'emissary'],
  ])('finds “%s” and “%s” by each other', (one, other) => {
    const about = (name: string) => `Crews spoke of ${name} all night.`;
    const decoy = 'A crew spoke of the fog all night.';
    expect(bestFor(`Who spoke of ${one}?`, [decoy, about(other)], beat)).toBe(about(other));
    expect(bestFor(`Who spoke of ${other}?`, [decoy, about(one)], beat)).toBe(about(one));
  });

  it('ranks the words that were asked for before their synonyms', () => {
    const texts = ['The armistice ended on Sunday.', 'The truce ended on Sunday.'];
    expect(bestFor('When did the truce end?', texts, beat)).toBe(texts[1]);
    expect(bestFor('When did the armistice end?', texts, beat)).toBe(texts[0]);
  });

  it('finds “lighthouse” and “light-house” by each other', () => {
    const about = (word: string) => `The ${word} burned down.`;
    for (const [one = '', other = ''] of [
      ['lighthouse', 'light-house'],
      ['light-house', 'lighthouse'],
    ]) {
      const texts = ['The barn burned down.', about(other)];
      expect(bestFor(`Why did the ${one} burn?`, texts)).toBe(about(other));
    }
  });

  it('puts what only asks behind everything that states something', () => {
    const asks = 'Who laid the mine that sank the Aurora?';
    const states = 'Ellis said that nobody had laid the mine.';
    expect(bestFor('who laid the mine that sank the aurora', [asks, states])).toBe(states);
    expect(bestFor('who laid the mine', [`${asks} ${states}`])).toBe(states);
  });

  it('finds an unknown word by another form of it, in a language without a stemmer', () => {
    const texts = ['Маяк сгорел.', 'Сарая больше нет.'];
    expect(bestFor('Когда сгорел старый сарай?', [texts[1] ?? '', 'Пристань пуста.'])).toBe(
      texts[1],
    );
  });

  it('finds a passage by a word of the same family', () => {
    const texts = ['The barn was old.', 'The negotiators met in the barn. The barn was old.'];
    expect(bestFor('Where was the negotiation, in a barn?', texts)).toContain('negotiators');
  });

  it('counts a rare word more than one that most passages hold', () => {
    const common = Array.from({ length: 9 }, (_, day) => `A ferry sailed on day ${day}.`);
    const rare = 'A beacon stood there on day 9.';
    expect(bestFor('ferry beacon', [...common, rare])).toBe(rare);
  });

  it('ranks a sentence with the words side by side before one with them apart', () => {
    const apart = 'A red tug passed the blue ferry.';
    const near = 'The red ferry passed a blue tug.';
    expect(bestFor('red ferry', [apart, near])).toBe(near);
    expect(bestFor('red tug', [apart, near])).toBe(apart);
  });

  it.each([
    ['Who', 'Crews opened the harbour again.', 'So Nora Ellis opened the harbour.'],
    [
      'When was it that somebody',
      'Crews opened the harbour again.',
      'On May 3 crews opened the harbour.',
    ],
    [
      'Where was it that somebody',
      'Crews opened the harbour again.',
      'Far off in Rowan crews opened the harbour.',
    ],
    ['How many', 'Crews opened the harbour again.', 'Some 40 crews opened the harbour.'],
    [
      'Why was it that somebody',
      'Crews opened the harbour again.',
      'Because it thawed crews opened the harbour.',
    ],
  ])('%s opened the harbour? prefers a sentence with such a thing', (asking, without, with_) => {
    expect(bestFor('opened the harbour', [without, with_])).toBe(without);
    expect(bestFor(`${asking} opened the harbour?`, [without, with_])).toBe(with_);
  });

  it.each([
    [
      'What is the Rowan pact?',
      'Fishermen call the Rowan pact a shame.',
      'The Rowan pact is a treaty.',
    ],
    [
      'What is the Rowan pact?',
      'Ellis left the Rowan pact.',
      'In Rowan a treaty known as the Rowan pact holds.',
    ],
    [
      'What is in the Rowan pact?',
      'Ellis called the Rowan pact bad.',
      'The Rowan pact bans nets on Sundays.',
    ],
  ])('%s prefers the sentence that says so', (question, beside, telling) => {
    expect(bestFor(question, [beside, telling])).toBe(telling);
  });

  it('answers what happened with what an article tells first', () => {
    const text = 'The crews struck at Port Ellis.\n\nPort Ellis reopened.';
    const { hits } = rankingOf('What happened at Port Ellis?', [aReport({ text })]);
    expect(hits[0]?.passage.start).toBe(0);
  });

  it('counts an article whose headline names what is asked about before one that mentions it', () => {
    const text = 'The Rowan pact holds.';
    const articles = ['Fog at sea', 'The Rowan pact'].map((title) =>
      aReport({ id: title, title, text }),
    );
    const { hits } = rankingOf('What is the Rowan pact?', articles);
    expect(hits[0]?.article.title).toBe('The Rowan pact');
  });

  it('needs no name in a sentence whose article gives it', () => {
    const answering = 'She sailed it to Rowan.';
    const texts = [`Nora Ellis is old. ${answering}`, 'A crew sailed on Sunday.'];
    expect(bestFor('Where did Nora Ellis sail?', texts)).toBe(answering);
  });

  it.each([
    ['Who saw Moeller?', 'A crew saw Möller on Sunday.'],
    ['Who saw Soerens?', 'A crew saw Sørens on Sunday.'],
    ['Who saw OMalley?', 'A crew saw O’Malley on Sunday.'],
  ])('finds a name that is typed in plain letters: %s', (question, answering) => {
    expect(bestFor(question, ['A crew saw the fog on Sunday.', answering])).toBe(answering);
  });

  it('finds a verb by its other forms', () => {
    expect(bestFor('Who broke the nets?', ['The nets are new.', 'Storms break nets.'])).toBe(
      'Storms break nets.',
    );
  });

  it('does not take a name that the question gives for its answer', () => {
    const texts = ['In the end Nora Ellis met the crews.', 'In the end Paul Hale met Nora Ellis.'];
    expect(bestFor('Who met Nora Ellis?', texts)).toBe(texts[1]);
  });

  it('points at the sentence of a passage that answers', () => {
    const answering = 'Paul Hale sailed the Aurora to Rowan.';
    const texts = [`It rained on Monday. ${answering} Nobody came to see her.`];
    expect(bestFor('Who sailed the Aurora?', texts)).toBe(answering);
  });

  it('counts the headline of an article', () => {
    const text = 'Nobody came to work on Monday.';
    const articles = ['Fog on the strait', 'Strike at Port Ellis'].map((title) =>
      aReport({ id: title, title, text }),
    );
    const { hits } = rankingOf('Who joined the strike at work?', articles);
    expect(hits.map(({ article }) => article.title)).toEqual([
      'Strike at Port Ellis',
      'Fog on the strait',
    ]);
  });

  it('counts a word of the passage more than one of the headline', () => {
    const articles = [
      aReport({ id: 'a', title: 'The strike', text: 'Nobody came to the port on Monday.' }),
      aReport({ id: 'b', title: 'The port', text: 'Nobody broke the strike on Monday.' }),
    ];
    expect(rankingOf('strike', articles).hits.map(({ article }) => article.id)).toEqual(['b', 'a']);
  });

  it('ranks what scores the same by id', () => {
    const text = 'The ferry sailed.';
    const articles = ['c', 'a', 'b'].map((id) => aReport({ id, text }));
    const { hits } = rankingOf('Which ferry sailed?', articles);
    expect(hits.map(({ article }) => article.id)).toEqual(['a', 'b', 'c']);
  });

  it('finds the same bytes for the same question', () => {
    const articles = reports(...Array.from({ length: 300 }, (_, at) => `Ferry ${at} sailed.`));
    const index = anIndex(articles);
    const ranking = () =>
      JSON.stringify(rankingOf('Which ferri sailed at 4?', articles, { index }));
    const first = ranking();
    rankingOf('something else about ferry 7', articles, { index });
    expect(ranking()).toBe(first);
  });

  it.each([
    ['Когда паром вышел из порта?', 'В понедельник паром вышел из порта.', 'Ночью шёл дождь.'],
    ['渡船 港口', '渡船周一离开港口。', '昨夜下雨了。'],
    ['Wann lief die Fähre aus?', 'Die FÄHRE lief am Montag aus.', 'In der Nacht fiel Regen.'],
  ])('finds passages of another language: %s', (question, holding, other) => {
    expect(bestFor(question, [other, holding])).toBe(holding);
  });

  it('has no hits, and no confidence, for words that nothing holds', () => {
    const articles = reports('The ferry sailed.');
    for (const question of ['Zebras?', 'What was that?', '?!']) {
      expect(rankingOf(question, articles).hits).toEqual([]);
    }
    expect(rankingOf('Which ferry sailed?', []).hits).toEqual([]);
  });

  it('is sure of a passage that holds the question, and not of one without its names', () => {
    const articles = reports('The Aurora sailed from Port Ellis on Monday.');
    const confidenceOf = (question: string) => {
      const { hits } = rankingOf(question, articles);
      return rateAmong(hits)[0]?.confidence ?? 0;
    };
    expect(confidenceOf('When did the Aurora sail from Port Ellis?')).toBeGreaterThan(0.9);
    expect(confidenceOf('When did the Boreas sail to Cape Hale?')).toBeLessThan(ANSWER_THRESHOLD);
  });

  it('leaves out passages of articles that are gone', () => {
    const [kept, gone] = reports('The ferry sailed.', 'The ferry sank.');
    if (!kept || !gone) throw new Error('two reports');
    const { hits } = rankingOf('ferry', [kept], { index: anIndex([kept, gone]) });
    expect(hits.map(({ article }) => article)).toEqual([kept]);
  });
});
