import { describe, expect, it } from 'vitest';
import { createDatesIn } from '../../../src/answers/dates-in.ts';
import { createSpeechIn } from '../../../src/answers/quotes-in.ts';
import type { DatedSentence } from '../../../src/answers/timeline/read-dated-sentences.ts';
import { createSpeakerSides } from '../../../src/answers/voices/speaker-sides.ts';
import { voiceQuotes } from '../../../src/answers/voices/voice-quotes.ts';
import { runAtOnce } from '../../../src/domain/sliced-work.ts';
import { splitSentences } from '../../../src/text/sentences/split-sentences.ts';
import { aBeat, aReport } from '../../support/builders.ts';

const BEAT = aBeat({
  sides: [
    { name: 'Norland', aliases: ['Port Ellis'] },
    { name: 'Southmark', aliases: ['Cape Rowan'] },
  ],
  people: [{ name: 'Anna Berg', aliases: ['Berg'], side: 'Norland', roles: [] }],
});

/** The work of voicing what a report of 8 May 2031, a Thursday, gives of words and positions. */
function voicing(text: string, dated: readonly DatedSentence[] = []) {
  const article = aReport({ text, published: '2031-05-08' });
  const read = {
    article,
    sentences: splitSentences(text),
    ...createSpeechIn(BEAT)(article),
    dated,
  };
  const speakers = createSpeakerSides(BEAT);
  const datesIn = createDatesIn({ namedDays: [], outlets: [] });
  return voiceQuotes(read, { speakers, datesIn, isWanted: () => true });
}

const voicesOf = (text: string) => runAtOnce(voicing(text));

const toldOf = (text: string) =>
  voicesOf(text).map(({ side, gives, citation }) => [side, gives, citation.text]);

describe('where a side stands in the words of an outlet', () => {
  it.each([
    ['Norland rejected the plan.', 'rejected the plan'],
    ['Norland accepted the truce on Monday.', 'accepted the truce on Monday'],
    ['Norland agreed to a ten-day truce.', 'agreed to a ten-day truce'],
    ['Norland insists on a truce before talks.', 'insists on a truce before talks'],
    ['Norland refuses to leave the strait.', 'refuses to leave the strait'],
    ['Norland refused a truce.', 'refused a truce'],
    ['Norland offered a truce of ten days.', 'offered a truce of ten days'],
    ['Norland has ruled out talks in Kerra.', 'has ruled out talks in Kerra'],
    ['Norland calls for an inquiry.', 'calls for an inquiry'],
    ['Norland wants the port back.', 'wants the port back'],
    ['Norland is not ready to talk.', 'is not ready to talk'],
    ['Norland does not support the plan.', 'does not support the plan'],
    ['The truce was rejected by Norland.', 'The truce was rejected'],
    ["Norland's navy opposes the truce.", 'opposes the truce'],
  ])('is a position and none of its words: %s', (text, position) => {
    expect(toldOf(text)).toEqual([['Norland', 'position', position]]);
  });

  it.each([
    ['Norland demands that the port be opened.', 'that the port be opened'],
    ["In Norland's view, the truce has ended.", 'the truce has ended'],
    ["According to Norland's delegation, the truce has ended.", 'the truce has ended'],
    ['Southmark was accused by Norland of shelling the port.', 'shelling the port'],
    ['Norland denies shelling the port.', 'shelling the port'],
    ['Norland rejects claims that it shelled the port.', 'claims that it shelled the port'],
  ])('is told apart from what it says: %s', (text, words) => {
    expect(toldOf(text)).toEqual([['Norland', 'words', words]]);
  });

  it('is nobody’s where no side is its subject', () => {
    expect(toldOf('The fishermen accepted the plan.')).toEqual([]);
    expect(toldOf("Norland's ally ruled out talks.")).toEqual([]);
    expect(toldOf('Berg said Southmark had accepted the plan.')).toEqual([
      ['Norland', 'words', 'Southmark had accepted the plan'],
    ]);
  });
});

