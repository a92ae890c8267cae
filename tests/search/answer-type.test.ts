import { describe, expect, it } from 'vitest';
import { findAnswerCandidates } from '../../src/search/question/answer-candidates.ts';
import { detectAnswerType } from '../../src/search/question/answer-type.ts';

describe('soughtBy', () => {
  it.each([
    ['Who opened the harbour?', 'person'],
    ['To whom did the board write?', 'person'],
    ['Which minister opened the harbour?', 'person'],
    ['Which company owns the ferry?', 'name'],
    ['Where did the ferry sail from?', 'place'],
    ['What city did the ferry sail from?', 'place'],
    ['When did the strike end?', 'time'],
    ['On what day did the strike end?', 'time'],
    ['In what year did the strike end?', 'year'],
    ['How many ferries sailed?', 'count'],
    ['What was the death toll of the storm?', 'count'],
    ['harbour strike 2031, number of ferries halted', 'count'],
    ['vote count lane bill assembly', 'count'],
    ['truce breaches of May, total', 'count'],
    ['How much money did the board raise?', 'money'],
    ['What is the price of a passage?', 'money'],
    ['How long did the strike last?', 'duration'],
    ['How deep is the strait?', 'measure'],
    ['Why did the crews strike?', 'reason'],
    ['What led to the strike?', 'reason'],
    ['What is the Rowan pact?', 'definition'],
    ['Who is Nora Ellis?', 'definition'],
    ['What is in the  Rowan pact?', 'definition'],
    ['What happened at Port Ellis?', 'event'],
    ['What percentage of the crews joined?', 'share'],
    ['What were the ministers wearing on Monday?', 'anything'],
    ['What must a minister have?', 'anything'],
    ['What did Ellis say about the strike?', 'anything'],
    ['strike Port Ellis', 'anything'],
  ])('%s – %s', (question, sought) => {
    expect(detectAnswerType(question)).toBe(sought);
    expect(detectAnswerType(question.toUpperCase())).toBe(sought);
  });

  it('reads typographic apostrophes as others', () => {
    expect(detectAnswerType('What’s the Rowan pact?')).toBe('definition');
  });

  it('asks for the noun behind "what" or "which" before anything else', () => {
    expect(detectAnswerType('Which reason did Ellis give when the ferry sank?')).toBe('reason');
  });
});

describe('candidates', () => {
  it('takes a number in words for one at the beginning of a sentence, too', () => {
    const counts = findAnswerCandidates('Nine died off Port Ellis.', 'count');
    expect(counts).toEqual([{ start: 0, end: 4, score: 1 }, expect.objectContaining({ end: 4 })]);
  });

  it('takes the number of a date for a count less surely than another number', () => {
    const worthOf = (sentence: string) =>
      Math.max(...findAnswerCandidates(sentence, 'count').map(({ score: worth }) => worth));
    expect(worthOf('It sailed on May 3, 1987.')).toBeLessThan(worthOf('It took 3 crews.'));
  });

  it.each([
    ['person', 'The ferry was met by Nora Ellis at noon.', 'Nora Ellis'],
    ['place', 'The ferry left from Rowan at noon.', 'Rowan'],
    ['time', 'It sailed on May 3.', 'May 3'],
    ['year', 'It was built in 1987.', '1987'],
    ['share', 'Some 40 percent joined.', '40 percent'],
    ['share', 'By noon half of the crews had joined.', 'half'],
    ['time', 'It was built in 1987.', '1987'],
    ['count', 'Some 1,250 passengers waited.', '1,250'],
    ['count', 'There were twelve of them.', 'twelve'],
    ['money', 'A passage costs $40.', '$4'],
    ['duration', 'It went on for three long weeks.', 'three long weeks'],
    ['measure', 'The strait is 80 metres deep.', '80 metres'],
    ['reason', 'Crews stayed ashore because of the storm.', 'because'],
    ['reason', 'Because of the storm crews stayed ashore.', 'Because'],
    ['reason', 'To prevent a strike the board gave way.', 'To prevent'],
  ] as const)('finds a %s in: %s', (sought, sentence, words) => {
    const found = findAnswerCandidates(sentence, sought);
    expect(found.map(({ start, end }) => sentence.slice(start, end))).toContain(words);
    expect(found.every(({ score: worth }) => worth > 0 && worth <= 1)).toBe(true);
  });

  it.each([
    ['count', 'The anyone among them often weighed tents.'],
    ['time', 'It cost $1987 and weighed 1,987 pounds.'],
    ['person', 'The ferry sailed again.'],
    ['reason', 'The ferry sailed to Rowan.'],
    ['definition', 'Nora Ellis sailed to Rowan on May 3.'],
    ['anything', 'Nora Ellis sailed to Rowan on May 3.'],
  ] as const)('finds no %s in: %s', (sought, sentence) => {
    expect(findAnswerCandidates(sentence, sought)).toEqual([]);
  });
});
