import { describe, expect, it } from 'vitest';
import { explainReading } from '../../../src/answers/explain-answer.ts';
import { readQuestion } from '../../../src/search/question/read-question.ts';

const read = (question: string) => explainReading(readQuestion(question));

describe('readQuestion', () => {
  it.each([
    ['How many prisoners did Norland free?', 'count', 'prisoners'],
    ['how many of the prisoners came back', 'count', 'prisoners'],
    ['How many wounded children were brought to Port Ellis?', 'count', 'wounded children'],
    ['About how many people fled?', 'count', 'people'],
    ['How much money did the donors pledge?', 'money', 'money'],
    ['how much did the ferry cost', 'money', null],
    ['How much oil went into the river?', 'measure', 'oil'],
    ['How much of the pledge was paid?', 'share', 'pledge'],
    ['How far is Lunn from the front?', 'measure', null],
    ['How long did the siege of Rowan last?', 'duration', null],
    ['Who led the delegation of Norland?', 'person', null],
    ['who was the delegation led by', 'person', null],
    ['Which general signed for Southmark?', 'person', 'general'],
    ['Who is Nora Ellis?', 'definition', null],
    ['nora ellis, who is she', 'person', null],
    ['What is the Rowan pact?', 'definition', 'Rowan pact'],
    ['Where were the talks held?', 'place', null],
    ['In which town did the envoys meet?', 'place', 'town'],
    ['When did the truce end?', 'time', null],
    ['What day does the next round begin?', 'time', 'day'],
    ['what time did the truce start', 'time', 'time'],
    ['In what year was the dam built?', 'year', 'year'],
    ['Why did the League walk out?', 'reason', null],
    ['What was the reason for the delay?', 'reason', 'reason'],
    ['how come the talks failed', 'reason', null],
    ['For what reason did Lunn refuse?', 'reason', 'reason'],
    ['Which newspaper first reported it?', 'name', 'newspaper'],
    ['What did Ellis say about the dam?', 'anything', null],
    ['Did Norland sign the pact?', 'anything', null],
    ['Is the bridge open', 'anything', null],
    ['What happened at Port Ellis on Monday?', 'event', null],
    ['whats the price of grain in Lunn', 'money', 'price'],
    ['death toll of the strike on Lunn', 'count', 'death toll'],
    ['number of displaced in the valley', 'count', 'number'],
    ['name of the ship', 'name', 'name'],
    ['date of the next round', 'time', 'date'],
    ['venue for the talks', 'place', 'venue'],
    ['reason for the delay', 'reason', 'reason'],
    ['leader of the Norland delegation', 'person', 'leader'],
    ['share of votes against the pact', 'share', 'share'],
    ['How many were freed and who led the talks?', 'count', null],
    ['Who signed the pact and when?', 'time', null],
    ['Who was hurt when the dam broke?', 'person', null],
    ['What did Ellis do when the truce ended?', 'anything', null],
    ['tell me who signed the pact', 'person', null],
    ['WHO SIGNED THE PACT', 'person', null],
  ])('%s asks for %s', (question, answerType, noun) => {
    expect(read(question)).toMatchObject({ answerType, noun });
  });

  it.each([
    ['What did Ellis say about the dam?', 'Ellis'],
    ['what has nora ellis said on the truce', 'nora ellis'],
    ['What does the foreign minister think of the pact?', 'foreign minister'],
    ['How did Southmark respond to the offer?', 'Southmark'],
    ['what was the mayor told about the bridge', null],
    ['What did the envoy of Norland tell reporters?', 'envoy of Norland'],
    ['What did Ellis sign?', null],
    ['Who said that the dam was safe?', null],
    ['What were Ellis’s words on the pact?', null],
    ['According to Ellis, how many fled?', null],
    ['What did Ellis call the pact?', 'Ellis'],
    ['what did ellis promise the miners', 'ellis'],
    ['What did the League demand in return?', 'League'],
    ['What did Ellis deny?', 'Ellis'],
  ])('%s wants quoted: %s', (question, speaker) => {
    expect(read(question).speaker).toBe(speaker);
  });

  it.each([
    ['Did Norland sign the pact?', true, false, 'past'],
    ['Didn’t Norland sign the pact?', true, true, 'past'],
    ['was the truce never extended', true, true, 'past'],
    ['Will the bridge open in May?', true, false, 'future'],
    ['has the dam been reopened', true, false, 'past'],
    ['So did Norland sign the pact?', true, false, 'past'],
    ['Who did not sign the pact?', false, true, 'past'],
    ['Which party refused to sign?', false, true, 'past'],
    ['What was left out of the pact?', false, false, 'past'],
    ['Which town was nobody allowed to leave?', false, true, 'past'],
    ['Who rejected the offer?', false, true, 'past'],
    ['When does the next round begin?', false, false, 'future'],
    ['Where is the dam?', false, false, 'open'],
    ['Who sank the ferry?', false, false, 'open'],
  ])('%s: yes or no %s, negated %s, tense %s', (question, isYesOrNo, isNegated, tense) => {
    expect(read(question)).toMatchObject({ isYesOrNo, isNegated, tense });
  });

  it('names the ordinals', () => {
    expect(readQuestion('Who led the second and the 3rd round?').ordinals).toEqual([
      'second',
      '3rd',
    ]);
  });

  it('says in words what is asked for', () => {
    expect(read('How many prisoners were freed?').asksFor).toBe('a number of prisoners');
    expect(read('Which general signed?').asksFor).toBe('a person (general)');
    expect(read('Where was it signed?').asksFor).toBe('a place');
  });
});