describe('what nobody said', () => {
  it.each([
    ['It was not clear whether Norland would accept the truce.'],
    ['It is unclear when Norland will demand the port.'],
    ['Norland is expected to sign the truce.'],
    ['Norland has yet to say whether it will sign.'],
    ['Berg did not say that Norland would sign.'],
    ['Berg has not announced a new round of talks.'],
    ['Berg declined to say whether Norland would sign.'],
    ['Berg refused to comment on the truce.'],
    ['Berg was asked whether Norland would sign the truce.'],
    ['Norland would consider a truce of ten days.'],
    ['Norland could announce that the truce has ended.'],
    ['Norland may announce a truce on Friday.'],
    ['The port opens if Norland says that it is safe.'],
    ['There is speculation that Norland accepted the plan.'],
    ['Unless Norland rejects the plan, the port opens.'],
    ['Once Norland realizes that the port is lost, it will talk.'],
    ['The refrain of the fishermen was Norland rejects every plan.'],
    ['Norland apparently fears a truce in the strait.'],
    ['Norland jailed its foes, signalling that it would stay in the strait.'],
    ['Norland is seeking to import fuel through the strait.'],
    ['The port is open. Ann May 7, 2031 at 2:09 pm | Reply Norland wants all of our fish.'],
  ])('is no claim: %s', (text) => {
    expect(toldOf(text)).toEqual([]);
  });
});

describe('when something was said', () => {
  const daysOf = (text: string) => voicesOf(text).map(({ date }) => date?.date ?? null);

  it.each([
    ['On Tuesday, Berg said the strait was open.', '2031-05-06'],
    ['Berg said on Tuesday the strait would open on 1 June.', '2031-05-06'],
    ['Norland rejected the truce on Tuesday.', '2031-05-06'],
    ['Berg said last month the strait was open.', '2031-04'],
    ['Berg said in March the strait was open.', '2031-03'],
    ['Berg vowed Tuesday to keep the strait open.', '2031-05-06'],
  ])('is the day that the sentence gives for the saying: %s', (text, day) => {
    expect(daysOf(text)).toEqual([day]);
  });

  it.each([
    ['Sailors voted in Tuesday’s ballot.', '2031-05-08'],
    ['Talks have been going on since Tuesday.', '2031-05-08'],
    ['Holm said ships had been hit on Tuesday.', '2031-05-08'],
    ['The envoys met on Tuesday.', '2031-05-06'],
  ])(
    'is a day of the sentence before it only where that is when it happened: %s',
    (before, day) => {
      const text = `${before} Berg said the strait was open.`;
      const article = aReport({ text, published: '2031-05-08' });
      const [first, second] = splitSentences(text);
      const tuesday = { date: '2031-05-06', precision: 'day', basis: 'resolved' } as const;
      const of = { article, dating: tuesday, datePosition: 'inside' } as const;
      const dated = [
        { ...of, span: first ?? { start: 0, end: 0 }, index: 0, mentionedDatings: [tuesday] },
        { ...of, span: second ?? { start: 0, end: 0 }, index: 1, mentionedDatings: [] },
      ];
      const [last] = runAtOnce(voicing(text, dated)).filter(
        ({ speaker }) => speaker === 'Anna Berg',
      );
      expect(last?.date?.date).toBe(day);
    },
  );

  it('is not a long time that the sentence tells of elsewhere', () => {
    const text = 'The shelling, which began in March and goes on in the south, is over, Berg said.';
    expect(daysOf(text)).toEqual(['2031-05-08']);
  });

  it('is not the day of what a position is for', () => {
    expect(daysOf('Norland called on its sailors to gather on Friday.')).toEqual(['2031-05-08']);
  });

  it('is not the day of what is spoken of', () => {
    expect(daysOf('Berg said the port was shelled on Tuesday.')).toEqual(['2031-05-08']);
  });

  it.each([
    ['Berg had said the strait was open.'],
    ['Berg earlier said the strait was open.'],
    ['Berg previously said the strait was open.'],
    ['Berg said recently that the strait was open.'],
    ['A little over a week ago, the strait closed when Norland announced that ice had come.'],
    ['Under a treaty signed three years ago by the fishermen of Kerra, Norland agreed to a truce.'],
  ])('is unknown where it lies at some time before: %s', (text) => {
    expect(daysOf(text)).toEqual([null]);
  });
});

describe('the sentence that is shown of a statement', () => {
  it('begins behind the lines of a page that are printed before it', () => {
    const text = 'Ferries wait PORT ELLIS (Tern News) -- Berg said the strait was open.';
    expect(voicesOf(text).map(({ surroundings }) => surroundings.text)).toEqual([
      'Berg said the strait was open.',
    ]);
  });
});

describe('the quotes of an article that has thousands', () => {
  it('are voiced in slices, so that nothing else waits for them', () => {
    const work = voicing('Norland said that it would open the strait. '.repeat(1000));
    let slices = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) slices += 1;
    expect(step.value).toHaveLength(1000);
    expect(slices).toBeGreaterThanOrEqual(9);
  });
});
