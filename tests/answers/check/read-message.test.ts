import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/answers/check/read-message.ts';
import { createQuotesInText } from '../../../src/answers/quotes-in.ts';
import { BEAT } from '../../text/names/norland-beat.ts';

const read = (message: string) => readMessage(message, createQuotesInText(BEAT));

const statementsOf = (message: string) =>
  read(message).statements.map(({ kind, start, end }) => [kind, message.slice(start, end)]);

describe('readMessage', () => {
  it('reads a quotation and whom it is given to', () => {
    const { statements } = read('“The strait will stay open,” Kim Ellis said.');
    expect(statements).toMatchObject([{ kind: 'quote', speaker: { name: 'Kim Ellis' } }]);
  });

  it('takes titles and phrases that are set apart for no quotations', () => {
    const message = 'The novel “The Long Road to Peace” won the “Blue Ferry” award in Norland.';
    expect(statementsOf(message)).toEqual([['claim', message]]);
  });

  it('takes a quotation that stands for itself', () => {
    expect(statementsOf('“the strait will stay open to all”')).toEqual([
      ['quote', 'the strait will stay open to all'],
    ]);
  });

  it('keeps the claim that stands around a quotation', () => {
    const message =
      'At a meeting in Port Norl on Monday the envoys of Southmark were told: “We will not wait any longer.”';
    expect(statementsOf(message).map(([kind]) => kind)).toContain('claim');
  });

  it('takes short sentences with a number each for a statement each', () => {
    const said = [
      'The strike lasted 58 days.',
      'Police said 14 were hurt.',
      'It ended on a cold night.',
    ];
    expect(statementsOf(said.join(' '))).toEqual([
      ['claim', said[0]],
      ['claim', `${said[1]} ${said[2]}`],
    ]);
  });

  it('joins a sentence that names nothing to the one before it', () => {
    const message =
      'Norland closed the strait to 42 ships. Its pilots were told of that only hours later.';
    expect(statementsOf(message)).toEqual([['claim', message]]);
  });

  it.each([
    'Kim Ellis: “The strait will stay open to all”',
    'Envoy Kim Ellis:\n“The strait will stay open to all.”',
    '“The strait will stay open to all” — Kim Ellis',
    '“The strait will stay open to all.”\n- Kim Ellis, envoy of Norland',
    'Kim Ellis (Norland): “The strait will stay open to all”',
    'Kim Ellis, envoy of Norland: “The strait will stay open to all”',
    'Kim Ellis 🗣️ “The strait will stay open to all” #strait',
    'ELLIS: “THE STRAIT WILL STAY OPEN TO ALL WHO HAVE EVER WAITED THERE”',
  ])('gives a quotation to whom the layout of “%s” names', (message) => {
    const { statements } = read(message);
    expect(statements).toMatchObject([
      { kind: 'quote', speaker: { name: expect.stringMatching(/ellis/i) } },
    ]);
  });

  it.each([
    [
      '“We will never leave the strait.” Berg laughed when she heard it in Kerra on Monday.',
      ['quote', 'We will never leave the strait.'],
      ['claim', 'Berg laughed when she heard it in Kerra on Monday.'],
    ],
    [
      'Kim Ellis said: “The strait will stay open”. Ten dead in Kerra.',
      ['quote', 'The strait will stay open'],
      ['claim', 'Ten dead in Kerra.'],
    ],
    [
      'Kim Ellis said “the strait is open; so is the port”; 40 ships were sunk in Kerra.',
      ['quote', 'the strait is open; so is the port'],
      ['claim', '40 ships were sunk in Kerra.'],
    ],
  ])('parts a quotation from what stands behind it: %s', (message, quote, claim) => {
    expect(statementsOf(message)).toEqual([quote, claim]);
  });

  it('takes no claim of what only says whose words they are', () => {
    const message = '“The strait will stay open to all,” Kim Ellis told reporters.';
    expect(statementsOf(message).map(([kind]) => kind)).toEqual(['quote']);
  });

  it('joins no items of a list', () => {
    const items = ['Norland closed the strait', 'its pilots were told too late'];
    expect(statementsOf(`- ${items.join('\n- ')}`)).toEqual(items.map((one) => ['claim', one]));
  });

  it('looks up a question where the message states nothing else', () => {
    const question = 'Did Norland close the strait to ships?';
    expect(statementsOf(question)).toEqual([['claim', question]]);
    const told = 'Norland closed the strait to 42 foreign ships on Monday.';
    expect(statementsOf(`${told} ${question}`)).toEqual([['claim', told]]);
  });

  it('leaves out addresses and what a shared post adds to its author', () => {
    const { prose } = read('Strait closed https://ferry.example/a — Kim (@kim) May 3, 2031');
    expect(prose).not.toMatch(/https|@kim|2031/);
  });

  it('knows the author with whose name a shared post is signed', () => {
    const post = 'The strait is closed — at last. — Kim Ellis (@kim) May 3, 2031';
    const { author } = read(post);
    expect(author && post.slice(author.start, author.end)).toBe('Kim Ellis');
    expect(read('The strait is closed — Kim Ellis').author).toBeNull();
  });

  it.each(['', ' ', 'https://ferry.example', '“', '!!!', 'of the'])(
    'reads nothing in “%s”',
    (text) => {
      expect(statementsOf(text)).toEqual([]);
    },
  );
});
